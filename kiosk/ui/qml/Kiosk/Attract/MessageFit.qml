import QtQuick
import Kiosk.Style

// How large a message is: its numeral at least so large that it dominates, if there is room for that, then its words as
// large as there is room for.
QtObject {
    id: fit

    // The scale steps of the words, and the largest size of the numeral's letters in pixels.
    required property list<real> steps
    required property real largest
    // Whether the message, as large as it is now, ends where a function of two places of the screen says.
    required property var hasRoom // function

    readonly property list<real> dominant: [1, 0.8, 0.64]
    readonly property list<real> smaller: [0.5, 0.4]
    readonly property list<real> widthParts: [1, 0.75, 0.55]

    property real step: Theme.closingStep
    property int numeralSize: 100
    // Which part of the width left to the words their column has. In a narrow one they keep clear of the picture.
    property real widthPart: 1

    // Returns whether one has room.
    function tryAll(bottom: var): bool {
        return tryNumerals(dominant, bottom) || tryNumerals(smaller, bottom);
    }

    // From the largest to the smallest.
    function tryNumerals(parts: list<real>, bottom: var): bool {
        for (const tried of steps) {
            step = tried;
            for (const part of parts) {
                for (const column of widthParts) {
                    numeralSize = Math.floor(largest * part);
                    widthPart = column;
                    if (hasRoom(bottom))
                        return true;
                }
            }
        }
        return false;
    }
}
