pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// The names of the places of a map, each with the number that is on the map instead of it.
Flow {
    id: list

    required property Look look
    required property var content // MapData
    required property int chosen

    property list<Item> entries: []

    signal picked(place: int)

    function gather(): void {
        entries = Array.from({
            "length": names.count
        }, (_, place) => names.itemAt(place));
    }

    Repeater {
        id: names

        model: list.content.places.length
        onItemAdded: list.gather()

        ChoiceButton {
            id: entry

            required property int index

            look: list.look
            size: list.look.size(Theme.bodyStep)
            width: Math.min(list.width, implicitWidth)
            implicitHeight: Math.max(Theme.target, implicitContentHeight + Theme.space(0.5))
            leadPadding: Theme.mm(4) + badge.width + Theme.mm(3)
            alignment: Text.AlignLeft
            text: list.content.places[index].name
            Accessible.description: chosen ? list.content.places[index].spoken : ""
            chosen: list.chosen === index
            onClicked: list.picked(index)

            MapBadge {
                id: badge

                look: list.look
                anchors.left: parent.left
                anchors.leftMargin: Theme.mm(4)
                y: Math.round((entry.height - height) / 2)
                number: entry.index + 1
                chosen: entry.chosen
            }
        }
    }
}
