pragma Singleton
import QtQuick

// Every colour, size and duration of the screen; a Look picks those that the visitor chose. Sizes are in
// millimetres of the default station (24 inches, 1080p); on larger screens all of them grow together. On no
// screen is a millimetre shorter than a real one.
QtObject {
    id: theme

    // --- From the stage: the station, and the size of the scene, which Main keeps up to date ---
    property real pxPerMm: 3.6
    property real viewingDistanceMm: 600
    // The height of the window's lower edge above the floor; below 0 if it is not known.
    property real screenBottomMm: -1
    // The heights above the floor that everybody can reach, in millimetres: from, to.
    property var bandMm: [0, 0]
    // The greatest width of what everybody can reach, in millimetres.
    property real bandWidthMm
    // The height above the floor up to which anything is read or touched.
    property real highestMm
    property real windowWidth: 1920
    property real windowHeight: 1080
    // The folder of the kiosk's drawings, as a URL that ends with a slash.
    property string illustrations
    // The folder of the marks for counting, as a URL that ends with a slash.
    property string symbols
    // How many pixels of the screen a picture's pixel may be wide.
    property real mostEnlarged: 1
    // The folder of the maps, likewise.
    property string maps

    // Whether the band is lower than the screen; Main sets it.
    property bool reachHelps: false

    readonly property bool landscape: windowWidth > windowHeight

    // --- From the theme file, resources/theme/theme.json: kiosk/theme.py reads it, the stage sets it ---
    // Sizes, in millimetres of the default station.
    property real spaceMm
    property real landscapeMarginMm
    property real portraitMarginMm
    property real gutterMm
    property real targetMm
    property real primaryTargetMm
    property real lineMm
    property real markMm
    property real ringMm

    property string family
    // Proportions of the typeface and distances in its text, in parts of the font size.
    property real capHeight
    // From a line's top to the middle of its small letters.
    property real letterMiddle
    // Ascent and descent together.
    property real naturalLeading
    property real leading
    property real tightLeading
    // By how much the letters of headlines and figures are set closer.
    property real headlineTightening
    property real figureTightening
    // What the visitor's wider spacing adds (WCAG 2.2, 1.4.12), and the factor by which it moves lines apart.
    property real wideLetters
    property real wideWords
    property real wideLines
    property int regular
    property int medium
    property int semibold
    property int bold

    // One factor for each text size.
    property var textFactors: []
    // Tabs and controls stay in reach and in place, so they grow less than what is read.
    property var roomyControlFactors: []
    property var crampedControlFactors: []

    property real bodyStep
    property real leadStep
    property real headingStep
    property real closingStep
    property real titleStep
    property real posterStep
    property real figureStep
    property real lonelyStep

    // Times, in milliseconds.
    property int quick
    property int moderate
    property int slow
    // The attract screen: how long it shows a figure, and how often its picture moves by a pixel.
    property int attractChange
    property int attractStep
    property int pointerRest
    // How long a button is held until it repeats, and how often it repeats.
    property int holdDelay
    property int holdInterval

    property var backgrounds: []
    // By background, then by role.
    property var palettes: ({})
    // What scenes stand on: by background (or "unchosen"), then by ground, then by role.
    property var grounds: ({})
    // The same for each step of dimming, with less light.
    property var dimmed: []
    // The grounds of pictures with transparency, by name: the same on every background.
    property var plates: ({})

    // --- What follows from the theme and the screen ---
    readonly property real mostGrowth: 1.75
    // The short side of a 24-inch screen is 299 mm. On larger ones everything grows, up to 1.75 times,
    // since people are farther from them.
    readonly property real growth: Math.max(1, Math.min(mostGrowth, Math.min(windowWidth, windowHeight) / pxPerMm / 299))
    readonly property real unit: pxPerMm * growth
    readonly property int margin: Math.round(mm(landscape ? landscapeMarginMm : portraitMarginMm) * reduction)
    readonly property int gutter: mm(gutterMm)
    readonly property int target: Math.ceil(targetMm * unit)
    readonly property int primaryTarget: Math.ceil((cramped ? targetMm : primaryTargetMm) * unit)
    // A screen so low, such as one of 17 inches, that tabs and controls must leave room for the text.
    readonly property bool cramped: windowHeight / unit < 230
    readonly property int line: Math.max(1, mm(lineMm))
    readonly property int mark: Math.max(3, mm(markMm))
    readonly property int ring: Math.max(3, mm(ringMm))
    // On a screen smaller than one of 24 inches, or in a band of a screen, the standard text and the distances are smaller:
    // as much as the next text size makes up for.
    readonly property real reduction: Math.max(1 / (textFactors[1] ?? 1), Math.min(1, Math.min(windowWidth, windowHeight) / pxPerMm / 298, Math.max(windowWidth, windowHeight) / pxPerMm / 530))
    // EN 301 549, 5.1.4: a capital is 0.7 degrees high at the viewing distance: 0.0122 of it.
    readonly property real legible: Math.ceil(0.0122 * viewingDistanceMm * unit / capHeight)
    // The size of running text at the standard text size.
    readonly property real base: legible * reduction
    readonly property var controlFactors: cramped ? crampedControlFactors : roomyControlFactors

    // The part of a screen, with its size in pixels, that everybody can reach: in the middle of its width. If the
    // station does not say how high the screen is, or the band is not on the screen: the nearest part of the screen
    // of the same height.
    function band(screenWidth: real, screenHeight: real): rect {
        const height = Math.min(screenHeight, (bandMm[1] - bandMm[0]) * pxPerMm);
        const bottom = screenBottomMm < 0 ? 0 : (bandMm[0] - screenBottomMm) * pxPerMm;
        const width = Math.floor(Math.min(screenWidth, bandWidthMm * pxPerMm));
        return Qt.rect(Math.round((screenWidth - width) / 2), Math.round(screenHeight - height - Math.max(0, Math.min(bottom, screenHeight - height))), width, Math.round(height));
    }

    // How many pixels of a screen are so high above the floor that nothing there may need to be read or touched.
    function ceiling(screenHeight: real): real {
        return screenBottomMm < 0 ? 0 : Math.max(0, screenHeight - (highestMm - screenBottomMm) * pxPerMm);
    }

    // Millimetres of the default station in pixels.
    function mm(value: real): int {
        return Math.round(value * unit);
    }

    // A multiple of the unit of distance, in pixels.
    function space(count: real): int {
        return Math.round(count * spaceMm * unit * reduction);
    }
}
