pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Places, and what is at each of them.
Grid {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // PlacesData

    // Three columns only if no row is left incomplete.
    readonly property int fitting: Math.floor(width / (9 * block.look.breadth(Theme.bodyStep)))

    columns: content.places.length % 3 === 0 && fitting >= 3 ? 3 : Math.max(1, Math.min(2, fitting))
    columnSpacing: Theme.space(3)
    rowSpacing: Theme.space(2.5)

    Repeater {
        model: block.content.places.length

        Column {
            id: place

            required property int index
            readonly property var content: block.content.places[index] // PlaceData

            width: Math.floor((block.width - (block.columns - 1) * block.columnSpacing) / block.columns)
            spacing: Theme.space(0.25)

            Rectangle {
                anchors.left: parent.left
                width: Theme.mm(12)
                height: Theme.mark
                color: block.look.accent
            }
            Headline {
                look: block.look
                width: parent.width
                written: place.content.name
                step: Theme.headingStep
            }
            Label {
                look: block.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: place.content.text
            }
        }
    }
}
