import QtQuick
import Kiosk.Style

// A large text. A word that is wider than its column makes it smaller, but not as small as it would be at the next smaller
// text size; if that is not enough, the word is broken at its break points. It is never smaller than running text.
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

    pixels: Math.min(full, Math.max(brokenFitting, Theme.base))
    weight: Theme.bold
    text: indivisible || brokenFitting >= Theme.base ? broken : fittedAt(Theme.base, true)
}
