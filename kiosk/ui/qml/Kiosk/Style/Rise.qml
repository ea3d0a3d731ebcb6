import QtQuick
import Kiosk.Style

// A value that goes from 0 to 1 once, when what it drives comes into view. Without motion it is 1 at once; for
// the next visitor it is 0 again at once.
QtObject {
    id: rise

    required property Look look
    required property bool reached
    readonly property real value: look.motion ? progress : 1
    property real progress: 0
    readonly property NumberAnimation animation: NumberAnimation {
        target: rise
        property: "progress"
        to: 1
        duration: Theme.slow
        easing.type: Easing.OutCubic
    }

    function begin(): void {
        animation.stop();
        progress = reached && !look.motion ? 1 : 0;
        if (reached && look.motion)
            animation.start();
    }

    onReachedChanged: begin()
    // What is in view from the start does not move.
    Component.onCompleted: {
        if (reached)
            progress = 1;
    }
}
