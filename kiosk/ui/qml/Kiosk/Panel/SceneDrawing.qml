pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The illustration of a scene, from edge to edge. A drawing is moved down until its open sky is behind all words, those
// beside it excepted: they have a veil, as all words before a picture have.
Item {
    id: drawing

    required property Look look
    required property var illustration // IllustrationData
    // The height of the screen: no more of a higher scene is drawn, at its lower end.
    required property real screenHeight
    // Where words stand before it, in this item.
    required property list<rect> words
    // Where words stand beside it, from its upper left corner; empty: nowhere.
    property size beside: Qt.size(0, 0)
    // Whether it ends softly at its lower edge.
    property bool endsSoftly: false
    // Whether it is on screen, or soon will be: only then is it decoded.
    required property bool near

    readonly property string kind: "SceneDrawing"
    readonly property bool drawn: (illustration?.drawing ?? "") !== ""
    readonly property bool settled: !near || (drawn ? image.settled : (picture.item as ScenePicture)?.settled ?? true)
    readonly property bool failed: drawn ? image.failed : (picture.item as ScenePicture)?.failed ?? false
    readonly property real high: Math.min(height, screenHeight)
    readonly property bool portrait: high > width
    // Where words leave the upper part of an upright screen too little of a drawing made for it, the other one is below them.
    readonly property bool upright: portrait && (!drawn || look.background === "contrast" || shiftOf(illustration?.portrait ?? null) <= 0.25 * high)
    readonly property var crop: (upright ? illustration?.portrait : illustration?.landscape) ?? null // CropData
    readonly property size natural: crop ? Qt.size(crop.width, crop.height) : Qt.size(1, 1)
    // It covers the width, and the height of a screen too if it is made for it.
    readonly property real covering: coveringOf(crop)
    // In landscape it is smaller, in the lower right corner, if else its subject were below the edge or under the words of
    // an opening.
    readonly property real scaling: covering * ([1, 0.85, 0.7, 0.6, 0.5].find(part => isSeen(part)) ?? 0.45)
    readonly property real drawnHeight: natural.height * scaling
    readonly property real imageX: imageXAt(scaling)
    // In high contrast nothing is drawn softly.
    readonly property bool veiled: drawn && beside.width > 0 && look.background !== "contrast"
    readonly property list<rect> besideWords: beside.width > 0 ? [Qt.rect(0, 0, beside.width, beside.height)] : []
    // Around all words.
    readonly property rect around: {
        const boxes = [...words, ...besideWords].filter(box => box.width > 0 && box.height > 0);
        const left = Math.min(...boxes.map(box => box.x)), top = Math.min(...boxes.map(box => box.y));
        return boxes.length === 0 ? Qt.rect(0, 0, 0, 0) : Qt.rect(left, top, Math.max(...boxes.map(box => box.x + box.width)) - left, Math.max(...boxes.map(box => box.y + box.height)) - top);
    }
    // How far below the upper edge the drawing begins.
    readonly property real shift: shiftAt(scaling)

    function coveringOf(crop: var /* CropData */): real {
        const wide = width / (crop?.width ?? 1);
        return portrait && crop?.width > crop?.height ? wide : Math.max(wide, high / (crop?.height ?? 1));
    }

    // How far a drawing must be moved down at its covering size, beyond the lower edge.
    function shiftOf(crop: var /* CropData */): real {
        const scaling = coveringOf(crop);
        return crop === null ? 0 : shiftOfAt(crop, scaling) - (height - crop.height * scaling);
    }

    function imageXAt(scaling: real): real {
        const free = width - natural.width * scaling;
        return scaling < covering ? free : free / 2;
    }

    // Whether a part of the covering size leaves most of the drawing in view, and words that are beside it.
    function isSeen(part: real): bool {
        if (portrait || !drawn || !crop || look.background === "contrast")
            return true;
        const scaling = part * covering, beginsAt = imageXAt(scaling), apart = beside.width > 0.5 * width;
        return shiftAt(scaling) - (height - natural.height * scaling) <= 0.25 * natural.height * scaling && (!apart || beginsAt >= beside.width - 0.27 * width);
    }

    function shiftAt(scaling: real): real {
        return crop ? shiftOfAt(crop, scaling) : 0;
    }

    function shiftOfAt(crop: var /* CropData */, scaling: real): real {
        return Math.max(height - crop.height * scaling, ...[...words, ...(veiled ? [] : besideWords)].map(box => needed(box, crop, scaling)));
    }

    // How far a drawing must be moved down for a box of words to have its sky behind it.
    function needed(box: rect, crop: var /* CropData */, scaling: real): real {
        const free = width - crop.width * scaling, beginsAt = scaling < coveringOf(crop) ? free : free / 2, drawnHeight = crop.height * scaling;
        if (box.width <= 0 || box.height <= 0 || box.x + box.width <= beginsAt)
            return height - drawnHeight;
        const columns = crop.sky.length, each = crop.width * scaling / columns;
        const first = Math.max(0, Math.floor((box.x - beginsAt) / each)), last = Math.min(columns - 1, Math.floor((box.x + box.width - beginsAt) / each));
        return box.y + box.height + Theme.space(1) - drawnHeight * Math.min(...crop.sky.slice(first, last + 1));
    }

    clip: true
    // Also while the picture is not decoded: a panel is read from its start to its end.
    Accessible.role: Accessible.Graphic
    Accessible.name: illustration?.alt ?? ""
    Accessible.ignored: !illustration || failed || !look.illustrations

    PictureImage {
        id: image

        look: drawing.look
        drawing: drawing.near && drawing.drawn ? drawing.illustration.drawing : ""
        upright: drawing.upright
        natural: drawing.natural
        visible: status === Image.Ready
        x: Math.round(drawing.imageX)
        y: Math.round(drawing.shift)
        width: Math.ceil(drawing.natural.width * drawing.scaling)
        height: Math.ceil(drawing.natural.height * drawing.scaling)
    }
    // Its left edge, if it does not reach the screen's.
    Rectangle {
        x: image.x - 1
        y: image.y
        width: Theme.space(12)
        height: image.height
        visible: image.visible && drawing.imageX > 0
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: drawing.look.paper
            }
            GradientStop {
                position: 1
                color: "transparent"
            }
        }
    }
    Loader {
        width: drawing.width
        height: drawing.height
        active: drawing.veiled && image.visible

        sourceComponent: SceneVeil {
            look: drawing.look
            opaque: Qt.size(drawing.beside.width + Theme.space(2), drawing.beside.height + Theme.space(1))
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.space(8)
        visible: drawing.endsSoftly && drawing.drawn && drawing.look.background !== "contrast"
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 1
                color: drawing.look.paper
            }
        }
    }
    Loader {
        id: picture

        anchors.fill: parent
        active: drawing.near && !drawing.drawn && Boolean(drawing.illustration)

        sourceComponent: ScenePicture {
            look: drawing.look
            illustration: drawing.illustration
            words: drawing.around
            inks: [drawing.look.ink, drawing.look.figure, drawing.look.structure]
        }
    }
}
