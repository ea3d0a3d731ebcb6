pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// What the screen shows while nobody is there: the exhibit's title and one large figure at a time, in
// each language in turn. Its picture wanders and its words change their place, so that nothing burns
// in. Whoever touches it, or presses a key, begins; that touch does nothing else.
FocusScope {
    id: screen

    required property Look look
    required property VisitorSession session
    required property var slides
    required property var illustration

    property int place: 0
    readonly property var slide: slides[place]
    readonly property bool settled: picture.status !== Image.Loading
    // Where the words stand, in turn; in millimetres from their corner.
    readonly property var corners: [[0, 0], [14, 3], [4, 6], [18, 1], [9, 5]]
    readonly property var corner: corners[place % corners.length]
    // How far the picture goes to either side, in pixels.
    readonly property int reach: Math.round(width * 0.03)
    property int wandered: 0
    property int direction: 1

    function goOn(): void {
        place = (place + 1) % slides.length;
    }

    function wander(): void {
        if (Math.abs(wandered + direction) > reach)
            direction = -direction;
        wandered += direction;
    }

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
    Image {
        id: picture

        x: screen.wandered - screen.reach
        anchors.bottom: parent.bottom
        width: screen.width + 2 * screen.reach
        height: Math.round(screen.height * (Theme.landscape ? 0.62 : 0.5))
        source: screen.illustration.drawing ? Qt.resolvedUrl(Theme.illustrations + screen.illustration.drawing + "-" + screen.look.background + ".svg") : screen.illustration.file ?? ""
        sourceSize: Qt.size(0, height)
        fillMode: Image.PreserveAspectCrop
        verticalAlignment: Image.AlignBottom
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: screen.illustration.alt ?? ""
        Accessible.ignored: screen.illustration.alt === undefined
    }
    Column {
        x: Theme.margin + Theme.mm(screen.corner[0])
        y: Theme.space(3) + Theme.mm(screen.corner[1])
        width: screen.width - 2 * Theme.margin - Theme.mm(20)
        spacing: Theme.space(0.5)

        Headline {
            look: screen.look
            width: parent.width
            text: screen.slide.title
            step: Theme.headingStep
            color: screen.look.structure
        }
        FigureText {
            look: screen.look
            width: parent.width
            figure: screen.slide.figure
            largest: screen.height * (Theme.landscape ? 0.27 : 0.18)
        }
        Headline {
            look: screen.look
            // Beside the middle, where the picture reaches highest.
            width: Theme.landscape ? Math.round(screen.width * 0.42) : parent.width
            text: screen.slide.figure.meaning
            step: Theme.leadStep
            weight: Theme.medium
        }
    }
    Rectangle {
        x: Theme.margin + Theme.mm(screen.corner[0])
        y: screen.height - height - Theme.space(4) - Theme.mm(screen.corner[1])
        width: begin.implicitWidth + Theme.space(5)
        height: begin.implicitHeight + Theme.space(3)
        radius: Theme.mm(2)
        color: screen.look.structure

        Label {
            id: begin

            anchors.centerIn: parent
            look: screen.look
            text: screen.slide.begin
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
    Timer {
        interval: Theme.attractStep
        running: screen.visible && screen.look.motion && screen.illustration.alt !== undefined
        repeat: true
        onTriggered: screen.wander()
    }
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onClicked: screen.session.wake()
        onCanceled: screen.session.wake()
    }
}
