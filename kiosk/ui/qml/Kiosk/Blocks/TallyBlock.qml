pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Numbers drawn to count, side by side or one below the other.
Flow {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TallyData

    readonly property list<var> counts: content.counts
    // Marks for the same thing have one size: else six could look like more than fourteen.
    readonly property bool alike: counts.every(count => count.symbol === counts[0].symbol)
    readonly property int mostMark: Math.max(width, room)

    function smallestMark(): int {
        let least = mostMark;
        for (let place = 0; place < views.count; place++)
            least = Math.min(least, (views.itemAt(place) as TallyCount)?.possible ?? least);
        return least;
    }

    function longestOf(texts: var /* of all counts */): string {
        return texts.reduce((longest, text) => text.length > longest.length ? text : longest, "");
    }

    spacing: Theme.space(4)

    Cells {
        id: cells

        count: block.counts.length
        width: block.width
        room: block.room
        gap: block.spacing
        leastWidth: 11 * block.look.breadth(Theme.bodyStep)
    }
    Repeater {
        id: views

        model: block.counts.length

        TallyCount {
            required property int index

            width: cells.cellWidth
            look: block.look
            room: cells.cellRoom
            reached: true
            inRow: block.counts.length > 1
            count: block.counts[index]
            most: block.alike ? block.smallestMark() : block.mostMark
            widest: Hyphens.widestOf(block.counts.map(count => count.numeral), Theme.bold)
            longest: [block.longestOf(block.counts.map(count => `${count.after} ${count.unit}`)), block.longestOf(block.counts.map(count => wordsOf(count))), block.longestOf(block.counts.map(count => count.each))]
            lineBefore: block.counts.some(count => count.before !== "")
        }
    }
}
