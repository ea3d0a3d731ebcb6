import QtQuick
import Kiosk

// A key figure: the number, its unit, and what it means.
Column {
    id: block

    required property Look look
    required property var content
    required property bool inRow

    spacing: Theme.space(0.5)

    FigureText {
        look: block.look
        width: block.width
        figure: block.content
        inRow: block.inRow
        largest: block.look.size(Theme.figureStep)
    }
    Label {
        look: block.look
        width: Math.min(block.width, longestLine)
        text: block.content.meaning
    }
}
