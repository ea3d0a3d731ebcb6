import QtQuick
import Kiosk.Style

// The Look of tabs and controls: it takes a new text size one frame after the panel, which is read first.
Look {
    id: look

    // Any item of the window.
    required property Item scene
    readonly property bool behind: textSize !== source.textSize
    readonly property Connections afterFrame: Connections {
        target: look.scene.Window.window
        enabled: look.behind

        function onFrameSwapped(): void {
            look.soon.restart();
        }
    }
    readonly property Timer soon: Timer {
        interval: 0
        onTriggered: look.textSize = look.source.textSize
    }

    forControls: true
}
