"""One visitor's choices. Everything on screen binds to this object, and nothing else holds state."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.visit.choices import BACKGROUNDS, TEXT_SIZES

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorSession(QObject):
    """The choices of the visitor who stands at the kiosk now. Values that don't exist are refused."""

    textSizeChanged = Signal()  # noqa: N815 - Qt's way of naming signals
    backgroundChanged = Signal()  # noqa: N815
    illustrationsChanged = Signal()  # noqa: N815
    languageChanged = Signal()  # noqa: N815
    panelChanged = Signal()  # noqa: N815
    motionChanged = Signal()  # noqa: N815
    restingChanged = Signal()  # noqa: N815
    visitorChanged = Signal()  # noqa: N815

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
        self._motion = motion
        self._resting = resting
        self._visitor = 0
        self._languages = languages
        self._panels = panels
        self._text_size = 0
        self._background = BACKGROUNDS[0]
        self._illustrations = True
        self._language = default_language
        self._panel = panel

    def _get_text_size(self) -> int:
        return self._text_size

    @Slot(int)
    def setTextSize(self, value: int) -> None:  # noqa: N802 - the name QML calls
        """Choose one of `TEXT_SIZES`, by its place."""
        if 0 <= value < len(TEXT_SIZES) and value != self._text_size:
            self._text_size = value
            self.textSizeChanged.emit()

    def _get_background(self) -> str:
        return self._background

    @Slot(str)
    def setBackground(self, value: str) -> None:  # noqa: N802
        """Choose one of `BACKGROUNDS`."""
        if value in BACKGROUNDS and value != self._background:
            self._background = value
            self.backgroundChanged.emit()

    def _get_illustrations(self) -> bool:
        return self._illustrations

    @Slot(bool)
    def setIllustrations(self, value: bool) -> None:  # noqa: N802, FBT001 - Qt calls it with one value
        """Show or hide illustrations."""
        if value != self._illustrations:
            self._illustrations = value
            self.illustrationsChanged.emit()

    def _get_language(self) -> str:
        return self._language

    @Slot(str)
    def setLanguage(self, value: str) -> None:  # noqa: N802
        """Choose one of the exhibit's languages."""
        if value in self._languages and value != self._language:
            self._language = value
            self.languageChanged.emit()

    def _get_panel(self) -> int:
        return self._panel

    @Slot(int)
    def setPanel(self, value: int) -> None:  # noqa: N802
        """Go to a panel by its place, counted from 0."""
        if 0 <= value < self._panels and value != self._panel:
            self._panel = value
            self.panelChanged.emit()

    def _get_motion(self) -> bool:
        return self._motion

    @Slot(bool)
    def setMotion(self, value: bool) -> None:  # noqa: N802, FBT001
        """Let things move, or show them as they end."""
        if value != self._motion:
            self._motion = value
            self.motionChanged.emit()

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

    @Slot()
    def rest(self) -> None:
        """Nobody is there: forget what the last visitor chose, and wait for the next."""
        if self._resting:
            return
        # First of all, while what the visitor was at is still on screen: it is let go.
        self._visitor += 1
        self.visitorChanged.emit()
        self.setTextSize(0)
        self.setBackground(BACKGROUNDS[0])
        self.setIllustrations(True)
        self.setMotion(self._default_motion)
        self.setLanguage(self._default_language)
        self.setPanel(0)
        self._resting = True
        self.restingChanged.emit()

    textSize = Property(int, _get_text_size, notify=textSizeChanged)  # noqa: N815
    background = Property(str, _get_background, notify=backgroundChanged)
    illustrations = Property(bool, _get_illustrations, notify=illustrationsChanged)
    language = Property(str, _get_language, notify=languageChanged)
    panel = Property(int, _get_panel, notify=panelChanged)
    motion = Property(bool, _get_motion, notify=motionChanged)
    resting = Property(bool, _get_resting, notify=restingChanged)
    visitor = Property(int, _get_visitor, notify=visitorChanged)
