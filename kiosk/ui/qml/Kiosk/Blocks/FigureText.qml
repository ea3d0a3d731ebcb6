import QtQuick
import Kiosk.Style

// A number in large type, with the words before and after it. Screen readers get all of it as one text.
Item {
    id: view

    required property Look look
    required property var figure // AmountData
    required property real largest
    readonly property string kind: "FigureText"
    // Whether there is a line for words before the numeral even if there are none: others beside it have some.
    property bool lineBefore: false
    // The size of the words.
    property real wordStep: Theme.leadStep
    // The numeral is as large as this one would have to be.
    property string widest: figure.numeral
    // How the numeral is written while it counts up; without it, it does not.
    property var written: null // NumeralData
    // Whether to show the words after the numeral below it.
    property bool wordsBelow: true
    readonly property string wordsAfter: [figure.after, figure.unit].filter(word => word !== "").join(" ")
    // The end of the numeral: its right edge and the baseline of its digits.
    readonly property real numeralWidth: numeral.width
    readonly property real beforeWidth: before.visible ? before.contentWidth : 0
    readonly property real foot: number.y + Theme.space(1) + Math.round(numeral.pixels * Theme.capHeight)
    // The height of the numeral's line as a part of its size: as high as its digits, with room for a comma below.
    readonly property real lineOfNumeral: Theme.capHeight + 0.15
    readonly property real heightBefore: before.visible ? before.height : 0
    // It counts up once it has come into view.
    property bool reached: true
    readonly property real counted: rise.value

    readonly property real tracking: -Theme.figureTightening
    // The numeral's size at which its line would be as wide as the view.
    readonly property real fitting: width / Math.max(0.01, metrics.advanceWidth / 200)

    // A part of the figure's value, from 0 to 1, written as the whole is.
    function numeralAt(part: real): string {
        if (part >= 1 || written === null)
            return figure.numeral;
        const precision = Math.pow(10, written.decimals);
        const value = Math.floor(Math.abs(written.value) * part * precision) / precision;
        const [whole, decimals] = value.toFixed(written.decimals).split(".");
        const grouped = value >= written.group_from ? whole.replace(/\B(?=(\d{3})+$)/g, written.group_mark) : whole;
        const number = decimals === undefined ? grouped : grouped + written.decimal_mark + decimals;
        return written.prefix + (written.value < 0 ? "−" : "") + number + written.suffix;
    }

    Rise {
        id: rise

        look: view.look
        reached: view.reached
    }

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
        text: view.widest
    }
    Column {
        id: words

        width: parent.width

        Headline {
            id: before

            look: view.look
            width: parent.width
            visible: text !== "" || view.lineBefore
            written: view.figure.before
            step: view.wordStep
            weight: Theme.medium
            Accessible.ignored: true
        }
        // As high as its digits: the type's own line would leave a hole above and below them.
        Item {
            id: number

            width: parent.width
            height: Math.round(numeral.pixels * view.lineOfNumeral) + Theme.space(1.5)

            Label {
                id: numeral

                look: view.look
                anchors.left: parent.left
                y: Theme.space(1) - Math.round(fontMetrics.ascent - Theme.capHeight * pixels)
                written: view.numeralAt(view.counted)
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
            visible: text !== "" && view.wordsBelow
            written: view.wordsAfter
            step: view.wordStep
            Accessible.ignored: true
        }
    }
}
