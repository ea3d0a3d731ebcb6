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
    // Whether it is on screen, or next to what is.
    property bool seen: true
    required property bool near
    // The height that the way onward takes at the lower edge.
    required property real footer

    readonly property string kind: "Opening"
    readonly property bool settled: !pictured || drawing.settled
    readonly property bool pictured: look.illustrations && Boolean(illustration)
    readonly property real inner: width - Theme.margin - Theme.gutter
    // Side by side if the left part has room for 30 characters a line, and the figure for half the width. The words have more
    // if they would else be too high.
    readonly property real leastLeft: 15.2 * look.breadth(Theme.bodyStep)
    readonly property real leftWidth: Math.round(Math.max(([0.42, 0.46, 0.5].find(part => wordsFit(part * inner)) ?? 0.54) * inner, leastLeft))
    readonly property bool beside: Theme.landscape && leastLeft < 0.48 * inner
    readonly property real textWidth: beside ? leftWidth : inner
    // A figure that does not fit below the words is on the next screen.
    readonly property real below: words.y + words.height + Theme.space(pictured ? 3 : 5)
    readonly property bool divided: !beside && below + number.leastHeight + footer > screenHeight + 1
    readonly property SceneDivision division: SceneDivision {
        count: opening.divided ? 2 : 1
        screenHeight: opening.screenHeight
        wordsEnd: words.y + words.height + opening.footer
        heading: opening.title
        ground: opening.look.ground
    }
    // Beside the figure, which the way onward is below, the words run down to the edge.
    readonly property real lowest: Math.max((divided ? division.next : 0) + screenHeight, words.y + words.height + (beside ? Theme.space(2) : footer), number.y + number.height + footer)
    // How much higher it is than its screens, in pixels.
    readonly property real excess: height - (divided ? 2 : 1) * screenHeight
    readonly property bool told: pictured && drawing.failed

    function wordsFit(width: real): bool {
        const titleHeight = Fitting.heightAt(Theme.headingStep, title, Theme.bold, Theme.tightLeading, -Theme.headlineTightening, width);
        return words.y + 2 * look.size(Theme.bodyStep) * Theme.leading + titleHeight + Lines.height(look, lead, Theme.regular, width) + 2 * words.spacing + Theme.space(2) <= screenHeight;
    }

    function parts(): list<Item> {
        return [words, number];
    }

    implicitHeight: told ? Math.max(lowest, unseen.y + unseen.height + footer) : lowest

    Rectangle {
        anchors.fill: parent
        color: opening.look.paper
    }
    // Before the words, which are never under it. Its size is the same if it can't be shown: else it would be tried again.
    SceneDrawing {
        id: drawing

        width: parent.width
        height: opening.divided ? opening.division.next : opening.lowest
        look: opening.look
        illustration: opening.illustration
        visible: opening.pictured
        near: opening.pictured && opening.near
        screenHeight: opening.screenHeight
        beside: opening.beside ? Qt.size(words.x + words.width, words.y + words.height) : Qt.size(0, 0)
        words: [opening.beside ? Qt.rect(0, 0, 0, 0) : Qt.rect(words.x, words.y, words.width, words.height), opening.divided ? Qt.rect(0, 0, 0, 0) : Qt.rect(number.x, number.y, number.width, number.height)]
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.space(Theme.cramped ? 2 : 3)
        width: opening.textWidth
        spacing: Theme.space(opening.beside ? 2.5 : 2)

        OpeningKicker {
            id: kicker

            look: opening.look
            width: parent.width
            exhibitTitle: opening.exhibitTitle
            asOf: opening.asOf
        }
        OpeningTitle {
            look: opening.look
            width: parent.width
            written: opening.title
            others: [kicker.whole, opening.lead]
            room: opening.beside ? opening.screenHeight - words.y - 2 * words.spacing - Theme.space(2) : 0
        }
        Label {
            look: opening.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: opening.lead
        }
    }
    OpeningFigure {
        id: number

        // A picture has the lower quarter, or on an upright screen the lower sixth.
        readonly property real lowestEdge: !opening.pictured ? opening.screenHeight - opening.footer - Theme.space(2) : (opening.beside ? 0.74 : 0.84) * opening.screenHeight
        readonly property real most: opening.beside ? (opening.pictured ? 0.5 : 0.6) : opening.pictured ? 0.3 : 0.34

        look: opening.look
        anchors.left: parent.left
        anchors.leftMargin: opening.beside ? Theme.margin + opening.textWidth + Theme.space(3) : Theme.margin
        y: opening.beside ? words.y : opening.divided ? opening.division.next + Theme.space(3) : opening.below
        width: opening.beside ? opening.inner - opening.textWidth - Theme.space(3) : opening.inner
        figure: opening.figure
        reached: opening.reached
        least: opening.screenHeight * (opening.beside ? 0.36 : opening.pictured ? 0.18 : 0.28)
        largest: opening.divided ? 0.4 * opening.screenHeight : Math.max(least, Math.min(most * opening.screenHeight, lowestEdge - y - wordsHeight))
    }
    // What the picture would show.
    Label {
        id: unseen

        look: opening.look
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Math.max(words.y + words.height, number.y + number.height) + Theme.space(3)
        width: Math.min(opening.inner, longestLine)
        visible: opening.told
        written: opening.illustration?.alt ?? ""
    }
}
