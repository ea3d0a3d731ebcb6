"""The screen from Python: one window over one exhibit and one visitor's session."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QMetaObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.exhibit.content import BreakPoints, Content, LocalisedExhibit, picture_names, slides
from kiosk.log import LOG
from kiosk.paths import ILLUSTRATIONS, MAPS, SYMBOLS
from kiosk.sizes import BAND_MM, BAND_WIDTH_MM, HIGHEST_MM, MAX_ENLARGED
from kiosk.ui.compiled import CompiledQml, ScreenError
from kiosk.ui.models import ExhibitModel
from kiosk.ui.waiting import waiting
from kiosk.visit.session import VisitorSession

if TYPE_CHECKING:
    from kiosk.speech.narrator import Narrator
    from kiosk.speech.protocol import VoiceProtocol
    from kiosk.ui.pictures import Pictures
    from kiosk.visit.input_chain import InputChain
    from kiosk.visit.keypad import Keypad

LANGUAGE_WAIT_S = 20.0
"""How long a language that a visitor picks may take to be loaded."""


class Stage:
    """The window, and what it binds to. Needs a QGuiApplication; call `close` before the application ends.

    `size` is the window's in logical pixels, as is `px_per_mm`; `screen_bottom_mm` is the height of its lower edge
    above the floor, or None if it is not known; `motion` is what each visitor starts with; `resting` begins with
    the attract screen; `voice_awaited` shows the switch of the voice before `use_voice`; `compiled` is QML that was
    compiled beforehand. If `content` has one language only, call `complete` or `give_up` later: a visitor who picks
    another language sees it as soon as it is there. Raises `ScreenError` if the QML is broken.
    """

    def __init__(
        self,
        content: Content,
        size: tuple[int, int],
        *,
        px_per_mm: float,
        viewing_distance_mm: float,
        screen_bottom_mm: float | None = None,
        language: str,
        panel: int = 0,
        motion: bool = True,
        resting: bool = False,
        voice_awaited: bool = False,
        compiled: CompiledQml | None = None,
    ) -> None:
        self._content = content
        self._first_language = self._shown_language = language
        self._more_comes = len(content.localised) < len(content.languages)
        self._narrator: Narrator | None = None
        self._voice_awaited = voice_awaited
        self._pictures: Pictures | None = None
        self._input: InputChain | None = None
        self.compiled = compiled or CompiledQml(resting=resting)
        self.session = VisitorSession(
            tuple(content.languages), language, len(content.panels), panel, motion=motion, resting=resting
        )
        self.model = ExhibitModel(
            content.localised[language], content.languages, frozenset(content.easy), content.break_points
        )
        self._wait = QTimer(self.session, singleShot=True)
        self._wait.timeout.connect(self._keep_language)
        self.session.languageChanged.connect(self._show_language)
        self.session.easyChanged.connect(self._show_words)
        first = content.localised[language]
        self.compiled.set("Words", {"table": first.words})
        self.compiled.set("Hyphens", {"own": first.soft_hyphens, "ruled": (content.break_points or {}).get(language)})
        self.compiled.set(
            "Theme",
            content.theme
            | _theme_values(size, px_per_mm=px_per_mm, distance_mm=viewing_distance_mm, bottom_mm=screen_bottom_mm),
        )
        self.window = self._make_window(content.localised[language], size)
        if names := picture_names(content.localised[language]):
            self._keep_pictures(content.folder, names)

    def _keep_pictures(self, folder: str, names: tuple[str, ...]) -> None:
        """Prepare the exhibit's pictures once there is something to see, and look at them again for each visitor."""
        from kiosk.ui.pictures import Pictures  # an exhibit of drawings does without

        pictures = self._pictures = Pictures(Path(folder), names)
        pictures.changed.connect(lambda: self.model.show_pictures(pictures.table))
        self.session.visitorChanged.connect(pictures.refresh)
        self.on_appearing(pictures.refresh)

    def _make_window(self, first: LocalisedExhibit, size: tuple[int, int]) -> QQuickWindow:
        width, height = size
        return self.compiled.window(
            {
                "session": self.session,
                "exhibit": self.model,
                "slides": slides(self._content, first.language),
                "attractIllustration": first.illustration,
                "voiceAwaited": self._voice_awaited,
                "width": width,
                "height": height,
            }
        )

    @property
    def localised(self) -> LocalisedExhibit:
        """The exhibit in the language on screen, and in the easy form if the visitor has chosen that."""
        standard = self._content.localised[self._shown_language]
        return self._content.easy.get(self._shown_language, standard) if self.session.easy else standard

    def complete(self, content: Content) -> None:
        """Take the whole exhibit, if the stage began with one language of it."""
        self._content = content
        self._more_comes = False
        self.model.set_easy(frozenset(content.easy))
        self.window.setProperty("slides", slides(content, self._first_language))
        self._show_language()

    def hyphenate(self, found: BreakPoints) -> None:
        """Take the break points of the exhibit's words, if the stage began without them."""
        self.model.set_break_points(found)

    def give_up(self) -> None:
        """The rest of the exhibit does not come: only the language that is there can be shown."""
        self._more_comes = False
        self._show_language()

    def _show_language(self) -> None:
        language: str = self.session.language
        if language in self._content.localised:
            self._wait.stop()
            if language != self._shown_language:
                self._shown_language = language
                self._show_words()
        elif self._more_comes:
            self._wait.start(int(1000 * LANGUAGE_WAIT_S))
        else:
            self._keep_language()

    def _keep_language(self) -> None:
        LOG.error("the language '%s' is not loaded; the kiosk keeps its language", self.session.language)
        self._wait.stop()
        self.session.setLanguage(self._shown_language)

    def _show_words(self) -> None:
        self.model.show(self.localised)

    @property
    def input(self) -> "InputChain":
        """What the window's input passes through."""
        if self._input is None:
            from kiosk.visit.input_chain import InputChain  # not needed before there is something to see

            self._input = InputChain(self.window)
        return self._input

    def use_keys(self, keypad: "Keypad") -> None:
        """Let a keypad's keys act on the screen."""
        self._keypad = keypad
        keypad.asked.connect(self._act)
        keypad.leave_asked.connect(self._leave)
        self._mirror_keys()
        self.model.languageShown.connect(self._mirror_keys)
        self.input.link("keypad", keypad)

    def _mirror_keys(self) -> None:
        self._keypad.mirrored = self.localised.right_to_left

    def use_voice(self, voice: "VoiceProtocol") -> "Narrator":
        """Let a voice speak about what is on screen. Returns the narrator, which decides what it says."""
        from kiosk.speech.narrator import Narrator  # not needed for the first frame

        narrator = Narrator(voice, self.window, self.session, lambda: self.localised, awaited=self._voice_awaited)
        self._narrator = narrator
        self.window.setProperty("voice", narrator)
        self.input.link("narrator", narrator)
        return narrator

    def _act(self, action: str) -> None:
        window: Any = self.window
        window.act(action)

    def _leave(self) -> None:
        getattr(self.window, "leaveAsked").emit()  # noqa: B009 - a signal that QML declares

    def on_leave(self, leave: Callable[[], object]) -> None:
        """Call `leave` when the operator asks to leave the kiosk."""
        getattr(self.window, "leaveAsked").connect(leave)  # noqa: B009 - a signal that QML declares

    def on_appearing(self, act: Callable[[], object]) -> None:
        """Call `act` once the first frame is on screen."""
        getattr(self.window, "appeared").connect(act)  # noqa: B009 - a signal that QML declares

    def set_px_per_mm(self, px_per_mm: float) -> None:
        """Give everything the size that it has on a screen of this many logical pixels per millimetre."""
        self.compiled.set("Theme", {"pxPerMm": px_per_mm})

    def look_of_screen(self) -> int | None:
        """A number that is another one whenever the screen looks different; None while it changes by itself."""
        if self.session.resting or self.session.is_asking:
            return None
        picture = self.window.grabWindow()  # kept here: its bits are not copied
        return zlib.crc32(picture.constBits())

    def show_windowed(self) -> None:
        """Show a plain window."""
        self.window.show()

    @property
    def at_end(self) -> bool:
        """Whether the panel on screen is read to its end."""
        return bool(self.window.property("atEnd"))

    def read_on(self) -> bool:
        """Jump to the panel's next stop. Returns whether that moved the panel: a very low screen can't."""
        before = self.window.property("position")
        QMetaObject.invokeMethod(self.window, "jumpOn")
        return bool(self.window.property("position") != before)

    def settle(self, patience: float = 60.0) -> None:
        """Wait until the layout and its pictures are complete, however long a busy machine takes.

        Raises `ScreenError` with what is missing after `patience` seconds in which nothing got any further.
        """
        window: Any = self.window
        self._lay_out()
        with waiting(patience) as goes_on:
            while not window.isSettled():
                if not goes_on():
                    raise ScreenError(f"nothing has happened for {patience:g} s; {self._missing()}")
        self._lay_out()

    def _missing(self) -> str:
        """What the screen waits for, in words."""
        files = sorted({picture.property("source").toLocalFile() for picture in _loading(self.window.contentItem())})
        return f"still loading: {', '.join(files)}" if files else "its sections are not complete"

    def _lay_out(self) -> None:
        for _ in range(2):  # the reader's place is restored one turn of the event loop after the layout
            QGuiApplication.processEvents()
            self.window.grabWindow()
        QGuiApplication.processEvents()

    def picture(self) -> QImage:
        """Wait until the screen has settled, and return a picture of it."""
        self.settle()
        return self.window.grabWindow()

    def close(self) -> None:
        """Close the window and delete the engine, before the objects that its bindings read."""
        self._wait.stop()
        if self._pictures is not None:
            self._pictures.close()
        if self._narrator is not None:
            self._narrator.close()
        if self._input is not None:
            self._input.close()
        self.window.close()
        self.compiled.close()


def _loading(root: QQuickItem) -> Iterator[QQuickItem]:
    """The images at and below an item that are being loaded."""
    # Python can't read the status of an image.
    if root.inherits("QQuickImageBase") and not root.property("source").isEmpty() and root.property("progress") < 1:
        yield root
    for child in root.childItems():
        yield from _loading(child)


def _theme_values(
    size: tuple[int, int], *, px_per_mm: float, distance_mm: float, bottom_mm: float | None
) -> dict[str, Any]:
    """What Theme.qml needs to know of the window and of the kiosk's own pictures."""
    width, height = size
    return {
        "pxPerMm": px_per_mm,
        "viewingDistanceMm": distance_mm,
        "screenBottomMm": -1.0 if bottom_mm is None else bottom_mm,
        "bandMm": list(BAND_MM),
        "bandWidthMm": BAND_WIDTH_MM,
        "highestMm": HIGHEST_MM,
        "mostEnlarged": MAX_ENLARGED,
        "illustrations": ILLUSTRATIONS.as_uri() + "/",
        "symbols": SYMBOLS.as_uri() + "/",
        "maps": MAPS.as_uri() + "/",
        "windowWidth": width,
        "windowHeight": height,
    }


_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}


def log_qt() -> None:
    """Send the messages of Qt and QML to the kiosk's log."""
    qInstallMessageHandler(_log_message)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    LOG.log(_LEVELS[kind], "%s", message)
