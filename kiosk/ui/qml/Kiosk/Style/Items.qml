pragma Singleton
import QtQuick
import Kiosk.Style

// Questions about items that several components ask.
QtObject {
    // Whether an item is `outer` or inside it.
    function isWithin(item: Item, outer: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === outer)
                return true;
        }
        return false;
    }

    // The height of a line of text in pixels, 0 if an item is no Label.
    function lineOf(item: Item): real {
        return (item as Label)?.line ?? 0;
    }
}
