import QtQuick
import Kiosk.Style

// A paragraph, or a closing thought in large type.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TextData

    implicitHeight: text.height

    Headline {
        id: text

        look: block.look
        width: Math.min(block.width, longestLine)
        written: block.content.text
        step: block.content.large ? Theme.closingStep : Theme.bodyStep
        weight: block.content.large ? Theme.semibold : Theme.regular
        leading: block.content.large ? 1.3 : Theme.leading
    }
}
