pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// A map with places to choose, on it or in the list beside it; the chosen one is described below.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // MapData
    required property real screenHeight
    required property int visitor
    readonly property string kind: "MapBlock"

    property int chosen: 0
    property list<Item> entries: []
    readonly property bool settled: map.settled
    readonly property bool beside: width >= 24 * block.look.breadth(Theme.bodyStep)
    readonly property real proportion: content.height / content.width
    // It fits on the screen, but is never so small that its targets cover the land.
    readonly property int mapWidth: Math.floor(Math.min(beside ? width * 0.58 : width, Math.max(screenHeight * (beside ? 0.68 : 0.8) / proportion, 7 * Theme.target)))

    // An item has been asked for and should come into view.
    signal viewAsked(item: Item)

    function choose(place: int): void {
        chosen = place;
        viewAsked(all.itemAt(place) as Item);
    }

    onVisitorChanged: chosen = 0

    implicitHeight: places.y + places.height

    MapView {
        id: map

        look: block.look
        content: block.content
        width: block.mapWidth
        height: Math.round(block.mapWidth * block.proportion)
        chosen: block.chosen
        entries: block.entries
        onPicked: place => block.choose(place)
    }
    Flow {
        id: list

        x: block.beside ? map.width + Theme.space(2) : 0
        y: block.beside ? 0 : map.height + Theme.space(1)
        width: block.width - x

        function gather(): void {
            block.entries = Array.from({
                "length": names.count
            }, (_, place) => names.itemAt(place));
        }

        Repeater {
            id: names

            model: block.content.places.length
            onItemAdded: list.gather()

            ChoiceButton {
                id: entry

                required property int index

                look: block.look
                size: block.look.size(Theme.bodyStep)
                width: block.beside ? list.width : Math.min(list.width, implicitWidth)
                implicitHeight: Math.max(Theme.target, implicitContentHeight + Theme.space(0.5))
                leadPadding: Theme.mm(4) + badge.width + Theme.mm(3)
                alignment: Text.AlignLeft
                text: block.content.places[index].name
                Accessible.description: chosen ? block.content.places[index].spoken : ""
                chosen: block.chosen === index
                onClicked: block.choose(index)

                MapBadge {
                    id: badge

                    look: block.look
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(4)
                    y: Math.round((entry.height - height) / 2)
                    number: entry.index + 1
                    chosen: entry.chosen
                }
            }
        }
    }
    // All places take part in the layout, so that nothing moves when another one is chosen.
    Item {
        id: places

        y: Math.max(map.height, list.y + list.height) + Theme.space(1.5)
        width: block.width
        height: childrenRect.height

        Repeater {
            id: all

            model: block.content.places.length

            Column {
                id: place

                required property int index
                readonly property var content: block.content.places[index] // MapPlaceData

                visible: index === block.chosen
                width: block.width

                Headline {
                    look: block.look
                    width: parent.width
                    written: [place.content.name, place.content.figure?.spoken ?? ""].filter(words => words !== "").join(": ")
                    step: Theme.leadStep
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
}
