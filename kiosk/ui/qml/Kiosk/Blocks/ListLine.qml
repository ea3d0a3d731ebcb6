import QtQuick
import Kiosk.Style

// An item of a list: its mark, its text, and a line above both.
Item {
    id: line

    required property Look look
    required property real dash
    required property real indent
    required property real step
    required property real leading
    // The distance above and below the text.
    required property real spare
    required property string written

    implicitHeight: text.height + 2 * spare

    Rectangle {
        width: parent.width
        height: Theme.line
        color: line.look.lineColor
    }
    Rectangle {
        anchors.left: parent.left
        y: Math.round(text.y + text.line / 2 - height / 2)
        width: line.dash
        height: 2 * Theme.mark
        color: line.look.accent
    }
    Headline {
        id: text

        look: line.look
        anchors.left: parent.left
        anchors.leftMargin: line.indent
        y: Math.round(line.spare)
        width: Math.min(line.width - line.indent, longestLine)
        written: line.written
        step: line.step
        weight: Theme.medium
        // A word that is too wide can make it as small as running text.
        leading: pixels > look.size(Theme.bodyStep) ? line.leading : Theme.leading
    }
}
