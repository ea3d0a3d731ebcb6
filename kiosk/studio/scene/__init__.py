"""Drives and reads a scene, for the audit and the tests."""
