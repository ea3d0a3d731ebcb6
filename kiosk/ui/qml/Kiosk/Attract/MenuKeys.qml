import QtQuick
import Kiosk.Controls
import Kiosk.Data

// What the keys do on the attract screen: move the focus and press. The first press begins a visit.
Item {
    id: keys

    // What the focus moves in.
    required property Item scope
    required property VisitorSession session
    // null if nothing can speak.
    required property var voice // Narrator
    required property VisitorControls controls

    // The focus is to go to the first target.
    signal firstAsked
    // The owner does an action of the visitor's scene.
    signal actionAsked(action: string)

    function act(action: string): void {
        session.attend();
        switch (action) {
        case "help":
        case "read_panel":
            return actionAsked(action);
        case "next":
        case "read_on":
            return step(true);
        case "previous":
        case "read_back":
            return step(false);
        case "back":
            return controls.covering ? controls.close(true) : firstAsked();
        case "home":
            controls.leaveSheet();
            return firstAsked();
        case "end":
            controls.leaveSheet();
            firstAsked();
            return keeper.step(false);
        case "press":
            return press();
        case "start_over":
            return session.startOver();
        }
        if (!controls.withheld.includes(action) && !session.cycle(action))
            voice?.act(action);
    }

    // The first key only shows where the focus is.
    function step(forward: bool): void {
        if (Window.activeFocusItem instanceof ChoiceButton)
            keeper.step(forward);
        else
            firstAsked();
    }

    function press(): void {
        const button = Window.activeFocusItem as ChoiceButton;
        if (button === null)
            firstAsked();
        else if (!voice?.announceHiddenFocus())
            button.press();
    }

    FocusKeeper {
        id: keeper

        scope: keys.scope
        session: keys.session
    }
}
