pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The words on a map: those that are clear of the targets, of each other and of the edge.
Item {
    id: labels

    required property Look look
    required property var content // MapData
    // The middles of the touch targets, in pixels.
    required property list<point> targets

    readonly property real wordFactor: look.textFactor
    // How far a word may be from its point, in parts of its width and height. Further away it would be on
    // another land.
    readonly property var nearby: [[0, 0], [0, -0.6], [0, 0.6], [0.25, 0], [-0.25, 0]]

    property var words: []

    // First each word gets its place, then each in turn grows with the text as far as there is room.
    function arrange(): void {
        const taken = targets.map(at => Qt.rect(at.x - Theme.target / 2, at.y - Theme.target / 2, Theme.target, Theme.target));
        const placed = [];
        for (const label of content.labels) {
            const word = wordIn(label, 1, nearby, taken.concat(placed.map(other => other.box)));
            if (word !== null)
                placed.push(word);
        }
        for (let place = 0; place < placed.length; place++) {
            const others = placed.filter((_, other) => other !== place).map(other => other.box);
            placed[place] = grown(placed[place], taken.concat(others));
        }
        words = placed;
    }

    // A word as large as the text size asks for and the room allows.
    function grown(word: var /* a placed word */, taken: list<rect>): var {
        for (let factor = Math.min(wordFactor, 1.5); factor > 1; factor -= 0.1) {
            const larger = wordIn(word.label, factor, [[0, 0]], taken);
            if (larger !== null)
                return larger;
        }
        return word;
    }

    // A label at a multiple of its least size, placed where it has room; null if there is none.
    function wordIn(label: var /* MapLabelData */, factor: real, offsets: var, taken: list<rect>): var {
        const wide = metrics.advanceWidth(label.name) * factor + Theme.mm(2);
        const high = Math.ceil(metrics.height * factor) + 2;
        for (const [dx, dy] of offsets) {
            const box = Qt.rect(label.x * width - wide / 2 + dx * wide, label.y * height - high / 2 + dy * high, wide, high);
            if (isInside(box) && !taken.some(other => overlap(box, other)))
                return {
                    "label": label,
                    "box": box,
                    "size": Math.round(Theme.base * factor)
                };
        }
        return null;
    }

    function isInside(box: rect): bool {
        return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    }

    function overlap(one: rect, other: rect): bool {
        return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.base
        font.variableAxes: ({
                "wght": Theme.medium
            })
    }
    Repeater {
        model: labels.words

        Rectangle {
            id: word

            required property var modelData // a placed word

            x: modelData.box.x
            y: modelData.box.y
            width: modelData.box.width
            height: modelData.box.height
            color: labels.look.background === "contrast" ? labels.look.paper : "transparent"

            Text {
                anchors.centerIn: parent
                text: word.modelData.label.name
                textFormat: Text.PlainText
                color: labels.look.ink
                font.family: Theme.family
                font.pixelSize: word.modelData.size
                font.variableAxes: metrics.font.variableAxes
                Accessible.ignored: true
            }
        }
    }
}
