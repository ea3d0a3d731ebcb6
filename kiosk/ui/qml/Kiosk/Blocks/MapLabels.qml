pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The words on a map that are not places, each on a ground of its own: those that are clear of the targets, of each other
// and of the edge. A word that is the name of a place on the map is not said twice.
Item {
    id: labels

    required property Look look
    required property var content // MapData
    // Where the land is, where words may be, and what is there already: all in pixels.
    required property rect frame
    required property rect area
    required property list<rect> taken
    // Whether the map has the names of its places.
    required property bool named
    required property MapLayout layout

    // How far a word may be from its point, in parts of its width and height. Further away it would be on another land.
    readonly property var nearby: [[0, 0], [0, -0.6], [0, 0.6], [0.25, 0], [-0.25, 0]]
    readonly property int size: Math.round(Theme.base * Math.min(look.textFactor, 1.5))
    readonly property var words: placed()

    // The words that have room, each with its box.
    function placed(): var {
        const found = [];
        for (const label of content.labels) {
            const isPlace = named && content.places.some(place => place.name === label.name);
            const box = isPlace ? null : boxFor(label, taken.concat(found.map(other => other.box)));
            if (box !== null)
                found.push({
                    "name": label.name,
                    "box": box
                });
        }
        return found;
    }

    // Where a word has room; null if it has none.
    function boxFor(label: var /* MapLabelData */, others: list<rect>): var {
        const wide = Math.ceil(Hyphens.ems(label.name, Theme.medium) * size) + Theme.mm(4), high = Math.ceil(size * 1.35);
        for (const [dx, dy] of nearby) {
            const box = Qt.rect(frame.x + label.x * frame.width - wide / 2 + dx * wide, frame.y + label.y * frame.height - high / 2 + dy * high, wide, high);
            if (isInside(box) && !others.some(other => layout.overlap(box, other, Theme.mm(1))))
                return box;
        }
        return null;
    }

    function isInside(box: rect): bool {
        return box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height;
    }

    Repeater {
        model: labels.words

        Rectangle {
            id: word

            required property var modelData // a word with its box

            x: modelData.box.x
            y: modelData.box.y
            width: modelData.box.width
            height: modelData.box.height
            radius: Theme.mm(1.5)
            color: labels.look.paper

            Text {
                anchors.centerIn: parent
                text: word.modelData.name
                textFormat: Text.PlainText
                color: labels.look.ink
                font.family: Theme.family
                font.pixelSize: labels.size
                font.variableAxes: ({
                        "wght": Theme.medium
                    })
                Accessible.ignored: true
            }
        }
    }
}
