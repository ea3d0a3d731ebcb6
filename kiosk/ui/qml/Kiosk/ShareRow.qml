import QtQuick
import Kiosk

// One percentage: its value on a bar, with what was added to an earlier value apart.
Item {
    id: row

    required property Look look
    required property var share

    readonly property bool beside: width >= 14 * row.look.size(Theme.bodyStep)

    implicitHeight: words.y + words.height

    Accessible.role: Accessible.StaticText
    Accessible.name: share.percent + " " + share.label + (share.remark === "" ? "" : "; " + share.remark)

    Label {
        id: percent

        look: row.look
        width: row.beside ? Math.round(Math.max(pixels * 2.9, implicitWidth + Theme.space(1))) : row.width
        text: row.share.percent
        step: Theme.shareStep
        weight: Theme.bold
        color: row.look.figure
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Column {
        id: words

        x: row.beside ? percent.width : 0
        y: row.beside ? 0 : percent.height
        width: row.width - x
        spacing: Theme.space(0.25)

        Item {
            width: parent.width
            height: Theme.mm(4)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Theme.line
                color: row.look.lineColor
            }
            Rectangle {
                width: Math.round(parent.width * row.share.part)
                height: parent.height
                color: row.look.structure
            }
            Rectangle {
                // What was added since: apart in tone, and by a gap.
                visible: row.share.earlier_part >= 0
                x: Math.round(parent.width * row.share.earlier_part)
                width: Math.round(parent.width * row.share.part) - x
                height: parent.height
                color: row.look.accent

                Rectangle {
                    width: Theme.mm(0.8)
                    height: parent.height
                    color: row.look.paper
                }
            }
        }
        Label {
            look: row.look
            width: Math.min(parent.width, longestLine)
            text: row.share.label
            Accessible.ignored: true
        }
        Label {
            look: row.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            text: row.share.remark
            color: row.look.quiet
            Accessible.ignored: true
        }
    }
}
