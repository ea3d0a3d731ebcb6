pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Short texts in large type, each with a mark before it and a line above it. They share the height of their scene.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var content // ListData

    readonly property list<string> items: content.items
    readonly property real least: Theme.leadStep
    readonly property real leading: 1.3
    readonly property int dash: Theme.mm(8)
    readonly property real gap: Theme.space(1.25)
    readonly property real between: Theme.space(5)
    // Two columns where the lines can then be larger; enlarged text has one.
    readonly property real oneStep: stepIn(1)
    readonly property real twoStep: look.textSize === 0 && width > 2 * room && items.length > 3 ? stepIn(2) : 0
    readonly property int columns: twoStep > oneStep ? 2 : 1
    readonly property real step: Math.max(oneStep, twoStep)
    readonly property int indent: dash + Math.round(0.4 * look.breadth(step))
    readonly property real columnWidth: columnWidthIn(columns)
    readonly property int rows: rowsIn(columns)
    // What a row has besides its text: as much as the scene leaves it.
    readonly property real needed: rowsHeight(columns, step)
    readonly property real spare: room > needed ? Math.min(Theme.space(6), (room - needed) / rows) : 0

    function columnWidthIn(columns: int): real {
        return (width - (columns - 1) * between) / columns;
    }

    function textWidthIn(columns: int, step: real): real {
        return columnWidthIn(columns) - dash - 0.4 * Theme.base * step;
    }

    function rowsIn(columns: int): int {
        return Math.ceil(items.length / columns);
    }

    // How high all rows are at the standard text size; a row is as high as the higher of its texts.
    function rowsHeight(columns: int, step: real): real {
        const wide = textWidthIn(columns, step), rows = rowsIn(columns), heights = Array(rows).fill(0);
        for (const [place, text] of items.entries()) {
            const height = Fitting.heightAt(step, text, Theme.medium, leading, -Theme.headlineTightening, wide) + 2 * gap;
            heights[place % rows] = Math.max(heights[place % rows], height);
        }
        return heights.reduce((sum, each) => sum + each, 0);
    }

    function stepIn(columns: int): real {
        const isWhole = step => items.every(text => Fitting.isWhole(step, text, Theme.medium, -Theme.headlineTightening, textWidthIn(columns, step)));
        return Fitting.largest(least, Theme.titleStep, step => isWhole(step) && rowsHeight(columns, step) <= room);
    }

    implicitHeight: Math.max(room, grid.height)

    Grid {
        id: grid

        // Its columns follow from its rows: if both were set, one would change before the other, and Qt would warn.
        flow: Grid.TopToBottom
        rows: block.rows
        columnSpacing: block.between

        Repeater {
            // A number, so that another language changes the lines and does not replace them.
            model: block.items.length

            ListLine {
                required property int index

                look: block.look
                width: block.columnWidth
                dash: block.dash
                indent: block.indent
                step: block.step
                leading: block.leading
                spare: block.gap + block.spare / 2
                written: block.items[index] ?? ""
            }
        }
    }
}
