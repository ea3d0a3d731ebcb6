import QtQuick
import Kiosk.Style

// Every text of the screen: plain, wrapped between words, never cut, never justified. A word is broken only
// if it is wider than its column.
Text {
    id: label

    required property Look look

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
    Accessible.name: text
    Accessible.ignored: text === ""
}
