pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The data of a drawing as a table: in columns if they fit, else each row as lines.
Column {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var table // TableData
    // What the table is about.
    required property string title

    readonly property int count: table.columns.length
    // The largest type with which the rows have room, if they need not be folded.
    readonly property real step: Fitting.largest(Theme.bodyStep, Theme.closingStep, step => usualHeight(step) <= room)
    readonly property int size: look.size(step)
    readonly property real least: leastWidth(size, true)
    readonly property bool folded: width < least * count
    readonly property real firstWidth: folded ? width : firstWidthAt(size, true)
    readonly property real otherWidth: folded || count < 2 ? width : Math.floor((width - firstWidth) / (count - 1))
    // What a row has above and below its words: a share of what the scene leaves, at most a line's height.
    readonly property real spare: !folded ? Math.max(0, Math.min(Theme.base * step * 0.75, (room - usualHeight(step)) / (table.rows.length + 1) / 2)) : 0

    component Line: Grid {
        id: line

        required property list<string> cells
        required property bool heads

        columns: block.folded ? 1 : block.count
        topPadding: Theme.space(0.5) + block.spare
        bottomPadding: Theme.space(0.5) + block.spare

        Accessible.role: Accessible.Row
        Accessible.name: cells.filter(cell => cell !== "").join("; ")

        Repeater {
            model: line.cells.length

            Label {
                required property int index

                look: block.look
                step: block.step
                tight: false
                width: (index === 0 ? block.firstWidth : block.otherWidth) - (block.folded ? 0 : Theme.space(1.5))
                visible: text !== "" || !block.folded
                written: line.cells[index]
                weight: line.heads || index === 0 ? Theme.semibold : Theme.regular
                color: line.heads ? block.look.quiet : block.look.ink
                role: line.heads ? Accessible.ColumnHeader : Accessible.Cell
            }
        }
    }

    function measured(text: string, size: real, spaced: bool): real {
        return Hyphens.ems(text, Theme.semibold) * size + (spaced ? look.widening(text, size) : 0) + Theme.space(1.75);
    }

    // The width of the longest word, with the distance to the next column.
    function leastWidth(size: real, spaced: bool): real {
        const words = [table.columns, ...table.rows].map(row => row.join(" ").split(" ")).reduce((all, words) => all.concat(words));
        return Math.max(7 * size, ...words.map(word => measured(word, size, spaced)));
    }

    // The first column is as wide as its longest text, within bounds; the others share the rest.
    function firstWidthAt(size: real, spaced: bool): real {
        const least = leastWidth(size, spaced), most = Math.max(least, Math.min(width * 0.4, width - (count - 1) * least));
        return Math.round(Math.min(most, Math.max(least, ...table.rows.map(row => measured(row[0], size, spaced) * 1.08))));
    }

    // How high the table is at a step and the standard text size; more than any room if it would be folded.
    function usualHeight(step: real): real {
        const size = Math.round(Theme.base * step), first = firstWidthAt(size, false);
        if (width < leastWidth(size, false) * count)
            return Infinity;
        const wide = place => (place === 0 ? first : (width - first) / Math.max(1, count - 1)) - Theme.space(1.5);
        const cell = (text, place) => Fitting.heightAt(step, text, Theme.semibold, Theme.leading, 0, wide(place));
        return [table.columns, ...table.rows].reduce((sum, row) => sum + Math.max(...row.map(cell)) + Theme.space(1) + Theme.line, 0);
    }

    Accessible.role: Accessible.Table
    Accessible.name: title

    Line {
        visible: !block.folded
        cells: block.table.columns
        heads: true
    }
    Repeater {
        model: block.table.rows.length

        Column {
            id: row

            required property int index

            width: block.width

            Rectangle {
                width: parent.width
                height: Theme.line
                color: block.look.lineColor
            }
            Line {
                cells: block.table.rows[row.index]
                heads: false
            }
        }
    }
}
