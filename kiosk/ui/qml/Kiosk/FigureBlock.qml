import QtQuick
import Kiosk

// A key figure: the number, its unit, and what it means.
Column {
    id: block

    required property var content

    spacing: Theme.space(0.5)

    FigureText {
        width: block.width
        figure: block.content
        largest: Theme.size(Theme.figureStep)
    }
    Label {
        width: Math.min(block.width, longestLine)
        text: block.content.meaning
    }
}
