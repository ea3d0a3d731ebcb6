pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The data of a drawing as a table: in columns, or each row as lines.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var table // TableData
    // What the table is about.
    required property string title
    // From screen to screen, if it may take several.
    required property real screenHeight

    readonly property TableLayout layout: TableLayout {
        look: block.look
        table: block.table
        width: block.width
        room: block.room
        screenHeight: block.screenHeight
    }
    readonly property real firstWidth: layout.folded ? layout.stackWidth : layout.firstWidthAt(look.size(layout.step), true)
    readonly property real otherWidth: layout.folded || layout.count < 2 ? layout.stackWidth : Math.floor((width - firstWidth) / (layout.count - 1))

    component Line: Grid {
        id: line

        required property list<string> cells
        required property bool heads

        columns: block.layout.folded ? 1 : block.layout.count
        topPadding: block.layout.padding + block.layout.spare
        bottomPadding: topPadding

        Accessible.role: Accessible.Row
        Accessible.name: cells.filter(cell => cell !== "").join("; ")

        Repeater {
            model: line.cells.length

            Label {
                required property int index

                look: block.look
                step: block.layout.step
                tight: false
                width: Math.min((index === 0 ? block.firstWidth : block.otherWidth) - (block.layout.folded ? 0 : Theme.space(1.5)), block.layout.folded ? longestLine : Infinity)
                visible: text !== "" || !block.layout.folded
                written: line.cells[index] ?? ""
                weight: line?.heads || index === 0 ? Theme.semibold : Theme.regular
                color: line?.heads ? block.look.quiet : block.look.ink
                role: line?.heads ? Accessible.ColumnHeader : Accessible.Cell
            }
        }
    }

    // Where a screen begins, below the stacks of the one before even if a row is higher than that.
    function topOf(screen: int): real {
        let top = screen * screenHeight;
        for (let place = (screen - 1) * layout.stacks; screen > 0 && place < screen * layout.stacks; place++)
            top = Math.max(top, (views.itemAt(place)?.y ?? 0) + (views.itemAt(place)?.height ?? 0));
        return top;
    }

    implicitHeight: childrenRect.height

    Accessible.role: Accessible.Table
    Accessible.name: title

    Repeater {
        id: views

        model: block.layout.begins.length

        Column {
            id: stack

            required property int index
            readonly property int first: block.layout.begins[index] ?? 0

            anchors.left: parent.left
            anchors.leftMargin: index % Math.max(1, block.layout.stacks) * (width + block.layout.between)
            y: block.topOf(Math.floor(index / Math.max(1, block.layout.stacks)))
            width: block.layout.stackWidth

            Repeater {
                model: block.layout.folded ? 0 : 1

                Line {
                    cells: block.table.columns
                    heads: true
                }
            }
            Repeater {
                model: (block.layout.begins[stack.index + 1] ?? block.table.rows.length) - stack.first

                Column {
                    id: row

                    required property int index

                    width: stack.width

                    Rectangle {
                        width: parent.width
                        height: Theme.line
                        color: block.look.lineColor
                    }
                    Line {
                        cells: block.table.rows[stack.first + row.index] ?? []
                        heads: false
                    }
                }
            }
        }
    }
}
