pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Numbers drawn to count: as many marks as each says.
Column {
    id: block

    required property Look look
    required property var content
    required property real screenHeight

    readonly property bool beside: width >= 20 * block.look.size(Theme.bodyStep)
    readonly property real wordsWidth: beside ? Math.round(width * 0.42) : width
    readonly property real marksWidth: beside ? width - wordsWidth - Theme.space(2) : width
    readonly property real marksHeight: Math.min(0.42, 0.66 / content.counts.length) * block.screenHeight

    // The largest size, in pixels, at which so many squares fit.
    function fit(count: int): int {
        let size = Math.min(Theme.mm(24), Math.floor(marksHeight));
        while (size > 4 && Math.ceil(count / Math.floor(marksWidth / size)) * size > marksHeight)
            size--;
        return size;
    }

    spacing: Theme.space(3)

    Repeater {
        model: block.content.counts.length

        Grid {
            id: row

            required property int index
            readonly property var count: block.content.counts[index]

            columns: block.beside ? 2 : 1
            columnSpacing: Theme.space(2)
            rowSpacing: Theme.space(1)

            Column {
                width: block.wordsWidth

                Headline {
                    look: block.look
                    width: parent.width
                    text: [row.count.before, row.count.numeral, row.count.after].filter(word => word !== "").join(" ")
                    step: Theme.titleStep
                    color: block.look.figure
                }
                Headline {
                    look: block.look
                    width: parent.width
                    visible: text !== ""
                    text: row.count.unit
                    step: Theme.leadStep
                }
                Label {
                    look: block.look
                    width: Math.min(parent.width, longestLine)
                    visible: text !== ""
                    text: row.count.when
                    weight: Theme.semibold
                    color: block.look.structure
                }
                Label {
                    look: block.look
                    width: Math.min(parent.width, longestLine)
                    text: row.count.meaning
                }
            }
            Column {
                width: block.marksWidth
                topPadding: Theme.space(0.75)
                spacing: Theme.space(0.5)

                Marks {
                    look: block.look
                    symbol: row.count.symbol
                    count: row.count.marks
                    size: block.fit(count)
                    columns: Math.max(1, Math.min(count, Math.floor(block.marksWidth / size)))
                }
                Label {
                    look: block.look
                    width: Math.min(parent.width, longestLine)
                    visible: text !== ""
                    text: row.count.each
                    color: block.look.quiet
                }
            }
        }
    }
}
