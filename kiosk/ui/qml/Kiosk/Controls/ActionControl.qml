import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A control that performs an action; the others set a choice.
ActionButton {
    quiet: true
    size: look.controlSize
    leadPadding: Theme.mm(9)
    trailPadding: Theme.mm(5)
    leftInset: mirrored ? 0 : Theme.mm(4)
    rightInset: mirrored ? Theme.mm(4) : 0
    topInset: Theme.mm(2)
    bottomInset: Theme.mm(2)
}
