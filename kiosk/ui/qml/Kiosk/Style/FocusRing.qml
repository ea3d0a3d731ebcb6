import QtQuick
import Kiosk.Style

// The frame around the control that has the focus.
Rectangle {
    id: ring

    required property Look look

    anchors.fill: parent
    anchors.margins: -Theme.ring
    color: "transparent"
    radius: Theme.mm(1.5)
    border.width: Theme.ring
    border.color: ring.look.focus
}
