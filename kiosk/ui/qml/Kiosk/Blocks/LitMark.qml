import QtQuick
import Kiosk.Style

// A mark that stands out by its colour and by the frame around it.
Rectangle {
    id: mark

    required property Look look
    readonly property real side: Math.min(width, height)
    readonly property int frame: Math.max(2, Math.round(side * 0.07))

    color: "transparent"
    radius: Math.round(side * 0.1)
    border.width: frame
    border.color: mark.look.ink
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2 * mark.frame
        color: mark.look.accent
    }
}
