import QtQuick
import Kiosk.Style

// What a person said, in reported speech, as large as its scene allows; below it the name and the office.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var content // StatementData
    // The only block of its section, which may be larger.
    required property bool alone

    readonly property real gap: Theme.space(2)

    implicitHeight: Math.max(room, words.height)

    Column {
        id: words

        y: Fitting.hung(height, block.room)
        width: block.width
        spacing: block.gap

        FittedText {
            look: block.look
            anchors.left: parent.left
            availableWidth: block.width
            availableHeight: Math.max(1, block.room - byline.usualHeight)
            least: block.alone ? Theme.closingStep : Theme.leadStep
            most: Theme.posterStep
            written: block.content.text
            weight: block.alone ? Theme.semibold : Theme.medium
            close: 1.2
        }
        Row {
            id: byline

            readonly property real indent: Theme.mm(10) + spacing
            // At the standard text size, with the distance above it.
            readonly property real usualHeight: Fitting.heightAt(Theme.bodyStep, block.content.byline, Theme.regular, Theme.leading, 0, block.width - indent) + block.gap

            anchors.left: parent.left
            spacing: Theme.space(1.5)

            Rectangle {
                y: Math.round(name.pixels * Theme.letterMiddle - height / 2)
                width: Theme.mm(10)
                height: Theme.mark
                color: block.look.accent
            }
            Headline {
                id: name

                look: block.look
                width: Math.min(block.width - byline.indent, longestLine)
                written: block.content.byline
                weight: Theme.regular
                color: block.look.quiet
            }
        }
    }
}
