pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Amounts as columns that stand on a floor: the floor runs beneath all of them, and none ends there.
Column {
    id: block

    required property Look look
    required property var content
    required property real screenHeight
    required property bool reached

    property real risen: reached ? 1 : 0
    readonly property int count: content.levels.length
    readonly property real gap: Theme.space(2)
    readonly property real columnWidth: Math.floor((width - (count - 1) * gap) / count)
    // Where columns are too narrow for their words, the words stand in rows beneath.
    readonly property bool apart: columnWidth < 7.5 * block.look.size(Theme.bodyStep)
    readonly property int value: block.look.size(Theme.headingStep)
    // So high that the floor holds its words.
    readonly property real perUnit: Math.max(screenHeight * 0.24 / content.highest, (words.height + Theme.space(1.5)) / content.floor.number)

    spacing: Theme.space(1)

    Behavior on risen {
        enabled: block.reached && block.look.motion

        NumberAnimation {
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }
    Item {
        width: parent.width
        height: Math.round(block.content.highest * block.perUnit) + Math.round(block.value * 1.3)

        Repeater {
            model: block.count

            Item {
                id: column

                required property int index
                readonly property var level: block.content.levels[index]
                readonly property real above: Math.max(0, level.number - block.content.floor.number) * block.perUnit * block.risen

                x: index * (block.columnWidth + block.gap)
                width: block.columnWidth
                height: parent.height

                Rectangle {
                    y: parent.height - floor.height - height
                    width: parent.width
                    height: Math.round(column.above)
                    color: column.level.open ? "transparent" : block.look.accent
                    border.width: column.level.open ? Theme.mm(1.2) : 0
                    border.color: block.look.accent
                }
                Label {
                    look: block.look
                    y: parent.height - floor.height - Math.round(column.above) - Math.round(block.value * 1.25)
                    width: parent.width
                    text: (column.level.before + " " + column.level.numeral).trim()
                    pixels: Math.min(block.value, Math.floor(block.columnWidth / 4.5))
                    weight: Theme.bold
                    leading: 1.2
                    color: block.look.figure
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        Rectangle {
            id: floor

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.round(block.content.floor.number * block.perUnit)
            color: block.look.structure

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.space(1.5)
                width: parent.width - 2 * x

                Label {
                    look: block.look
                    text: block.content.floor.spoken
                    pixels: block.value
                    weight: Theme.bold
                    leading: 1.2
                    color: block.look.inverse
                    width: parent.width
                    Accessible.ignored: true
                }
                Label {
                    look: block.look
                    width: Math.min(parent.width, longestLine)
                    text: block.content.floor.label
                    color: block.look.inverse
                    Accessible.ignored: true
                }
            }
        }
    }
    Grid {
        columns: block.apart ? 1 : block.count
        columnSpacing: block.gap
        rowSpacing: Theme.space(0.5)

        Repeater {
            model: block.count

            Label {
                required property int index

                look: block.look
                width: block.apart ? block.width : block.columnWidth
                text: (block.apart ? block.content.levels[index].numeral + ": " : "") + block.content.levels[index].label
                Accessible.ignored: true
            }
        }
    }
}
