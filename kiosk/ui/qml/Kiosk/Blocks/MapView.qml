pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The map itself: water, lands in three tones, words if they have room, and a touch target for each place: its name, or
// where not all names have room, its number.
Item {
    id: view

    required property Look look
    required property var content // MapData
    required property int chosen
    // The chosen date, as its place in the dates; -1 for none.
    required property int date
    // The part of it where targets may be, and the part where the land is seen: beside that it fades, and words may stand.
    required property rect area
    required property rect seen
    // Whether the names of the places are on it.
    required property bool named
    // What the keys go through where the names are in a list: an item for each place.
    required property list<Item> entries
    required property MapLayout layout
    required property list<size> sizes
    // What is on it besides.
    required property list<rect> taken

    readonly property string kind: "MapView"
    readonly property bool settled: land.status !== Image.Loading
    // Where the land is, and where targets may be, in pixels.
    readonly property rect frame: layout.frame(content, seen, area)
    readonly property rect inside: layout.inside(area)
    readonly property list<point> points: layout.points(content, frame)
    // Numbers may be as far from their points as they must; there is room for them on any map.
    readonly property list<rect> boxes: named ? layout.named(points, sizes, inside, taken) : layout.numbered(points, inside, taken)

    signal picked(place: int)

    Accessible.role: Accessible.Graphic
    Accessible.name: content.spoken

    Image {
        id: land

        x: Math.max(0, view.frame.x)
        width: Math.min(view.width, view.frame.right) - x
        height: view.height
        source: Qt.resolvedUrl(Theme.maps + view.content.map + "-" + view.look.tones + ".svg")
        // Only what is seen is drawn.
        sourceSize: Qt.size(view.frame.width, view.frame.height)
        sourceClipRect: Qt.rect(x - view.frame.x, -view.frame.y, width, height)
        asynchronous: true
        retainWhileLoading: true
        Accessible.ignored: true
    }
    MapFade {
        anchors.fill: parent
        look: view.look
        from: Math.max(view.seen.x, view.frame.x)
        to: Math.min(view.seen.x + view.seen.width, view.frame.x + view.frame.width)
    }
    // All lands are below all words and numbers.
    Repeater {
        model: view.boxes.length

        MapLines {
            required property int index

            look: view.look
            place: view.content.places[index]
            truth: view.points[index] ?? Qt.point(0, 0)
            at: {
                const end = view.layout.nearest(view.boxes[index] ?? Qt.rect(0, 0, 0, 0), truth);
                return Qt.point(end.x, end.y);
            }
            lineEnd: view.layout.pixels(place.line_x, place.line_y, view.frame)
        }
    }
    MapLabels {
        anchors.fill: parent
        look: view.look
        content: view.content
        frame: view.frame
        area: view.inside
        taken: view.taken.concat(view.boxes, view.points.map(at => Qt.rect(at.x - Theme.mm(2), at.y - Theme.mm(2), Theme.mm(4), Theme.mm(4))))
        named: view.named
        layout: view.layout
    }
    Repeater {
        model: view.boxes.length

        MapPlace {
            required property int index
            readonly property int since: content.since

            look: view.look
            size: view.look.size(Theme.bodyStep)
            number: index + 1
            content: view.content.places[index]
            box: view.boxes[index] ?? Qt.rect(0, 0, 0, 0)
            named: view.named
            lit: since >= 0 && since <= view.date
            chosen: view.chosen === index
            keyTwin: view.entries[index] ?? null
            onClicked: view.picked(index)
        }
    }
}
