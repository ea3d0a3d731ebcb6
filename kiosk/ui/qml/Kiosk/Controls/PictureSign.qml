import QtQuick
import Kiosk.Style

// A small picture in a frame: the sign for illustrations where their word has no room.
Rectangle {
    id: sign

    required property color ink

    width: Theme.mm(12)
    height: Theme.mm(9)
    radius: Theme.mm(1)
    color: "transparent"
    border.width: Theme.mm(0.8)
    border.color: ink

    Rectangle {
        x: Theme.mm(2.2)
        y: Theme.mm(2)
        width: Theme.mm(2.4)
        height: width
        radius: width / 2
        color: sign.ink
    }
    Rectangle {
        x: Theme.mm(2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(1.8)
        width: parent.width - 2 * x
        height: Theme.mm(1.8)
        color: sign.ink
    }
}
