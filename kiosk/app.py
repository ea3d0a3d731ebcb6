"""The composition root: the named steps that put an exhibit on screen.

`run` reads as their list. Every object lives here until the engine is gone, which goes first.
"""

import ctypes
import gc
import importlib
import os
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import choices, log, sizes
from kiosk.exhibit.content import Content
from kiosk.loading import Prepared, ReaderError, Reading, RefusedError
from kiosk.ui import environment, graphics

if TYPE_CHECKING:
    from kiosk.ui.stage import Stage
    from kiosk.visit.idle import IdleClock

# Needed by what is loaded after Qt: every module that is imported once PySide6 is there has its source
# read by it, which costs more than the import.
LOADED_BEFORE_QT = (choices, sizes)


VOICE_AFTER_MS = 300
"""After the first frame: it takes the rest of the start from nobody."""


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
    gc.disable()  # what a start makes stays: to look through it for garbage takes a tenth of the start
    log.start()
    find_display()
    environment.prepare()
    reading = Reading(options.exhibit, options.station, options.language)
    find_libraries()
    reach_display()
    try:
        return show(options, reading)
    finally:
        reading.close()


def finish_reading(read: Callable[[], Prepared]) -> Prepared:
    """What the files say, or a `StartError` that names the first problem."""
    try:
        return read()
    except RefusedError as error:
        more = f" and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        cause = f"the {error.what} can't be used: {' '.join(error.problems[:1])}"
        way_out = "`kiosk check FOLDER` lists them all" if error.what == "exhibit" else "start without --station"
        raise StartError(cause, f"mend it{more}; {way_out}") from error
    except ReaderError as error:
        raise StartError(str(error), "`kiosk check FOLDER` may tell more") from error


def starting_point(content: Content, language: str | None, panel: str | None) -> tuple[str, int]:
    """The language and the place of the panel to start with. Raises `StartError` for unknown ones."""
    if language is not None and language not in content.languages:
        raise StartError(f"the exhibit has no language '{language}'", f"choose one of: {', '.join(content.languages)}")
    if panel is not None and panel not in content.panels:
        raise StartError(f"the exhibit has no panel '{panel}'", f"choose one of: {', '.join(content.panels)}")
    return language or content.default_language, content.panels.index(panel) if panel else 0


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
        import PySide6  # this and the next may fail

        importlib.import_module("PySide6.QtQuick")
        if sys.platform == "linux" and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and os.environ.get("DISPLAY"):
            ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except (ImportError, OSError) as error:
        from kiosk import libraries  # seldom needed

        packages = libraries.missing()
        way_out = (
            libraries.install_command(packages) if packages else "install the libraries that Qt 6 needs on this system"
        )
        raise StartError(f"a system library is missing: {error}", way_out) from error


def show(options: Options, reading: Reading) -> int:
    """Put the window up and stay until it is left; Qt's exit status."""
    # Qt is imported this late, since what it needs was looked for first.
    from PySide6.QtCore import QSocketNotifier, QTimer
    from PySide6.QtGui import QGuiApplication

    from kiosk.ui.stage import Scene, Stage, log_qt, px_per_mm_of_screen

    log_qt()
    application = QGuiApplication([])
    application.setApplicationName("kiosk")
    application.setDesktopFileName("exhibition-kiosk")
    graphics.choose()
    # Whoever names a panel wants to see it; else nobody is there yet.
    resting = options.panel is None
    scene = Scene(resting=resting)
    read = finish_reading(reading.result)  # as late as this: the files are read meanwhile
    more = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)

    def rest() -> Content:
        more.setEnabled(False)
        try:
            return reading.rest()
        except Exception as error:  # whatever the reader met
            log.LOG.error("the exhibit's other languages can't be read: %s", error)
            application.exit(1)
            return read.content

    language, panel = starting_point(read.content, options.language, options.panel)
    screen = application.primaryScreen()
    width, height = screen.size().width(), screen.size().height()
    px_per_mm = read.px_per_mm or px_per_mm_of_screen(screen)
    if not options.windowed:  # where it is only tried out, the screen may be another one
        find_within_reach(options.station, read.screen_bottom_mm, height / px_per_mm)
    stage = Stage(
        read.content,
        options.windowed or (width, height),
        px_per_mm=px_per_mm,
        viewing_distance_mm=read.viewing_distance_mm,
        screen_bottom_mm=read.screen_bottom_mm,
        language=language,
        panel=panel,
        motion=read.motion,
        resting=resting,
        scene=scene,
        rest=rest,
    )
    more.activated.connect(stage.complete)
    stage.on_leave(application.quit)
    kept: list[IdleClock] = []  # Qt does not keep it
    closing: list[Callable[[], None]] = []

    def use() -> None:
        # Loading what takes input takes a tenth of the start.
        idle = take_input(stage, read)
        kept.append(idle)
        QTimer.singleShot(VOICE_AFTER_MS, stage.window, lambda: closing.append(start_voice(stage, idle, read)))

    stage.on_appearing(use)
    if options.windowed:
        stage.show_windowed()
    else:
        stage.show_full_screen()
    gc.freeze()
    gc.enable()
    with leaving_on_signals(application.quit):
        status = application.exec()
    for close in closing:
        close()
    stage.close()
    return status


def find_within_reach(station: Path | None, bottom_mm: float | None, height_mm: float) -> None:
    """Raise `StartError` where by the station file nobody in a wheelchair reaches any of the screen."""
    if station is None or bottom_mm is None or bottom_mm + height_mm > sizes.BAND_MM[0]:
        return
    from kiosk.settings import off_band  # seldom needed

    if problem := off_band(station, bottom_mm + height_mm):
        raise StartError(f"the station can't be used: {problem}", "start without --station")


def take_input(stage: "Stage", read: Prepared) -> "IdleClock":
    """Let the station's keys act on the screen, and its time end a visit; what keeps that time."""
    from kiosk.visit.idle import IdleClock  # not needed before there is something to see
    from kiosk.visit.keypad import Keypad

    keypad = Keypad(read.keys, repeat_delay=read.repeat_delay_s, double_strike=read.double_strike_s)
    stage.use_keys(keypad)
    idle = IdleClock(stage.session, read.idle_s, read.countdown_s, keypad=keypad)
    stage.window.installEventFilter(idle)  # after the keypad's, so that it is asked first
    return idle


def start_voice(stage: "Stage", idle: "IdleClock", read: Prepared) -> Callable[[], None]:
    """Let the kiosk speak as soon as speech-dispatcher answers; returns what ends that.

    Whoever plugs headphones in wants to listen. While anything is spoken, the time until the next visitor rests.
    """
    from kiosk.speech.headphones import Headphones  # none of it is needed for the first frame
    from kiosk.speech.voice import Voice

    voice = Voice(read.content.languages, read.voices)
    narrator = stage.use_voice(voice)

    def hold() -> None:
        idle.hold(voice.speaking and not voice.paused)

    voice.speakingChanged.connect(hold)
    voice.pausedChanged.connect(hold)
    headphones = Headphones()
    headphones.plugged.connect(narrator.listen)
    stage.window.installEventFilter(idle)  # anew, so that it is asked before the narrator

    def close() -> None:
        headphones.close()
        voice.close()

    return close


@contextmanager
def leaving_on_signals(leave: Callable[[], object]) -> Generator[None]:
    """Call `leave` when the system asks the kiosk to end (SIGTERM), its terminal does (Ctrl+C) or is closed.

    Python's handlers rest while Qt waits for events: a byte through a pipe wakes Qt up.
    """
    from PySide6.QtCore import QSocketNotifier  # see `show`

    woken, asked = os.pipe()
    os.set_blocking(asked, False)
    notifier = QSocketNotifier(woken, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: (os.read(woken, 64), leave()))
    signal.set_wakeup_fd(asked)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # `nohup kiosk &` stays as it is
            signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        os.close(woken)
        os.close(asked)
