pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The help page, or that about accessibility, in place of the panel, while it is open.
Loader {
    id: overlay

    required property VisitorSession session
    required property Look look
    // See HelpView.
    required property list<string> choices
    required property bool speaks
    required property list<string> withheld

    readonly property HelpView page: item as HelpView

    // "help" or "accessibility".
    property string topic: "help"
    property bool byKey: false
    // What had the focus when help was opened: it goes back there.
    property ChoiceButton openedFrom: null

    // The focus can't go back to where it was.
    signal focusLost(reason: int)
    signal stepped(forward: bool)
    signal limitReached(word: string)

    function open(topic: string, byKey: bool): void {
        overlay.topic = topic;
        openedFrom = Window.activeFocusItem as ChoiceButton;
        overlay.byKey = byKey;
        active = true;
    }

    function close(reason: int): void {
        active = false;
        if (openedFrom !== null && openedFrom.visible && openedFrom.enabled)
            openedFrom.forceActiveFocus(reason);
        else
            focusLost(reason);
    }

    active: false

    // It closes when a panel is chosen.
    Connections {
        target: overlay.session

        function onPanelChanged(): void {
            overlay.active = false;
        }
        function onVisitorChanged(): void {
            overlay.active = false;
            overlay.openedFrom = null;
        }
    }

    sourceComponent: HelpView {
        look: overlay.look
        topic: overlay.topic
        choices: overlay.choices
        speaks: overlay.speaks
        withheld: overlay.withheld
        byKey: overlay.byKey
        onClosed: byKey => overlay.close(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)
        onStepped: forward => overlay.stepped(forward)
        onLimitReached: word => overlay.limitReached(word)
    }
}
