import QtQuick
import Kiosk

// The frame around what has the keyboard's focus.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.ring
    color: "transparent"
    radius: Theme.mm(1.5)
    border.width: Theme.ring
    border.color: Theme.focus
}
