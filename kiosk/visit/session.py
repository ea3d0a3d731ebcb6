"""One visitor's choices. Everything on screen binds to this object, and nothing else holds state."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.choices import BACKGROUNDS, TEXT_SIZES

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorSession(QObject):
    """The choices of the visitor who stands at the kiosk now. Values that don't exist are refused."""

    textSizeChanged = Signal()  # Qt's way of naming signals
    backgroundChanged = Signal()
    illustrationsChanged = Signal()
    spacingChanged = Signal()
    easyChanged = Signal()
    reachChanged = Signal()
    voiceChanged = Signal()
    languageChanged = Signal()
    panelChanged = Signal()
    motionChanged = Signal()
    restingChanged = Signal()
    visitorChanged = Signal()
    secondsLeftChanged = Signal()
    goneOn = Signal()

    def __init__(
        self,
        languages: tuple[str, ...],
        default_language: str,
        panels: int,
        panel: int = 0,
        *,
        motion: bool = True,
        resting: bool = False,
    ) -> None:
        super().__init__()
        self._default_language = default_language
        self._default_motion = motion
        self._languages = languages
        self._panels = panels
        self._panel = panel
        self._resting = resting
        self._visitor = 0
        self._seconds_left = -1
        self._text_size = 0
        self._background = BACKGROUNDS[0]
        self._language = default_language
        # What is on or off.
        self._flags = {
            "illustrations": True,
            "spacing": False,
            "easy": False,
            "reach": False,
            "voice": False,
            "motion": motion,
        }

    def _get_text_size(self) -> int:
        return self._text_size

    @Slot(int)
    def setTextSize(self, value: int) -> None:  # the name QML calls
        """Choose one of `TEXT_SIZES`, by its place."""
        if 0 <= value < len(TEXT_SIZES) and value != self._text_size:
            self._text_size = value
            self.textSizeChanged.emit()

    def _get_background(self) -> str:
        return self._background

    @Slot(str)
    def setBackground(self, value: str) -> None:
        """Choose one of `BACKGROUNDS`."""
        if value in BACKGROUNDS and value != self._background:
            self._background = value
            self.backgroundChanged.emit()

    def _get_language(self) -> str:
        return self._language

    @Slot(str)
    def setLanguage(self, value: str) -> None:
        """Choose one of the exhibit's languages."""
        if value in self._languages and value != self._language:
            self._language = value
            self.languageChanged.emit()

    def _get_panel(self) -> int:
        return self._panel

    @Slot(int)
    def setPanel(self, value: int) -> None:
        """Go to a panel by its place, counted from 0."""
        if 0 <= value < self._panels and value != self._panel:
            self._panel = value
            self.panelChanged.emit()

    def _set_flag(self, name: str, value: bool) -> None:  # Qt calls what it serves with one value
        if value != self._flags[name]:
            self._flags[name] = value
            getattr(self, f"{name}Changed").emit()

    def _get_illustrations(self) -> bool:
        return self._flags["illustrations"]

    @Slot(bool)
    def setIllustrations(self, value: bool) -> None:
        """Show or hide illustrations."""
        self._set_flag("illustrations", value)

    def _get_spacing(self) -> bool:
        return self._flags["spacing"]

    @Slot(bool)
    def setSpacing(self, value: bool) -> None:
        """Set letters, words and lines wider apart, or as usual."""
        self._set_flag("spacing", value)

    def _get_easy(self) -> bool:
        return self._flags["easy"]

    @Slot(bool)
    def setEasy(self, value: bool) -> None:
        """Tell it in easy language, or in the standard one."""
        self._set_flag("easy", value)

    def _get_reach(self) -> bool:
        return self._flags["reach"]

    @Slot(bool)
    def setReach(self, value: bool) -> None:
        """Bring everything within reach from a wheelchair, or use the whole screen."""
        self._set_flag("reach", value)

    def _get_voice(self) -> bool:
        return self._flags["voice"]

    @Slot(bool)
    def setVoice(self, value: bool) -> None:
        """Speak, or be silent."""
        self._set_flag("voice", value)

    def _get_motion(self) -> bool:
        return self._flags["motion"]

    @Slot(bool)
    def setMotion(self, value: bool) -> None:
        """Let things move, or show them as they end."""
        self._set_flag("motion", value)

    def _get_visitor(self) -> int:
        return self._visitor

    def _get_resting(self) -> bool:
        return self._resting

    @Slot()
    def wake(self) -> None:
        """Somebody is there."""
        if self._resting:
            self._resting = False
            self.restingChanged.emit()

    def _get_seconds_left(self) -> int:
        return self._seconds_left

    @property
    def is_asking(self) -> bool:
        """Whether somebody is asked if they are still there."""
        return self._seconds_left >= 0

    def ask(self, seconds: int) -> None:
        """Ask whether somebody is still there: `seconds` are left to answer."""
        if not self._resting and seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()

    @Slot()
    def goOn(self) -> None:
        """Somebody is still there."""
        if self.is_asking:
            self._seconds_left = -1
            self.secondsLeftChanged.emit()
        self.goneOn.emit()

    @Slot()
    def startOver(self) -> None:
        """Put every choice back to its default and begin at the first panel: for whoever comes next."""
        # The question goes first: the focus is back where it was, and let go with all that the visitor was at,
        # while that is still on screen.
        self.goOn()
        self._visitor += 1
        self.visitorChanged.emit()
        self.setVoice(False)
        self.setReach(False)
        self.setTextSize(0)
        self.setSpacing(False)
        self.setEasy(False)
        self.setBackground(BACKGROUNDS[0])
        self.setIllustrations(True)
        self.setMotion(self._default_motion)
        self.setLanguage(self._default_language)
        self.setPanel(0)

    @Slot()
    def rest(self) -> None:
        """Nobody is there: forget what the last visitor chose, and wait for the next."""
        if self._resting:
            return
        self.startOver()
        self._resting = True
        self.restingChanged.emit()

    textSize = Property(int, _get_text_size, notify=textSizeChanged)
    background = Property(str, _get_background, notify=backgroundChanged)
    illustrations = Property(bool, _get_illustrations, notify=illustrationsChanged)
    spacing = Property(bool, _get_spacing, notify=spacingChanged)
    easy = Property(bool, _get_easy, notify=easyChanged)
    reach = Property(bool, _get_reach, notify=reachChanged)
    voice = Property(bool, _get_voice, notify=voiceChanged)
    language = Property(str, _get_language, notify=languageChanged)
    panel = Property(int, _get_panel, notify=panelChanged)
    motion = Property(bool, _get_motion, notify=motionChanged)
    resting = Property(bool, _get_resting, notify=restingChanged)
    visitor = Property(int, _get_visitor, notify=visitorChanged)
    # -1 while nobody is asked.
    secondsLeft = Property(int, _get_seconds_left, notify=secondsLeftChanged)
