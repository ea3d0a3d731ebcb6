"""The screen from Python: one window over one exhibit and one visitor's session."""

import functools
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QMessageLogContext, QMetaObject, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QScreen
from PySide6.QtNetwork import QNetworkAccessManager
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlNetworkAccessManagerFactory
from PySide6.QtQuick import QQuickWindow

from kiosk.exhibit.content import Content, LocalisedExhibit, slides
from kiosk.log import LOG
from kiosk.paths import FONT, ILLUSTRATIONS, MAPS, QML, SYMBOLS
from kiosk.sizes import BAND_MM, px_per_mm_of
from kiosk.theme import screen_values, theme
from kiosk.ui.models import ExhibitModel
from kiosk.visit.session import VisitorSession

if TYPE_CHECKING:
    from kiosk.speech.narrator import Narrator
    from kiosk.speech.protocol import VoiceProtocol
    from kiosk.visit.keypad import Keypad


class ScreenError(Exception):
    """The screen can't be built; the text says what is broken."""


class _NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    def create(self, parent: QObject) -> QNetworkAccessManager:
        # Loaded only where something asks for the network, which nothing of ours does.
        from kiosk.ui.network import NoNetwork

        return NoNetwork(parent)


class Scene:
    """The kiosk's QML, compiled, before there is anything to show: this takes longest of all.

    What is seen first is compiled: the attract screen, or (not `resting`) the visitor's scene. `module` and
    `root` name the file of the window. Needs a QGuiApplication. Raises `ScreenError` if the QML module or the typeface
    is broken.
    """

    def __init__(self, *, resting: bool = False, module: str = "Kiosk", root: str = "Main") -> None:
        self._module, self._root = module, root
        _load_font()
        self._network = _NoNetworkFactory()
        self._engine = QQmlApplicationEngine()
        self._engine.setNetworkAccessManagerFactory(self._network)
        self._engine.addImportPath(str(QML))
        self.set("Theme", screen_values(theme()))
        # Only to have the files compiled: the engine finds them so when it makes the window.
        files = (root, "VisitorScene") if root == "Main" and not resting else (root,)
        self._compiled = [QQmlComponent(self._engine, module, file) for file in files]

    def set(self, singleton: str, properties: dict[str, Any]) -> None:
        """Set what all items share, before there is anything that would be laid out twice."""
        shared: Any = self._engine.singletonInstance("Kiosk.Style", singleton)
        for name, value in properties.items():
            shared.setProperty(name, value)

    def window(self, properties: dict[str, Any]) -> QQuickWindow:
        """A window with the properties that its file requires; once."""
        self._engine.setInitialProperties(properties)
        self._engine.loadFromModule(self._module, self._root)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            trouble = "; ".join(each.errorString() for each in self._compiled if each.isError())
            raise ScreenError(f"the kiosk's own QML is broken: {trouble or 'see the log above'}")
        return roots[0]

    def close(self) -> None:
        """Take the engine down, and with it the window."""
        for compiled in self._compiled:
            shiboken6.delete(compiled)
        shiboken6.delete(self._engine)


class Stage:
    """The window, and what it binds to. Needs a QGuiApplication; call `close` before that one ends.

    `size` is the window's in logical pixels, as is `px_per_mm`; `screen_bottom_mm` is its lower edge above
    the floor, where that is known; `motion` is what each visitor starts with; `resting` begins with the
    attract screen; `scene` is one that was compiled beforehand. `rest` waits for the whole exhibit, where
    `content` has one language only. Raises `ScreenError` if the QML module is
    broken.
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
        scene: Scene | None = None,
        rest: Callable[[], Content] | None = None,
    ) -> None:
        self._content = content
        self._language = language
        self._rest = rest
        self._narrator: Narrator | None = None
        self._scene = scene or Scene(resting=resting)
        self.session = VisitorSession(
            tuple(content.languages), language, len(content.panels), panel, motion=motion, resting=resting
        )
        self.model = ExhibitModel(content.localised[language], content.languages, frozenset(content.easy))
        self.session.languageChanged.connect(self._show_words)
        self.session.easyChanged.connect(self._show_words)
        width, height = size
        self._scene.set("Words", {"table": content.localised[language].words})
        self._scene.set(
            "Theme",
            {
                "pxPerMm": px_per_mm,
                "viewingDistanceMm": viewing_distance_mm,
                "screenBottomMm": -1.0 if screen_bottom_mm is None else screen_bottom_mm,
                "bandMm": list(BAND_MM),
                "illustrations": ILLUSTRATIONS.as_uri() + "/",
                "symbols": SYMBOLS.as_uri() + "/",
                "maps": MAPS.as_uri() + "/",
                "windowWidth": width,
                "windowHeight": height,
            },
        )
        self.window = self._scene.window(
            {
                "session": self.session,
                "exhibit": self.model,
                "slides": slides(content, language),
                "attractIllustration": content.localised[language].illustration,
                "width": width,
                "height": height,
            }
        )

    @property
    def localised(self) -> LocalisedExhibit:
        """The exhibit in the visitor's language, and in the easy form where that is asked for."""
        language: Any = self.session.language
        if language not in self._content.localised:
            self.complete()
        standard = self._content.localised[language]
        return self._content.easy.get(language, standard) if self.session.easy else standard

    def complete(self) -> None:
        """Take in the whole exhibit, where there was only one language of it; wait for it if need be."""
        if self._rest is not None:
            rest, self._rest = self._rest, None
            self._content = rest()
            self.model.set_easy(frozenset(self._content.easy))
            self.window.setProperty("slides", slides(self._content, self._language))

    def _show_words(self) -> None:
        self.model.show(self.localised)

    def use_keys(self, keypad: "Keypad") -> None:
        """Let a keypad's keys act on the screen."""
        self._keypad = keypad  # Qt does not keep it
        keypad.asked.connect(self._act)
        self._mirror_keys()
        self.session.languageChanged.connect(self._mirror_keys)
        self.window.installEventFilter(keypad)

    def _mirror_keys(self) -> None:
        self._keypad.mirrored = self.localised.right_to_left

    def use_voice(self, voice: "VoiceProtocol") -> "Narrator":
        """Let a voice speak of what is on screen; who tells it what to say."""
        from kiosk.speech.narrator import Narrator  # only where there is a voice

        narrator = Narrator(voice, self.window, self.session, lambda: self.localised)
        self._narrator = narrator  # Qt does not keep it
        self.window.setProperty("voice", narrator)
        return narrator

    def _act(self, action: str) -> None:
        window: Any = self.window
        window.act(action)

    def on_leave(self, leave: Callable[[], object]) -> None:
        """Call `leave` when somebody asks to leave the kiosk."""
        getattr(self.window, "leaveAsked").connect(leave)  # noqa: B009 - a signal that QML declares

    def on_appearing(self, act: Callable[[], object]) -> None:
        """Call `act` once the first frame is on screen."""
        getattr(self.window, "appeared").connect(act)  # noqa: B009 - a signal that QML declares

    def show_full_screen(self) -> None:
        """Fill the screen, without a frame."""
        fill_screen(self.window)

    def show_windowed(self) -> None:
        """Show a plain window."""
        self.window.show()

    @property
    def at_end(self) -> bool:
        """Whether the panel on screen is read to its end."""
        return bool(self.window.property("atEnd"))

    def read_on(self) -> bool:
        """Go to the panel's next stop, at once; whether that is elsewhere (not on a screen without room for it)."""
        before = self.window.property("position")
        QMetaObject.invokeMethod(self.window, "jumpOn")
        return bool(self.window.property("position") != before)

    def settle(self, timeout: float = 10.0) -> None:
        """Wait until the layout stands and its pictures are there. Raises `TimeoutError` after `timeout` seconds."""
        deadline = time.monotonic() + timeout
        window: Any = self.window
        self._lay_out()
        while not window.isSettled():
            if time.monotonic() > deadline:
                raise TimeoutError("a picture of the panel is not there yet")
            QGuiApplication.processEvents()
        self._lay_out()  # what came last

    def _lay_out(self) -> None:
        for _ in range(2):  # what keeps the reader's place runs one turn after the layout
            QGuiApplication.processEvents()
            self.window.grabWindow()
        QGuiApplication.processEvents()

    def picture(self) -> QImage:
        """What is on screen, once it has settled."""
        self.settle()
        return self.window.grabWindow()

    def close(self) -> None:
        """Take the window down; the engine goes before the objects that its bindings read."""
        if self._narrator is not None:
            self._narrator.close()
        self.window.close()
        self._scene.close()


def fill_screen(window: QQuickWindow) -> None:
    """Let a window fill the screen, without a frame; also where no window manager would do it for us."""
    window.setProperty("frameless", True)  # as Qt has it
    window.setGeometry(window.screen().geometry())
    window.showFullScreen()
    window.requestActivate()


def px_per_mm_of_screen(screen: QScreen) -> float:
    """Logical pixels a millimetre, as the screen says; some say nonsense, then the default station's."""
    said = screen.physicalDotsPerInch() / 25.4
    size = screen.size()
    return said if 1 <= said <= 12 else px_per_mm_of(size.width(), size.height())


@functools.cache
def _load_font() -> None:
    if QFontDatabase.addApplicationFont(str(FONT)) < 0:
        raise ScreenError(f"the typeface {FONT.name} can't be loaded; install the kiosk again")


_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}


def log_qt() -> None:
    """Send what Qt and QML say to the kiosk's log."""
    qInstallMessageHandler(_log_message)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    LOG.log(_LEVELS[kind], "%s", message)
