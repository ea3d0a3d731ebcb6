import QtQuick
import Kiosk.Style

// One percentage as a bar with its value on it; what was added to an earlier value is set apart. Its words are on the bar,
// or beside it if it is short, or above it.
Item {
    id: row

    required property Look look
    required property var share // ShareData
    required property bool reached
    // The height in pixels to fill, 0 for as much as it needs.
    required property real room
    // Whether the words are on or beside the bar.
    required property bool within
    required property int valueSize
    readonly property string kind: "ShareBar"

    readonly property real filled: rise.value
    readonly property real full: width * share.part
    readonly property real inset: Theme.space(1.5)
    readonly property real least: Math.round(valueSize * 1.2)
    readonly property bool valueInside: full > percent.implicitWidth + 2 * inset
    readonly property bool wordsInside: within && wordsFit(insideWidth)
    readonly property real insideWidth: full - percent.implicitWidth - 3 * inset
    readonly property real outsideStart: full + inset + (valueInside ? 0 : percent.implicitWidth + inset)
    // What is new begins here; the value of a share that has grown is before it.
    readonly property bool grown: share.earlier_part >= 0
    // Of a bar with its words above it.
    readonly property real barHeight: Math.max(least, room - words.height)
    readonly property color onBar: filled > 0.9 ? look.inverse : look.ink

    // Whether the words fit into a width beside each other's lines, in the height of the bar.
    function wordsFit(width: real): bool {
        return width >= 6 * look.size(Theme.bodyStep) && wordsHeight(width) <= room - Theme.space(1);
    }

    function wordsHeight(width: real): real {
        return [share.label, share.remark].reduce((sum, text) => sum + Lines.height(look, text, Theme.medium, width), 0);
    }

    implicitHeight: within ? Math.max(room, least, words.height) : words.height + barHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    Rise {
        id: rise

        look: row.look
        reached: row.reached
    }
    Item {
        id: bar

        y: row.within ? 0 : words.height
        width: parent.width
        height: row.within ? row.height : row.barHeight

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.line
            color: row.look.lineColor
        }
        Rectangle {
            anchors.left: parent.left
            width: Math.round(row.full * row.filled)
            height: parent.height
            color: row.look.structure
        }
        Rectangle {
            // Apart in tone, and by a gap.
            visible: row.grown
            anchors.left: parent.left
            anchors.leftMargin: Math.round(row.width * row.share.earlier_part * row.filled)
            width: Math.round(row.full * row.filled) - anchors.leftMargin
            height: parent.height
            color: row.look.accent

            Rectangle {
                anchors.left: parent.left
                width: Theme.mm(0.8)
                height: parent.height
                color: row.look.paper
            }
        }
        Label {
            id: percent

            readonly property real rightmost: row.valueInside && row.grown ? row.width * row.share.earlier_part : row.full

            look: row.look
            anchors.left: parent.left
            anchors.leftMargin: row.valueInside ? Math.max(row.inset, rightmost - width - row.inset) : row.full + row.inset
            y: Math.round((parent.height - height) / 2)
            written: row.share.percent
            pixels: row.valueSize
            weight: Theme.bold
            leading: 1.2
            tracking: -Theme.figureTightening
            color: row.valueInside ? row.onBar : row.look.ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Column {
        id: words

        readonly property real start: !row.within ? 0 : row.wordsInside ? row.inset : row.outsideStart

        anchors.left: parent.left
        anchors.leftMargin: start
        y: row.within ? Math.round((row.height - height) / 2) : 0
        width: row.wordsInside ? row.insideWidth : parent.width - start

        Label {
            look: row.look
            width: Math.min(parent.width, longestLine)
            written: row.share.label
            weight: Theme.medium
            color: row.wordsInside ? row.onBar : row.look.ink
            Accessible.ignored: true
        }
        Label {
            look: row.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: row.share.remark
            color: row.wordsInside ? row.onBar : row.look.quiet
            Accessible.ignored: true
        }
    }
}
