import QtQuick
import Kiosk.Controls

// Notices a visitor: a finger on it, or the focus on a control. It lies above all of the screen and takes no touch.
Item {
    id: attention

    signal given

    PointHandler {
        onActiveChanged: {
            if (active)
                attention.given();
        }
    }
    Connections {
        target: attention.Window.window

        function onActiveFocusItemChanged(): void {
            if (attention.Window.activeFocusItem instanceof ChoiceButton)
                attention.given();
        }
    }
}
