pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Panel
import Kiosk.Style
import Kiosk.Data

// What a visitor has before the eyes: tabs above, the panel, the controls beneath.
FocusScope {
    id: scene

    required property VisitorSession session
    required property ExhibitModel exhibit
    // What speaks; null where nothing can.
    required property var voice // Narrator
    readonly property PanelView panel: stack.current
    // What is read now, and the word on its tab: for the voice.
    readonly property Item pane: help.item as Item ?? panel
    readonly property string tab: tabs.tabText(session.panel)
    // What is read takes a new text size first, tabs and controls a frame later.
    readonly property bool behind: chromeLook.textSize !== session.textSize

    function isSettled(): bool {
        // A panel that is not seen follows when it is.
        return !behind && (help.active ? help.item !== null : panel?.isSettled() ?? false);
    }

    function catchUp(): void {
        chromeLook.textSize = session.textSize;
    }

    // What a key asks for, by the names of `Keys` in the station file.
    function act(action: string): void {
        switch (action) {
        case "next":
            return step(true);
        case "previous":
            return step(false);
        case "press":
            if (voice?.announceHiddenFocus())
                return;
            (Window.activeFocusItem as ChoiceButton)?.press();
            break;
        case "read_on":
            return help.item ? (help.item as HelpView).scroll(1) : panel?.readOn();
        case "read_back":
            return help.item ? (help.item as HelpView).scroll(-1) : panel?.backUp();
        case "home":
            help.active = false;
            session.setPanel(0);
            panel?.glideTo(0);
            return tabs.focusTab(0, Qt.TabFocusReason);
        case "end":
            return help.item ? (help.item as HelpView).step((help.item as HelpView).farthest) : panel?.toEnd();
        case "back":
            return goBack();
        case "help":
            if (help.active)
                return goBack();
            openHelp(true);
            return;
        case "start_over":
            return session.startOver();
        }
        // A choice that makes no difference here has no control, and no key.
        if (!controls.withheld.includes(action) && !session.cycle(action))
            voice?.act(action);
    }

    // Whoever reads on needs the room that seldom settings take where there is little.
    function makeRoom(): void {
        if (controls.open && stack.height < height * 0.4 && !isWithin(Window.activeFocusItem, controls))
            controls.open = false;
    }

    function isWithin(item: Item, outer: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === outer)
                return true;
        }
        return false;
    }

    function step(forward: bool): void {
        const from = Window.activeFocusItem ?? scene;
        from.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    // Whether what has the focus shows its ring: also after a question has lain over it.
    property bool ringed: false

    onEnabledChanged: {
        if (enabled && !session.resting && ringed)
            Qt.callLater(showRing);
    }

    function showRing(): void {
        const item = Window.activeFocusItem as ChoiceButton;
        if (item === null || item.visualFocus || !isWithin(item, scene))
            return;
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: scene.Window.window
        enabled: scene.enabled

        function onActiveFocusItemChanged(): void {
            const item = scene.Window.activeFocusItem as ChoiceButton;
            if (item !== null && scene.isWithin(item, scene))
                scene.ringed = item.visualFocus;
        }
    }

    // What had the focus when help was opened: it goes back there.
    property ChoiceButton helpAskedFrom: null

    function openHelp(byKey: bool): void {
        helpAskedFrom = Window.activeFocusItem as ChoiceButton;
        help.byKey = byKey;
        help.active = true;
    }

    function closeHelp(reason: int): void {
        help.active = false;
        if (helpAskedFrom !== null && helpAskedFrom.visible && helpAskedFrom.enabled)
            helpAskedFrom.forceActiveFocus(reason);
        else
            tabs.focusTab(session.panel, reason);
    }

    // Close what is open, or go to the tabs.
    function goBack(): void {
        if (help.active)
            return closeHelp(Qt.TabFocusReason);
        controls.open = false;
        tabs.focusTab(session.panel, Qt.TabFocusReason);
    }

    LayoutMirroring.enabled: exhibit.rightToLeft
    LayoutMirroring.childrenInherit: true

    // Whoever goes to a panel sees it, whatever lay over it.
    Connections {
        target: scene.session

        function onPanelChanged(): void {
            help.active = false;
        }
    }
    Connections {
        target: scene.panel

        function onMoved(): void {
            scene.makeRoom();
        }
        function onStepped(forward: bool): void {
            scene.voice?.readOn(forward);
        }
        function onLimitReached(word: string): void {
            scene.voice?.announceLimit(word);
        }
    }
    // The next visitor begins with the first control.
    Connections {
        target: scene.session

        function onVisitorChanged(): void {
            help.active = false;
            scene.helpAskedFrom = null;
            for (let item = scene.activeFocus ? scene.Window.activeFocusItem : scene; item !== scene; item = item.parent)
                item.focus = false;
        }
    }
    Look {
        id: chromeLook

        source: scene.session
        forControls: true
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
    }
    Loader {
        id: help

        // Whoever opened it by touch sees no ring in it.
        property bool byKey: false

        anchors.fill: stack
        active: false
        sourceComponent: HelpView {
            look: chromeLook
            choices: scene.session.helpWords(controls.withheld)
            speaks: scene.voice?.canSpeak ?? false
            byKey: help.byKey
            onClosed: byKey => scene.closeHelp(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)
            onStepped: forward => scene.voice?.readOn(forward)
            onLimitReached: word => scene.voice?.announceLimit(word)
        }
    }
    ControlBar {
        id: controls

        look: chromeLook
        anchors.bottom: parent.bottom
        width: parent.width
        session: scene.session
        exhibit: scene.exhibit
        voice: scene.voice
        available: scene.height - tabs.height
        onHelpAsked: byKey => scene.openHelp(byKey)
    }
}
