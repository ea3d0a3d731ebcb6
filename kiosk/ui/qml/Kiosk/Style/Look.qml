import QtQuick
import Kiosk.Style
import Kiosk.Data

// How the visitor has set the screen: the choices that everything drawn depends on. Each panel has a Look of its own,
// which is frozen while the panel is hidden: so a choice costs the layout of one panel, not of four.
QtObject {
    id: look

    // Whose choices it follows. Without a source its owner sets them, with `follow`.
    property VisitorSession source: null
    property bool frozen: false
    // The controls keep the usual letter spacing, and their owner sets their text size.
    property bool forControls: false

    // These are the choices with `is_look` in choices.py.
    readonly property list<string> choices: ["textSize", "background", "backgroundChosen", "dimming", "illustrations", "motion", "spacing"]
    property int textSize: 0
    property string background: "white"
    // Whether the visitor has chosen the background: then every ground is as light or as dark as it.
    property bool backgroundChosen: false
    // How far the screen is dimmed: 0 is not at all.
    property int dimming: 0
    property bool illustrations: true
    property bool motion: true
    property bool spacing: false

    readonly property Connections following: Connections {
        target: look.frozen ? null : look.source

        function onChoiceChanged(name: string): void {
            if (look.choices.includes(name))
                look.take(name, look.source);
        }
        function onBackgroundChosenChanged(): void {
            look.take("backgroundChosen", look.source);
        }
    }

    onSourceChanged: refresh()
    onFrozenChanged: refresh()

    function refresh(): void {
        if (source !== null && !frozen)
            follow(source);
    }

    // Take the choices of another Look, or of the session.
    function follow(other: QtObject): void {
        for (const name of choices)
            take(name, other);
    }

    function take(name: string, other: QtObject): void {
        if (!forControls || name !== "textSize" && name !== "spacing")
            look[name] = other[name];
    }

    function differs(other: QtObject): bool {
        return choices.some(name => look[name] !== other[name]);
    }

    readonly property real textFactor: Theme.textFactors[textSize]
    // The smallest font size of what is read, in pixels: of running text, or on a small screen what is legible as soon as the
    // visitor asks for larger text.
    readonly property real smallest: textSize === 0 ? Theme.base : Theme.legible
    readonly property int controlSize: Math.round(smallest * (textSize === 0 ? 1 : Theme.controlFactors[textSize]))

    // What it stands on: paper, sky, deep or amber. All colours are those of this ground.
    property string ground: "paper"
    readonly property var colors: (dimming > 0 ? Theme.dimmed[dimming - 1] : Theme.grounds)[background === Theme.backgrounds[0] && !backgroundChosen ? "unchosen" : background][ground]
    // The background whose drawings, maps and symbols fit the ground.
    readonly property string tones: colors.tones
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

    // Less if a word of 19 letters would otherwise not fit on the screen.
    readonly property real wideLetters: Math.max(0.03, Math.min(Theme.wideLetters, (Theme.windowWidth - Theme.margin - Theme.gutter) / (19 * size(Theme.bodyStep)) - 0.56))

    // The width of an em of text in pixels, for columns whose width is a number of ems.
    function breadth(step: real): real {
        return size(step) * (spacing ? 1 + 2 * wideLetters : 1);
    }

    // By how many pixels wider spacing widens a text, at a font size in pixels.
    function widening(text: string, pixels: real): real {
        return spacing ? widened(text.length, text.split(/[ \u00a0\u202f]/).length - 1, pixels) : 0;
    }

    // The same of a number of letters and spaces.
    function widened(letters: int, spaces: int, pixels: real): real {
        return spacing ? (letters * wideLetters + spaces * Theme.wideWords) * pixels : 0;
    }

    // By how many pixels a headline may be smaller than its step: half of what it has grown since the next smaller
    // text size, so that it is larger whenever larger is asked for.
    readonly property real leeway: Theme.base * (textSize > 0 ? textFactor - Theme.textFactors[textSize - 1] : Theme.textFactors[1] - 1) / 2

    // The font size in pixels of a step of the type scale. Text of step 1 grows by the full factor;
    // what is larger already grows by the same pixels, not by the same factor.
    function size(step: real): int {
        return Math.round(Theme.base * (step + textFactor - 1));
    }
}
