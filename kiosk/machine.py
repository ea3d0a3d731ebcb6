"""What this machine must have before Qt starts. Without it Qt would end the process, or say nothing useful."""

import ctypes
import importlib
import os
import sys
from pathlib import Path

from kiosk.errors import CommandError


def has_display() -> bool:
    """Whether the environment names a display (X11 or Wayland), or a platform that needs none."""
    return bool(
        sys.platform != "linux"
        or os.environ.get("QT_QPA_PLATFORM")
        or os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
    )


def find_display() -> None:
    """Raise `CommandError` if the environment names no display."""
    if not has_display():
        raise CommandError(
            "there is no display here",
            "start it in a desktop session, or draw pictures with `kiosk render --out pictures`",
        )


def find_libraries() -> None:
    """Raise `CommandError` if the system lacks a library that Qt is linked to."""
    try:
        import PySide6  # this and the next may fail

        importlib.import_module("PySide6.QtQuick")
        if sys.platform == "linux" and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and os.environ.get("DISPLAY"):
            ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except (ImportError, OSError) as error:
        from kiosk import libraries  # rarely needed

        packages = libraries.missing()
        way_out = (
            libraries.install_command(packages) if packages else "install the libraries that Qt 6 needs on this system"
        )
        raise CommandError(f"a system library is missing: {error}", way_out) from error


def reach_display() -> None:
    """Raise `CommandError` if no display that the environment names lets the kiosk in. Call `find_libraries` first."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    answers = {"DISPLAY": _x_answers, "WAYLAND_DISPLAY": _wayland_answers}
    named = [name for name in answers if os.environ.get(name)]
    if not any(answers[name]() for name in named):
        raise CommandError(
            f"no display answers at {' or '.join(f'{name}={os.environ[name]}' for name in named)}",
            f"start it in the desktop session, as its user, or correct {' or '.join(named)}",
        )


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))  # never null; the next line asks for its state
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if display:
        wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return bool(display)
