import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A button of the menu: paper on the band.
ChoiceButton {
    id: button

    checkable: false
    leadPadding: Theme.mm(3.5)
    trailPadding: Theme.mm(3.5)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + Theme.space(1.5))
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: button.pressed ? button.look.pressed : button.look.paper
        radius: Theme.mm(2)
        border.width: Theme.line
        border.color: button.look.lineColor

        Rectangle {
            visible: button.chosen || button.pressed
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(2)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: button.leftPadding
            anchors.rightMargin: button.rightPadding
            height: Theme.mark
            color: button.look.accent
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            anchors.margins: Theme.ring
        }
    }
}
