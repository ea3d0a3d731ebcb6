import QtQuick
import Kiosk

// What somebody said, in reported speech, with a bar that sets it apart.
Item {
    id: block

    required property Look look
    required property var content

    implicitHeight: words.height

    Rectangle {
        width: Theme.mark
        height: parent.height
        color: block.look.accent
    }
    Column {
        id: words

        x: Theme.space(2.5)
        width: block.width - x
        spacing: Theme.space(1)

        Headline {
            look: block.look
            width: Math.min(parent.width, longestLine)
            text: block.content.text
            step: Theme.leadStep
            weight: Theme.medium
            leading: Theme.leading
        }
        Label {
            look: block.look
            width: Math.min(parent.width, longestLine)
            text: block.content.role === "" ? block.content.speaker : block.content.speaker + ", " + block.content.role
            color: block.look.quiet
        }
    }
}
