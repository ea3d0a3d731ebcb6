import QtQuick
import Kiosk.Style

// A picture of the exhibit, decoded in the background at the size it has on screen. While illustrations are
// hidden, its description is shown instead.
Column {
    id: block

    required property Look look
    required property var content // PictureData
    required property real screenHeight

    readonly property bool settled: !look.illustrations || picture.status === Image.Ready || picture.status === Image.Error

    spacing: Theme.space(1)

    Image {
        id: picture

        visible: block.look.illustrations
        width: parent.width
        height: Math.round(block.screenHeight * 0.6)
        source: block.look.illustrations ? block.content.file : ""
        // The picture keeps its proportions within this size.
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: block.content.alt
    }
    Label {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: !block.look.illustrations
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
