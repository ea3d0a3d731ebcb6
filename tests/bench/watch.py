"""Watches a window for its first frame."""

import time
from typing import Any


def watch(window: Any) -> None:
    """Note the time of the window's first frame, and tell it."""
    frames: list[float] = []

    def note() -> None:
        frames.append(time.monotonic())
        if len(frames) == 1:
            from tests.bench.first_frame import tell  # after what is measured

            tell(frames[0])

    window.frameSwapped.connect(note)
