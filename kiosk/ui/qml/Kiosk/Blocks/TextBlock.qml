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

    FittedText {
        id: text

        anchors.left: parent.left
        y: block.content.large ? Fitting.hung(height, block.room) : 0
        look: block.look
        availableWidth: block.width
        availableHeight: block.room
        least: block.content.large ? Theme.closingStep : Theme.bodyStep
        most: block.content.large ? Theme.posterStep : Theme.closingStep
        written: block.content.text
        weight: block.content.large ? Theme.semibold : Theme.regular
        close: !block.content.large ? Theme.leading : block.room > 0 ? 1.2 : 1.3
    }
}
