"""A block alone before its ground, with a width and a room of its own, above everything else in a window."""

from typing import Any

from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.ui.stage import Stage

QML = """
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

Rectangle {
    id: ground
    property int textSize
    property bool illustrations: true
    property bool spacing
    property string background
    property string ground: "paper"
    property string blockKind
    property var content
    property real room
    property bool asTable
    readonly property Look look: Look {
        textSize: ground.textSize; background: ground.background; backgroundChosen: ground.background !== "white"
        illustrations: ground.illustrations; spacing: ground.spacing; ground: ground.ground
    }
    readonly property Item block: shape.item
    readonly property int bodySize: look.size(Theme.bodyStep)
    readonly property real needed: shape.item ? shape.item.implicitHeight : 0
    color: look.paper

    BlockShape {
        id: shape
        anchors.centerIn: parent
        width: ground.blockWidth
        look: ground.look
        blockKind: ground.blockKind
        content: ground.content
        room: ground.room
        reached: true
        alone: true
        inRow: false
        visitor: 0
        edges: SceneEdges {}
        asTable: ground.asTable
        tableTitle: "A table"
    }
    property real blockWidth
}
"""


class InRoom:
    """Blocks that are shown one after the other in a window. Call `close` before the stage ends."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._shown: list[tuple[QQuickItem, QQmlComponent]] = []  # PySide deletes an item with its component

    def show(self, content: Any, width: int, room: int, **look: object) -> QQuickItem:
        """The ground with the block, once it is laid out."""
        self.close()
        component = QQmlComponent(self.stage.compiled.engine)
        component.setData(QML.encode(), "")
        about = {"content": content, "blockKind": content["kind"], "blockWidth": width, "room": room}
        ground = component.createWithInitialProperties({"background": "white", **about, **look})
        assert isinstance(ground, QQuickItem), component.errorString()
        root = self.stage.window.contentItem()
        ground.setParentItem(root)
        ground.setZ(1000)
        ground.setSize(root.size())
        self._shown.append((ground, component))
        self.stage.settle()
        return ground

    def close(self) -> None:
        """Take away what is shown."""
        for ground, _ in self._shown:
            ground.setParentItem(None)  # pyright: ignore[reportArgumentType] - the stub lacks None
            ground.deleteLater()
        self._shown.clear()
