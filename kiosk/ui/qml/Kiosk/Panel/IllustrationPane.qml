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

    readonly property bool settled: picture.status !== Image.Loading
    // A wide pane below the text has its picture at the right, a narrow one below the figure.
    readonly property bool wide: !besideText && Theme.landscape
    readonly property int inset: besideText ? Theme.space(4) : Theme.margin
    readonly property real numberHeight: number.y + number.height + Theme.space(2)
    // The upper third of a drawing is open sky, which may be behind the words.
    readonly property real openSky: illustration?.drawing && !wide ? Math.max(0, Math.min(width * 0.32, width * 0.75 - (height - numberHeight))) : 0
    readonly property real leastHeight: !pictured || wide ? 0 : besideText ? Theme.mm(40) : Math.round(width * 0.4)

    color: pictured && !wide ? pane.look.pane : "transparent"
    implicitHeight: numberHeight + leastHeight

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
    // The ground of a picture beside the words, as large as the picture.
    Rectangle {
        visible: pane.wide && picture.visible
        anchors.fill: picture
        color: pane.look.pane
    }
    Image {
        id: picture

        visible: pane.pictured && status === Image.Ready
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: pane.wide ? Math.round(pane.width * 0.45) : pane.width
        height: pane.wide ? pane.height : pane.height - pane.numberHeight + pane.openSky
        source: pane.illustration?.drawing ? Qt.resolvedUrl(Theme.illustrations + pane.illustration.drawing + "-" + pane.look.background + ".svg") : pane.illustration?.file ?? ""
        sourceSize: Qt.size(width, 0)
        fillMode: Image.PreserveAspectCrop
        // If the drawing is cut, it is cut at its foot: the sky stays behind the words.
        verticalAlignment: pane.openSky > 0 ? Image.AlignTop : Image.AlignBottom
        asynchronous: true
        retainWhileLoading: true
        Accessible.role: Accessible.Graphic
        Accessible.name: pane.illustration?.alt ?? ""
        Accessible.ignored: !pane.pictured
    }
}
