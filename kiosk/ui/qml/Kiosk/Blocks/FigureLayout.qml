import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A number that dominates, its words, and perhaps its drawing, composed to fill the width and the room. Without a drawing
// the words are beside the numeral or below it, where they leave it larger. With one, the drawing fills the half beside
// them if there is more width than room, else the part below them.
Item {
    id: layout

    required property Look look
    required property real room
    required property var figure // AmountData
    // The widest numeral of those that are as large as this one.
    required property string widest
    // How the numeral is written while it counts up; without it, it does not.
    property var written: null // NumeralData
    required property list<string> paragraphs
    required property bool reached
    // The last paragraph is quiet, as remarks are.
    property bool quietEnd: false
    // The numeral's spoken text says the paragraphs as well.
    property bool told: false
    // Below the paragraphs, what stands out in the drawing; in it, if `keyed` is false.
    property string legend
    property bool keyed: true
    // A null component, or one whose item fills any size.
    property Component drawing: null
    // Its width divided by its height; 0 for a drawing of any shape.
    property real drawingShape: 0
    // Whether it is wide rather than high, so that it is below the words on every screen.
    property bool drawnAcross: false
    // The height that its own words need.
    property real drawingNeeds: 0
    // Others in the same row have numerals of one size, on one baseline, and drawings of one height: all have the longest
    // words, and the space for a drawing.
    property bool inRow: false
    property list<string> longest: [unit].concat(paragraphs, legend)
    property bool spaceForDrawing: drawing !== null
    property bool lineBefore: figure.before !== ""

    readonly property bool pictured: spaceForDrawing && look.illustrations
    readonly property bool free: room <= 0
    readonly property bool wide: !free && width > 1.1 * room
    // The drawing is beside the words; in a row it is beside the numeral, if there is no room below the words.
    readonly property bool parted: pictured && !inRow && (free ? width > 24 * look.breadth(Theme.bodyStep) : wide && !drawnAcross)
    readonly property bool crowned: pictured && wide && inRow && room - wordsHeight(width) - beforeHeight < 0.66 * room
    readonly property real gap: Theme.space(parted ? 5 : 2.5)

    readonly property string unit: [figure.after, figure.unit].filter(word => word !== "").join(" ")
    readonly property real bodySize: look.size(Theme.bodyStep)
    readonly property real ems: Math.max(0.3, Hyphens.ems(widest, Theme.bold) - (widest.length - 1) * Theme.figureTightening)
    readonly property real lineOfNumeral: Theme.capHeight + 0.15
    readonly property real least: look.size(Theme.titleStep)
    readonly property real beforeHeight: lineBefore ? bodySize * Theme.leading : 0
    readonly property real widestWord: Math.max(Lines.widestWord(look, unit, Theme.bold, bodySize), ...paragraphs.map(text => Lines.widestWord(look, text, Theme.regular, bodySize)))
    readonly property real leastWords: Math.max(13 * look.breadth(Theme.bodyStep), widestWord / Fitting.reserve)

    // How the space is shared between the words and the drawing.
    readonly property real leastDrawing: free ? 0.34 * width : Math.min(drawingShape > 0 ? width / drawingShape : room, (inRow ? 0.33 : drawnAcross && wide ? 0.36 : drawingShape > 0 ? 0.57 : 0.48) * room)
    // It gives way to words by this much.
    readonly property real smallestDrawing: Math.max(0.6 * leastDrawing, drawingNeeds)
    readonly property real headRoom: pictured && !parted && !crowned ? room - leastDrawing - gap : room
    readonly property real leastHead: Math.max(9 * look.breadth(Theme.bodyStep), 0.34 * width)
    // As wide as the numeral if it is as high as the words leave it.
    readonly property real fittingHead: free ? 0.38 * width : Math.max(leastHead, Math.min(0.5 * width, ems * sizeAbove(leastHead, headRoom)))
    readonly property real drawingWidth: crowned ? (width - gap) / 2 : !parted ? width : Math.min(width - gap - fittingHead, drawingShape > 0 && !free ? room * drawingShape : width)
    readonly property real headWidth: parted || crowned ? width - gap - drawingWidth : width
    // The numeral's size, in pixels, with the words beside it and with the words below it.
    readonly property real besideSize: Math.min((headWidth - leastWords - Theme.space(4)) / ems, (headRoom - beforeHeight - Theme.space(1.5)) / lineOfNumeral)
    readonly property real aboveSize: Math.min(headWidth / ems, sizeAbove(crowned ? width : headWidth, headRoom))
    // Only if the numeral and what is before it leave the words their column.
    readonly property bool beside: !free && !inRow && !parted && besideSize > aboveSize && besideSize >= least && number.beforeWidth + Theme.space(4) + leastWords <= headWidth
    readonly property real size: Math.max(least, free ? look.size(inRow ? Theme.figureStep : Theme.lonelyStep) : beside ? besideSize : aboveSize)

    readonly property real headHeight: beside ? Math.max(number.implicitHeight, words.height) : words.y + words.height
    readonly property real drawingTop: parted ? 0 : crowned ? beforeHeight + Theme.space(1) : Math.max(headHeight + gap, inRow && !free ? room - leastDrawing : 0)
    readonly property real drawingHeight: parted ? (free ? Math.max(headHeight, leastDrawing) : room) : crowned ? number.foot - drawingTop : Math.max(smallestDrawing, room - drawingTop)

    function wordsHeight(width: real): real {
        return longest.reduce((sum, text, place) => sum + Lines.height(look, text, place === 0 ? Theme.bold : Theme.regular, width), 0);
    }

    // The numeral's size with the words below it, in pixels.
    function sizeAbove(width: real, room: real): real {
        return Math.min(width / ems, (room - wordsHeight(width) - beforeHeight - Theme.space(3)) / lineOfNumeral);
    }

    implicitHeight: Math.max(headHeight, pictured ? drawingTop + drawingHeight : 0)

    FigureText {
        id: number

        look: layout.look
        anchors.left: parent.left
        width: layout.headWidth
        height: Math.max(implicitHeight, words.y + words.height)
        figure: layout.figure
        widest: layout.widest
        written: layout.written
        reached: layout.reached
        lineBefore: layout.lineBefore
        wordsBelow: false
        wordStep: Theme.bodyStep
        largest: layout.size

        // In it, because what it says includes the unit, and the paragraphs if `told`.
        FigureWords {
            id: words

            readonly property real start: layout.beside ? Math.max(number.numeralWidth, number.beforeWidth) + Theme.space(4) : 0

            look: layout.look
            anchors.left: parent.left
            anchors.leftMargin: start
            // Beside the numeral the last line is on its baseline.
            y: layout.beside ? Math.max(0, Math.round(number.foot - height + 0.38 * layout.bodySize)) : number.implicitHeight
            width: (layout.crowned ? layout.width : layout.headWidth) - start
            unit: layout.unit
            paragraphs: layout.paragraphs
            quietEnd: layout.quietEnd
            told: layout.told
            legend: layout.legend
            keyed: layout.keyed
            pictured: layout.pictured
        }
    }
    Loader {
        // One anchor, whatever the shape: with another after a change it would keep the width it had between both.
        anchors.right: parent.right
        anchors.rightMargin: layout.parted || layout.crowned ? 0 : layout.width - layout.drawingWidth
        y: layout.drawingTop
        width: layout.drawingWidth
        height: layout.drawingHeight
        active: layout.pictured && layout.drawing !== null
        sourceComponent: layout.drawing
    }
}
