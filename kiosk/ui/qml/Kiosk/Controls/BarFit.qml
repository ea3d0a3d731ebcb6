import QtQuick
import Kiosk.Controls
import Kiosk.Style

// How the controls of the bar fit into one row, or two in portrait: which of them give up their words, and the gaps.
QtObject {
    id: fit

    // The row, whose children are groups and perhaps other items.
    required property Item row
    // Its width in pixels.
    required property int inner

    readonly property int mostRows: Theme.landscape ? 1 : 2
    // At this level all controls that can have given up their words, and the gaps are small.
    readonly property int tightest: 5
    // How many controls have given up their words.
    readonly property int level: {
        for (let level = 0; level < tightest; level++) {
            const rows = rowsAt(level);
            if (rows.length <= mostRows && (rows.length === 1 || rows[rows.length - 1] > 1))
                return level;
        }
        return tightest;
    }
    readonly property int gap: gapAt(level)
    // What is left in one row; 0 if there are two.
    readonly property int rest: rowsAt(level).length > 1 ? 0 : inner + gap - groups().reduce((sum, group) => sum + group.widthAt(level) + gap, 0)

    function groups(): var {
        return Array.from(row.children).filter(child => (child as BarGroup)?.offered ?? false);
    }

    function gapAt(level: int): int {
        return Theme.mm(level >= tightest ? 1.5 : Theme.landscape ? 6 : 4);
    }

    // How many controls are in each row.
    function rowsAt(level: int): var {
        const rows = [];
        let room = 0;
        for (const group of groups()) {
            const width = group.widthAt(level) + gapAt(level);
            if (rows.length === 0 || width > room) {
                rows.push(0);
                room = inner + gapAt(level);
            }
            rows[rows.length - 1]++;
            room -= width;
        }
        return rows;
    }
}
