import QtQuick
import Kiosk.Controls

// Groups of controls side by side, in as many rows as they need.
Flow {
    id: flow

    // The height with every group that is offered, shown or not: what is shown can depend on it.
    readonly property real fullHeight: {
        let height = 0, rowWidth = 0, rowHeight = 0;
        for (const child of children) {
            const group = child as ControlGroup;
            if (group === null || !group.offered)
                continue;
            if (rowWidth > 0 && rowWidth + group.width > width) {
                height += rowHeight;
                rowWidth = rowHeight = 0;
            }
            rowWidth += group.width;
            rowHeight = Math.max(rowHeight, group.height);
        }
        return height + rowHeight;
    }
}
