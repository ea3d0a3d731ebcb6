import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A key figure: the number, its unit, and what it means.
Column {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // FigureData
    required property bool inRow
    required property bool reached

    spacing: Theme.space(0.5)

    FigureText {
        reached: block.reached
        look: block.look
        width: block.width
        figure: block.content
        inRow: block.inRow
        // A figure alone in its row is the main thing on the screen.
        largest: block.look.size(block.content.run > 1 ? Theme.figureStep : Theme.lonelyStep)
    }
    Label {
        look: block.look
        width: Math.min(block.width, longestLine)
        written: block.content.meaning
    }
}
