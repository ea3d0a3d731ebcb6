pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// Events along a line, one of them shown in full: chosen on the line, or stepped through.
Column {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TimelineData
    // A new visitor begins at the first event.
    required property int visitor

    readonly property string kind: "TimelineBlock"
    readonly property int count: content.events.length
    readonly property var event: content.events[chosen] // EventData
    readonly property alias dot: line.dot

    property int chosen: 0

    // An item has been asked for and should come into view.
    signal viewAsked(item: Item)

    function choose(place: int): void {
        chosen = Math.max(0, Math.min(count - 1, place));
        viewAsked(all.itemAt(chosen) as Item);
    }

    spacing: Theme.space(3)
    onVisitorChanged: chosen = 0

    TimelineLine {
        id: line

        look: block.look
        width: parent.width
        events: block.content.events
        chosen: block.chosen
        onPicked: place => block.choose(place)
    }
    // All events take part in the layout, so that nothing moves when another one is chosen.
    Item {
        id: events

        width: parent.width
        height: childrenRect.height

        Repeater {
            id: all

            model: block.count

            Column {
                id: event

                required property int index
                readonly property var content: block.content.events[index] // EventData
                // Beside the steps; the text is below them.
                readonly property real beside: width - steps.width - Theme.space(2)

                visible: index === block.chosen
                anchors.left: parent.left
                width: events.width
                spacing: Theme.space(0.5)

                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: event.beside
                    written: event.content.when
                    step: Theme.titleStep
                    color: block.look.figure
                }
                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: event.beside
                    written: event.content.title
                    step: Theme.headingStep
                }
                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: Math.min(parent.width, longestLine)
                    written: event.content.text
                    step: Theme.leadStep
                    weight: Theme.regular
                    leading: Theme.leading
                }
            }
        }
        Row {
            id: steps

            anchors.right: parent.right
            spacing: Theme.space(1)

            RoundButton {
                id: earlier

                look: block.look
                sign: LayoutMirroring.enabled ? "→" : "←"
                atLimit: block.chosen <= 0
                twin: later
                Accessible.name: Words.say("earlier")
                Accessible.description: block.event.spoken
                onClicked: block.choose(block.chosen - 1)
            }
            RoundButton {
                id: later

                look: block.look
                sign: LayoutMirroring.enabled ? "←" : "→"
                atLimit: block.chosen >= block.count - 1
                twin: earlier
                Accessible.name: Words.say("later")
                Accessible.description: block.event.spoken
                onClicked: block.choose(block.chosen + 1)
            }
        }
    }
}
