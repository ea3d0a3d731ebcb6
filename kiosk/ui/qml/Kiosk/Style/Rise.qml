import QtQuick
import Kiosk.Style

// From 0 to 1, once, when somebody sees it. Without motion it is at its end at once; for the next
// visitor it is at its start again at once.
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
    // What is there from the start has nothing to come from.
    Component.onCompleted: {
        if (reached)
            progress = 1;
    }
}
