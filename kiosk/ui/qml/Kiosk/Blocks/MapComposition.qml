import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// How a map and its words share their room: beside each other if both have room, else the words are below.
QtObject {
    id: composition

    required property Look look
    required property var content // MapData
    required property real width
    required property real room
    required property SceneEdges edges
    // The height of what the map's own list of names is below.
    required property real above
    // Where the map has its dates.
    required property list<rect> taken
    required property bool mirrored

    readonly property MapLayout layout: MapLayout {
        gap: Theme.mm(4)
        target: Theme.target
        // Beside words on a low and wide screen the land covers less, so that all places are on it.
        cover: composition.beside ? Math.min(0.75, Math.max(0.4, coverIn(composition.content, composition.width - composition.quiet, composition.room - composition.edges.lower))) : 1
    }
    readonly property real column: Math.round(Math.max((Theme.cramped ? 0.45 : 0.4) * width - edges.inset, 13 * look.breadth(Theme.bodyStep)))
    readonly property bool beside: room > 0 && width > room && width - edges.inset - column - edges.outset >= 7 * Theme.target
    readonly property real wordsWidth: beside ? column : width - edges.inset - edges.outset
    readonly property real quiet: beside ? edges.inset + column : 0
    // The least height at which all names have room on the map; 0 if they have none. Below the map the words give way for
    // them, as the list would take more.
    readonly property real roomy: [heightFor(above), beside ? 0 : heightFor(above) + Math.round(0.3 * room)].find(high => high > 0 && layout.hasRoomFor(content, sizes, seenAt(high), areaFor(high), taken)) ?? 0
    readonly property bool named: roomy > 0
    readonly property real size: look.size(Theme.bodyStep)
    readonly property list<size> sizes: content.places.map(place => layout.sizeOf(place.name, size, look.widening(place.name, size) / size, 0.55 * areaFor(0).width))

    // How high the map is beside or above words of that height: it fills its room, and has room for all places. Words that
    // need more are longer than it, so that all places are in view at once.
    function heightFor(wordsHigh: real): int {
        const least = layout.leastHeight(content, width - quiet);
        return Math.round(beside ? Math.max(room, least + edges.lower) : Math.max(room - wordsHigh - Theme.space(2) - edges.lower, least));
    }

    // Where targets may be on a map of that height.
    function areaFor(height: real): rect {
        const wide = width - quiet - edges.outset;
        return Qt.rect(mirrored ? width - quiet - wide : quiet, 0, wide, height - (beside ? edges.lower : 0));
    }

    // Where the land is seen on a map of that height.
    function seenAt(height: real): rect {
        return Qt.rect(mirrored ? 0 : quiet, 0, width - quiet, height);
    }
}
