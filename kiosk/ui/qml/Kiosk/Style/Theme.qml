pragma Singleton
import QtQuick

// Every colour, size and duration of the screen; a Look picks from them what the visitor chose. Sizes are told in millimetres of the default
// station (24 inches, 1080p); on larger screens all of them grow together, never below a
// millimetre's real size.
QtObject {
    id: theme

    // What the stage tells: the station; and the size of the scene, which Main keeps up to date.
    property real pxPerMm: 3.6
    property real viewingDistanceMm: 600
    // The window's lower edge above the floor; below 0 where nobody told.
    property real screenBottomMm: -1
    // What everybody reaches, above the floor in millimetres: from, to.
    property var bandMm: [0, 0]
    property real windowWidth: 1920
    property real windowHeight: 1080
    // The folder of the kiosk's drawings, as a URL that ends with a slash.
    property string illustrations
    // The folder of the marks for counting, as a URL that ends with a slash.
    property string symbols
    // The folder of the maps, likewise.
    property string maps

    // Whether the band is less than the screen; Main tells.
    property bool reachHelps: false

    readonly property bool landscape: windowWidth > windowHeight

    // --- Sizes ---
    // The short side of a 24-inch screen is 299 mm. A 55-inch one has 685 mm: there everything
    // grows, up to 1.75 times, since people stand back from it.
    readonly property real growth: Math.max(1, Math.min(1.75, Math.min(windowWidth, windowHeight) / pxPerMm / 299))
    readonly property real unit: pxPerMm * growth
    readonly property int margin: mm(landscape ? 24 : 20)
    readonly property int gutter: mm(36)
    readonly property int target: Math.ceil(20 * unit)
    readonly property int primaryTarget: Math.ceil((cramped ? 20 : 25) * unit)
    // A screen so low, such as one of 17 inches, that tabs and controls must leave it to what is read.
    readonly property bool cramped: windowHeight / unit < 230
    readonly property int line: Math.max(1, mm(0.5))
    readonly property int mark: Math.max(3, mm(1.6))
    readonly property int ring: Math.max(3, mm(1.1))

    // --- Type ---
    readonly property string family: "Onest"
    // Capital height over font size, from the typeface's OS/2 table.
    readonly property real capHeight: 0.7
    // From a line's top to the middle of its small letters, over font size.
    readonly property real letterMiddle: 0.706
    // Ascent and descent together, over font size.
    readonly property real naturalLeading: 1.275
    readonly property real leading: 1.5
    readonly property real tightLeading: 1.16
    // Wider spacing, in parts of the font's size: WCAG 2.2, 1.4.12; and lines by that much further apart.
    readonly property real wideLetters: 0.12
    readonly property real wideWords: 0.16
    readonly property real wideLines: 1.2
    readonly property int regular: 400
    readonly property int medium: 500
    readonly property int semibold: 600
    readonly property int bold: 700

    // EN 301 549, 5.1.4: a capital is 0.7 degrees high at the viewing distance: 0.0122 of it.
    readonly property real base: Math.ceil(0.0122 * viewingDistanceMm * unit / capHeight)
    readonly property var textFactors: [1, 1.4, 2]
    // Tabs and controls stay in reach and in place, so they grow less than what is read.
    readonly property var controlFactors: cramped ? [1, 1.05, 1.1] : [1, 1.15, 1.3]

    readonly property real bodyStep: 1
    readonly property real leadStep: 1.22
    readonly property real headingStep: 1.6
    readonly property real closingStep: 1.9
    readonly property real titleStep: 2.6
    readonly property real figureStep: 4.4
    readonly property real lonelyStep: 9

    // --- Times, in milliseconds ---
    readonly property int quick: 150
    readonly property int moderate: 250
    readonly property int slow: 900
    // The attract screen: how long a figure stands, and how often its picture goes on by a pixel.
    readonly property int attractChange: 9000
    readonly property int attractStep: 250
    readonly property int pointerRest: 4000
    // How long a button is held until it repeats, and how often it does.
    readonly property int holdDelay: 500
    readonly property int holdInterval: 80

    // --- Colours ---
    readonly property var backgrounds: ["white", "black", "contrast"]
    readonly property var palettes: ({
            "white": {
                "paper": "#fbf8f2",
                "ink": "#15181e",
                "quiet": "#474d58",
                "structure": "#123a6f",
                "inverse": "#ffffff",
                "figure": "#123a6f",
                "accent": "#b36200",
                "focus": "#b36200",
                "line": "#7d7a73",
                "track": "#e3dfd6",
                "pane": "#dfe8f2",
                "pressed": "#e9e4d9"
            },
            "black": {
                "paper": "#0a101f",
                "ink": "#f3f0e8",
                "quiet": "#bcc3d0",
                "structure": "#8fb9f2",
                "inverse": "#0a101f",
                "figure": "#ffbd2e",
                "accent": "#ffbd2e",
                "focus": "#ffbd2e",
                "line": "#7c879b",
                "track": "#263047",
                "pane": "#131d36",
                "pressed": "#1c2740"
            },
            "contrast": {
                "paper": "#000000",
                "ink": "#ffffff",
                "quiet": "#ffffff",
                "structure": "#ffffff",
                "inverse": "#000000",
                "figure": "#ffffff",
                "accent": "#ffff00",
                "focus": "#ffff00",
                "line": "#ffffff",
                "track": "#000000",
                "pane": "#000000",
                "pressed": "#000000"
            }
        })
    // Where on a screen of so many pixels the band lies that everybody reaches. Where the station does
    // not tell the screen's height, or the band does not fit: the nearest part of the screen that does.
    function band(screenHeight: real): rect {
        const height = Math.min(screenHeight, (bandMm[1] - bandMm[0]) * pxPerMm);
        const bottom = screenBottomMm < 0 ? 0 : (bandMm[0] - screenBottomMm) * pxPerMm;
        return Qt.rect(0, Math.round(screenHeight - height - Math.max(0, Math.min(bottom, screenHeight - height))), 0, Math.round(height));
    }

    // Millimetres of the default station in pixels.
    function mm(value: real): int {
        return Math.round(value * unit);
    }

    // A multiple of the baseline unit of 4 mm, in pixels.
    function space(count: real): int {
        return Math.round(count * 4 * unit);
    }
}
