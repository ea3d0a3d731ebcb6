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

    def __init__(self, languages: tuple[str, ...], default_language: str, panels: int, panel: int = 0) -> None:
        super().__init__()
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

    textSize = Property(int, _get_text_size, notify=textSizeChanged)  # noqa: N815
    background = Property(str, _get_background, notify=backgroundChanged)
    illustrations = Property(bool, _get_illustrations, notify=illustrationsChanged)
    language = Property(str, _get_language, notify=languageChanged)
    panel = Property(int, _get_panel, notify=panelChanged)
