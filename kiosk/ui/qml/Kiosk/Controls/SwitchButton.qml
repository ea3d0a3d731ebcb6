import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A choice that is on or off: a switch with its knob at the left or right.
ChoiceButton {
    id: control

    exclusive: false
    leadPadding: Theme.mm(4) + pill.width + Theme.mm(3)

    Rectangle {
        id: pill

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(16)
        height: Theme.mm(9)
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
