import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A button that performs an action: filled, or `quiet` with an outline only.
ChoiceButton {
    id: button

    property bool quiet: false

    checkable: false
    size: look.size(Theme.bodyStep)
    leadPadding: Theme.mm(7)
    trailPadding: Theme.mm(7)
    ink: quiet ? look.ink : look.inverse
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: button.quiet ? button.look.paper : button.look.structure
        radius: Theme.mm(2)
        border.width: button.pressed ? Theme.mark : Theme.mm(0.8)
        border.color: button.pressed ? button.look.accent : button.look.structure

        FocusRing {
            look: button.look
            visible: button.visualFocus
            anchors.margins: -2 * Theme.ring
        }
    }
}
