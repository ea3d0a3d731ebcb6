import QtQuick
import Kiosk.Style

// A picture of the exhibit, as high as it needs. While illustrations are hidden, or if the picture can't be shown, its alternative text is
// there instead.
Column {
    id: block

    required property Look look
    required property var content // PictureData
    required property real screenHeight

    readonly property bool pictured: look.illustrations && !picture.failed
    readonly property bool settled: !pictured || picture.settled
    // By how much it is enlarged or reduced: it fills its place, unless its pixels would be seen.
    readonly property real factor: Math.min(width / content.width, screenHeight * 0.6 / content.height, Theme.mostEnlarged)

    spacing: Theme.space(1)

    // As large as the picture, also before it is there.
    Item {
        visible: block.pictured
        width: Math.round(block.content.width * block.factor)
        height: Math.round(block.content.height * block.factor)

        PictureImage {
            id: picture

            look: block.look
            file: block.look.illustrations ? block.content.file : ""
            natural: Qt.size(block.content.width, block.content.height)
            anchors.fill: parent
            anchors.margins: rim
            rim: plate === "" ? 0 : Theme.space(1.5)
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: block.content.alt
        }
    }
    Label {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: !block.pictured
        written: block.content.alt
    }
    Label {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: block.content.caption
    }
    Label {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        written: block.content.credit
        color: block.look.quiet
    }
}
