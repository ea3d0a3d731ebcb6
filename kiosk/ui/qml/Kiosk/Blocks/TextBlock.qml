import QtQuick
import Kiosk.Style

// A paragraph, or a closing thought in type that fills its scene.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TextData

    implicitHeight: Math.max(room, text.height)

    Poster {
        id: text

        anchors.left: parent.left
        y: block.content.large ? Math.round(Math.max(0, block.room - height) * 0.42) : 0
        look: block.look
        availableWidth: block.width
        availableHeight: block.room
        least: block.content.large ? Theme.closingStep : Theme.bodyStep
        most: block.content.large ? Theme.posterStep : Theme.closingStep
        written: block.content.text
        weight: block.content.large ? Theme.semibold : Theme.regular
        leading: block.content.large ? 1.2 : 1.4
        // Running text is as wide as its column.
        width: block.content.large ? balancedWidth : Math.min(block.width, longestLine)
    }
}
