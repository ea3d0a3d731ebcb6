pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Attract
import Kiosk.Style
import Kiosk.Data

// The kiosk's one window: the visitor's scene, or the attract screen while the kiosk rests. The visible one
// is loaded first, so that the first frame comes soon.
// Longer than 150 lines: it has everything that Python asks of the window.
Window {
    id: window

    required property VisitorSession session
    required property ExhibitModel exhibit
    // What the attract screen shows: its texts in turn, and its picture.
    required property var slides // list[SlideData]
    required property var attractIllustration // IllustrationData

    readonly property Item pane: shown?.pane ?? null
    readonly property string tab: shown?.tab ?? ""
    readonly property rect band: Theme.band(width, height)
    // Nothing that is read or touched is above this: only picture.
    readonly property int top: Math.ceil(Theme.ceiling(height))
    // The visitor's scene, once it is loaded. Not by its type, which would be loaded with this file.
    readonly property var shown: scene.item
    // For pictures: how far the panel on screen is read.
    readonly property bool atEnd: shown?.panel?.atEnd ?? true
    readonly property real position: shown?.panel?.position ?? 0
    readonly property var marks: pane === null ? [] : shown.pane.marks

    // null if nothing can speak, or not yet.
    property var voice: null // Narrator
    // Whether there will be a voice: its switch is there before it is.
    property bool voiceAwaited: false
    property bool frameless: false
    property bool isSeen: false

    signal leaveAsked
    // The first frame is on screen.
    signal appeared

    function isSettled(): bool {
        return session.atMenu ? (attract.item as AttractScreen)?.settled ?? false : shown?.isSettled() ?? false;
    }

    function jumpTo(y: real): void {
        shown?.panel?.jumpTo(y);
    }

    function jumpOn(): void {
        shown?.panel?.jumpTo(shown.panel.nextStop());
    }

    // Do the action of a key.
    function act(action: string): void {
        if (session.atMenu)
            (attract.item as AttractScreen)?.act(action);
        else
            shown?.act(action);
    }

    // Open a panel from the menu. By key, its tab then has the focus.
    function openPanel(panel: int, byKey: bool): void {
        session.openPanel(panel);
        if (byKey)
            shown?.act("back");
    }

    function leaveMenu(action: string): void {
        session.wake();
        shown?.act(action);
    }

    // Mark what is read aloud now: boxes of an item, in its own coordinates.
    function markSpoken(item: Item, boxes: var): void {
        shown?.pane?.mark(item, boxes);
    }

    function unmark(): void {
        shown?.pane?.unmark();
    }

    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: session.reach ? restLook.pane : restLook.paper
    title: exhibit.title

    SceneSize {
        width: scene.width
        height: scene.height
    }
    Binding {
        target: Theme
        property: "reachHelps"
        value: window.band.height < window.height - 1 || window.band.width < window.width - 1
    }
    Binding {
        target: Words
        property: "table"
        value: window.exhibit.words
    }
    Binding {
        target: Hyphens
        property: "own"
        value: window.exhibit.softHyphens
    }
    Binding {
        target: Hyphens
        property: "ruled"
        value: window.exhibit.breakPoints
    }
    Binding {
        target: Pictures
        property: "table"
        value: window.exhibit.pictures
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
        enabled: !window.isSeen || scene.status === Loader.Null

        function onFrameSwapped(): void {
            if (scene.status === Loader.Null)
                Qt.callLater(scene.load);
            if (!window.isSeen)
                Qt.callLater(window.appeared);
            window.isSeen = true;
        }
    }
    // Within reach the scene is a band of the screen. The rest of the screen is plain.
    Rectangle {
        visible: window.session.reach
        x: scene.x - border.width
        y: scene.y - border.width
        width: scene.width + 2 * border.width
        height: scene.height + 2 * border.width
        color: restLook.paper
        border.width: Theme.mark
        border.color: restLook.structure
    }
    SceneLoader {
        id: scene

        x: window.session.reach ? window.band.x : 0
        y: window.session.reach ? window.band.y : window.top
        width: window.session.reach ? window.band.width : window.width
        height: window.session.reach ? window.band.height : window.height - window.top
        enabled: !window.session.atMenu && !question.active
        focus: !window.session.atMenu && !question.active
        // Behind the attract screen it is neither drawn nor touched.
        visible: !window.session.atMenu
        session: window.session
        exhibit: window.exhibit
        voice: window.voice
        voiceAwaited: window.voiceAwaited
    }
    Loader {
        id: attract

        x: scene.x
        // Its picture begins at the upper edge, its words do not.
        y: window.session.reach ? scene.y : 0
        width: scene.width
        height: window.session.reach ? scene.height : window.height
        active: window.session.atMenu
        enabled: !question.active
        focus: active && !question.active
        sourceComponent: AttractScreen {
            look: restLook
            session: window.session
            exhibit: window.exhibit
            voice: window.voice
            voiceAwaited: window.voiceAwaited
            slides: window.slides
            illustration: window.attractIllustration
            onPanelAsked: (panel, byKey) => window.openPanel(panel, byKey)
            onActionAsked: action => window.leaveMenu(action)
        }
    }
    Loader {
        id: question

        x: scene.x
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
    PointerRest {
        hides: window.frameless
    }
}
