"""What Qt reads from the environment: set before Qt starts, where the operator has not set it."""

import os
from pathlib import Path


def prepare(*, pictures: bool = False) -> None:
    """Prepare for a window, or for pictures without any display."""
    # Screen readers come and go; without this Qt builds no accessibility tree at all on Linux.
    os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    if not os.access(Path.home(), os.W_OK):
        os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")
    if pictures:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
