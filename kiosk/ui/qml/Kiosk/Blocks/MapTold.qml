pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// What a map tells about the chosen place: its name with its figure, and its text, beside a bar.
Item {
    id: told

    required property Look look
    required property var places // list[MapPlaceData]
    required property int chosen

    function itemAt(place: int): Item {
        return all.itemAt(place);
    }

    // All places take part in the layout, so that nothing moves when another one is chosen.
    height: childrenRect.height

    Repeater {
        id: all

        model: told.places.length

        Item {
            id: entry

            required property int index
            readonly property var place: told.places[index] // MapPlaceData

            visible: index === told.chosen
            width: told.width
            height: words.height

            Rectangle {
                anchors.left: parent.left
                width: Theme.mark
                height: parent.height
                color: told.look.accent
            }
            Column {
                id: words

                anchors.right: parent.right
                width: entry.width - Theme.mark - Theme.mm(5)
                spacing: Theme.space(0.5)

                Headline {
                    look: told.look
                    width: parent.width
                    written: [entry.place.name, entry.place.figure?.spoken ?? ""].filter(words => words !== "").join(": ")
                    step: Theme.leadStep
                }
                Label {
                    look: told.look
                    anchors.left: parent.left
                    width: Math.min(parent.width, longestLine)
                    written: entry.place.text
                }
            }
        }
    }
}
