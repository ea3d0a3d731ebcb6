import QtQuick
import Kiosk.Style

// A photograph of the exhibit, with its focus in view where no words are. In landscape it covers its item, with a veil that
// keeps the words before it readable; in portrait it fills the part above or below the words, if that is large enough.
// Only what is in view is decoded.
Item {
    id: scene

    required property Look look
    required property var illustration // IllustrationData
    // Where words stand before it, in pixels; empty: nowhere.
    property rect words: Qt.rect(0, 0, 0, 0)
    // The colours of the words.
    property list<color> inks: [look.ink]

    readonly property string file: illustration?.file ?? ""
    // The picture's own size, in pixels.
    readonly property size natural: Qt.size(illustration?.width ?? 1, illustration?.height ?? 1)
    // The point that stays in view, in parts of its sides.
    readonly property point focusPoint: Qt.point(illustration?.focus_x ?? 0.5, illustration?.focus_y ?? 0.5)
    readonly property var copy: Pictures.copyOf(file) // CopyData
    readonly property bool failed: picture.status === Image.Error || (copy?.failed ?? false)
    readonly property bool settled: failed || picture.status === Image.Ready
    // How opaque the veil is at the words.
    readonly property alias veil: scrim.strength

    // The largest part of the item that has no words.
    readonly property rect free: freePart()
    readonly property bool apart: height > width && free.height < height && free.height >= 0.3 * height
    // Where the picture is.
    readonly property rect area: apart ? free : Qt.rect(0, 0, width, height)
    readonly property rect wordsInArea: apart ? Qt.rect(0, 0, 0, 0) : words
    // The whole picture as large as it must be to cover its area.
    readonly property real factor: Math.max(area.width / Math.max(1, natural.width), area.height / Math.max(1, natural.height))
    readonly property size covering: Qt.size(natural.width * factor, natural.height * factor)
    // What can be seen of the picture, in parts of its sides: its focus is as near as can be to the middle of the free part.
    readonly property real cutLeft: offset(focusPoint.x * covering.width - (free.x + free.width / 2 - area.x), covering.width - area.width)
    readonly property real cutTop: offset(focusPoint.y * covering.height - (free.y + free.height / 2 - area.y), covering.height - area.height)
    readonly property rect shown: Qt.rect(cutLeft / Math.max(1, covering.width), cutTop / Math.max(1, covering.height), area.width / Math.max(1, covering.width), area.height / Math.max(1, covering.height))
    // The copy is decoded no larger than it is.
    readonly property real decoded: Math.min(1, covering.width / Math.max(1, copy?.width ?? 1))
    readonly property size decodedSize: Qt.size(Math.round((copy?.width ?? 0) * decoded), Math.round((copy?.height ?? 0) * decoded))

    function offset(wanted: real, most: real): real {
        return Math.max(0, Math.min(most, wanted));
    }

    function freePart(): rect {
        if (words.width <= 0 || words.height <= 0)
            return Qt.rect(0, 0, width, height);
        const gap = Theme.space(3), right = words.x + words.width + gap, bottom = words.y + words.height + gap;
        const parts = [Qt.rect(0, 0, words.x - gap, height), Qt.rect(right, 0, width - right, height), Qt.rect(0, 0, width, words.y - gap), Qt.rect(0, bottom, width, height - bottom)];
        const area = part => Math.max(0, part.width) * Math.max(0, part.height);
        return parts.reduce((best, part) => area(part) > area(best) ? part : best);
    }

    Image {
        id: picture

        x: scene.area.x
        y: scene.area.y
        width: scene.area.width
        height: scene.area.height
        // Transparent parts show the ground that the picture was drawn for.
        source: scene.width > 0 && scene.height > 0 ? scene.copy?.file ?? "" : ""
        sourceSize: scene.decodedSize
        sourceClipRect: Qt.rect(Math.floor(scene.shown.x * scene.decodedSize.width), Math.floor(scene.shown.y * scene.decodedSize.height), Math.ceil(scene.shown.width * scene.decodedSize.width), Math.ceil(scene.shown.height * scene.decodedSize.height))
        fillMode: Image.Stretch
        asynchronous: true
        retainWhileLoading: true
        Accessible.role: Accessible.Graphic
        Accessible.name: scene.illustration?.alt ?? ""
        Accessible.ignored: scene.file === ""

        Rectangle {
            z: -1
            anchors.fill: parent
            visible: picture.status === Image.Ready && (scene.copy?.plate ?? "") !== ""
            color: Theme.plates[scene.copy?.plate ?? ""] ?? "transparent"
        }
    }
    Scrim {
        id: scrim

        anchors.fill: parent
        look: scene.look
        words: scene.wordsInArea
        inks: scene.inks
        shown: scene.shown
        shades: scene.copy?.shades ?? ""
    }
}
