import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The large figure of a panel, in the sky of its illustration.
Rectangle {
    id: pane

    required property Look look
    required property real screenHeight
    required property bool besideText
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property bool pictured
    required property bool reached
    readonly property string kind: "IllustrationPane"

    readonly property bool photographed: pictured && Boolean(illustration?.file)
    readonly property bool failed: photographed ? photograph.failed : picture.failed
    readonly property bool settled: !pictured || (photographed ? photograph.settled : picture.settled)
    // A wide pane below the text has its picture at the right, a narrow one below the figure.
    readonly property bool wide: !besideText && Theme.landscape
    readonly property int inset: besideText ? Theme.space(4) : Theme.margin
    readonly property real numberHeight: number.y + number.height + Theme.space(2)
    // The sky of a drawing, where nothing is drawn, may be behind the words: as much of it as is needed to show all of
    // the drawing.
    readonly property real roomBelow: Math.max(0, height - numberHeight)
    readonly property real wholeHeight: illustration ? width * illustration.height / illustration.width : 0
    readonly property real openSky: wide ? 0 : Math.max(0, Math.min(width * (illustration?.sky ?? 0), wholeHeight - roomBelow))
    readonly property real leastHeight: !pictured || wide ? 0 : besideText ? Theme.mm(40) : Math.round(width * 0.4)
    // A picture is not enlarged until its pixels are seen: a small one leaves room around it.
    readonly property real most: illustration?.file ? Theme.mostEnlarged : Infinity

    color: pictured && !wide ? pane.look.pane : "transparent"
    implicitHeight: numberHeight + leastHeight

    // The ground of a picture beside the words.
    Rectangle {
        visible: pane.wide && (picture.visible || photograph.visible)
        anchors.right: parent.right
        width: picture.slotWidth
        height: parent.height
        color: pane.look.pane
    }
    // Before the words, which are never under it.
    PictureImage {
        id: picture

        readonly property real slotWidth: pane.wide ? Math.round(pane.width * 0.45) : pane.width
        readonly property real slotHeight: pane.wide ? pane.height : pane.roomBelow + pane.openSky

        look: pane.look
        drawing: pane.illustration?.drawing ?? ""
        natural: Qt.size(pane.illustration?.width ?? 1, pane.illustration?.height ?? 1)
        visible: pane.pictured && !pane.photographed && status === Image.Ready
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round((slotHeight - height) / 2)
        anchors.right: parent.right
        anchors.rightMargin: Math.round((slotWidth - width) / 2)
        width: Math.min(slotWidth, natural.width * pane.most)
        height: Math.min(slotHeight, natural.height * pane.most)
        fillMode: Image.PreserveAspectCrop
        // If the drawing is cut, it is cut at its foot: the sky stays behind the words.
        verticalAlignment: pane.openSky > 0 ? Image.AlignTop : Image.AlignBottom
        Accessible.role: Accessible.Graphic
        Accessible.name: pane.illustration?.alt ?? ""
        Accessible.ignored: !visible
    }
    ScenePicture {
        id: photograph

        anchors.fill: picture
        visible: pane.photographed && !failed
        look: pane.look
        illustration: pane.illustration
    }
    // What the picture would show.
    Label {
        look: pane.look
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        width: Math.min(picture.slotWidth - pane.inset - Theme.gutter, longestLine)
        visible: pane.pictured && pane.failed
        written: pane.illustration?.alt ?? ""
    }
    Column {
        id: number

        anchors.left: parent.left
        anchors.leftMargin: pane.inset
        y: Theme.space(pane.pictured || pane.besideText ? 3.5 : 0)
        width: (pane.wide ? pane.width * 0.55 : pane.width) - pane.inset - (pane.wide ? Theme.space(2) : Theme.gutter)
        spacing: Theme.space(0.5)

        FigureText {
            look: pane.look
            width: parent.width
            figure: pane.figure
            widest: pane.figure.widest
            written: pane.figure.written
            reached: pane.reached
            // With its words the figure fills a third of the screen, if its digits fit.
            largest: pane.screenHeight * (pane.wide ? 0.42 : pane.besideText ? (pane.pictured ? 0.36 : 0.42) : 0.26)
        }
        Label {
            look: pane.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: pane.figure.meaning
        }
    }
}
