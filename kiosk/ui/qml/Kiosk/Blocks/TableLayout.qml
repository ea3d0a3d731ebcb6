import QtQuick
import Kiosk.Style

// How the rows of a table share a width and a height: in columns, or each row as lines of its own, in up to three stacks
// beside each other, and on as many screens as they need. All in pixels.
QtObject {
    id: layout

    required property Look look
    required property var table // TableData
    required property real width
    required property real room
    // From screen to screen; 0: all is on one.
    property real screenHeight: 0

    readonly property int count: table.columns.length
    readonly property real between: Theme.space(4)
    // What a row has above and below its words, at least.
    readonly property real padding: Theme.space(0.5)
    // No stacks: columns.
    readonly property list<int> kinds: [0, 1, 2, 3]
    readonly property var steps: kinds.map(stacks => Fitting.largest(Theme.bodyStep, Theme.closingStep, step => usualHeight(stacks, step) <= room))
    readonly property int stacks: stacksAt()
    // As large as all rows have room on their screens.
    readonly property real step: screens > 1 ? Fitting.largest(Theme.bodyStep, Theme.closingStep, step => screensFor(stacks, step) <= screens) : steps[stacks]
    // Whether each row is lines of its own.
    readonly property bool folded: stacks > 0
    readonly property bool fits: usualHeight(stacks, steps[stacks]) <= room
    // Enlarged rows stay together, and scroll.
    readonly property int screens: fits || !folded || screenHeight === 0 || look.textSize > 0 || look.spacing ? 1 : screensFor(stacks, Theme.bodyStep)
    // The first row of each stack, on all screens.
    readonly property list<int> begins: stacks * screens < 2 ? [0] : beginsAt(stacks, step, stacks * screens)
    readonly property real stackWidth: widthOf(stacks)
    // What a row has above and below its words besides: a share of what is left, at most three quarters of a line.
    readonly property real spare: Math.max(0, Math.min(Theme.base * step * 0.75, (room - usualHeight(stacks, step)) / (table.rows.length / Math.max(1, stacks) + 1) / 2))

    function widthOf(stacks: int): real {
        return stacks < 2 ? width : Math.floor((width - (stacks - 1) * between) / stacks);
    }

    // Columns if they fit; else the stacks whose lines are largest, or that need the fewest screens; if several do, those
    // whose lines are nearest to 50 letters.
    function stacksAt(): int {
        const possible = kinds.filter(isWide), fitting = possible.filter(stacks => usualHeight(stacks, steps[stacks]) <= room);
        if (fitting[0] === 0)
            return 0;
        const rank = stacks => (fitting.length > 0 ? -steps[stacks] : screensFor(stacks, Theme.bodyStep)) + Math.abs(widthOf(stacks) / Theme.base - 25) / 1000;
        return (fitting.length > 0 ? fitting : possible.filter(stacks => stacks > 0)).sort((one, other) => rank(one) - rank(other))[0] ?? 0;
    }

    function screensFor(stacks: int, step: real): int {
        return Math.ceil(filled(foldedHeights(step, widthOf(stacks)), room).length / stacks);
    }

    // Whether what the visitor enlarges has room in the width too.
    function isWide(stacks: int): bool {
        return stacks === 0 ? width >= leastWidth(look.size(steps[0]), true) * count : stacks === 1 || widthOf(stacks) >= 12.5 * look.breadth(Theme.bodyStep);
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

    // How high it is at a step and the standard text size; more than any room if words do not fit into the columns.
    function usualHeight(stacks: int, step: real): real {
        if (stacks === 0)
            return columnsHeight(step);
        const heights = foldedHeights(step, widthOf(stacks)), edges = beginsAt(stacks, step, stacks);
        return Math.max(...edges.map((first, stack) => heights.slice(first, edges[stack + 1]).reduce((sum, height) => sum + height, 0)));
    }

    function columnsHeight(step: real): real {
        const size = Math.round(Theme.base * step), first = firstWidthAt(size, false);
        if (width < leastWidth(size, false) * count)
            return Infinity;
        const wide = place => (place === 0 ? first : (width - first) / Math.max(1, count - 1)) - Theme.space(1.5);
        const cell = (text, place) => Fitting.heightAt(step, text, Theme.semibold, Theme.leading, 0, wide(place));
        return [table.columns, ...table.rows].reduce((sum, row) => sum + Math.max(...row.map(cell)) + 2 * padding + Theme.line, 0);
    }

    // The height of each row as lines.
    function foldedHeights(step: real, wide: real): list<real> {
        const cell = (text, place) => text === "" ? 0 : Fitting.heightAt(step, text, place === 0 ? Theme.semibold : Theme.regular, Theme.leading, 0, wide - Theme.space(1.5));
        return table.rows.map(row => row.map(cell).reduce((sum, height) => sum + height, 2 * padding + Theme.line));
    }

    // With which row each stack begins, so that the highest is as low as can be.
    function beginsAt(stacks: int, step: real, count: int): list<int> {
        const heights = foldedHeights(step, widthOf(stacks));
        let most = Math.max(...heights, heights.reduce((sum, height) => sum + height, 0) / count), begins = filled(heights, most);
        while (begins.length > count) {
            most += Theme.base / 4;
            begins = filled(heights, most);
        }
        return begins;
    }

    // The same for stacks of a height.
    function filled(heights: var /* list[float] */, most: real): list<int> {
        let begins = [0], height = 0;
        for (const [place, row] of heights.entries()) {
            const isNext = height > 0 && height + row > most;
            height = isNext ? row : height + row;
            begins = isNext ? [...begins, place] : begins;
        }
        return begins;
    }
}
