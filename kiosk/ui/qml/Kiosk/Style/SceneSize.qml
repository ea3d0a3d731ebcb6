import QtQuick
import Kiosk.Style

// Tells Theme the size of the scene: its own.
Item {
    id: scene

    Binding {
        target: Theme
        property: "windowWidth"
        value: scene.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: scene.height
    }
}
