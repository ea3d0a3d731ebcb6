pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What the numeral of a message counts and means, and perhaps the same message in another language.
Column {
    id: words

    required property Look look
    required property var figure // FigureData
    required property string second
    required property real step

    // The width of the longest line.
    readonly property real ink: Math.max(after.contentWidth, meaning.contentWidth, translation.contentWidth)

    component Line: Headline {
        look: words.look
        width: words.width
        visible: written !== ""
        step: words.step
    }

    Line {
        id: after

        written: [words.figure.after, words.figure.unit].filter(word => word !== "").join(" ")
        Accessible.ignored: true
    }
    Line {
        id: meaning

        written: words.figure.meaning
        weight: Theme.medium
        Accessible.ignored: true
    }
    Item {
        width: words.width
        height: Theme.space(1.5)
        visible: translation.visible
    }
    Line {
        id: translation

        written: words.second
        weight: Theme.medium
        color: words.look.quiet
    }
}
