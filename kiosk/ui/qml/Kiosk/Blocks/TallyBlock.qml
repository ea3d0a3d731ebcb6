pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Numbers drawn to count: each with a field of that many marks.
Column {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TallyData
    required property real screenHeight
    required property bool alone

    readonly property real highest: screenHeight * Math.min(alone ? 0.36 : 0.18, (alone ? 0.4 : 0.28) / content.counts.length)

    // The number of marks in a row at which they are largest. Many marks are counted in tens.
    function columnsOf(count: int): int {
        // One row if its marks are large.
        if (width / count >= Theme.mm(18))
            return count;
        const choices = count >= 50 && count % 10 === 0 ? [10, 20, 50, 100] : [1, 2, 3, 4, 5, 6, 8, 10].map(rows => Math.ceil(count / rows));
        return choices.reduce((best, columns) => sizeIn(count, columns) > sizeIn(count, best) ? columns : best);
    }

    // The side of a mark's square, in pixels, for a number of columns.
    function sizeIn(count: int, columns: int): int {
        return Math.max(4, Math.floor(Math.min(Theme.mm(24), width / columns, highest / Math.ceil(count / columns))));
    }

    spacing: Theme.space(3)

    Repeater {
        model: block.content.counts.length

        Column {
            id: row

            required property int index
            readonly property var count: block.content.counts[index] // CountData
            readonly property string amount: [count.before, count.numeral, count.after].filter(word => word !== "").join(" ")

            width: block.width
            spacing: Theme.space(0.5)

            Item {
                width: parent.width
                height: unit.text === "" ? amount.height : Math.max(amount.height, unit.y + unit.height)

                Headline {
                    id: amount

                    look: block.look
                    width: parent.width
                    written: row.amount
                    step: Theme.titleStep
                    color: block.look.figure
                }
                // On the amount's line if there is room.
                Headline {
                    id: unit

                    readonly property real start: amount.contentWidth + Theme.space(0.75)
                    readonly property bool beside: amount.lineCount === 1 && start + unitWidth.advanceWidth + block.look.widening(row.count.unit, unitWidth.font.pixelSize) <= row.width

                    look: block.look
                    anchors.left: parent.left
                    anchors.leftMargin: beside ? start : 0
                    y: beside ? Math.round(amount.baselineOffset - baselineOffset) : amount.height
                    width: row.width - (beside ? start : 0)
                    visible: written !== ""
                    written: row.count.unit
                    step: Theme.leadStep
                }
                // Not the unit's own font, which depends on the unit's place.
                TextMetrics {
                    id: unitWidth

                    font.family: Theme.family
                    font.pixelSize: block.look.size(Theme.leadStep)
                    font.variableAxes: ({
                            "wght": Theme.bold
                        })
                    text: row.count.unit
                }
            }
            Marks {
                anchors.left: parent.left
                look: block.look
                symbol: row.count.symbol
                count: row.count.marks
                size: block.sizeIn(count, columns)
                columns: block.columnsOf(count)
            }
            Label {
                look: block.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                visible: text !== ""
                written: row.count.each
                color: block.look.quiet
            }
            Label {
                look: block.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: (row.count.when === "" ? "" : row.count.when + ": ") + row.count.meaning
            }
        }
    }
}
