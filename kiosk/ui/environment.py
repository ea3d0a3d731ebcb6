"""Environment variables that Qt reads. They are set before Qt starts, and what the operator has set stays."""

import contextlib
import ctypes
import os
from pathlib import Path

M_MMAP_THRESHOLD = -3
"""The parameter of `mallopt`, from glibc's malloc.h."""
LARGE_BYTES = 128 * 1024


def prepare(*, pictures: bool = False, lasting: bool = True) -> None:
    """Prepare for a window, or with `pictures` for drawing without a display.

    `lasting` is true for a process that runs for months: it gives memory back, which halves the speed of pictures.
    """
    if lasting:
        _give_large_memory_back()
    # Without this Qt builds no accessibility tree on Linux for a screen reader that starts later.
    os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    # Otherwise Qt Multimedia logs the version of FFmpeg, each file that it plays, and that there is no PipeWire.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.symbolsresolver=false;qt.multimedia.ffmpeg*.info=false")
    if not _has_home():
        os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")
    if pictures:
        # Pictures have the size that is asked for, whatever the scale of this desktop is.
        for scale in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS"):
            os.environ.pop(scale, None)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"


def _has_home() -> bool:
    """Whether the user has a folder that can be written to; a user of a service may have none."""
    try:
        return os.access(Path.home(), os.W_OK)
    except RuntimeError:  # neither HOME nor an entry in the system's list of users
        return False


def _give_large_memory_back() -> None:
    """Let glibc map every large block by itself, so that it returns to the system when it is freed.

    By itself glibc raises the limit for that over time, up to 32 MiB. Then the pictures that come and go with each
    change of text size leave holes: 192 MB instead of 175 after 8,000 changes.
    """
    with contextlib.suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
