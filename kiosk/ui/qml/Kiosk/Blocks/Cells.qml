import QtQuick

// How things of one kind share the width and the room of a block: side by side, or one below the other, whichever leaves
// each the better shape.
QtObject {
    required property int count
    required property real width
    required property real room
    required property real gap
    // The narrowest that one may be, in pixels.
    required property real leastWidth

    readonly property int most: Math.max(1, Math.min(count, Math.floor((width + gap) / (leastWidth + gap))))
    readonly property int columns: room > 0 && width < room ? Math.min(most, Math.ceil(count / 3)) : count === 4 && most < 4 ? Math.min(2, most) : most
    readonly property int rows: Math.ceil(count / columns)
    readonly property real cellWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property real cellRoom: room > 0 ? Math.max(1, Math.floor((room - (rows - 1) * gap) / rows)) : 0
}
