pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Marks the lines that are read aloud now. It is in the same flickable as what is read.
Item {
    id: spoken

    required property Look look
    // The item that is read.
    required property Item within
    // In this item's coordinates.
    property var lines: []

    // Mark boxes of an item, given in its own coordinates; none if the item is not read here.
    function mark(item: Item, boxes: var): void {
        let above = item;
        while (above !== null && above !== within)
            above = above.parent;
        lines = above === null ? [] : boxes.map(box => item.mapToItem(spoken, box.x, box.y, box.width, box.height));
    }

    // Where a view at `y` must scroll to show the lines and what follows them.
    function viewFor(y: real, height: real): real {
        if (lines.length === 0)
            return y;
        const top = lines[0].y, bottom = lines[lines.length - 1].y + lines[lines.length - 1].height;
        if (top >= y && bottom <= y + height * 0.8)
            return y;
        return bottom - top > height * 0.6 ? top : top - height * 0.2;
    }

    Repeater {
        model: spoken.lines

        Rectangle {
            required property rect modelData

            x: modelData.x - Theme.mm(1)
            y: modelData.y
            width: modelData.width + 2 * Theme.mm(1)
            height: modelData.height
            color: "transparent"

            Rectangle {
                anchors.fill: parent
                color: spoken.look.accent
                opacity: 0.22
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.mark
                color: spoken.look.accent
            }
        }
    }
}
