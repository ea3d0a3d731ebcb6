pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// A section: its heading, and the blocks beside or below it.
Item {
    id: section

    required property Look look
    required property string heading
    required property string text
    required property var blocks // RowsModel
    // Whether any of them is a drawing, which can be shown as a table.
    required property bool drawn
    required property real screenHeight
    required property int visitor
    readonly property string kind: "SectionView"
    readonly property Item control: tableSwitch
    readonly property real inner: width - Theme.margin - Theme.gutter
    // A third, or the width of a word of 15 letters in a heading.
    readonly property real headingWidth: Math.round(Math.max(inner * 0.33, 8.5 * section.look.breadth(Theme.headingStep) + Theme.space(3)))
    readonly property bool beside: section.blocks.rowCount() > 0 && Theme.landscape && inner - headingWidth >= 17 * section.look.breadth(Theme.bodyStep)
    property real leastHeight: 0
    // Whether it is on screen, and whether this visitor has had it in view.
    property bool seen: false
    property bool reached: false
    // Drawings are shown as tables on request, and while illustrations are hidden.
    property bool tableAsked: false

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        for (let place = 0; place < views.count; place++) {
            if (!(views.itemAt(place) as BlockView)?.isSettled())
                return false;
        }
        return true;
    }

    function parts(): list<Item> {
        const found = [title, intro];
        for (let place = 0; place < views.count; place++)
            found.push(views.itemAt(place) as Item);
        return found;
    }

    implicitHeight: Math.max(beside ? leastHeight : 0, words.y + words.height + Theme.space(3), flow.y + flow.height + Theme.space(3))
    onVisitorChanged: {
        reached = false;
        tableAsked = false;
    }

    Rectangle {
        visible: !section.beside
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: section.inner
        height: Theme.line
        color: section.look.lineColor
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.space(4)
        width: section.beside ? section.headingWidth - Theme.space(3) : section.inner
        spacing: Theme.space(2)

        Headline {
            id: title

            look: section.look
            width: parent.width
            written: section.heading
            step: Theme.headingStep
            role: Accessible.Heading
        }
        Label {
            id: intro

            look: section.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: section.text
        }
        SwitchButton {
            id: tableSwitch

            anchors.left: parent.left
            anchors.leftMargin: -Theme.mm(4)
            look: section.look
            size: section.look.size(Theme.bodyStep)
            width: Math.min(implicitWidth, parent.width + 2 * Theme.mm(4))
            visible: section.drawn && section.look.illustrations
            enabled: visible
            text: Words.say("as_table")
            Accessible.name: text + ": " + section.heading
            chosen: section.tableAsked
            onClicked: {
                section.tableAsked = !section.tableAsked;
                section.viewAsked(asked);
            }
        }
    }
    // What the switch changes comes into view, with the switch if that leaves room for it.
    Item {
        id: asked

        readonly property real switchTop: words.y + tableSwitch.y

        y: flow.y - switchTop < 0.4 * section.screenHeight ? Math.min(flow.y, switchTop) : flow.y
        width: section.width
        height: flow.y + flow.height - y
    }
    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: section.beside ? Theme.margin + section.headingWidth : Theme.margin
        y: section.beside ? words.y : words.y + words.height + Theme.space(3)
        width: section.beside ? section.inner - section.headingWidth : section.inner
        spacing: Theme.space(2.5)

        Repeater {
            id: views

            model: section.blocks

            BlockView {
                look: section.look
                available: flow.width
                room: 0
                screenHeight: section.screenHeight
                reached: section.reached || !section.look.motion
                visitor: section.visitor
                sectionHeading: section.heading
                alone: views.count === 1
                tables: section.tableAsked || !section.look.illustrations
                onPanelAsked: name => section.panelAsked(name)
                onViewAsked: item => section.viewAsked(item)
                gap: flow.spacing
            }
        }
    }
}
