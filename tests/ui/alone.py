"""One block by itself on the screen, with the width and the room that a scene would give it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.screen_data import AnyBlockData
from kiosk.ui.stage import Stage

_PAGE = """
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

Rectangle {
    id: page

    required property string blockKind
    required property var content
    required property real roomWidth
    required property real room
    required property int textSize
    required property string background
    required property bool illustrations
    required property bool spacing
    required property string ground
    readonly property Item block: loader.item
    readonly property Look look: Look {
        textSize: page.textSize
        background: page.background
        illustrations: page.illustrations
        spacing: page.spacing
        ground: page.ground
        motion: false
    }

    anchors.fill: parent
    z: 1000
    color: page.look.paper

    Loader {
        id: loader

        x: Theme.margin
        y: Theme.margin
        width: page.roomWidth
        sourceComponent: ({figure: figure, shares: shares, levels: levels, tally: tally})[page.blockKind]
    }
    Component {
        id: figure

        FigureBlock {
            look: page.look
            content: page.content
            room: page.room
            reached: true
        }
    }
    Component {
        id: shares

        SharesBlock {
            look: page.look
            content: page.content
            room: page.room
            reached: true
        }
    }
    Component {
        id: levels

        LevelsBlock {
            look: page.look
            content: page.content
            room: page.room
            reached: true
        }
    }
    Component {
        id: tally

        TallyBlock {
            look: page.look
            content: page.content
            room: page.room
        }
    }
}
"""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What the visitor has chosen."""

    text_size: int = 0
    background: str = "white"
    illustrations: bool = True
    spacing: bool = False
    ground: str = "paper"


def show_alone(stage: Stage, data: AnyBlockData, width: int, room: int, setting: Setting | None = None) -> QQuickItem:
    """The block, over everything else in the stage's window, its left upper corner at the screen's margin."""
    chosen = setting or Setting()
    component = QQmlComponent(stage.compiled.engine)
    component.setData(_PAGE.encode(), QUrl())
    values: dict[str, Any] = {
        "blockKind": data["kind"],
        "content": data,
        "roomWidth": width,
        "room": room,
        "textSize": chosen.text_size,
        "background": chosen.background,
        "illustrations": chosen.illustrations,
        "spacing": chosen.spacing,
        "ground": chosen.ground,
        "parent": stage.window.contentItem(),
    }
    page = component.createWithInitialProperties(values)
    assert isinstance(page, QQuickItem), component.errorString()
    page.setParent(stage.window.contentItem())
    page.setParentItem(stage.window.contentItem())
    stage.settle()
    block = page.property("block")
    assert isinstance(block, QQuickItem)
    return block
