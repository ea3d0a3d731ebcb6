import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// One percentage as a hundred people: the share drawn full, the rest in outline.
Column {
    id: view

    required property Look look
    required property var share // ShareData
    // In pixels.
    required property real highest

    readonly property int full: Math.round(share.part * 100)
    readonly property int columns: 20
    readonly property int size: Math.floor(Math.min(width / columns, highest / (100 / columns), Theme.mm(15)))

    spacing: Theme.space(1)

    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    Label {
        look: view.look
        anchors.left: parent.left
        written: view.share.percent
        // In easy language it is words: 88 of 100.
        pixels: Math.min(view.look.size(Theme.figureStep), Math.floor(0.98 * view.width / Math.max(0.01, breadthOf(written, 1))))
        weight: Theme.bold
        color: view.look.figure
        tracking: -Theme.figureTightening
        leading: 1
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Label {
        look: view.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        written: view.share.label
        Accessible.ignored: true
    }
    Item {
        anchors.left: parent.left
        width: view.columns * view.size
        height: 100 / view.columns * view.size

        Marks {
            look: view.look
            symbol: "person"
            count: view.full
            columns: view.columns
            size: view.size
        }
        Marks {
            look: view.look
            y: Math.floor(view.full / view.columns) * view.size
            symbol: "person-rest"
            count: 100 - view.full
            columns: view.columns
            size: view.size
            before: view.full % view.columns
        }
    }
    Label {
        look: view.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: view.share.remark
        color: view.look.quiet
        Accessible.ignored: true
    }
}
