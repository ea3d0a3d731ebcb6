"""The composition root: the named steps that put an exhibit on screen.

`run` reads as their list. Every object lives here until the engine is gone, which goes first.
"""

import ctypes
import importlib
import os
import signal
import socket
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk import libraries, log, paths
from kiosk.exhibit.load import ExhibitError, load
from kiosk.exhibit.model import Exhibit
from kiosk.settings import Station, StationError, load_station
from kiosk.ui import environment


class StartError(Exception):
    """The kiosk can't start: `cause` says why, `way_out` what to do about it."""

    def __init__(self, cause: str, way_out: str) -> None:
        super().__init__(f"{cause}\n{way_out}")
        self.cause = cause
        self.way_out = way_out


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line asks for; None stands for the exhibit's own choice."""

    exhibit: Path
    station: Path | None = None
    windowed: tuple[int, int] | None = None
    language: str | None = None
    panel: str | None = None


def run(options: Options) -> int:
    """Show the exhibit until somebody leaves it; the exit status. Raises `StartError`."""
    log.start()
    station = read_station(options.station)
    exhibit = read_exhibit(options.exhibit)
    language, panel = starting_point(exhibit, options.language, options.panel)
    environment.prepare()
    find_display()
    find_libraries()
    reach_display()
    return show(exhibit, station, language, panel, options.windowed)


def read_station(file: Path | None) -> Station:
    """The station, or a `StartError` that names the first problem of its file."""
    try:
        return load_station(file)
    except StationError as error:
        raise StartError(
            f"the station file is not right: {error.problems[0]}", "mend it, or start without --station"
        ) from error


def read_exhibit(folder: Path) -> Exhibit:
    """The exhibit, or a `StartError` that names the first problem of its folder."""
    try:
        return load(folder)
    except ExhibitError as error:
        cause = f"the exhibit can't be shown: {error.problems[0]}"
        raise StartError(cause, f"`kiosk check {folder}` lists all problems ({len(error.problems)})") from error


def starting_point(exhibit: Exhibit, language: str | None, panel: str | None) -> tuple[str, int]:
    """The language and the place of the panel to start with. Raises `StartError` for unknown ones."""
    languages, panels = exhibit.file.languages, list(exhibit.panels)
    if language is not None and language not in languages:
        raise StartError(f"the exhibit has no language '{language}'", f"choose one of: {', '.join(languages)}")
    if panel is not None and panel not in panels:
        raise StartError(f"the exhibit has no panel '{panel}'", f"choose one of: {', '.join(panels)}")
    return language or exhibit.file.default_language, panels.index(panel) if panel else 0


def has_display() -> bool:
    """Whether this session names a display (X11 or Wayland), or a platform that needs none."""
    return bool(
        sys.platform != "linux"
        or os.environ.get("QT_QPA_PLATFORM")
        or os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
    )


def find_display() -> None:
    """Raise `StartError` where no display is named: Qt would abort."""
    if not has_display():
        raise StartError(
            "there is no display here",
            "start it in a desktop session, or draw pictures with `kiosk render --out pictures`",
        )


def reach_display() -> None:
    """Raise `StartError` where no display lets the kiosk in: Qt would abort. Needs the system's libraries."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    answers = {"DISPLAY": _x_answers, "WAYLAND_DISPLAY": _wayland_answers}
    named = [name for name in answers if os.environ.get(name)]
    if not any(answers[name]() for name in named):
        raise StartError(
            f"no display answers at {' or '.join(f'{name}={os.environ[name]}' for name in named)}",
            f"start it in the desktop session, as its user, or correct {' or '.join(named)}",
        )


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))  # never null: a failed one says so
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


def find_libraries() -> None:
    """Raise `StartError` where the system lacks what Qt is linked against."""
    try:
        import PySide6  # noqa: PLC0415 - this and the next may fail

        importlib.import_module("PySide6.QtQuick")
        if sys.platform == "linux" and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and os.environ.get("DISPLAY"):
            ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except (ImportError, OSError) as error:
        packages = libraries.missing()
        way_out = (
            libraries.install_command(packages) if packages else "install the libraries that Qt 6 needs on this system"
        )
        raise StartError(f"a system library is missing: {error}", way_out) from error


def show(exhibit: Exhibit, station: Station, language: str, panel: int, windowed: tuple[int, int] | None) -> int:
    """Put the window up and stay until it is left; Qt's exit status."""
    # Qt is imported this late, so that a faulty exhibit is told in a tenth of the time.
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415

    from kiosk.ui.stage import Stage, log_qt, px_per_mm_of_screen  # noqa: PLC0415

    log_qt()
    application = QGuiApplication([])
    application.setApplicationName("kiosk")
    application.setDesktopFileName("exhibition-kiosk")
    application.setWindowIcon(QIcon(str(paths.ICON)))
    stage = Stage(
        exhibit,
        px_per_mm=float(station.px_per_mm) if station.px_per_mm else px_per_mm_of_screen(application.primaryScreen()),
        viewing_distance_mm=float(station.viewing_distance_mm),
        language=language,
        panel=panel,
    )
    stage.on_leave(application.quit)
    if windowed:
        stage.show_windowed(*windowed)
    else:
        stage.show_full_screen()
    with leaving_on_signals(application.quit):
        status = application.exec()
    stage.close()
    return status


@contextmanager
def leaving_on_signals(leave: Callable[[], object]) -> Generator[None]:
    """Call `leave` when the system asks the kiosk to end (SIGTERM), its terminal does (Ctrl+C) or is closed.

    Python's handlers rest while Qt waits for events: a byte through a socket wakes Qt up.
    """
    from PySide6.QtCore import QSocketNotifier  # noqa: PLC0415 - see `show`

    asked, woken = socket.socketpair()
    with asked, woken:
        asked.settimeout(0)
        notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: (woken.recv(64), leave()))
        signal.set_wakeup_fd(asked.fileno())
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:  # `nohup kiosk &` stays as it is
                signal.signal(number, lambda *_: None)
        try:
            yield
        finally:
            notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
