"""Pipes from child processes."""

import os


def take_bytes(source: int, received: bytearray) -> bool:
    """Add to `received` the bytes that are there. Returns whether the other end is closed. `source` must not block."""
    while True:
        try:
            came = os.read(source, 1 << 16)
        except BlockingIOError:
            return False
        if not came:
            return True
        received += came
