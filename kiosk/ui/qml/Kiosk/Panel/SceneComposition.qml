import QtQuick
import Kiosk.Style

// How the words of a scene and its blocks share the screen: beside each other, or the blocks are below, or on a screen of
// their own. All in pixels.
QtObject {
    id: composition

    required property Look look
    required property real width
    required property real screenHeight
    // What is kept free at the lower edge.
    required property real taken
    required property string heading
    required property int blocks
    // The paragraph.
    required property string text
    required property bool pictured
    // Whether a block fills the scene from edge to edge, with the words on it.
    required property bool filled
    // Whether blocks have a screen of their own: they do not fit beside or below the words, or would hide the picture.
    required property bool apart
    required property real wordsHeight
    // How many screens its only block takes.
    required property int blockScreens

    readonly property real lowest: screenHeight - taken
    readonly property real upper: Theme.space(Theme.landscape ? 2 : 3)
    readonly property real inner: width - Theme.margin - Theme.gutter
    readonly property real below: upper + wordsHeight + Theme.space(Theme.cramped ? 1.5 : 3)
    // A third, more for a heading of four lines or a paragraph that would be high, or the width of a word of 15 letters in a
    // heading.
    readonly property real part: [0.33, 0.37, 0.41].find(part => isWideEnough(part * inner - Theme.space(3))) ?? 0.45
    readonly property real headingWidth: Math.round(Math.max(part * inner, 8.5 * look.breadth(Theme.headingStep) + Theme.space(3)))
    readonly property bool usuallyBeside: blocks > 0 && Theme.landscape && inner - headingWidth >= 17 * look.breadth(Theme.bodyStep)
    readonly property bool beside: usuallyBeside && !apart
    // Blocks that have too little room below the words are on the next screen.
    readonly property bool divided: !filled && blocks > 0 && (apart || !beside && lowest - below < 0.4 * screenHeight)
    readonly property SceneDivision division: SceneDivision {
        count: composition.divided ? 1 + composition.blockScreens : 1
        screenHeight: composition.screenHeight
        wordsEnd: composition.upper + composition.wordsHeight + composition.taken
        heading: composition.heading
        ground: composition.look.ground
    }
    // The upper edge of the screen where the blocks are.
    readonly property real blocksTop: divided ? division.next : 0
    // The upper edge of its last screen.
    readonly property real lastTop: blocksTop + Math.max(0, division.count - 2) * screenHeight
    readonly property real wordsWidth: beside ? headingWidth - Theme.space(3) : inner
    readonly property real blocksX: filled ? 0 : beside ? Theme.margin + headingWidth : Theme.margin
    // On their screen.
    readonly property real blocksY: filled ? 0 : beside || divided ? upper : below
    readonly property real blocksWidth: filled ? width : beside ? inner - headingWidth : inner
    // What all blocks have together: a part of the screen, however much the words take. They leave a picture the lower part.
    readonly property real room: Math.max(0.4 * screenHeight, (pictured && !divided ? Math.min(lowest, 0.62 * screenHeight) : lowest) - blocksY)

    function isWideEnough(column: real): bool {
        const headingLines = Fitting.lines(heading, Theme.bold, -Theme.headlineTightening, Fitting.reserve * column / (Theme.base * Theme.headingStep));
        return headingLines <= 3 && Lines.height(look, text, Theme.regular, column) <= 0.5 * screenHeight;
    }
}
