pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Amounts as columns that fill the room. The first is the floor, the least that each should reach: its line runs across all.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // LevelsData
    required property bool reached
    readonly property string kind: "LevelsBlock"

    readonly property real risen: rise.value
    readonly property list<var> levels: [content.floor].concat(content.levels)
    readonly property real gap: Theme.space(2)
    readonly property real columnWidth: Math.floor((width - (levels.length - 1) * gap) / levels.length)
    // If columns are too narrow for their words, these are in rows below, with the whole amounts.
    readonly property bool apart: crowded || columnWidth < 6.8 * look.breadth(Theme.bodyStep) || levels.some(level => !wordsFit(level))
    // Columns too narrow for a numeral in the size of running text have none: it is only in the words below.
    readonly property bool crowded: 0.98 * columnWidth / widest < look.smallest
    // All numerals have one size.
    readonly property real widest: Math.max(...levels.map(level => Hyphens.ems(level.numeral, Theme.bold)))
    readonly property int numeralSize: crowded ? 0 : Math.floor(Math.min(look.size(Theme.titleStep), 0.98 * columnWidth / widest, room > 0 ? Math.max(look.size(Theme.leadStep), 0.2 * room) : Infinity))
    // Pixels for one unit of the amounts.
    readonly property real perUnit: Math.max(2.2 * look.size(Theme.bodyStep), room > 0 ? room - labels.height - highestAmount - Theme.space(2.5) : 0.2 * width) / content.highest
    readonly property real highestAmount: apart ? 1.1 * numeralSize : Math.max(...levels.map(level => amountHeight(level)))
    readonly property real floorHeight: content.floor.number * perUnit * risen

    // Whether a column is as wide as each word below it and on top of it.
    function wordsFit(level: var /* LevelData */): bool {
        const size = look.size(Theme.bodyStep);
        return Lines.widestWord(look, [level.before, level.after, level.unit, level.label].join(" "), Theme.semibold, size) <= columnWidth;
    }

    function amountHeight(level: var /* LevelData */): real {
        const after = [level.after, level.unit].filter(word => word !== "").join(" ");
        return 1.1 * numeralSize + [level.before, after].reduce((sum, text) => sum + Lines.height(look, text, Theme.semibold, columnWidth), 0);
    }

    implicitHeight: labels.y + labels.height
    Accessible.role: Accessible.Graphic
    Accessible.name: content.spoken

    Rise {
        id: rise

        look: block.look
        reached: block.reached
    }
    Row {
        id: columns

        height: Math.ceil(block.highestAmount + block.content.highest * block.perUnit + Theme.space(0.5))
        spacing: block.gap

        Repeater {
            model: block.levels.length

            LevelColumn {
                required property int index

                anchors.bottom: parent?.bottom
                width: block.columnWidth
                look: block.look
                level: block.levels[index]
                floorHeight: block.floorHeight
                fullHeight: block.levels[index].number * block.perUnit * block.risen
                numeralSize: block.numeralSize
                whole: !block.apart
            }
        }
    }
    // The floor's line, between two lines of paper, so that it is seen across columns as well as between them.
    Rectangle {
        y: Math.round(columns.height - block.floorHeight - height / 2)
        width: parent.width
        height: 3 * Theme.mark
        color: block.look.paper

        Rectangle {
            y: Theme.mark
            width: parent.width
            height: Theme.mark
            color: block.look.ink
        }
    }
    Grid {
        id: labels

        y: columns.height + Theme.space(1)
        columns: !block.apart ? block.levels.length : block.room > 0 && block.width > 1.2 * block.room ? 2 : 1
        columnSpacing: block.gap
        rowSpacing: Theme.space(0.5)

        Repeater {
            model: block.levels.length

            Label {
                required property int index

                look: block.look
                width: block.apart ? Math.min((block.width - (labels.columns - 1) * block.gap) / labels.columns, longestLine) : block.columnWidth
                written: (block.apart ? block.levels[index].spoken + ": " : "") + block.levels[index].label
                Accessible.ignored: true
            }
        }
    }
}
