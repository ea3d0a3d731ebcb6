import QtQuick
import Kiosk.Style

// The screen as the visitor chose it: text size, background, illustrations, motion, spacing. Each panel has one of its own, which
// stands still while the panel is hidden: so a choice costs one panel's layout and not four.
QtObject {
    property int textSize: 0
    property string background: "white"
    property bool illustrations: true
    property bool motion: true
    // Letters, words and lines wider apart.
    property bool spacing: false

    // Take the choices of another Look, or of the visitor.
    function follow(other: var): void {
        textSize = other.textSize;
        background = other.background;
        illustrations = other.illustrations;
        motion = other.motion;
        spacing = other.spacing;
    }

    function differs(other: var): bool {
        return textSize !== other.textSize || background !== other.background || illustrations !== other.illustrations || motion !== other.motion || spacing !== other.spacing;
    }

    readonly property real textFactor: Theme.textFactors[textSize]
    readonly property int controlSize: Math.round(Theme.base * Theme.controlFactors[textSize])

    readonly property var colors: Theme.palettes[background]
    readonly property color paper: colors.paper
    readonly property color ink: colors.ink
    readonly property color quiet: colors.quiet
    readonly property color structure: colors.structure
    readonly property color inverse: colors.inverse
    readonly property color figure: colors.figure
    readonly property color accent: colors.accent
    readonly property color focus: colors.focus
    readonly property color lineColor: colors.line
    readonly property color track: colors.track
    readonly property color pane: colors.pane
    readonly property color pressed: colors.pressed

    // Less where a word of 19 letters would not fit across the screen.
    readonly property real wideLetters: Math.max(0.03, Math.min(Theme.wideLetters, (Theme.windowWidth - Theme.margin - Theme.gutter) / (19 * size(Theme.bodyStep)) - 0.56))

    // What an em of text takes to the side, for columns that are so many of them wide.
    function breadth(step: real): real {
        return size(step) * (spacing ? 1 + 2 * wideLetters : 1);
    }

    // How much wider a text in letters of so many pixels is through the wider spacing.
    function widening(text: string, pixels: real): real {
        return spacing ? (text.length * wideLetters + (text.split(/[ \u00a0\u202f]/).length - 1) * Theme.wideWords) * pixels : 0;
    }

    // The font size in pixels of a step of the type scale. Text of step 1 grows by the full factor;
    // what is larger already grows by the same pixels, not by the same factor.
    function size(step: real): int {
        return Math.round(Theme.base * (step + textFactor - 1));
    }
}
