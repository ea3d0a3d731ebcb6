import QtQuick
import Kiosk.Style

// One percentage as a bar with its value on it; what was added to an earlier value is set apart.
Item {
    id: row

    required property Look look
    required property var share // ShareData
    required property bool reached
    readonly property string kind: "ShareBar"

    readonly property real filled: rise.value
    readonly property real full: width * share.part
    readonly property bool roomInside: full > percent.implicitWidth + 2 * Theme.space(1)

    implicitHeight: words.height

    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    Rise {
        id: rise

        look: row.look
        reached: row.reached
    }
    Column {
        id: words

        width: parent.width
        spacing: Theme.space(0.25)

        Label {
            look: row.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: row.share.label
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: Math.round(percent.pixels * 1.4)

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
                visible: row.share.earlier_part >= 0
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

                readonly property real rightmost: row.roomInside && row.share.earlier_part >= 0 ? row.width * row.share.earlier_part : row.full

                look: row.look
                anchors.left: parent.left
                anchors.leftMargin: row.roomInside ? Math.max(Theme.space(1), rightmost - width - Theme.space(1)) : row.full + Theme.space(1)
                y: Math.round((parent.height - height) / 2)
                written: row.share.percent
                step: Theme.leadStep
                weight: Theme.bold
                leading: 1.2
                color: row.roomInside && row.filled > 0.9 ? row.look.inverse : row.look.ink
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Label {
            look: row.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: row.share.remark
            color: row.look.quiet
            Accessible.ignored: true
        }
    }
}
