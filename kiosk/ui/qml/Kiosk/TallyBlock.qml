pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Numbers drawn to count: each with a field of as many marks as it says.
Column {
    id: block

    required property Look look
    required property var content
    required property real screenHeight
    required property bool alone

    readonly property real highest: screenHeight * Math.min(alone ? 0.36 : 0.18, (alone ? 0.42 : 0.28) / content.counts.length)

    // The largest size, in pixels, at which so many squares fit.
    function fit(count: int): int {
        // One row where its marks are still large.
        const oneRow = Math.floor(width / count);
        if (oneRow >= Theme.mm(18))
            return Math.min(Theme.mm(24), oneRow);
        let size = Math.min(Theme.mm(24), Math.floor(highest));
        while (size > 4 && Math.ceil(count / Math.floor(width / size)) * size > highest)
            size--;
        return size;
    }

    spacing: Theme.space(3)

    Repeater {
        model: block.content.counts.length

        Column {
            id: row

            required property int index
            readonly property var count: block.content.counts[index]
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
                    text: row.amount
                    step: Theme.titleStep
                    color: block.look.figure
                }
                // On the amount's line where it has room there.
                Headline {
                    id: unit

                    readonly property real start: amount.contentWidth + Theme.space(0.75)
                    readonly property bool beside: amount.lineCount === 1 && start + unitWidth.advanceWidth <= row.width

                    look: block.look
                    x: beside ? start : 0
                    y: beside ? Math.round(amount.baselineOffset - baselineOffset) : amount.height
                    width: row.width - x
                    visible: text !== ""
                    text: row.count.unit
                    step: Theme.leadStep
                }
                // Not of the unit's own font, which follows from where it stands.
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
                look: block.look
                symbol: row.count.symbol
                count: row.count.marks
                size: block.fit(count)
                // Rows of one length, as near as may be.
                columns: Math.ceil(count / Math.ceil(count / Math.floor(block.width / size)))
            }
            Label {
                look: block.look
                width: Math.min(parent.width, longestLine)
                visible: text !== ""
                text: row.count.each
                color: block.look.quiet
            }
            Label {
                look: block.look
                width: Math.min(parent.width, longestLine)
                text: (row.count.when === "" ? "" : row.count.when + ": ") + row.count.meaning
            }
        }
    }
}
