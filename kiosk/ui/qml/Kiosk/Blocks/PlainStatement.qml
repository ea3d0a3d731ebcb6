import QtQuick
import Kiosk.Style

// What a person said, in reported speech, with a bar that sets it apart. As high as it needs.
Item {
    id: block

    required property Look look
    required property var content // StatementData
    // The only block of its section, which may be larger.
    required property bool alone

    implicitHeight: words.height

    Rectangle {
        anchors.left: parent.left
        width: Theme.mark
        height: parent.height
        color: block.look.accent
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.space(2.5)
        width: block.width - Theme.space(2.5)
        spacing: Theme.space(1)

        Headline {
            look: block.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: block.content.text
            step: block.alone ? Theme.closingStep : Theme.leadStep
            weight: block.alone ? Theme.semibold : Theme.medium
            leading: block.alone ? 1.3 : Theme.leading
        }
        Label {
            look: block.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: block.content.byline
            color: block.look.quiet
        }
    }
}
