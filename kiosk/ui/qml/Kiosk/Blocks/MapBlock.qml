pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A map with places to choose on it; what is at the chosen one is told. If it fills its scene, it reaches to the edges,
// and the words are on its quiet side in landscape and below it in portrait; else they are below it.
// Where not all names have room on the map, they are in a list, and the map has their numbers.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // MapData
    required property int visitor
    readonly property string kind: "MapBlock"
    // What the scene has on it, if it fills the scene: see SceneEdges.
    property SceneEdges edges: SceneEdges {}

    // What is told from the start: nothing where the scene's own words are on it; -1 for none.
    readonly property int first: edges.filled || room === 0 ? -1 : 0
    // What the visitor has chosen; -1 for nothing.
    property int picked: -1
    property int date: -1
    // The place whose text is shown.
    readonly property int chosen: picked >= 0 ? picked : first
    readonly property bool telling: chosen >= 0
    // Whether there are dates to choose; not whether they are visible, which they are not in a hidden panel.
    readonly property bool dated: content.dates.length > 1
    readonly property bool settled: map.settled
    readonly property bool beside: composition.beside
    readonly property real wordsY: beside ? edges.upper : mapHeight + Theme.space(2)
    readonly property rect wordsPlace: Qt.rect(edges.inset, wordsY, composition.wordsWidth, 0)
    readonly property alias toldHeight: told.height
    readonly property real mapHeight: composition.named ? composition.roomy : composition.heightFor(words.height)
    readonly property rect side: composition.areaFor(0)

    // An item has been asked for and should come into view.
    signal viewAsked(item: Item)

    function choose(place: int): void {
        picked = place;
        viewAsked(told.itemAt(place));
    }

    // A place that is touched again is no longer chosen.
    function toggle(place: int): void {
        if (place === picked)
            picked = -1;
        else
            choose(place);
    }

    // Light what was there at a date, and tell about the first place that came then.
    function chooseDate(at: int): void {
        date = at;
        choose(content.places.findIndex(place => place.since === at));
    }

    onVisitorChanged: {
        picked = -1;
        date = -1;
    }

    implicitHeight: beside ? Math.max(mapHeight, wordsY + words.height + Theme.space(0.5)) : wordsY + words.height + edges.lower

    MapComposition {
        id: composition

        look: block.look
        content: block.content
        width: block.width
        room: block.room
        edges: block.edges
        above: words.topPadding
        taken: block.dated ? [Qt.rect(dates.x + dates.childrenRect.x, dates.y, dates.childrenRect.width, dates.height)] : []
        mirrored: block.LayoutMirroring.enabled
    }
    MapView {
        id: map

        look: block.look
        content: block.content
        width: block.width
        height: block.mapHeight
        area: composition.areaFor(height)
        seen: composition.seenAt(height)
        chosen: block.chosen
        date: block.date
        named: composition.named
        sizes: composition.sizes
        taken: composition.taken
        layout: composition.layout
        entries: (list.item as MapList)?.entries ?? []
        onPicked: place => block.toggle(place)
    }
    MapTold {
        id: told

        x: words.x
        y: block.wordsY + block.edges.toldTop
        look: block.look
        width: composition.wordsWidth
        visible: block.telling
        places: block.content.places
        chosen: block.chosen
    }
    Column {
        id: words

        x: LayoutMirroring.enabled ? block.width - block.edges.inset - width : block.edges.inset
        y: block.wordsY
        width: composition.wordsWidth
        topPadding: block.edges.filled ? block.edges.wordsHeight : block.room > 0 || block.telling ? told.height + spacing : 0
        spacing: Theme.space(1.5)

        Loader {
            id: list

            active: !composition.named
            visible: active
            width: parent.width

            sourceComponent: MapList {
                look: block.look
                content: block.content
                chosen: block.chosen
                onPicked: place => block.toggle(place)
            }
        }
    }
    MapDates {
        id: dates

        x: block.side.x + Theme.mm(4)
        y: Theme.mm(4)
        look: block.look
        width: block.side.width - Theme.mm(8)
        visible: block.dated
        events: block.content.dates
        chosen: block.date
        onPicked: at => block.chooseDate(at)
    }
}
