import QtQuick

// What a scene has on a block that fills it from edge to edge, all in pixels.
QtObject {
    readonly property bool filled: inset > 0
    // How far words are from the side where reading begins, targets from the other one, and words from the upper edge.
    property real inset: 0
    property real outset: 0
    property real upper: 0
    // The height of what is over its lower edge.
    property real lower: 0
    // The height of the scene's words, and how far below their top is what the block tells instead of a paragraph.
    property real wordsHeight: 0
    property real toldTop: 0
    // From its screen to the next, if it may take several; else 0.
    property real screenHeight: 0
}
