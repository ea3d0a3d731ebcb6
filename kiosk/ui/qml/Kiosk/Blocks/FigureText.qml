import QtQuick
import Kiosk.Style

// A number set large, with the words before and after it. One thing for those who hear it.
Item {
    id: view

    required property Look look
    required property var figure
    required property real largest
    readonly property string kind: "FigureText"
    // Whether other figures stand beside it, whose numerals begin at the same height.
    property bool inRow: false
    // Whether the words after the numeral stand below it; else whoever shows the figure shows them, too.
    property bool told: true
    readonly property string wordsAfter: [figure.after, figure.unit].filter(word => word !== "").join(" ")
    // Where the numeral ends: its right edge and the foot of its digits.
    readonly property real numeralWidth: numeral.width
    readonly property real foot: number.y + Theme.space(1) + Math.round(numeral.pixels * Theme.capHeight)
    // The numeral's line, over the numeral's size: as high as its digits, and a comma that hangs out below.
    readonly property real lineOfNumeral: Theme.capHeight + 0.15
    readonly property real heightBefore: before.visible ? before.height : 0
    // It counts up once it is before somebody's eyes.
    property bool reached: true
    readonly property real counted: rise.value

    readonly property real tracking: -0.03
    // The numeral's size at which its line would be as wide as the view.
    readonly property real fitting: width / Math.max(0.01, metrics.advanceWidth / 200)

    // The numeral with a part of its value, written alike: its digits give way from the left.
    function partly(numeral: string, part: real, decimals: int): string {
        if (part >= 1)
            return numeral;
        const digits = numeral.replace(/[^0-9]/g, "");
        // A digit stands before the decimal mark, whatever the value.
        let left = String(Math.floor(Number(digits) * part)).padStart(decimals + 1, "0");
        let written = "";
        for (let place = numeral.length - 1; place >= 0; place--) {
            const sign = numeral[place];
            if (!/[0-9]/.test(sign)) {
                if (left !== "" || written.search(/[0-9]/) < 0)
                    written = sign + written;
            } else if (left !== "") {
                written = left[left.length - 1] + written;
                left = left.slice(0, -1);
            }
        }
        return written;
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
        text: view.figure.widest
    }
    Column {
        id: words

        width: parent.width

        Headline {
            id: before

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
            id: number

            width: parent.width
            height: Math.round(numeral.pixels * view.lineOfNumeral) + Theme.space(1.5)

            Label {
                id: numeral

                look: view.look
                anchors.left: parent.left
                y: Theme.space(1) - Math.round(fontMetrics.ascent - Theme.capHeight * pixels)
                text: view.partly(view.figure.numeral, view.counted, view.figure.decimals)
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
            visible: text !== "" && view.told
            text: view.wordsAfter
            step: Theme.leadStep
            Accessible.ignored: true
        }
    }
}
