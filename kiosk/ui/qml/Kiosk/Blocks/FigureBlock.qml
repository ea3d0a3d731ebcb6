pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A key figure: the number, its unit and what it means, and perhaps the same drawn: as marks, on a clock, or to scale.
FigureLayout {
    id: block

    required property var content // FigureData
    readonly property var drawn: content.drawing // FigureDrawingData
    readonly property Component shape: ({
            "marks": marks,
            "clock": clock,
            "distance": distance
        })[drawn.way] ?? null

    figure: content
    widest: Hyphens.widestOf(content.numerals, Theme.bold)
    written: content.written
    paragraphs: [content.meaning]
    legend: drawn.legend
    keyed: drawn.way === "marks"
    inRow: content.run > 1
    longest: content.longest
    spaceForDrawing: content.any_drawn
    lineBefore: content.words_before
    drawing: shape
    drawingShape: drawn.way === "clock" ? 1 : 0
    drawnAcross: drawn.way === "distance"
    drawingNeeds: drawnAcross ? Math.max(...drawn.ends.map(end => Lines.height(look, end, Theme.semibold, (drawingWidth - Theme.space(3)) / 2))) + Theme.space(5) : 0

    Component {
        id: marks

        MarkGrid {
            look: block.look
            count: block.drawn.count
            lit: block.drawn.lit
        }
    }
    Component {
        id: clock

        ClockDial {
            look: block.look
            hours: block.drawn.count
        }
    }
    Component {
        id: distance

        DistanceLine {
            look: block.look
            length: block.drawn.count
            ends: block.drawn.ends
            legend: block.drawn.legend
        }
    }
}
