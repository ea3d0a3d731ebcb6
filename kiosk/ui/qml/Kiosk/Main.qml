pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Attract
import Kiosk.Style
import Kiosk.Data

// The kiosk's one window: the visitor's scene, or the attract screen while nobody is there. Of the two
// the one that is seen is loaded first, so that the first frame comes soon.
Window {
    id: window

    required property VisitorSession session
    required property ExhibitModel exhibit
    // What the attract screen tells, and its picture.
    required property var slides // list[SlideData]
    required property var attractIllustration // IllustrationData
    // What speaks, a Narrator; null where nothing can.
    property var voice: null // Narrator
    readonly property Item pane: shown?.pane ?? null
    readonly property string tab: shown?.tab ?? ""
    property bool frameless: false
    readonly property rect band: Theme.band(height)
    // The visitor's scene, once it is loaded. Not by its type: that would be loaded with this file.
    readonly property var shown: scene.item
    // For pictures: how far the panel on screen is read.
    readonly property bool atEnd: shown?.panel?.atEnd ?? true
    readonly property real position: shown?.panel?.position ?? 0

    function isSettled(): bool {
        return session.resting ? (attract.item as AttractScreen)?.settled ?? false : shown?.isSettled() ?? false;
    }

    function jumpTo(y: real): void {
        shown?.panel?.jumpTo(y);
    }

    function jumpOn(): void {
        shown?.panel?.jumpTo(shown.panel.nextStop());
    }

    // What a key asks for; where nobody is there, it only wakes.
    function act(action: string): void {
        const rested = session.resting;
        if (rested)
            session.wake();
        // Who asks for the voice may not see that the screen has woken.
        if (!rested || action === "voice" || action === "read_panel")
            shown?.act(action);
    }

    // What is read aloud now: boxes of an item, in its own coordinates.
    function markSpoken(item: Item, boxes: var): void {
        shown?.pane?.mark(item, boxes);
    }

    readonly property var marks: shown?.pane?.marks ?? []

    function unmark(): void {
        shown?.pane?.unmark();
    }

    signal leaveAsked
    // There is something to see.
    signal appeared

    property bool isSeen: false

    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: session.reach ? restLook.pane : restLook.paper
    title: exhibit.title

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
    Binding {
        target: Theme
        property: "reachHelps"
        value: window.band.height < window.height - 1
    }
    Binding {
        target: Words
        property: "table"
        value: window.exhibit.words
    }
    Look {
        id: restLook

        source: window.session
    }
    Shortcut {
        sequences: ["Ctrl+Q"]
        onActivated: window.leaveAsked()
    }
    Connections {
        target: window
        enabled: scene.status === Loader.Null

        function onFrameSwapped(): void {
            Qt.callLater(scene.load);
        }
    }
    Connections {
        target: window
        enabled: !window.isSeen

        function onFrameSwapped(): void {
            window.isSeen = true;
            Qt.callLater(window.appeared);
        }
    }
    // Within reach the scene is a band; what is left of the screen is quiet.
    Rectangle {
        visible: window.session.reach
        x: -border.width
        y: scene.y - border.width
        width: window.width + 2 * border.width
        height: scene.height + 2 * border.width
        color: restLook.paper
        border.width: Theme.mark
        border.color: restLook.structure
    }
    Loader {
        id: scene

        // The whole window, or the band of it that everybody reaches.
        y: window.session.reach ? window.band.y : 0
        width: parent.width
        height: window.session.reach ? window.band.height : parent.height
        enabled: !window.session.resting && !question.active
        focus: !window.session.resting && !question.active
        // What lies beneath the attract screen is neither drawn nor touched.
        visible: !window.session.resting
        onVisibleChanged: load()
        Component.onCompleted: {
            if (visible)
                load();
        }

        function load(): void {
            if (status === Loader.Ready || status === Loader.Loading && !visible)
                return;
            // Piece by piece as long as nobody waits for it. One that is on its way can't be hurried: its
            // properties would be lost, so it begins anew.
            source = "";
            asynchronous = !visible;
            setSource("VisitorScene.qml", {
                "session": window.session,
                "exhibit": window.exhibit,
                "voice": Qt.binding(() => window.voice),
                "focus": true
            });
        }
    }
    Loader {
        id: attract

        anchors.fill: parent
        active: window.session.resting
        focus: window.session.resting
        sourceComponent: AttractScreen {
            look: restLook
            session: window.session
            slides: window.slides
            illustration: window.attractIllustration
        }
    }
    Loader {
        id: question

        y: scene.y
        width: scene.width
        height: scene.height
        active: window.session.secondsLeft >= 0
        focus: active
        sourceComponent: StillThere {
            look: restLook
            session: window.session
        }
    }
    // On a touchscreen no arrow stands on the picture; a mouse that moves shows it for a while.
    HoverHandler {
        acceptedDevices: PointerDevice.Mouse
        cursorShape: window.frameless && !pointerRest.running ? Qt.BlankCursor : Qt.ArrowCursor
        onPointChanged: {
            if (hovered)
                pointerRest.restart();
        }
    }
    Timer {
        id: pointerRest

        interval: Theme.pointerRest
    }
}
