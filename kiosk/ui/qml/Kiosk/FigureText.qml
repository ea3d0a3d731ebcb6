import QtQuick
import Kiosk

// A number set large, with the words before and after it. One thing for those who hear it.
Item {
    id: view

    required property Look look
    required property var figure
    required property real largest
    // Whether other figures stand beside it, whose numerals begin at the same height.
    property bool inRow: false

    readonly property real tracking: -0.03
    // The numeral's size at which its line would be as wide as the view.
    readonly property real fitting: width / Math.max(0.01, metrics.advanceWidth / 200)

    implicitHeight: words.height

    Accessible.role: Accessible.StaticText
    Accessible.name: figure.spoken

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 200
        font.variableAxes: ({
                "wght": Theme.bold
            })
        font.letterSpacing: 200 * view.tracking
        text: view.figure.widest
    }
    Column {
        id: words

        width: parent.width

        Headline {
            look: view.look
            width: parent.width
            visible: text !== "" || view.inRow && view.figure.words_before
            text: view.figure.before
            step: Theme.leadStep
            weight: Theme.medium
            Accessible.ignored: true
        }
        // As high as its digits: the type's own line would leave a hole above and below them.
        Item {
            width: parent.width
            // Below, a comma hangs out.
            height: Math.round(numeral.pixels * (Theme.capHeight + 0.1)) + Theme.space(1.5)

            Label {
                id: numeral

                look: view.look
                y: Theme.space(1) - Math.round(fontMetrics.ascent - Theme.capHeight * pixels)
                text: view.figure.numeral
                weight: Theme.bold
                color: view.look.figure
                wrapMode: Text.NoWrap
                pixels: Math.floor(Math.min(view.largest, view.fitting))
                tracking: view.tracking
                leading: Theme.naturalLeading
                Accessible.ignored: true
            }
            FontMetrics {
                id: fontMetrics

                font: numeral.font
            }
        }
        Headline {
            look: view.look
            width: parent.width
            visible: text !== ""
            text: [view.figure.after, view.figure.unit].filter(word => word !== "").join(" ")
            step: Theme.leadStep
            Accessible.ignored: true
        }
    }
}
