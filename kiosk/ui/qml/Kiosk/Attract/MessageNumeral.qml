import QtQuick
import Kiosk.Style

// The numeral of a message, with the words that stand before it above it.
Item {
    id: number

    required property Look look
    required property var figure // FigureData
    // The scale step of the words.
    required property real step
    // The size of the numeral's letters, in pixels.
    required property int size
    required property real availableWidth

    // Where the numeral begins, below the words that stand before it.
    readonly property real start: before.visible ? before.height : 0
    // As high as its digits, with room for a comma below.
    readonly property real line: Theme.capHeight + 0.15
    // The width of the numeral in letters of one pixel.
    readonly property real ems: 0.01 + metrics.advanceWidth / metrics.font.pixelSize

    width: Math.max(numeral.width, before.visible ? before.contentWidth : 0)
    height: start + Math.round(numeral.pixels * line) + Theme.space(1)

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 200
        font.variableAxes: ({
                "wght": Theme.bold
            })
        font.letterSpacing: -200 * Theme.figureTightening
        text: number.figure.numeral
    }
    FontMetrics {
        id: fontMetrics

        font: numeral.font
    }
    Headline {
        id: before

        look: number.look
        anchors.left: parent.left
        width: number.availableWidth
        visible: written !== ""
        written: number.figure.before
        step: number.step
        weight: Theme.medium
        Accessible.ignored: true
    }
    Label {
        id: numeral

        look: number.look
        anchors.left: parent.left
        y: number.start + Theme.space(0.5) - Math.round(fontMetrics.ascent - Theme.capHeight * pixels)
        written: number.figure.numeral
        weight: Theme.bold
        color: number.look.figure
        wrapMode: Text.NoWrap
        pixels: number.size
        tracking: -Theme.figureTightening
        leading: Theme.naturalLeading
        Accessible.ignored: true
    }
}
