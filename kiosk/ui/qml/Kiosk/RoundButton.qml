import QtQuick
import Kiosk

// A round button with a sign: up, down, back, forth.
ChoiceButton {
    id: button

    property string sign

    width: Theme.primaryTarget
    height: Theme.primaryTarget
    checkable: false
    Accessible.role: Accessible.Button

    contentItem: Text {
        text: button.sign
        textFormat: Text.PlainText
        color: button.enabled ? button.look.inverse : button.look.quiet
        font.family: Theme.family
        font.pixelSize: Theme.base * 1.3
        font.variableAxes: ({
                "wght": Theme.semibold
            })
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: width / 2
        color: button.enabled ? button.look.structure : button.look.paper
        border.width: button.pressed ? Theme.mark : Theme.mm(0.8)
        border.color: button.pressed ? button.look.accent : button.enabled ? button.look.structure : button.look.lineColor

        // The ring brings its own ground: a picture may lie behind.
        Rectangle {
            z: -1
            visible: button.visualFocus
            anchors.fill: parent
            anchors.margins: -3 * Theme.ring
            radius: width / 2
            color: button.look.paper
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            radius: width / 2
            anchors.margins: -2 * Theme.ring
        }
    }
}
