import QtQuick
import Kiosk.Style

// Brings into view what gets the focus, by a key or a screen reader; a touch moves no focus. An item that was
// laid out again can be brought into view later.
Item {
    id: reveal

    required property Item within

    readonly property alias running: soon.running

    // Between two heights of `within`.
    signal revealed(from: real, to: real)

    function show(item: Item): void {
        if (item === null || !Items.isWithin(item, within))
            return;
        const top = item.mapToItem(within, 0, 0).y;
        revealed(top, top + item.height);
    }

    // Once the item is laid out.
    function later(item: Item): void {
        soon.item = item;
        soon.restart();
    }

    function stop(): void {
        soon.stop();
    }

    Timer {
        id: soon

        property Item item: null

        interval: Theme.quick
        onTriggered: {
            reveal.show(item);
            item = null;
        }
    }
    Timer {
        id: next

        interval: 0
        onTriggered: reveal.show(reveal.Window.activeFocusItem)
    }
    Connections {
        target: reveal.Window.window
        enabled: reveal.enabled

        function onActiveFocusItemChanged(): void {
            next.restart();
        }
    }
}
