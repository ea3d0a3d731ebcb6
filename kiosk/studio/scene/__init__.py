"""Drives and reads a scene, for the audit and the tests.

`state` brings a stage to what a visitor may have chosen; `input` touches it and presses keys; `elements`, `layout`
and `pixels` read what is on screen. Nothing here knows what the audit makes of it.
"""
