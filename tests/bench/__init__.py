"""Benchmarks: `python -m tests.bench` measures against a rival in the same run, and says what is too slow."""
