pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The map itself: water, lands in three tones, words if they have room, and a touch target for each place.
// Targets that would touch each other are moved apart, each with a line to its true point.
Item {
    id: view

    required property Look look
    required property var content // MapData
    required property int chosen
    // What the keys go through instead of the targets: an item for each place, in the list beside the map.
    required property list<Item> entries

    readonly property string kind: "MapView"
    readonly property bool settled: land.status !== Image.Loading
    readonly property real textFactor: look.textFactor

    // The middles of the targets, in pixels.
    property list<point> spots: []

    signal picked(place: int)

    // Where the middle of each target is: on its point, or as near as it can be to it without touching
    // the targets before it.
    function spread(): list<point> {
        const found = [];
        for (const place of content.places)
            found.push(nearestFree(place.x * width, place.y * height, found));
        return found;
    }

    function nearestFree(x: real, y: real, others: list<point>): point {
        const least = Theme.target + Theme.mm(1), edge = Math.ceil(Theme.target / 2);
        const inside = (value, most) => Math.round(Math.max(edge, Math.min(most - edge, value)));
        const isFree = spot => !others.some(other => Math.max(Math.abs(spot.x - other.x), Math.abs(spot.y - other.y)) < least);
        let spot = Qt.point(inside(x, width), inside(y, height));
        const step = Math.max(1, Theme.mm(2));
        for (let away = step; !isFree(spot) && away < Math.max(width, height); away += step) {
            for (let turn = 0; turn < 24 && !isFree(spot); turn++) {
                const angle = turn * Math.PI / 12;
                spot = Qt.point(inside(x + away * Math.cos(angle), width), inside(y + away * Math.sin(angle), height));
            }
        }
        return spot;
    }

    function arrange(): void {
        if (width <= 0 || height <= 0)
            return;
        spots = spread();
        labels.arrange();
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: content.spoken
    onTextFactorChanged: soon.restart()
    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentChanged: soon.restart()
    Component.onCompleted: arrange()

    // Not Qt.callLater, which would still call when the map is gone.
    Timer {
        id: soon

        interval: 0
        onTriggered: view.arrange()
    }
    Image {
        id: land

        anchors.fill: parent
        source: Qt.resolvedUrl(Theme.maps + view.content.map + "-" + view.look.tones + ".svg")
        sourceSize: Qt.size(view.width, view.height)
        asynchronous: true
        retainWhileLoading: true
        Accessible.ignored: true
    }
    // All lines are below all words and numbers.
    Repeater {
        model: view.spots.length

        MapLines {
            required property int index

            look: view.look
            place: view.content.places[index]
            at: view.spots[index] ?? Qt.point(0, 0)
            truth: Qt.point(place.x * view.width, place.y * view.height)
            lineEnd: Qt.point(place.line_x * view.width, place.line_y * view.height)
        }
    }
    MapLabels {
        id: labels

        anchors.fill: parent
        look: view.look
        content: view.content
        targets: view.spots
    }
    Repeater {
        model: view.spots.length

        MapSpot {
            required property int index

            look: view.look
            number: index + 1
            place: view.content.places[index]
            at: view.spots[index] ?? Qt.point(0, 0)
            truth: Qt.point(place.x * view.width, place.y * view.height)
            spoken: place.spoken
            chosen: view.chosen === index
            keyTwin: view.entries[index] ?? null
            onPicked: view.picked(index)
        }
    }
}
