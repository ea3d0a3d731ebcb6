pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The illustration of a scene: see SceneDrawingPlace. Words beside a drawing have a veil, as all words before a picture have.
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
    readonly property SceneDrawingPlace place: SceneDrawingPlace {
        width: drawing.width
        height: drawing.height
        high: drawing.high
        illustration: drawing.illustration
        mayShrink: drawing.drawn && drawing.look.background !== "contrast"
        words: [...drawing.words, ...(drawing.veiled ? [] : drawing.besideWords)]
        beside: drawing.beside
    }
    // In high contrast nothing is drawn softly.
    readonly property bool veiled: drawn && beside.width > 0 && look.background !== "contrast"
    readonly property list<rect> besideWords: beside.width > 0 ? [Qt.rect(0, 0, beside.width, beside.height)] : []
    // Around all words.
    readonly property rect around: {
        const boxes = [...words, ...besideWords].filter(box => box.width > 0 && box.height > 0);
        const left = Math.min(...boxes.map(box => box.x)), top = Math.min(...boxes.map(box => box.y));
        return boxes.length === 0 ? Qt.rect(0, 0, 0, 0) : Qt.rect(left, top, Math.max(...boxes.map(box => box.x + box.width)) - left, Math.max(...boxes.map(box => box.y + box.height)) - top);
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
        upright: drawing.place.upright
        natural: drawing.place.natural
        visible: status === Image.Ready
        x: Math.round(drawing.place.imageX)
        y: Math.round(drawing.place.shift)
        width: Math.ceil(drawing.place.natural.width * drawing.place.scaling)
        height: Math.ceil(drawing.place.natural.height * drawing.place.scaling)
    }
    // Its left edge, if it does not reach the screen's.
    Rectangle {
        x: image.x - 1
        y: image.y
        width: Theme.space(12)
        height: image.height
        visible: image.visible && drawing.place.imageX > 0
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
