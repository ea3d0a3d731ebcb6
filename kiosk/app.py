"""The composition root: the named steps that put an exhibit on screen, and the object that owns every part."""

import gc
import importlib
import os
import signal
import types
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import choices, log, sizes
from kiosk.errors import CommandError
from kiosk.exhibit.content import Content
from kiosk.loading import Loaded, Loader, LoaderError, RefusedError
from kiosk.machine import find_display, find_libraries, reach_display
from kiosk.speech import server
from kiosk.ui import environment, graphics

if TYPE_CHECKING:
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtGui import QGuiApplication, QScreen

    from kiosk.settings import Station
    from kiosk.ui.awake import Awake
    from kiosk.ui.claim import ScreenClaim
    from kiosk.ui.compiled import CompiledQml
    from kiosk.ui.placement import Placement
    from kiosk.ui.stage import Stage
    from kiosk.visit.idle import IdleClock

# Modules that are needed after Qt is loaded, loaded before it: PySide6 reads the source of every module that is
# imported after it, which costs more than the import.
LOADED_BEFORE_QT = (choices, sizes)

VOICE_AFTER_MS = 300
"""When the voice starts, after the first frame: by then the start needs nothing more."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line asks for; None leaves it to the exhibit."""

    exhibit: Path
    station: Path | None = None
    windowed: tuple[int, int] | None = None
    language: str | None = None
    panel: str | None = None


def run(options: Options) -> int:
    """Show the exhibit until the operator leaves it. Returns the exit status. Raises `CommandError`."""
    gc.disable()  # the objects of a start stay: to search them for garbage takes a tenth of the start
    log.start()
    find_display()
    environment.prepare()
    running = Running(options)
    try:
        running.start_loading()
        find_libraries()
        reach_display()
        running.start_qt()
        running.compile_qml()
        running.take_first_language()
        running.make_stage()
        running.show()
        return running.stay()
    finally:
        running.close()


class Running:
    """A kiosk that starts, shows the exhibit and ends. It owns every part.

    Each method is a step, and `run` has their order. `close` closes the parts, the last first, whatever happened.
    """

    _loader: Loader
    _loaded: Loaded
    _application: "QGuiApplication"
    _compiled: "CompiledQml"
    _claim: "ScreenClaim"
    _stage: "Stage"
    _placement: "Placement"
    _awake: "Awake"
    _more: "QSocketNotifier"
    _idle: "IdleClock"

    def __init__(self, options: Options) -> None:
        self._options = options
        # A visitor who is to see a certain panel is already there.
        self._starts_resting = options.panel is None
        self._parts = ExitStack()

    def start_loading(self) -> None:
        """Read the files in a child process. Before Qt starts threads, since this forks."""
        self._loader = Loader(self._options.exhibit, self._options.station, self._options.language)
        self._parts.callback(self._loader.close)
        importlib.import_module("kiosk.settings")  # the answer needs it; loaded while the child process reads

    def start_qt(self) -> None:
        """Make Qt's application and choose how it draws. After `find_libraries`, which says what is missing."""
        from PySide6.QtGui import QGuiApplication

        from kiosk.ui.stage import log_qt

        log_qt()
        self._application = QGuiApplication([])
        self._application.setApplicationName("kiosk")
        self._application.setDesktopFileName("exhibition-kiosk")
        graphics.choose()

    def compile_qml(self) -> None:
        """Compile what is seen first, while the files are read."""
        from kiosk.ui.compiled import CompiledQml

        self._compiled = CompiledQml(resting=self._starts_resting)
        self._parts.callback(self._compiled.close)

    def take_first_language(self) -> None:
        """Wait for the language that the first frame needs, and for the station file. Raises `CommandError`."""
        self._loaded = finish_loading(self._loader.wait_for_first)

    def make_stage(self) -> None:
        """Make the window over the exhibit. Raises `CommandError`."""
        from PySide6.QtCore import QSocketNotifier

        from kiosk.ui.stage import Stage

        options, content, station = self._options, self._loaded.content, self._loaded.station
        language, panel = starting_point(content, options.language, options.panel)
        (width, height), px_per_mm = self._measure_screen()
        bottom_mm = None if station.screen_bottom_mm is None else float(station.screen_bottom_mm)
        if not options.windowed:  # a window is for trying out, also on another screen than the station's
            check_reach(options.station, bottom_mm, height / px_per_mm)
        self._stage = Stage(
            content,
            options.windowed or (width, height),
            px_per_mm=px_per_mm,
            viewing_distance_mm=float(station.viewing_distance_mm),
            screen_bottom_mm=bottom_mm,
            language=language,
            panel=panel,
            motion=station.motion,
            resting=self._starts_resting,
            voice_awaited=server.is_at_hand(),
            compiled=self._compiled,
        )
        self._parts.callback(self._stage.close)
        self._stage.on_leave(self._application.quit)
        self._stage.on_appearing(self._appear)
        self._more = QSocketNotifier(self._loader.fileno(), QSocketNotifier.Type.Read)
        self._more.activated.connect(self._take_all_languages)
        self._parts.callback(self._more.setEnabled, False)

    def _measure_screen(self) -> tuple[tuple[int, int], float]:
        """The size of the screen to fill, and its pixels per millimetre. Raises `CommandError` if it is taken."""
        from kiosk.ui.screens import name_of, px_per_mm, size_of, station_screen

        screen = station_screen(self._loaded.station.screen)
        if not self._options.windowed:
            from kiosk.ui.claim import ScreenClaim

            self._claim = ScreenClaim()
            self._parts.callback(self._claim.close)
            if not screen.size().isEmpty():  # else all screens are off: the window waits for one
                self._claim.take_or_refuse(screen.name(), name_of(screen))
        return size_of(screen), px_per_mm(screen, self._loaded.station, screen.devicePixelRatio())

    def show(self) -> None:
        """Put the window on screen."""
        if self._options.windowed:
            self._stage.show_windowed()
        else:
            from kiosk.ui.placement import Placement

            window, wanted = self._stage.window, self._loaded.station.screen
            self._placement = Placement(window, wanted, self._fit, lambda screen: self._claim.take(screen.name()))
            self._placement.show()
        gc.freeze()
        gc.enable()

    def _fit(self, screen: "QScreen") -> None:
        """Give everything on the screen its size in millimetres."""
        from kiosk.ui.screens import px_per_mm

        ratio = self._stage.window.devicePixelRatio()
        self._stage.set_px_per_mm(px_per_mm(screen, self._loaded.station, ratio))

    def stay(self) -> int:
        """Stay until the operator leaves, or the system asks to end. Returns Qt's exit status."""
        with leaving_on_signals(self._application.quit):
            return self._application.exec()

    def close(self) -> None:
        """Close every part, the last first."""
        self._parts.close()

    def _take_all_languages(self) -> None:
        """Take the whole exhibit, and then the break points of its words, once the child process has sent them."""
        try:
            answer = self._loader.poll()
        except LoaderError:
            log.LOG.exception("the other languages of the exhibit can't be shown")
            self._more.setEnabled(False)
            self._stage.give_up()
            return
        if isinstance(answer, Content):
            self._stage.complete(answer)
        elif answer is not None:
            self._more.setEnabled(False)
            self._stage.hyphenate(answer)

    def _appear(self) -> None:
        """Take input once the first frame is on screen: what it needs takes a tenth of the start to load."""
        from PySide6.QtCore import QTimer

        try:
            self._idle = take_input(self._stage, self._loaded.station)
        except Exception:
            log.LOG.exception("the kiosk can't take input, so it ends")
            self._application.exit(1)
            return
        QTimer.singleShot(VOICE_AFTER_MS, self._stage.window, self._start_voice)
        QTimer.singleShot(VOICE_AFTER_MS, self._stage.window, self._keep_awake)

    def _keep_awake(self) -> None:
        """Hold the screen saver off for as long as the kiosk runs."""
        from kiosk.ui.awake import Awake

        self._awake = Awake()
        self._parts.callback(self._awake.close)

    def _start_voice(self) -> None:
        """Let the kiosk speak as soon as speech-dispatcher answers.

        A visitor who plugs in headphones wants to listen. While the kiosk speaks, the idle clock stops.
        """
        from kiosk.speech.headphones import Headphones
        from kiosk.speech.voice import Voice

        voice = Voice(self._loaded.content.languages, self._loaded.station.voices)
        self._parts.callback(voice.close)
        narrator = self._stage.use_voice(voice)

        def hold() -> None:
            self._idle.hold(voice.speaking and not voice.paused)

        voice.speakingChanged.connect(hold)
        voice.pausedChanged.connect(hold)
        headphones = Headphones()
        self._parts.callback(headphones.close)
        headphones.plugged.connect(narrator.listen)


def finish_loading(load: Callable[[], Loaded]) -> Loaded:
    """What the files say. Raises `CommandError` with the first problem if they can't be used."""
    try:
        return load()
    except RefusedError as error:
        more = f" and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        cause = f"the {error.what} can't be used: {' '.join(error.problems[:1])}"
        way_out = "`kiosk check FOLDER` lists them all" if error.what == "exhibit" else "start without --station"
        raise CommandError(cause, f"correct it{more}; {way_out}") from error
    except LoaderError as error:
        log.LOG.exception("the exhibit can't be loaded")
        raise CommandError(str(error), "`kiosk check FOLDER` may show more") from error


def starting_point(content: Content, language: str | None, panel: str | None) -> tuple[str, int]:
    """The language and the place of the panel to start with. Raises `CommandError` for unknown ones."""
    if language is not None and language not in content.languages:
        raise CommandError(
            f"the exhibit has no language '{language}'", f"choose one of: {', '.join(content.languages)}"
        )
    if panel is not None and panel not in content.panels:
        raise CommandError(f"the exhibit has no panel '{panel}'", f"choose one of: {', '.join(content.panels)}")
    return language or content.default_language, content.panels.index(panel) if panel else 0


def check_reach(station: Path | None, bottom_mm: float | None, height_mm: float) -> None:
    """Raise `CommandError` if by the station file nothing of the screen can be reached from a wheelchair.

    `bottom_mm` is the height of the screen's lower edge above the floor, and `height_mm` that of the picture.
    """
    if station is None or bottom_mm is None or bottom_mm + height_mm > sizes.BAND_MM[0]:
        return
    from kiosk.settings import below_reach

    if problem := below_reach(station, bottom_mm + height_mm):
        raise CommandError(f"the station can't be used: {problem}", "start without --station")


def take_input(stage: "Stage", station: "Station") -> "IdleClock":
    """Let the station's keys act on the screen, and its times end a visit. Returns the clock that ends it."""
    from kiosk.visit.idle import IdleClock
    from kiosk.visit.keypad import Keypad
    from kiosk.visit.presence import Presence

    keypad = Keypad(
        station.keys.by_action(),
        repeat_delay=float(station.repeat_delay_ms) / 1000,
        double_strike=float(station.double_strike_ms) / 1000,
    )
    stage.use_keys(keypad)
    presence = Presence(stage.look_of_screen)
    idle = IdleClock(stage.session, float(station.idle_s), float(station.countdown_s), keypad=keypad, presence=presence)
    stage.input.link("idle clock", idle)
    return idle


@contextmanager
def leaving_on_signals(leave: Callable[[], object]) -> Generator[None]:
    """Call `leave` when the system asks the kiosk to end (SIGTERM), or its terminal does (Ctrl+C, or it closes).

    Afterwards the former handlers hold again: a second signal ends a kiosk that hangs while it closes. Python runs no
    handler while Qt waits for events, so a byte through a pipe wakes Qt up.
    """
    from PySide6.QtCore import QSocketNotifier

    woken, asked = os.pipe()
    os.set_blocking(asked, False)
    notifier = QSocketNotifier(woken, QSocketNotifier.Type.Read)

    def wake() -> None:
        os.read(woken, 64)
        leave()

    def note(number: int, frame: types.FrameType | None) -> None:
        """Do nothing: Python has written the byte already."""

    notifier.activated.connect(wake)
    signal.set_wakeup_fd(asked)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:  # `nohup kiosk &` stays as it is
            signal.signal(number, note)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        os.close(woken)
        os.close(asked)
