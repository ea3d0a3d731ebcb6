import QtQuick
import Kiosk.Style

// A picture of the exhibit, whole, as large as its scene allows; its caption and credit are on a quiet strip beside or below
// it. While illustrations are hidden, or if the picture can't be shown, its alternative text is there instead.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var content // PictureData

    readonly property bool pictured: look.illustrations && !picture.failed
    readonly property bool settled: !pictured || picture.settled
    readonly property real gap: Theme.space(2)
    readonly property real proportion: content.width / content.height
    // The strip is beside a picture that is narrow enough, if both are larger so. The picture's size is the same if it
    // can't be shown: else it would be tried again.
    readonly property real stripWidth: 9 * look.breadth(Theme.bodyStep)
    readonly property size beside: fitted(width - gap - stripWidth, room)
    readonly property size below: fitted(width, Math.max(room / 2, room - gap - strip.usualHeight))
    readonly property bool isBeside: width > room && beside.height >= below.height
    readonly property size taken: isBeside ? beside : below
    readonly property real total: !pictured ? strip.height : isBeside ? Math.max(taken.height, strip.height) : strip.height + taken.height + gap
    readonly property int hung: Fitting.hung(total, room)

    // The size of the picture in a place: it fills it, unless its pixels would be seen.
    function fitted(width: real, height: real): size {
        const factor = Math.max(0, Math.min(width / content.width, height / content.height, Theme.mostEnlarged));
        return Qt.size(Math.round(content.width * factor), Math.round(content.height * factor));
    }

    implicitHeight: Math.max(room, total)

    // As large as the picture, also before it is there.
    Item {
        id: frame

        anchors.left: parent.left
        y: block.hung
        visible: block.pictured
        width: block.taken.width
        height: block.taken.height

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
    Column {
        id: strip

        // At the standard text size, with three lines of caption.
        readonly property real usualHeight: (block.content.caption === "" ? 1 : 4) * Theme.base * Theme.leading

        anchors.right: parent.right
        y: block.hung + block.total - height
        width: block.width - (block.pictured && block.isBeside ? frame.width + block.gap : 0)
        spacing: Theme.space(1)

        FittedText {
            look: block.look
            anchors.left: parent.left
            visible: !block.pictured
            availableWidth: parent.width
            availableHeight: Math.max(1, block.room - strip.usualHeight - block.gap)
            least: Theme.bodyStep
            most: Theme.titleStep
            close: 1.3
            weight: Theme.medium
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
}
