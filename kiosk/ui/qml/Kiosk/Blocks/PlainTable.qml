pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The data of a drawing as a table: in columns if they fit, else each row as lines. As high as it needs.
Column {
    id: block

    required property Look look
    required property var table // TableData
    // What the table is about.
    required property string title

    readonly property int count: table.columns.length
    readonly property int size: block.look.size(Theme.bodyStep)
    // The width of a column's longest word. The metrics are fixed at 100 px: FontMetrics changes do not
    // trigger bindings.
    readonly property real least: Math.max(7 * size, ...[table.columns, ...table.rows].map(row => row.join(" ").split(" ")).reduce((all, words) => all.concat(words)).map(word => measured(word)))
    readonly property bool folded: width < least * count
    // The first column is as wide as its longest text, within bounds; the others share the rest.
    readonly property real firstWidth: folded ? width : Math.round(Math.min(Math.max(least, Math.min(width * 0.4, width - (count - 1) * least)), Math.max(least, ...table.rows.map(row => measured(row[0]) * 1.08))))
    readonly property real otherWidth: folded || count < 2 ? width : Math.floor((width - firstWidth) / (count - 1))

    component Line: Grid {
        id: line

        required property list<string> cells
        required property bool heads

        columns: block.folded ? 1 : block.count
        topPadding: Theme.space(0.5)
        bottomPadding: Theme.space(0.5)

        Accessible.role: Accessible.Row
        Accessible.name: cells.filter(cell => cell !== "").join("; ")

        Repeater {
            model: line.cells.length

            Label {
                required property int index

                look: block.look
                width: (index === 0 ? block.firstWidth : block.otherWidth) - (block.folded ? 0 : Theme.space(1.5))
                visible: text !== "" || !block.folded
                written: line.cells[index]
                weight: line.heads || index === 0 ? Theme.semibold : Theme.regular
                color: line.heads ? block.look.quiet : block.look.ink
                role: line.heads ? Accessible.ColumnHeader : Accessible.Cell
            }
        }
    }

    function measured(text: string): real {
        return metrics.advanceWidth(text) / 100 * size + look.widening(text, size) + Theme.space(1.75);
    }

    Accessible.role: Accessible.Table
    Accessible.name: title

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.semibold
            })
    }

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
