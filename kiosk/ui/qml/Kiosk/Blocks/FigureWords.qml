pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The words of a number: its unit, what it means, and which marks of its drawing stand out.
Column {
    id: words

    required property Look look
    required property string unit
    required property list<string> paragraphs
    // The last paragraph is quiet, as remarks are.
    required property bool quietEnd
    // The numeral's spoken text says the paragraphs as well.
    required property bool told
    required property string legend
    // The legend is here, and not in the drawing.
    required property bool keyed
    // Without the drawing the legend is a line of the words.
    required property bool pictured

    Label {
        look: words.look
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: words.unit
        weight: Theme.bold
        Accessible.ignored: true
    }
    Repeater {
        model: words.paragraphs.length

        Label {
            required property int index

            look: words.look
            width: Math.min(words.width, longestLine)
            visible: text !== ""
            written: words.paragraphs[index]
            Accessible.ignored: words.told || written === ""
            color: words.quietEnd && index === words.paragraphs.length - 1 ? words.look.quiet : words.look.ink
        }
    }
    Item {
        width: Math.min(parent.width, legend.longestLine)
        height: legend.height + Theme.space(0.5)
        visible: words.legend !== "" && (words.keyed || !words.pictured)

        LitMark {
            id: sample

            look: words.look
            anchors.left: parent.left
            y: legend.y + Math.round((legend.line - height) / 2)
            width: Math.round(0.9 * words.look.size(Theme.bodyStep))
            height: width
            visible: words.pictured
        }
        Label {
            id: legend

            readonly property real start: words.pictured ? sample.width + Theme.space(1) : 0

            look: words.look
            anchors.left: parent.left
            anchors.leftMargin: start
            y: Theme.space(0.5)
            width: parent.width - start
            written: words.legend
        }
    }
}
