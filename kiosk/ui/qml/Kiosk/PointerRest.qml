import QtQuick
import Kiosk.Style

// Hides the pointer on a touchscreen; a mouse that moves shows it for a while.
HoverHandler {
    id: rest

    required property bool hides
    readonly property Timer shown: Timer {
        interval: Theme.pointerRest
    }

    acceptedDevices: PointerDevice.Mouse
    cursorShape: hides && !shown.running ? Qt.BlankCursor : Qt.ArrowCursor
    onPointChanged: {
        if (hovered)
            shown.restart();
    }
}
