pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// As many marks as a number, in a grid that fills its place; some of them stand out. The rows differ by one mark at most,
// and a shorter row is in the middle of its place.
Item {
    id: grid

    required property Look look
    required property int count
    required property int lit
    readonly property string kind: "MarkGrid"

    readonly property int rows: bestRows()
    readonly property int columns: Math.ceil(count / rows)
    readonly property real cellWidth: width / columns
    readonly property real cellHeight: height / rows
    readonly property int gap: Math.max(2, Math.round(0.13 * Math.min(cellWidth, cellHeight)))
    // The first that is lit: a single one is in the midst of the others.
    readonly property int firstLit: lit === 1 ? startOf(Math.floor((rows - 1) / 2)) + Math.floor(0.7 * lengthOf(Math.floor((rows - 1) / 2))) : 0

    // The place of a row's first mark among all.
    function startOf(row: int): int {
        return Math.round(row * count / rows);
    }

    function lengthOf(row: int): int {
        return startOf(row + 1) - startOf(row);
    }

    function rowOf(place: int): int {
        let row = 0;
        while (startOf(row + 1) <= place)
            row++;
        return row;
    }

    // The number of rows whose marks are nearest to a good shape; equal rows are worth a worse shape.
    function bestRows(): int {
        let best = 1, least = Infinity;
        for (let rows = 1; rows <= count; rows++) {
            const shape = (width / Math.ceil(count / rows)) / (height / rows);
            const cost = Math.abs(Math.log(Math.max(0.001, shape) / 1.3)) + (count % rows === 0 ? 0 : count % rows % 2 === rows % 2 ? 0.8 : 1.1);
            if (cost < least)
                [best, least] = [rows, cost];
        }
        return best;
    }

    Repeater {
        model: grid.count

        Item {
            id: mark

            required property int index
            readonly property int row: grid.rowOf(index)
            readonly property int place: index - grid.startOf(row)
            readonly property bool stands: index >= grid.firstLit && index < grid.firstLit + grid.lit
            readonly property real start: (place + (grid.columns - grid.lengthOf(row)) / 2) * grid.cellWidth

            anchors.left: parent?.left
            anchors.leftMargin: Math.round(start + grid.gap / 2)
            y: Math.round(row * grid.cellHeight + grid.gap / 2)
            width: Math.round(grid.cellWidth - grid.gap)
            height: Math.round(grid.cellHeight - grid.gap)

            Rectangle {
                anchors.fill: parent
                visible: !mark.stands
                color: grid.look.structure
                radius: Math.round(Math.min(width, height) * 0.1)
            }
            LitMark {
                anchors.fill: parent
                visible: mark.stands
                look: grid.look
            }
        }
    }
}
