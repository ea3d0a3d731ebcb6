import QtQuick

// A scene is laid out with its blocks beside or below its words. If that turns out to be too high, the blocks get a screen
// of their own. What is enlarged scrolls instead.
QtObject {
    // How much higher than its screens the scene is, in pixels.
    required property real excess
    // Whether the blocks may have a screen of their own.
    required property bool mayPart
    // What the layout follows from, in one text: lists are never equal. After a change it is tried again.
    required property string wishes

    property bool apart: false
    // Whether the height is to be looked at once the scene is drawn. Before that it is one of words and blocks that do not
    // belong together.
    property bool trying: false

    // The excess when a frame was drawn last: while a panel is loaded, its blocks find their sizes frame by frame.
    property real drawnExcess: NaN

    signal frameNeeded

    function tryLater(): void {
        drawnExcess = NaN;
        trying = true;
        frameNeeded();
    }

    // A frame was drawn. What two frames show alike is the layout.
    function noteFrame(complete: bool): void {
        if (!complete || excess !== drawnExcess) {
            drawnExcess = excess;
            frameNeeded();
            return;
        }
        apart = mayPart && (apart || excess > 1);
        trying = false;
    }

    onWishesChanged: {
        apart = false;
        tryLater();
    }
    onExcessChanged: tryLater()
    onMayPartChanged: tryLater()
}
