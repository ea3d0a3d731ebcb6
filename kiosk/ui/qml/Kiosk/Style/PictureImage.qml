import QtQuick
import Kiosk.Style

// A drawing of the kiosk, or the copy of a picture of the exhibit: decoded in the background, at the size it has on
// screen. While a picture is not there, or if it can't be shown, there is nothing.
Image {
    id: image

    required property Look look
    // One of the two.
    property string drawing
    // Whether it is the drawing's crop for portrait screens.
    property bool upright: false
    property string file
    // The drawing's or the picture's own size.
    required property size natural
    // How far the ground of a picture with transparency extends around it.
    property real rim: 0

    readonly property var copy: Pictures.copyOf(file) // CopyData
    readonly property string plate: copy?.plate ?? ""
    // Whether the picture can't be shown now.
    readonly property bool failed: status === Image.Error || (copy?.failed ?? false)
    readonly property bool settled: failed || source.toString() === "" && file === "" || status === Image.Ready
    // As large as the picture is where it covers the whole item.
    readonly property real covering: Math.max(width, height * natural.width / Math.max(1, natural.height))

    source: drawing ? Qt.resolvedUrl(Theme.illustrations + drawing + "-" + look.tones + (upright ? "-portrait" : "") + ".svg") : copy?.file ?? ""
    sourceSize: Qt.size(Math.ceil(fillMode === Image.PreserveAspectCrop ? covering : width), 0)
    asynchronous: true
    retainWhileLoading: true

    // The ground of a picture with transparency: its lines are drawn for paper, or for night.
    Rectangle {
        z: -1
        anchors.centerIn: parent
        width: image.width + 2 * image.rim
        height: image.height + 2 * image.rim
        visible: image.plate !== "" && image.status === Image.Ready
        color: Theme.plates[image.plate] ?? "transparent"
    }
}
