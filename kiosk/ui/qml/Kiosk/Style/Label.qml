import QtQuick
import Kiosk.Style

// Every text of the screen: plain, wrapped between words, never cut, never justified. A word is broken only
// if it is wider than its column, or where the editor wrote a soft hyphen.
Text {
    id: label

    required property Look look

    // What it says. `text`, which is drawn, also has break points.
    property string written
    property real step: Theme.bodyStep
    property int weight: Theme.regular
    property bool tight: step > Theme.leadStep
    property int role: Accessible.StaticText
    property int pixels: label.look.size(step)
    // Texts that never wrap are numerals, whose spacing stays.
    readonly property bool spaced: look.spacing && wrapMode !== Text.NoWrap
    property real tracking: tight ? -Theme.headlineTightening : 0
    property real leading: tight ? Theme.tightLeading : Theme.leading
    readonly property real spacedLeading: leading * (spaced ? Theme.wideLines : 1)
    readonly property real spacedTracking: tracking + (spaced ? look.wideLetters : 0)

    readonly property int line: Math.round(pixels * spacedLeading)
    // No line is longer than 65 characters of about half the font's size.
    readonly property int longestLine: label.look.size(step) * 32

    // The width in pixels of a text without spaces, at a font size in pixels.
    function breadthOf(run: string, size: real): real {
        return (Hyphens.ems(run, weight) + run.length * tracking) * size + look.widening(run, size);
    }

    // Whether each word surely has room, at a font size in pixels. Without a width nothing is broken.
    function hasRoom(size: real): bool {
        const most = Hyphens.extent(written, weight);
        return width <= 0 || (most.ems + most.letters * Math.max(0, tracking)) * size + look.widened(most.letters, most.gaps, size) <= 0.99 * width;
    }

    // The text with break points in what is wider than its column at a font size in pixels: see `Hyphens.fitted`.
    function fittedAt(size: real, anywhere: bool): string {
        return hasRoom(size) ? Hyphens.withOwn(written) : Hyphens.fitted(written, width, size, run => breadthOf(run, size), anywhere);
    }

    text: wrapMode === Text.NoWrap ? written : fittedAt(pixels, true)
    color: label.look.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    // Explicit, so that it is mirrored for languages that run from right to left.
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.family
    font.pixelSize: pixels
    font.variableAxes: ({
            "wght": weight
        })
    font.letterSpacing: spacedTracking * pixels
    font.wordSpacing: spaced ? Theme.wideWords * pixels : 0
    // A factor of the typeface's own line height, so that it is the same at every size.
    lineHeight: spacedLeading / Theme.naturalLeading

    Accessible.role: role
    Accessible.name: written
    Accessible.ignored: written === ""
}
