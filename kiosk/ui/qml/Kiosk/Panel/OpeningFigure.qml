import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The large figure of a panel, and what it means.
Column {
    id: number

    required property Look look
    required property var figure // FigureData
    required property bool reached
    // How high its numeral may be, and how high it is where there is little room.
    required property real largest
    required property real least
    // The height of the words around the numeral, and of all with such a numeral, in pixels.
    readonly property real wordsHeight: Lines.height(look, figure.before, Theme.regular, width) + Lines.height(look, `${figure.after} ${figure.unit}`, Theme.semibold, width) + Lines.height(look, figure.meaning, Theme.regular, width) + 2 * spacing
    readonly property real leastHeight: Math.min(least, numeral.fitting) + wordsHeight

    spacing: Theme.space(0.5)

    FigureText {
        id: numeral

        look: number.look
        width: parent.width
        figure: number.figure
        written: number.figure.written
        reached: number.reached
        largest: number.largest
        wordStep: Theme.bodyStep
    }
    Label {
        look: number.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        written: number.figure.meaning
    }
}
