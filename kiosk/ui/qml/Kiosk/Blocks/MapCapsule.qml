import QtQuick
import Kiosk.Style

// The ground of a name or a date on a map. The land behind has any tone: it brings its own ground, the ring of the focus too.
Item {
    id: capsule

    required property Look look
    required property bool chosen
    required property bool lit
    required property bool pressed
    required property bool pointedAt

    Rectangle {
        visible: capsule.pointedAt
        anchors.fill: parent
        anchors.margins: -2 * Theme.ring
        radius: Math.min(height, Theme.target) / 2
        color: capsule.look.paper
        border.width: Theme.ring
        border.color: capsule.look.focus
    }
    Rectangle {
        anchors.fill: parent
        radius: Math.min(height, Theme.target) / 2
        color: capsule.chosen ? capsule.look.structure : capsule.pressed ? capsule.look.pressed : capsule.look.paper
        border.width: capsule.chosen || capsule.lit ? Theme.mm(1.2) : Theme.line
        border.color: capsule.chosen || capsule.lit ? capsule.look.accent : capsule.look.structure
    }
}
