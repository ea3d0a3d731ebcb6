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
    readonly property bool whole: indivisible || fitting >= Math.max(headline.look.smallest, full - headline.look.leeway)
    readonly property string broken: whole ? Hyphens.withOwn(written) : fittedAt(full, false)
    readonly property int brokenFitting: whole ? fitting : sizeFor(breadth(broken))

    // What balanced lines leave free of the width.
    readonly property real unused: width - balanced(text)

    // The width of the widest piece of a text, as a multiple of the font size.
    function breadth(pieces: string): real {
        return Hyphens.widest(pieces, run => breadthOf(run, 1));
    }

    // The font size at which a piece of that width surely fits: Qt rounds the widths of letters.
    function sizeFor(breadth: real): int {
        return width > 0 ? Math.floor(0.99 * width / Math.max(0.01, breadth)) : full;
    }

    // How many words each line has in a column, by their widths in pixels.
    function linesIn(wide: list<real>, space: real, column: real): list<int> {
        const lines = [0];
        let end = 0;
        for (const [place, word] of wide.entries()) {
            const isOn = place === 0 || end + space + word <= column;
            end = isOn && place > 0 ? end + space + word : word;
            if (isOn)
                lines[lines.length - 1]++;
            else
                lines.push(1);
        }
        return lines;
    }

    // The text with its last two or three words on one line, if the last would be alone and there is room for them, and
    // if then no short word is alone on the line before. Not of fewer than five words: the first would be alone instead.
    function ended(shown: string): string {
        const words = shown.split(" ");
        if (width <= 0 || words.length < 5 || shown.includes(Hyphens.mark))
            return shown;
        const space = breadthOf(" ", pixels), wide = words.map(word => breadthOf(word, pixels)), most = 0.99 * width;
        const lines = linesIn(wide, space, most).length, usual = linesIn(wide, space, balanced(shown));
        if (lines === 1 || usual[usual.length - 1] > 1)
            return shown;
        for (const count of [2, 3]) {
            const end = wide.slice(-count).reduce((sum, word) => sum + space + word, -space);
            const joined = [...wide.slice(0, -count), end], column = columnFor(joined, space);
            const found = linesIn(joined, space, column), before = found.length - 2;
            const isLonely = found[before] === 1 && joined[joined.length - 2] < 0.4 * column;
            if (end <= most && found.length <= lines + linesToSpare && !isLonely)
                return [...words.slice(0, -count), words.slice(-count).join("\u00a0")].join(" ");
        }
        return shown;
    }

    // The least width that needs no more lines than the column: so the lines are about as long as each other, and no
    // word is left alone on the last one.
    function balanced(shown: string): real {
        const words = shown.split(" ");
        if (width <= 0 || words.length < 3 || shown.includes(Hyphens.mark))
            return width;
        return columnFor(words.map(word => breadthOf(word, pixels)), breadthOf(" ", pixels));
    }

    // The same of words by their widths in pixels.
    function columnFor(wide: list<real>, space: real): real {
        const lines = linesIn(wide, space, 0.99 * width).length;
        let least = Math.max(...wide), most = 0.99 * width;
        while (most - least > 1) {
            const middle = (least + most) / 2;
            if (linesIn(wide, space, middle).length > lines)
                least = middle;
            else
                most = middle;
        }
        // A little more, since letters are moved to whole pixels.
        return lines > 1 ? Math.min(width, Math.ceil(1.03 * most) + 2) : width;
    }

    pixels: Math.min(full, Math.max(brokenFitting, headline.look.smallest))
    weight: Theme.bold
    text: indivisible ? broken : brokenFitting >= headline.look.smallest ? ended(broken) : fittedAt(headline.look.smallest, true)
    rightPadding: effectiveHorizontalAlignment === Text.AlignRight ? 0 : unused
    leftPadding: unused - rightPadding
}
