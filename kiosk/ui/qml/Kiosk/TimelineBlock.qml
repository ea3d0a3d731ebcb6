pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Dated events along a line.
Column {
    id: block

    required property Look look
    required property var content

    readonly property bool beside: width >= 22 * block.look.size(Theme.bodyStep)

    Repeater {
        model: block.content.events.length

        Item {
            id: event

            required property int index
            readonly property var content: block.content.events[index]
            readonly property bool last: index === block.content.events.length - 1

            width: block.width
            height: words.height + Theme.space(last ? 0 : 3)

            Rectangle {
                x: Math.round((dot.width - width) / 2)
                y: dot.y + dot.height
                width: Theme.mm(0.8)
                height: event.last ? 0 : event.height - dot.height
                color: block.look.lineColor
            }
            Rectangle {
                id: dot

                y: Math.round((when.line - height) / 2)
                width: Theme.mm(5)
                height: width
                radius: width / 2
                color: block.look.accent
            }
            Grid {
                id: words

                x: Theme.space(2.5)
                columns: block.beside ? 2 : 1
                columnSpacing: Theme.space(2)

                Label {
                    id: when

                    look: block.look
                    width: block.beside ? Math.round(9.5 * block.look.size(Theme.bodyStep)) : block.width - words.x
                    text: event.content.when
                    weight: Theme.semibold
                    color: block.look.structure
                }
                Column {
                    width: block.width - words.x - (block.beside ? when.width + words.columnSpacing : 0)

                    Label {
                        look: block.look
                        width: parent.width
                        text: event.content.title
                        weight: Theme.bold
                    }
                    Label {
                        look: block.look
                        width: Math.min(parent.width, longestLine)
                        text: event.content.text
                    }
                }
            }
        }
    }
}
