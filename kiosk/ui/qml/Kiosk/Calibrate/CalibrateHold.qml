import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A button that repeats while it is held, by a finger or a key.
ActionButton {
    quiet: true
    implicitHeight: Math.max(Theme.target, topPadding + implicitContentHeight + bottomPadding + Theme.space(1))
    autoRepeat: true
    autoRepeatDelay: Theme.holdDelay
    autoRepeatInterval: Theme.holdInterval
}
