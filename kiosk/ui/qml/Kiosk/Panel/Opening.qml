import QtQuick
import Kiosk.Panel
import Kiosk.Style

// What a panel opens with: one claim, one large figure, one picture.
Item {
    id: opening

    required property Look look
    required property real screenHeight
    required property string exhibitTitle
    required property string asOf
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property bool reached

    readonly property bool settled: pane.settled
    readonly property bool pictured: look.illustrations && Boolean(illustration)
    // Side by side if the left part has room for 34 characters a line.
    readonly property real leftWidth: Math.round((width - Theme.margin) * 0.56)
    readonly property bool beside: Theme.landscape && leftWidth >= 17 * opening.look.breadth(Theme.bodyStep)
    readonly property real textWidth: beside ? leftWidth : width - Theme.margin - Theme.gutter

    // The text above the title, in one line if it fits.
    readonly property string kicker: exhibitTitle + "  ·  " + asOf
    readonly property int kickerSize: look.size(Theme.bodyStep)
    readonly property bool inOneLine: metrics.advanceWidth(kicker) / 100 * kickerSize + look.widening(kicker, kickerSize) < textWidth

    function parts(): list<Item> {
        return [words, pane];
    }

    implicitHeight: beside ? Math.max(screenHeight * (pictured ? 1 : 0.72), words.height + 2 * words.y, pane.implicitHeight) : Math.max(Theme.landscape ? 0 : screenHeight, pane.y + pane.implicitHeight)

    // Fixed at 100 px: FontMetrics changes do not trigger bindings.
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.semibold
            })
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.space(Theme.landscape ? 3.5 : 5)
        width: opening.textWidth
        spacing: Theme.space(2.5)

        Column {
            width: parent.width

            Label {
                look: opening.look
                width: parent.width
                written: opening.inOneLine ? opening.kicker : opening.exhibitTitle
                weight: Theme.semibold
                color: opening.look.structure
            }
            Label {
                look: opening.look
                width: parent.width
                visible: !opening.inOneLine
                written: visible ? opening.asOf : ""
                weight: Theme.semibold
                color: opening.look.structure
            }
        }
        Headline {
            look: opening.look
            width: parent.width
            written: opening.title
            step: Theme.titleStep
            role: Accessible.Heading
        }
        Label {
            look: opening.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: opening.lead
        }
    }
    IllustrationPane {
        id: pane

        look: opening.look
        anchors.right: parent.right
        y: opening.beside ? 0 : words.y + words.height + Theme.space(opening.pictured ? 5 : 3)
        width: opening.beside ? opening.width - Theme.margin - words.width - Theme.space(4) : opening.width
        height: opening.height - y
        screenHeight: opening.screenHeight
        besideText: opening.beside
        figure: opening.figure
        illustration: opening.illustration
        pictured: opening.pictured
        reached: opening.reached
    }
}
