import QtQuick
import Kiosk.Controls
import Kiosk.Style

// How the controls of the bar fit into one row, or in portrait into two: what the screen looks like, and the others.
// Each row fills the bar from edge to edge. Where a row has no room, controls give up their words.
QtObject {
    id: fit

    // Its children are groups and perhaps other items.
    required property Item row
    // The width of the row in pixels.
    required property int inner

    readonly property list<BarGroup> groups: Array.from(row.children).map(child => child as BarGroup).filter(group => group?.offered ?? false)
    readonly property int rowHeight: groups.reduce((most, group) => Math.max(most, group.content?.height ?? 0), 0)
    readonly property int looks: groups.filter(group => group.ofLooks).length
    // A control is never alone in a row.
    readonly property bool isOneRow: Theme.landscape || groups.length === looks + 1 || widthOf(groups, 0) <= inner
    // How many controls are in the first row: more than those of looks, if the others do not fit into the second.
    readonly property int firstCount: {
        if (isOneRow)
            return groups.length;
        let count = looks;
        while (count < groups.length - 2 && widthOf(groups.slice(count), tightest) > inner)
            count++;
        return count;
    }
    readonly property list<BarGroup> first: groups.slice(0, firstCount)
    readonly property list<BarGroup> second: groups.slice(firstCount)
    // At this level all controls that can have given up their words, and the gaps are small.
    readonly property int tightest: 5
    // How many controls have given up their words in each row.
    readonly property int level: levelOf(first)
    readonly property int secondLevel: levelOf(second)
    readonly property int gap: gapAt(Math.max(level, secondLevel))
    // What is left of each row.
    readonly property int rest: Math.max(0, inner - widthOf(first, level))
    readonly property int secondRest: isOneRow ? 0 : Math.max(0, inner - widthOf(second, secondLevel))

    function gapAt(level: int): int {
        return Theme.mm(level >= tightest ? 1.5 : Theme.landscape ? 6 : 4);
    }

    // The width of groups in one row.
    function widthOf(groups: list<BarGroup>, level: int): int {
        return groups.reduce((sum, group) => sum + group.widthAt(level) + gapAt(level), -gapAt(level));
    }

    function levelOf(groups: list<BarGroup>): int {
        for (let level = 0; level < tightest; level++)
            if (widthOf(groups, level) <= inner)
                return level;
        return tightest;
    }

    function levelFor(group: BarGroup): int {
        return second.includes(group) ? secondLevel : level;
    }
}
