import QtQuick
import Kiosk
import Kiosk.Data

// Illustrations, shown or hidden: a switch whose knob stands left or right.
ChoiceButton {
    id: control

    required property VisitorSession session
    readonly property bool on: session.illustrations

    text: Words.say("illustrations")
    exclusive: false
    chosen: on
    leftPadding: Theme.mm(4) + pill.width + Theme.mm(3)
    Accessible.name: Words.say("illustrations_show")
    onClicked: session.setIllustrations(!on)

    Rectangle {
        id: pill

        x: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(16)
        height: Theme.mm(9)
        radius: height / 2
        color: control.on ? control.look.structure : control.look.paper
        border.width: Theme.mm(0.8)
        border.color: control.on ? control.look.structure : control.look.lineColor

        Rectangle {
            x: control.on ? parent.width - width - Theme.mm(1.5) : Theme.mm(1.5)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(6)
            height: width
            radius: width / 2
            color: control.on ? control.look.inverse : control.look.lineColor
        }
    }
}
