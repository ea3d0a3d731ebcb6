import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Moves the focus through a scope, and shows its ring again after the scope was covered by a question.
Item {
    id: keeper

    required property Item scope
    required property VisitorSession session

    // Whether what has the focus shows its ring.
    property bool ringed: false

    function step(forward: bool): void {
        const from = Window.activeFocusItem ?? scope;
        from.nextItemInFocusChain(forward)?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    // For the next visitor, whose first key goes to the first control.
    function forget(): void {
        let item = scope.activeFocus ? Window.activeFocusItem : scope;
        while (item !== scope) {
            item.focus = false;
            item = item.parent;
        }
    }

    function showRing(): void {
        const item = Window.activeFocusItem as ChoiceButton;
        if (item === null || item.visualFocus || !Items.isWithin(item, scope))
            return;
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
    }

    onEnabledChanged: {
        if (enabled && ringed)
            soon.restart();
    }

    Connections {
        target: keeper.session

        function onVisitorChanged(): void {
            keeper.forget();
        }
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: keeper.showRing()
    }
    Connections {
        target: keeper.Window.window
        enabled: keeper.enabled

        function onActiveFocusItemChanged(): void {
            const item = keeper.Window.activeFocusItem as ChoiceButton;
            if (item !== null && Items.isWithin(item, keeper.scope))
                keeper.ringed = item.visualFocus;
        }
    }
}
