import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Panel
import Kiosk.Style
import Kiosk.Data

// What a visitor sees: tabs above, the panel, the controls below.
FocusScope {
    id: scene

    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak.
    required property var voice // Narrator

    readonly property PanelView panel: stack.current
    // For the voice: what is read now, and the word on its tab.
    readonly property Item pane: help.page ?? panel
    readonly property string tab: tabs.tabText(session.panel)

    function isSettled(): bool {
        // A hidden panel follows when it is shown.
        return !controlsLook.behind && (help.active ? help.page !== null : panel?.isSettled() ?? false);
    }

    // Do the action of a key. `action` is a name of `Keys` in the station file.
    function act(action: string): void {
        switch (action) {
        case "next":
            return keeper.step(true);
        case "previous":
            return keeper.step(false);
        case "press":
            if (voice?.announceHiddenFocus())
                return;
            (Window.activeFocusItem as ChoiceButton)?.press();
            break;
        case "read_on":
            return help.page ? help.page.readOn() : panel?.readOn();
        case "read_back":
            return help.page ? help.page.backUp() : panel?.backUp();
        case "home":
            return goHome();
        case "end":
            return help.page ? help.page.toEnd() : panel?.toEnd();
        case "back":
            return goBack();
        case "help":
            return help.active ? goBack() : help.open(true);
        case "start_over":
            return session.startOver();
        }
        // A choice that makes no difference here has no control, and no key.
        if (!controls.withheld.includes(action) && !session.cycle(action))
            voice?.act(action);
    }

    function goHome(): void {
        help.active = false;
        session.setPanel(0);
        panel?.glideTo(0);
        tabs.focusTab(0, Qt.TabFocusReason);
    }

    // Close what is open, or go to the tabs.
    function goBack(): void {
        if (help.active)
            return help.close(Qt.TabFocusReason);
        controls.open = false;
        tabs.focusTab(session.panel, Qt.TabFocusReason);
    }

    // On a low screen, reading on closes the rarely used controls, unless one of them has the focus.
    function makeRoom(): void {
        if (controls.open && stack.height < height * 0.4 && !Items.isWithin(Window.activeFocusItem, controls))
            controls.open = false;
    }

    LayoutMirroring.enabled: exhibit.rightToLeft
    LayoutMirroring.childrenInherit: true

    ControlsLook {
        id: controlsLook

        source: scene.session
        scene: scene
    }
    TabBar {
        id: tabs

        look: controlsLook
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
        onPicked: {
            help.active = false;
            scene.makeRoom();
        }
    }
    PanelStack {
        id: stack

        anchors.top: tabs.bottom
        anchors.bottom: controls.top
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
        visible: !help.active
        enabled: !help.active
        onFocusLost: tabs.focusTab(scene.session.panel, Qt.TabFocusReason)
        onMoved: scene.makeRoom()
        onStepped: forward => scene.voice?.readOn(forward)
        onLimitReached: word => scene.voice?.announceLimit(word)
    }
    HelpOverlay {
        id: help

        anchors.fill: stack
        session: scene.session
        look: controlsLook
        choices: active ? scene.session.helpWords(controls.withheld) : []
        speaks: controls.speaks
        onFocusLost: reason => tabs.focusTab(scene.session.panel, reason)
        onStepped: forward => scene.voice?.readOn(forward)
        onLimitReached: word => scene.voice?.announceLimit(word)
    }
    // After the help page, which is closed first for the next visitor.
    FocusKeeper {
        id: keeper

        scope: scene
        session: scene.session
    }
    ControlBar {
        id: controls

        look: controlsLook
        anchors.bottom: parent.bottom
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
        voice: scene.voice
        available: scene.height - tabs.height
        onHelpAsked: byKey => help.open(byKey)
    }
}
