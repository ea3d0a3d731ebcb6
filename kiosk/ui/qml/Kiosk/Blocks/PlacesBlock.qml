pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// Places, and what is at each of them. In a scene they divide its whole room between them.
Grid {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // PlacesData

    readonly property int count: content.places.length
    readonly property int fitting: Math.floor(width / (9 * block.look.breadth(Theme.bodyStep)))
    // One below the other, with the name beside what is there: where two columns would leave a gap, and in an upright room.
    readonly property bool inLines: room > 0 && width >= 18 * look.breadth(Theme.bodyStep) && (room > 0.75 * width || count % 2 === 1 && !(count % 3 === 0 && fitting >= 3))
    readonly property real nameWidth: inLines ? Math.round(0.46 * width) - Theme.space(2) : cellWidth
    readonly property real cellWidth: Math.floor((width - (columns - 1) * columnSpacing) / columns)
    readonly property int lines: Math.ceil(count / columns)
    readonly property real cellRoom: room > 0 ? Math.floor((room - (lines - 1) * rowSpacing) / lines) : 0
    // All names have the same size.
    readonly property real step: room > 0 ? Math.min(...content.places.map(place => Fitting.step(place.name, Theme.bold, Theme.tightLeading, -Theme.headlineTightening, nameWidth, 0.4 * cellRoom, Theme.leadStep, Theme.posterStep))) : Theme.headingStep

    columns: inLines ? 1 : count % 3 === 0 && fitting >= 3 ? 3 : Math.max(1, Math.min(2, fitting))
    columnSpacing: Theme.space(3)
    rowSpacing: Theme.space(2.5)

    Repeater {
        model: block.count

        Item {
            id: place

            required property int index
            readonly property var content: block.content.places[index] // PlaceData

            width: block.cellWidth
            height: Math.max(block.cellRoom, words.y + words.height)

            Rectangle {
                anchors.left: parent.left
                width: block.room > 0 ? parent.width : Theme.mm(12)
                height: Theme.mark
                color: block.look.accent
            }
            Grid {
                id: words

                y: Theme.space(block.room > 0 ? 1.5 : 0.5)
                columns: block.inLines ? 2 : 1
                columnSpacing: Theme.space(2)
                rowSpacing: Theme.space(0.5)

                Headline {
                    look: block.look
                    width: block.nameWidth
                    written: place.content.name
                    step: block.step
                }
                Label {
                    look: block.look
                    width: Math.min(place.width - (block.inLines ? block.nameWidth + words.columnSpacing : 0), longestLine)
                    written: place.content.text
                }
            }
        }
    }
}
