pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// A section: its heading, and beside or beneath it the blocks.
Item {
    id: section

    required property Look look
    required property string heading
    required property string text
    required property var blocks

    readonly property real inner: width - Theme.margin - Theme.gutter
    // A third, or what a heading's word of 15 letters needs.
    readonly property real headingWidth: Math.round(Math.max(inner * 0.33, 8.5 * section.look.size(Theme.headingStep) + Theme.space(3)))
    readonly property bool beside: Theme.landscape && inner - headingWidth >= 17 * section.look.size(Theme.bodyStep)
    property real leastHeight: 0
    // Whether it is on screen or nearly so.
    property bool seen: false

    function parts(): list<Item> {
        const found = [title, intro];
        for (let place = 0; place < views.count; place++)
            found.push(views.itemAt(place) as Item);
        return found;
    }

    implicitHeight: Math.max(beside ? leastHeight : 0, words.y + words.height + Theme.space(3), flow.y + flow.height + Theme.space(3))

    // Where sections fill a screen each, their headings are enough.
    Rectangle {
        visible: !section.beside
        x: Theme.margin
        width: section.inner
        height: Theme.line
        color: section.look.lineColor
    }
    Column {
        id: words

        x: Theme.margin
        y: Theme.space(4)
        width: section.beside ? section.headingWidth - Theme.space(3) : section.inner
        spacing: Theme.space(2)

        Headline {
            id: title

            look: section.look
            width: parent.width
            text: section.heading
            step: Theme.headingStep
            role: Accessible.Heading
        }
        Label {
            id: intro

            look: section.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            text: section.text
        }
    }
    Flow {
        id: flow

        x: section.beside ? Theme.margin + section.headingWidth : Theme.margin
        y: section.beside ? words.y : words.y + words.height + Theme.space(3)
        width: section.beside ? section.inner - section.headingWidth : section.inner
        spacing: Theme.space(2.5)

        Repeater {
            id: views

            model: section.blocks

            BlockView {
                look: section.look
                available: flow.width
                gap: flow.spacing
            }
        }
    }
}
