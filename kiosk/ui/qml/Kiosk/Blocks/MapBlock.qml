pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A map that fills its scene, with places to choose on it; the chosen one is described at its quiet side, or below it.
// Where not all names have room on the map, they are in a list, and the map has their numbers.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // MapData
    required property int visitor
    readonly property string kind: "MapBlock"
    // How far the words are from its side, how far targets are from the other one, and the height that the scene's own
    // words take above these.
    property real inset: 0
    property real outset: 0
    property real wordsHeight: 0
    // The chosen place and date; -1 for none.
    property int chosen: -1
    property int date: -1
    readonly property bool telling: chosen >= 0
    readonly property bool settled: map.settled
    // The words are beside the places if both have room.
    readonly property real column: Math.round(Math.max(0.36 * width - inset, 13 * look.breadth(Theme.bodyStep)))
    readonly property bool beside: room > 0 && width > room && width - inset - column - Theme.space(2) - outset >= 7 * Theme.target
    readonly property real wordsWidth: beside ? column : width - 2 * inset
    // Where the land may be seen, behind the words and their distance.
    readonly property real quiet: beside ? inset + column + Theme.space(2) : 0
    readonly property real aside: inset === 0 ? 0 : Theme.space(4)
    readonly property real wordsY: beside ? aside : mapHeight + Theme.space(2)
    readonly property rect wordsPlace: Qt.rect(inset, wordsY, wordsWidth, wordsHeight)
    readonly property real mapHeight: heightFor(words.height)
    // Whether all names have room: measured without the list that there is otherwise.
    readonly property real wordsAlone: wordsHeight + dates.taken + (telling ? told.height + words.spacing : 0)
    readonly property bool named: layout.hasRoomFor(content, sizes, width, Qt.rect(quiet, 0, width - quiet - outset, heightFor(wordsAlone)))
    readonly property list<size> sizes: content.places.map(place => Qt.size(Math.ceil(Hyphens.ems(place.name, Theme.bold) * size + look.widening(place.name, size)) + Theme.mm(11), Math.max(Theme.target, Math.ceil(size * 1.7))))
    readonly property real size: look.size(Theme.bodyStep)

    // An item has been asked for and should come into view.
    signal viewAsked(item: Item)

    function choose(place: int): void {
        chosen = place;
        viewAsked(told.itemAt(place));
    }

    // How high the map is beside or above words of that height: it fills its room, and has room for all places.
    function heightFor(wordsHigh: real): int {
        const least = layout.leastHeight(content, width - quiet);
        return Math.round(beside ? Math.max(room, 2 * aside + wordsHigh, least) : Math.max(room - wordsHigh - Theme.space(2) - aside, least));
    }

    // A place that is touched again is no longer chosen.
    function toggle(place: int): void {
        if (place === chosen)
            chosen = -1;
        else
            choose(place);
    }

    // Light what was there at a date, and tell about the first place that came then.
    function chooseDate(at: int): void {
        date = at;
        choose(content.places.findIndex(place => place.since === at));
    }

    onVisitorChanged: {
        chosen = -1;
        date = -1;
    }

    implicitHeight: beside ? mapHeight : wordsY + words.height + aside

    MapLayout {
        id: layout

        gap: Theme.mm(4)
        target: Theme.target
    }
    MapView {
        id: map

        look: block.look
        content: block.content
        width: block.width
        height: block.mapHeight
        area: Qt.rect(block.quiet, 0, width - block.quiet - block.outset, height)
        chosen: block.chosen
        date: block.date
        named: block.named
        sizes: block.sizes
        layout: layout
        entries: (list.item as MapList)?.entries ?? []
        onPicked: place => block.toggle(place)
    }
    Column {
        id: words

        x: LayoutMirroring.enabled ? block.width - block.inset - width : block.inset
        y: block.wordsY
        width: block.wordsWidth
        topPadding: block.wordsHeight
        spacing: Theme.space(1.5)

        Loader {
            id: list

            active: !block.named
            visible: active
            width: parent.width

            sourceComponent: MapList {
                look: block.look
                content: block.content
                chosen: block.chosen
                onPicked: place => block.toggle(place)
            }
        }
        MapTold {
            id: told

            look: block.look
            width: parent.width
            visible: block.telling
            places: block.content.places
            chosen: block.chosen
        }
        TimelineLine {
            id: dates

            // What it adds to the height of the words.
            readonly property real taken: visible ? height + words.spacing : 0

            look: block.look
            width: Math.min(parent.width, count * 12 * look.breadth(Theme.bodyStep))
            visible: count > 1
            events: block.content.dates
            chosen: block.date
            onPicked: at => block.chooseDate(at)
        }
    }
}
