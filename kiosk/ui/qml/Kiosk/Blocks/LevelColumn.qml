pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A column that stands on the ground and goes on above the floor's line, with its amount on top.
Item {
    id: column

    required property Look look
    required property var level // LevelData
    required property real floorHeight
    required property real fullHeight
    required property int numeralSize
    // Whether its whole amount is on top, with the words before and after the numeral.
    required property bool whole

    readonly property real above: Math.max(0, fullHeight - floorHeight)

    component Words: Label {
        look: column.look
        width: parent?.width ?? 0
        visible: text !== ""
        weight: Theme.semibold
        Accessible.ignored: true
    }

    implicitHeight: amount.height + Theme.space(0.5) + fullHeight

    Column {
        id: amount

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(column.fullHeight) + Theme.space(0.5)
        width: parent.width

        Words {
            written: column.whole ? column.level.before : ""
        }
        Label {
            look: column.look
            written: column.level.numeral
            visible: column.numeralSize > 0
            pixels: Math.max(1, column.numeralSize)
            weight: Theme.bold
            leading: 1.1
            tracking: -Theme.figureTightening
            color: column.look.figure
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Words {
            written: column.whole ? [column.level.after, column.level.unit].filter(word => word !== "").join(" ") : ""
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(Math.min(column.fullHeight, column.floorHeight))
        color: column.look.structure
    }
    // What is only possible is an outline.
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(column.floorHeight)
        width: parent.width
        height: Math.round(column.above)
        color: column.level.open ? "transparent" : column.look.accent
        border.width: column.level.open ? Theme.mm(1.2) : 0
        border.color: column.look.accent
    }
}
