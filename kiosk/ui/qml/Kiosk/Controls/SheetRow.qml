import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Controls of a sheet that belong together: all in one row if they fit, else each in a row of its own.
Grid {
    id: row

    readonly property int gap: Theme.mm(Theme.landscape ? 6 : 4)
    readonly property real natural: {
        let sum = 0;
        for (const child of visibleChildren)
            sum += child.width + gap;
        return sum - gap;
    }

    // Switches begin with their own padding, which is not seen.
    leftPadding: visibleChildren.some(child => child instanceof SwitchButton) ? -Theme.mm(4) : 0
    columns: natural <= width ? Math.max(1, visibleChildren.length) : 1
    columnSpacing: gap
    rowSpacing: Theme.cramped ? 0 : Theme.space(0.5)
}
