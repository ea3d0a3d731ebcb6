import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A choice that is on or off: a switch with its knob at the left or right.
ChoiceButton {
    id: control

    readonly property int pillWidth: Theme.mm(16)
    readonly property int pillHeight: Theme.mm(9)
    // Where the switch is, from the side where reading begins.
    property real pillX: Theme.mm(4)
    property real pillY: (height - pillHeight) / 2

    exclusive: false
    leadPadding: Theme.mm(4) + pillWidth + Theme.mm(3)

    Rectangle {
        id: pill

        x: control.mirrored ? control.width - control.pillX - width : control.pillX
        y: control.pillY
        width: control.pillWidth
        height: control.pillHeight
        radius: height / 2
        color: control.chosen ? control.look.structure : control.look.paper
        border.width: Theme.mm(0.8)
        border.color: control.chosen ? control.look.structure : control.look.lineColor

        Rectangle {
            x: control.chosen !== control.mirrored ? parent.width - width - Theme.mm(1.5) : Theme.mm(1.5)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(6)
            height: width
            radius: width / 2
            color: control.chosen ? control.look.inverse : control.look.lineColor
        }
    }
}
