pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// The map itself: water, lands in three tones, words where they have room, and a touch target for
// each place. Targets that would touch are drawn apart, each with a line to its true point.
Item {
    id: view

    required property Look look
    required property var content // MapData
    required property int chosen
    // What the keys go through instead of the targets: an item for each place, in the list beside the map.
    required property list<Item> entries
    readonly property string kind: "MapView"

    readonly property bool settled: land.status !== Image.Loading

    signal picked(place: int)

    property var spots: []
    property var words: []

    // What is told of a place, for those who don't see it.
    function spokenOf(place: var /* MapPlaceData */): string {
        return [place.figure?.spoken ?? "", place.text].filter(words => words !== "").join(". ");
    }

    // Where each target's middle is: on its point, or as near as it can be without touching those before it.
    function spread(): list<point> {
        const least = Theme.target + Theme.mm(1), edge = Math.ceil(Theme.target / 2);
        const found = [];
        const inside = (value, most) => Math.round(Math.max(edge, Math.min(most - edge, value)));
        const isFree = spot => !found.some(other => Math.max(Math.abs(spot.x - other.x), Math.abs(spot.y - other.y)) < least);
        for (const place of content.places) {
            let spot = Qt.point(inside(place.x * width, width), inside(place.y * height, height));
            const step = Math.max(1, Theme.mm(2));
            for (let away = step; !isFree(spot) && away < Math.max(width, height); away += step) {
                for (let turn = 0; turn < 24 && !isFree(spot); turn++) {
                    const angle = turn * Math.PI / 12;
                    spot = Qt.point(inside(place.x * width + away * Math.cos(angle), width), inside(place.y * height + away * Math.sin(angle), height));
                }
            }
            found.push(spot);
        }
        return found;
    }

    // The labels that stand clear of the targets, of each other and of the edge, with where they stand.
    // First each finds its place, then each in turn grows with the text as far as there is room.
    function settleWords(spots: list<point>): var {
        const targets = spots.map(spot => Qt.rect(spot.x - Theme.target / 2, spot.y - Theme.target / 2, Theme.target, Theme.target));
        const placed = [];
        for (const label of content.labels) {
            const word = wordIn(label, 1, nearby, targets.concat(placed.map(other => other.box)));
            if (word !== null)
                placed.push(word);
        }
        for (let place = 0; place < placed.length; place++) {
            const taken = targets.concat(placed.filter((_, other) => other !== place).map(other => other.box));
            for (let factor = Math.min(wordFactor, 1.5); factor > 1; factor -= 0.1) {
                const larger = wordIn(placed[place].label, factor, [[0, 0]], taken);
                if (larger !== null) {
                    placed[place] = larger;
                    break;
                }
            }
        }
        return placed;
    }

    // So far from its point, in its width and height, a word may stand: further away it would lie on another land.
    readonly property var nearby: [[0, 0], [0, -0.6], [0, 0.6], [0.25, 0], [-0.25, 0]]

    // A label at so many times its least size, where it has room; null where it has none.
    function wordIn(label: var /* MapLabelData */, factor: real, offsets: var, taken: list<rect>): var {
        const wide = metrics.advanceWidth(label.name) * factor + Theme.mm(2), high = Math.ceil(metrics.height * factor) + 2;
        for (const [dx, dy] of offsets) {
            const box = Qt.rect(label.x * width - wide / 2 + dx * wide, label.y * height - high / 2 + dy * high, wide, high);
            const inside = box.x >= 0 && box.y >= 0 && box.x + wide <= width && box.y + high <= height;
            if (inside && !taken.some(other => box.x < other.x + other.width && other.x < box.x + wide && box.y < other.y + other.height && other.y < box.y + high))
                return {
                    "label": label,
                    "box": box,
                    "size": Math.round(Theme.base * factor)
                };
        }
        return null;
    }

    function arrange(): void {
        if (width <= 0 || height <= 0)
            return;
        spots = spread();
        words = settleWords(spots);
    }

    readonly property real wordFactor: look.textFactor

    onWordFactorChanged: soon.restart()
    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentChanged: soon.restart()
    Component.onCompleted: arrange()

    // Not Qt.callLater: it would still call when the map is gone.
    Timer {
        id: soon

        interval: 0
        onTriggered: view.arrange()
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: content.spoken

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.base
        font.variableAxes: ({
                "wght": Theme.medium
            })
    }

    Image {
        id: land

        anchors.fill: parent
        source: Qt.resolvedUrl(Theme.maps + view.content.map + "-" + view.look.background + ".svg")
        sourceSize: Qt.size(view.width, view.height)
        asynchronous: true
        retainWhileLoading: true
        Accessible.ignored: true
    }
    Repeater {
        model: view.words

        Rectangle {
            id: word

            required property var modelData // a placed word

            x: modelData.box.x
            y: modelData.box.y
            width: modelData.box.width
            height: modelData.box.height
            color: view.look.background === "contrast" ? view.look.paper : "transparent"

            Text {
                anchors.centerIn: parent
                text: word.modelData.label.name
                textFormat: Text.PlainText
                color: view.look.ink
                font.family: Theme.family
                font.pixelSize: word.modelData.size
                font.variableAxes: metrics.font.variableAxes
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: view.spots.length

        Item {
            id: spot

            required property int index
            readonly property var place: view.content.places[index] // MapPlaceData
            readonly property point at: view.spots[index] ?? Qt.point(0, 0)
            readonly property point truth: Qt.point(place.x * view.width, place.y * view.height)

            z: target.pointedAt ? 2 : view.chosen === index ? 1 : 0

            // From a place to where its story goes, and from a target to its true point.
            Stroke {
                visible: spot.place.line_x >= 0
                from: spot.truth
                to: Qt.point(spot.place.line_x * view.width, spot.place.line_y * view.height)
                thick: Theme.mm(1.4)
                color: view.look.accent
            }
            Stroke {
                visible: Math.hypot(spot.at.x - spot.truth.x, spot.at.y - spot.truth.y) > Theme.mm(2)
                from: spot.at
                to: spot.truth
                thick: Theme.mm(0.8)
                color: view.look.ink
            }
            Rectangle {
                x: spot.truth.x - width / 2
                y: spot.truth.y - height / 2
                width: Theme.mm(3)
                height: width
                radius: width / 2
                color: view.look.ink
            }
            ChoiceButton {
                id: target

                readonly property Item keyTwin: view.entries[spot.index] ?? null
                // Whoever goes through the list sees where on the map that is.
                readonly property bool pointedAt: (keyTwin as ChoiceButton)?.visualFocus ?? false

                look: view.look
                focusPolicy: Qt.NoFocus
                Accessible.focusable: true
                x: Math.round(spot.at.x - width / 2)
                y: Math.round(spot.at.y - height / 2)
                width: Theme.target
                height: Theme.target
                chosen: view.chosen === spot.index
                Accessible.name: spot.place.name
                Accessible.description: chosen ? view.spokenOf(spot.place) : ""
                onClicked: view.picked(spot.index)

                contentItem: Item {}
                background: Item {
                    // Lands of any tone lie behind: the ring brings its own ground, and a line around that.
                    Rectangle {
                        visible: target.pointedAt
                        anchors.fill: parent
                        anchors.margins: -2 * Theme.ring
                        radius: width / 2
                        color: view.look.paper
                        border.width: Theme.ring
                        border.color: view.look.ink
                    }
                    MapBadge {
                        anchors.centerIn: parent
                        look: view.look
                        number: spot.index + 1
                        chosen: target.chosen
                    }
                    FocusRing {
                        look: view.look
                        visible: target.pointedAt
                        radius: width / 2
                        anchors.margins: 0
                    }
                }
            }
        }
    }

    component Stroke: Rectangle {
        required property point from
        required property point to
        required property real thick

        x: from.x
        y: from.y - thick / 2
        width: Math.hypot(to.x - from.x, to.y - from.y)
        height: thick
        transformOrigin: Item.Left
        rotation: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
        antialiasing: true
    }
}
