pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// The kiosk's one window: tabs above, the panel, the visitor's controls beneath.
Window {
    id: window

    required property VisitorSession session
    required property ExhibitModel exhibit
    // What the attract screen tells, and its picture.
    required property var slides
    required property var attractIllustration
    property bool frameless: false
    readonly property PanelView panel: stack.current
    // For pictures: how far the panel on screen is read.
    // What is read takes a new text size first, tabs and controls a frame later.
    readonly property bool behind: chromeLook.textSize !== session.textSize
    readonly property bool atEnd: panel?.atEnd ?? true
    readonly property real position: panel?.position ?? 0

    function isSettled(): bool {
        return session.resting ? (attract.item as AttractScreen)?.settled ?? false : !behind && (panel?.isSettled() ?? false);
    }

    function jumpTo(y: real): void {
        panel?.jumpTo(y);
    }

    function jumpOn(): void {
        panel?.jumpTo(panel.nextStop());
    }

    function catchUp(): void {
        chromeLook.textSize = session.textSize;
    }

    signal leaveAsked

    flags: frameless ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: chromeLook.paper
    title: exhibit.title

    Binding {
        target: Theme
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: window.height
    }
    Binding {
        target: Words
        property: "table"
        value: window.exhibit.words
    }
    Look {
        id: chromeLook

        background: window.session.background
        motion: window.session.motion
    }
    Connections {
        target: window
        enabled: window.behind

        function onFrameSwapped(): void {
            Qt.callLater(window.catchUp);
        }
    }
    Shortcut {
        sequences: ["Ctrl+Q"]
        onActivated: window.leaveAsked()
    }
    FocusScope {
        id: scene

        anchors.fill: parent
        focus: !window.session.resting
        // What lies beneath the attract screen is neither drawn nor touched.
        visible: !window.session.resting

        // A keypad has arrows only: left and right go from control to control, up and down read.
        function step(forward: bool): void {
            const from = window.activeFocusItem ?? scene;
            from.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        }

        Keys.onRightPressed: step(true)
        Keys.onLeftPressed: step(false)
        Keys.onDownPressed: window.panel?.readOn()
        Keys.onUpPressed: window.panel?.backUp()
        Keys.onPressed: event => {
            switch (event.key) {
            case Qt.Key_PageDown:
                window.panel?.readOn();
                break;
            case Qt.Key_PageUp:
                window.panel?.backUp();
                break;
            case Qt.Key_Home:
                window.panel?.glideTo(0);
                break;
            case Qt.Key_End:
                window.panel?.glideTo(window.panel.farthest);
                break;
            default:
                return;
            }
            event.accepted = true;
        }

        TabBar {
            id: tabs

            look: chromeLook
            width: parent.width
            session: window.session
            exhibit: window.exhibit
        }
        PanelStack {
            id: stack

            anchors.top: tabs.bottom
            anchors.bottom: controls.top
            width: parent.width
            session: window.session
            exhibit: window.exhibit
        }
        ControlBar {
            id: controls

            look: chromeLook
            anchors.bottom: parent.bottom
            width: parent.width
            session: window.session
            exhibit: window.exhibit
        }
    }
    Loader {
        id: attract

        anchors.fill: parent
        active: window.session.resting
        focus: window.session.resting
        sourceComponent: AttractScreen {
            look: chromeLook
            session: window.session
            slides: window.slides
            illustration: window.attractIllustration
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
