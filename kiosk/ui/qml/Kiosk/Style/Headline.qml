import QtQuick
import Kiosk.Style

// A large text. A word that is wider than its column makes it smaller, but not as small as it would be at the next smaller
// text size; if that is not enough, the word is broken at its break points. It is never smaller than running text.
// Its lines are about as long as each other.
Label {
    id: headline

    // Whether it is too small rather than broken, as a number with its unit.
    property bool indivisible: false
    // How many lines it may have more so that its last word is not alone on a line.
    property int linesToSpare: 0
    readonly property int full: headline.look.size(step)
    // The font size at which no word is broken, in pixels.
    readonly property int fitting: sizeFor(unbroken)
    // The widths of what can't be broken, as multiples of the font size.
    readonly property real unbroken: breadth(written)
    // Whether its words stay whole.
    readonly property bool whole: indivisible || fitting >= Math.max(Theme.base, full - headline.look.leeway)
    readonly property string broken: whole ? Hyphens.withOwn(written) : fittedAt(full, false)
    readonly property int brokenFitting: whole ? fitting : sizeFor(breadth(broken))

    // What balanced lines leave free of the width.
    readonly property real unused: width - balanced(text)

    // The width of the widest piece of a text, as a multiple of the font size.
    function breadth(pieces: string): real {
        return Hyphens.widest(pieces, run => breadthOf(run, 1));
    }

    // The font size at which a piece of that width fits.
    function sizeFor(breadth: real): int {
        return width > 0 ? Math.floor(0.995 * width / Math.max(0.01, breadth)) : full;
    }

    // How many lines the words take in a column, by their widths in pixels.
    function linesIn(wide: list<real>, space: real, column: real): int {
        let lines = 1, end = 0;
        for (const [place, word] of wide.entries()) {
            const isOn = place === 0 || end + space + word <= column;
            lines += isOn ? 0 : 1;
            end = isOn && place > 0 ? end + space + word : word;
        }
        return lines;
    }

    // The text with its last two words on one line, if the last would be alone and there is room for both. Not of
    // fewer than five words: the first would be alone instead.
    function ended(shown: string): string {
        const words = shown.split(" ");
        if (width <= 0 || words.length < 5 || shown.includes(Hyphens.mark))
            return shown;
        const space = breadthOf(" ", pixels), wide = words.map(word => breadthOf(word, pixels)), most = 0.99 * width;
        const lines = linesIn(wide, space, most), column = balanced(shown);
        if (lines === 1 || linesIn(wide.slice(0, -1), space, column) === linesIn(wide, space, column))
            return shown;
        const both = words.slice(-2).join("\u00a0"), end = wide[wide.length - 2] + space + wide[wide.length - 1];
        const fits = end <= most && linesIn(wide.slice(0, -2).concat(end), space, most) <= lines + linesToSpare;
        return fits ? [...words.slice(0, -2), both].join(" ") : shown;
    }

    // The least width that needs no more lines than the column: so the lines are about as long as each other, and no
    // word is left alone on the last one.
    function balanced(shown: string): real {
        const words = shown.split(" ");
        if (width <= 0 || words.length < 3 || shown.includes(Hyphens.mark))
            return width;
        const space = breadthOf(" ", pixels), wide = words.map(word => breadthOf(word, pixels));
        const lines = linesIn(wide, space, 0.99 * width);
        let least = Math.max(...wide), most = 0.99 * width;
        while (most - least > 1) {
            const middle = (least + most) / 2;
            if (linesIn(wide, space, middle) > lines)
                least = middle;
            else
                most = middle;
        }
        // A little more, since letters are moved to whole pixels.
        return lines > 1 ? Math.min(width, Math.ceil(1.03 * most) + 2) : width;
    }

    pixels: Math.min(full, Math.max(brokenFitting, Theme.base))
    weight: Theme.bold
    text: indivisible ? broken : brokenFitting >= Theme.base ? ended(broken) : fittedAt(Theme.base, true)
    rightPadding: effectiveHorizontalAlignment === Text.AlignRight ? 0 : unused
    leftPadding: unused - rightPadding
}
