import QtQuick
import Kiosk.Data

// Loads the visitor's scene: at once if it is visible, else piece by piece behind the attract screen.
Loader {
    id: loader

    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak, or not yet.
    required property var voice // Narrator
    required property bool voiceAwaited

    function load(): void {
        if (status === Loader.Ready || status === Loader.Loading && !visible)
            return;
        // Loading that is under way can't be hurried, its properties would be lost: so it starts again.
        source = "";
        asynchronous = !visible;
        setSource("VisitorScene.qml", {
            "session": session,
            "exhibit": exhibit,
            "voice": Qt.binding(() => loader.voice),
            "voiceAwaited": Qt.binding(() => loader.voiceAwaited),
            "focus": true
        });
    }

    onVisibleChanged: load()
    Component.onCompleted: {
        if (visible)
            load();
    }
}
