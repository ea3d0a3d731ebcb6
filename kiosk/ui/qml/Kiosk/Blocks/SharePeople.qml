pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks

// One percentage as a hundred people: the share drawn full, the rest in outline.
FigureLayout {
    id: view

    required property var share // ShareData

    figure: ({
            "before": "",
            "numeral": share.percent,
            "after": "",
            "unit": "",
            "spoken": share.spoken
        })
    // In easy language it is words: 88 of 100.
    widest: share.percent
    paragraphs: [share.label, share.remark]
    quietEnd: true
    told: true
    drawing: people
    drawingShape: 1

    Component {
        id: people

        SymbolField {
            look: view.look
            symbol: "person"
            count: 100
            full: Math.round(view.share.part * 100)
        }
    }
}
