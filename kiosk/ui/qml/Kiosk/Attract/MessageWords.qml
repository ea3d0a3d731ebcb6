pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What the numeral of a message counts and means.
Column {
    id: words

    required property Look look
    required property var figure // FigureData
    required property real step

    // The width of the longest line.
    readonly property real ink: Math.max(after.contentWidth, meaning.contentWidth)

    component Line: Headline {
        look: words.look
        width: words.width
        visible: written !== ""
        step: words.step
        Accessible.ignored: true
    }

    Line {
        id: after

        written: [words.figure.after, words.figure.unit].filter(word => word !== "").join(" ")
    }
    Line {
        id: meaning

        written: words.figure.meaning
        weight: Theme.medium
    }
}
