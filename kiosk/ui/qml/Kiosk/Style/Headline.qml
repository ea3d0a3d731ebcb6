import QtQuick
import Kiosk.Style

// A large text. A word that is wider than its column makes it smaller, but not as small as it would be at the next smaller
// text size; if that is not enough, the word is broken at its break points. It is never smaller than running text.
// A short word is not alone on its last line.
Label {
    id: headline

    // Whether it is too small rather than broken, as a number with its unit.
    property bool indivisible: false
    readonly property int full: headline.look.size(step)
    // The font size at which no word is broken, in pixels.
    readonly property int fitting: sizeFor(unbroken)
    // The widths of what can't be broken, as multiples of the font size.
    readonly property real unbroken: breadth(written)
    // Whether its words stay whole.
    readonly property bool whole: indivisible || fitting >= Math.max(Theme.base, full - headline.look.leeway)
    readonly property string broken: whole ? Hyphens.withOwn(written) : fittedAt(full, false)
    readonly property int brokenFitting: whole ? fitting : sizeFor(breadth(broken))

    // The width of the widest piece of a text, as a multiple of the font size.
    function breadth(pieces: string): real {
        return Hyphens.widest(pieces, run => breadthOf(run, 1));
    }

    // The font size at which a piece of that width fits.
    function sizeFor(breadth: real): int {
        return width > 0 ? Math.floor(0.995 * width / Math.max(0.01, breadth)) : full;
    }

    // The text with its last two words kept together, if its last line would have one word that fills less than a fifth
    // of the width, and if that does not leave a stub as the first line.
    function ended(shown: string): string {
        const words = shown.split(" "), last = words.length - 1;
        if (width <= 0 || last < 2 || shown.includes(Hyphens.mark))
            return shown;
        const space = breadthOf(" ", pixels);
        const wide = words.map(word => breadthOf(word, pixels));
        let line = 0, before = 0, lines = 1;
        for (const [place, each] of wide.entries()) {
            const begins = place > 0 && line + space + each > width;
            before = begins ? line : before;
            lines += begins ? 1 : 0;
            line = begins || place === 0 ? each : line + space + each;
        }
        const isAlone = lines > 1 && line === wide[last] && !words[last].includes("\u00a0") && line < width / 5;
        const together = wide[last - 1] + space + line, rest = before - wide[last - 1] - space;
        const leavesStub = rest <= 0 || lines === 2 && rest < Math.min(together, width / 3);
        return isAlone && together <= 0.98 * width && !leavesStub ? `${words.slice(0, last).join(" ")}\u00a0${words[last]}` : shown;
    }

    pixels: Math.min(full, Math.max(brokenFitting, Theme.base))
    weight: Theme.bold
    text: ended(indivisible || brokenFitting >= Theme.base ? broken : fittedAt(Theme.base, true))
}
