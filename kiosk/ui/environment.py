"""What Qt reads from the environment: set before Qt starts, where the operator has not set it."""

import contextlib
import ctypes
import os
from pathlib import Path

M_MMAP_THRESHOLD = -3
"""mallopt's parameter in glibc's malloc.h."""
LARGE_BYTES = 128 * 1024


def prepare(*, pictures: bool = False, lasting: bool = True) -> None:
    """Prepare for a window, or for pictures without any display; `lasting`: in a process that runs for months."""
    if lasting:  # it costs pictures half their speed
        _give_large_memory_back()
    # Screen readers come and go; without this Qt builds no accessibility tree at all on Linux.
    os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    # Qt's multimedia tells its FFmpeg's version, each file it plays, and that there is no PipeWire.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.symbolsresolver=false;qt.multimedia.ffmpeg*.info=false")
    if not _has_home():
        os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")
    if pictures:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"


def _has_home() -> bool:
    """Whether the user has a folder that can be written to; a user of a service may have none."""
    try:
        return os.access(Path.home(), os.W_OK)
    except RuntimeError:  # neither HOME nor an entry in the system's list of users
        return False


def _give_large_memory_back() -> None:
    """Have every large block mapped by itself, so that it goes back to the system when it is freed.

    glibc raises that limit as it goes, up to 32 MiB; then the pictures that come and go with each
    change of text size leave holes: 192 MB instead of 175 after 8,000 changes.
    """
    with contextlib.suppress(OSError, AttributeError):  # another C library, which has its own way
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
