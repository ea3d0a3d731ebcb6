pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Amounts as columns on a common floor: each column goes on above it.
Column {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // LevelsData
    required property real screenHeight
    required property bool reached
    readonly property string kind: "LevelsBlock"

    readonly property real risen: rise.value
    readonly property int count: content.levels.length
    readonly property real gap: Theme.space(2)
    readonly property real columnWidth: Math.floor((width - (count - 1) * gap) / count)
    // If columns are too narrow for their words or for an amount, the words are in rows below, with their amounts.
    readonly property bool apart: columnWidth < 7.5 * block.look.breadth(Theme.bodyStep) || !content.levels.every(level => hasRoom(level))
    // Pixels for one unit: at least enough for the words of the floor to fit into it.
    readonly property real perUnit: Math.max(screenHeight * 0.38 / content.highest, (words.height + Theme.space(1.5)) / content.floor.number)

    // Whether a column has room for its amount, at least in the size of running text.
    function hasRoom(level: var /* LevelData */): bool {
        const wide = run => Hyphens.ems(run, Theme.bold) * Theme.base + block.look.widening(run, Theme.base);
        return Hyphens.widest(level.spoken, wide) <= 0.99 * columnWidth;
    }

    spacing: Theme.space(1)

    Accessible.role: Accessible.Graphic
    Accessible.name: content.spoken

    Rise {
        id: rise

        look: block.look
        reached: block.reached
    }
    Column {
        width: parent.width

        Row {
            spacing: block.gap

            Repeater {
                model: block.count

                Item {
                    id: column

                    required property int index
                    readonly property var level: block.content.levels[index] // LevelData
                    readonly property bool amountShown: block.hasRoom(level)
                    readonly property real above: Math.max(0, level.number - block.content.floor.number) * block.perUnit

                    anchors.bottom: parent?.bottom
                    width: block.columnWidth
                    height: Math.round(above) + (amountShown ? Math.round(amount.height * 1.1) : 0)

                    Rectangle {
                        y: parent.height - height
                        width: parent.width
                        height: Math.round(column.above * block.risen)
                        color: column.level.open ? "transparent" : block.look.accent
                        border.width: column.level.open ? Theme.mm(1.2) : 0
                        border.color: block.look.accent
                    }
                    // An amount that is too long for its column is only in the words below.
                    Headline {
                        id: amount

                        look: block.look
                        y: parent.height - Math.round(column.above * block.risen) - Math.round(height * 1.1)
                        width: parent.width
                        visible: column.amountShown
                        indivisible: true
                        written: column.level.spoken
                        step: Theme.headingStep
                        color: block.look.figure
                        Accessible.ignored: true
                    }
                }
            }
        }
        Rectangle {
            id: floor

            width: parent.width
            height: Math.round(block.content.floor.number * block.perUnit)
            color: block.look.structure

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.space(1.5)
                width: parent.width - 2 * x

                Headline {
                    look: block.look
                    written: block.content.floor.spoken
                    step: Theme.headingStep
                    color: block.look.inverse
                    width: parent.width
                    Accessible.ignored: true
                }
                Label {
                    look: block.look
                    anchors.left: parent.left
                    width: Math.min(parent.width, longestLine)
                    written: block.content.floor.label
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

            Headline {
                required property int index

                look: block.look
                width: block.apart ? Math.min(block.width, longestLine) : block.columnWidth
                written: (block.apart ? block.content.levels[index].spoken + ": " : "") + block.content.levels[index].label
                weight: Theme.regular
                leading: Theme.leading
                Accessible.ignored: true
            }
        }
    }
}
