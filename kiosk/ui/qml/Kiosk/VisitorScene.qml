import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Panel
import Kiosk.Data

// What a visitor sees: tabs above, the panel, the controls below.
FocusScope {
    id: scene

    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak, or not yet.
    required property var voice // Narrator
    required property bool voiceAwaited

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
        const inSheet = controls.covering;
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
            return inSheet ? keeper.step(true) : help.page ? help.page.readOn() : panel?.readOn();
        case "read_back":
            return inSheet ? keeper.step(false) : help.page ? help.page.backUp() : panel?.backUp();
        case "home":
            return goHome();
        case "end":
            controls.leaveSheet();
            return help.page ? help.page.toEnd() : panel?.toEnd();
        case "back":
            return goBack();
        case "accessibility":
        case "help":
            controls.leaveSheet();
            return help.active ? goBack() : help.open(action, true);
        case "start_over":
            return session.startOver();
        }
        // A choice that makes no difference here has no control, and no key.
        if (!controls.withheld.includes(action) && !session.cycle(action))
            voice?.act(action);
    }

    function goHome(): void {
        controls.leaveSheet();
        help.active = false;
        session.setPanel(0);
        panel?.glideTo(0);
        tabs.focusTab(0, Qt.TabFocusReason);
    }

    // Close what is open, or go to the tabs.
    function goBack(): void {
        if (controls.covering)
            return controls.close(true);
        if (help.active)
            return help.close(Qt.TabFocusReason);
        tabs.focusTab(session.panel, Qt.TabFocusReason);
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
        enabled: !controls.covering
        onPicked: help.active = false
    }
    PanelStack {
        id: stack

        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: controls.barHeight
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
        visible: !help.active
        enabled: !help.active && !controls.covering
        onFocusLost: tabs.focusTab(scene.session.panel, Qt.TabFocusReason)
        onStepped: forward => scene.voice?.readOn(forward)
        onLimitReached: word => scene.voice?.announceLimit(word)
    }
    HelpOverlay {
        id: help

        anchors.fill: stack
        session: scene.session
        look: controlsLook
        enabled: !controls.covering
        withheld: controls.withheld
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
    VisitorControls {
        id: controls

        anchors.fill: parent
        look: controlsLook
        session: scene.session
        exhibit: scene.exhibit
        voice: scene.voice
        voiceAwaited: scene.voiceAwaited
        onFocusLost: reason => tabs.focusTab(scene.session.panel, reason)
        onPageAsked: (name, byKey) => help.open(name, byKey)
    }
}
