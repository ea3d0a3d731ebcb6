pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The events of a timeline, of which the chosen one is seen. All take part in the layout, so that nothing moves when
// another one is chosen.
Item {
    id: told

    required property Look look
    required property var events // list[EventData]
    required property int chosen
    // The width and the step of the type scale of the dates.
    required property real dateWidth
    required property real dateStep

    function itemAt(place: int): Item {
        return all.itemAt(place);
    }

    height: childrenRect.height

    Repeater {
        id: all

        model: told.events.length

        Column {
            id: event

            required property int index
            readonly property var content: told.events[index] // EventData

            visible: index === told.chosen
            anchors.left: parent.left
            width: told.width
            spacing: Theme.space(0.5)

            Headline {
                look: told.look
                anchors.left: parent.left
                width: told.dateWidth
                written: event.content.when
                step: told.dateStep
                color: told.look.figure
            }
            Headline {
                look: told.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: event.content.title
                step: Theme.headingStep
            }
            Label {
                look: told.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: event.content.text
            }
        }
    }
}
