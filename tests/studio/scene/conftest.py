"""A small window with known boxes, texts, colours and kinds, made without anything of the kiosk's own QML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.paths import FONT

FRAME = """
import QtQuick

Window {
    id: window

    property real position: 0
    property real furthest: FURTHEST
    property string acted

    function jumpTo(y: real): void {
        position = Math.max(0, Math.min(furthest, y));
    }
    function act(action: string): void {
        acted = action;
    }

    width: 600
    height: 400
    visible: true
    color: "#ffffff"
    CONTENT
}
"""


@dataclass
class SmallSession:
    """A session that asks nothing, unless the test says so."""

    is_asking: bool = False


@dataclass
class SmallStage:
    """What the scene reader needs of a stage, over a window of the test's own."""

    window: QQuickWindow
    session: SmallSession = field(default_factory=SmallSession)
    settled: int = 0

    def settle(self) -> None:
        self.settled += 1
        QGuiApplication.processEvents()
        self.window.grabWindow()

    def item(self, name: str) -> QQuickItem:
        """The item with that objectName."""
        found = self.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), name
        return found


Show = Callable[..., SmallStage]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    """Shows a window of 600 x 400 pixels with the given QML in it, which scrolls as far as `furthest` pixels.

    All windows are closed after the test.
    """
    QFontDatabase.addApplicationFont(str(FONT))
    engine = QQmlApplicationEngine()

    def make(content: str, furthest: int = 0) -> SmallStage:
        engine.loadData(FRAME.replace("CONTENT", content).replace("FURTHEST", str(furthest)).encode())
        window = engine.rootObjects()[-1]
        assert isinstance(window, QQuickWindow)
        stage = SmallStage(window)
        stage.settle()
        return stage

    yield make
    shiboken6.delete(engine)
