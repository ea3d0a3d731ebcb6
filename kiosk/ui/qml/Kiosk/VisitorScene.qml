import QtQuick
import Kiosk
import Kiosk.Data

// What a visitor has before the eyes: tabs above, the panel, the controls beneath.
FocusScope {
    id: scene

    required property VisitorSession session
    required property ExhibitModel exhibit
    readonly property PanelView panel: stack.current
    // What is read takes a new text size first, tabs and controls a frame later.
    readonly property bool behind: chromeLook.textSize !== session.textSize

    function isSettled(): bool {
        return !behind && (panel?.isSettled() ?? false);
    }

    function catchUp(): void {
        chromeLook.textSize = session.textSize;
    }

    // A keypad has arrows only: left and right go from control to control, up and down read.
    function step(forward: bool): void {
        const from = Window.activeFocusItem ?? scene;
        from.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Keys.onRightPressed: step(true)
    Keys.onLeftPressed: step(false)
    Keys.onDownPressed: panel?.readOn()
    Keys.onUpPressed: panel?.backUp()
    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_PageDown:
            panel?.readOn();
            break;
        case Qt.Key_PageUp:
            panel?.backUp();
            break;
        case Qt.Key_Home:
            panel?.glideTo(0);
            break;
        case Qt.Key_End:
            panel?.glideTo(panel.farthest);
            break;
        default:
            return;
        }
        event.accepted = true;
    }

    // The next visitor begins with the first control.
    Connections {
        target: scene.session

        function onVisitorChanged(): void {
            for (let item = scene.Window.activeFocusItem; item !== null && item !== scene; item = item.parent)
                item.focus = false;
        }
    }
    Look {
        id: chromeLook

        background: scene.session.background
        motion: scene.session.motion
    }
    Connections {
        target: scene.Window.window
        enabled: scene.behind

        function onFrameSwapped(): void {
            Qt.callLater(scene.catchUp);
        }
    }
    TabBar {
        id: tabs

        look: chromeLook
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
    }
    PanelStack {
        id: stack

        anchors.top: tabs.bottom
        anchors.bottom: controls.top
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
    }
    ControlBar {
        id: controls

        look: chromeLook
        anchors.bottom: parent.bottom
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
    }
}
