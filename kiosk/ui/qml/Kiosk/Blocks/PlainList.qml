pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Short texts, each with a mark before it. As high as it needs.
Column {
    id: block

    required property Look look
    required property var content // ListData
    // The only block of its section, which may be larger.
    required property bool alone
    readonly property real step: alone ? Theme.headingStep : Theme.leadStep
    readonly property int dash: Theme.mm(6)
    readonly property int indent: dash + Math.round(0.35 * look.breadth(step))

    spacing: Theme.space(alone ? 2 : 1)

    Repeater {
        model: block.content.items.length

        Item {
            id: item

            required property int index

            width: block.width
            height: text.height

            Rectangle {
                anchors.left: parent.left
                y: Math.round(text.pixels * Theme.letterMiddle - height / 2)
                width: block.dash
                height: Theme.mark
                color: block.look.accent
            }
            Headline {
                id: text

                look: block.look
                anchors.left: parent.left
                anchors.leftMargin: block.indent
                width: Math.min(item.width - block.indent, longestLine)
                written: block.content.items[item.index]
                step: block.step
                weight: Theme.regular
                leading: 1.35
            }
        }
    }
}
