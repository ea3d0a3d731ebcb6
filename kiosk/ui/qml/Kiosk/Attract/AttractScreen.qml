pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style
import Kiosk.Data

// What the screen shows while the kiosk rests: the exhibit's title and one large figure at a time, in each language in
// turn. Picture and words move, so that nothing burns in. A touch or a key begins a visit, and does nothing else.
FocusScope {
    id: screen

    required property Look look
    required property VisitorSession session
    required property var slides // list[SlideData]
    required property var illustration // IllustrationData

    readonly property string kind: "AttractScreen"
    readonly property var slide: slides[place] // SlideData
    readonly property alias settled: picture.settled
    readonly property alias wandered: picture.wandered
    readonly property alias reach: picture.reach
    // Places of the words: millimetres from their corner.
    readonly property var corners: [[0, 0], [14, 3], [4, 6], [18, 1], [9, 5]]
    readonly property var corner: corners[place % corners.length]
    readonly property real margin: Theme.margin + Theme.mm(corner[0])
    readonly property real wordsStep: Theme.cramped ? Theme.bodyStep : Theme.leadStep

    property int place: 0

    // The x of an item that begins at `start`, counted from the side where reading begins.
    function at(start: real, width: real): real {
        return slide.mirrored ? screen.width - start - width : start;
    }

    function goOn(): void {
        place = (place + 1) % slides.length;
    }

    function wander(): void {
        picture.wander();
    }

    LayoutMirroring.enabled: slide.mirrored
    LayoutMirroring.childrenInherit: true
    focus: true
    Accessible.role: Accessible.Button
    Accessible.name: slide.title + ". " + slide.begin
    Accessible.focusable: true
    Accessible.onPressAction: session.wake()
    Keys.onPressed: event => {
        event.accepted = true;
        session.wake();
    }

    Rectangle {
        anchors.fill: parent
        color: screen.look.paper
    }
    WanderingPicture {
        id: picture

        anchors.bottom: parent.bottom
        look: screen.look
        illustration: screen.illustration
        area: Qt.size(screen.width, screen.height)
        room: screen.height - Math.max(figure.y + figure.height, counted.y + counted.height) - Theme.space(1)
    }
    Headline {
        id: title

        look: screen.look
        x: screen.at(screen.margin, width)
        y: Theme.space(3) + Theme.mm(screen.corner[1])
        width: screen.width - 2 * Theme.margin - Theme.mm(20)
        written: screen.slide.title
        step: Theme.headingStep
        color: screen.look.structure
    }
    FigureText {
        id: figure

        // Half of the screen is sky; below are the treetops.
        readonly property real room: screen.height * 0.5 - y - heightBefore - Theme.space(1.5)

        look: screen.look
        x: screen.at(screen.margin, width)
        y: title.y + title.height + Theme.space(0.5)
        width: Theme.landscape ? screen.width * (Theme.cramped ? 0.36 : 0.48) : title.width
        figure: screen.slide.figure
        wordsBelow: false
        largest: Theme.landscape ? Math.min(screen.height * 0.27, room / lineOfNumeral) : screen.height * 0.18
    }
    Column {
        id: counted

        readonly property real start: screen.margin + (Theme.landscape ? figure.numeralWidth + Theme.space(4) : 0)

        x: screen.at(start, width)
        y: Theme.landscape ? Math.max(figure.y, figure.y + figure.foot + Theme.space(1) - height) : figure.y + figure.height
        width: Theme.landscape ? Math.min(screen.width * 0.6, screen.width - start - Theme.margin) : title.width

        Headline {
            look: screen.look
            width: parent.width
            visible: text !== ""
            written: figure.wordsAfter
            step: screen.wordsStep
        }
        Headline {
            look: screen.look
            width: parent.width
            written: screen.slide.figure.meaning
            step: screen.wordsStep
            weight: Theme.medium
        }
    }
    Rectangle {
        x: screen.at(screen.margin, width)
        y: screen.height - height - Theme.space(4) - Theme.mm(screen.corner[1])
        width: begin.implicitWidth + Theme.space(5)
        height: begin.implicitHeight + Theme.space(3)
        radius: Theme.mm(2)
        color: screen.look.structure

        Label {
            id: begin

            anchors.centerIn: parent
            look: screen.look
            written: screen.slide.begin
            step: Theme.leadStep
            weight: Theme.semibold
            leading: 1.2
            color: screen.look.inverse
            wrapMode: Text.NoWrap
        }
    }
    Timer {
        interval: Theme.attractChange
        running: screen.visible && screen.slides.length > 1
        repeat: true
        onTriggered: screen.goOn()
    }
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onClicked: screen.session.wake()
        onCanceled: screen.session.wake()
    }
}
