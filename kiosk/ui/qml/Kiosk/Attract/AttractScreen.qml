pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Attract
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// What the screen shows while nobody uses it, and the menu from which a visit begins. A touch of a panel opens it, a touch
// elsewhere the first one. The messages stand still from the first touch, key or focus on.
FocusScope {
    id: screen

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak, or not yet.
    required property var voice // Narrator
    required property bool voiceAwaited
    required property var slides // list[SlideData]
    required property var illustration // IllustrationData

    readonly property string kind: "AttractScreen"
    readonly property var slide: slides[place % slides.length] // SlideData
    readonly property alias settled: poster.settled
    readonly property alias wandered: poster.wandered
    readonly property alias reach: poster.reach
    // Whether the messages take turns. A visitor keeps the one on screen.
    readonly property bool runs: session.resting && look.motion && slides.length > 1
    readonly property bool mirrored: session.resting ? slide.mirrored : exhibit.rightToLeft
    readonly property real highest: Math.max(0, Theme.ceiling(height) - y)
    readonly property bool multilingual: exhibit.languages.length > 1
    // In landscape the languages stand in the title's line if each title leaves room, else beside the message.
    readonly property bool languagesInLine: poster.hasRoomBeside(slides.map(slide => slide.title), languages.natural)

    property int place: 0
    property int turnMs: Theme.attractChange

    // The owner opens a panel, or does the action of a key in the visitor's scene.
    signal panelAsked(panel: int, byKey: bool)
    signal actionAsked(action: string)

    // To the next slide that has room.
    function goOn(): void {
        for (let tried = 0; tried === 0 || !poster.hasRoom() && tried < slides.length; tried++)
            place = (place + 1) % slides.length;
    }

    function wander(): void {
        poster.wander();
    }

    // `action` is a name of `Keys` in the station file.
    function act(action: string): void {
        keys.act(action);
    }

    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true
    focus: true
    Keys.onPressed: event => {
        event.accepted = true;
        keys.act("press");
    }

    ControlsLook {
        id: controlsLook

        source: screen.session
        scene: screen
    }
    MenuKeys {
        id: keys

        scope: screen
        session: screen.session
        voice: screen.voice
        controls: controls
        onFirstAsked: menu.focusFirst()
        onActionAsked: action => screen.actionAsked(action)
    }
    Poster {
        id: poster

        anchors.fill: parent
        look: screen.look
        illustration: screen.illustration
        title: screen.session.resting ? screen.slide.title : screen.exhibit.title
        figure: (screen.session.resting ? null : menu.figureOf(screen.slide.message)) ?? screen.slide.figure
        place: screen.place
        still: !screen.session.resting
        mirrored: screen.mirrored
        highest: screen.highest
        lowest: menu.y
        besideTitle: languages.visible && screen.languagesInLine ? languages.natural : 0
        besideMessage: languages.visible && !screen.languagesInLine ? languages.available : 0
    }
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onClicked: screen.panelAsked(0, false)
    }
    MenuLanguages {
        id: languages

        look: controlsLook
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: screen.highest + Theme.space(1.5)
        visible: screen.multilingual && Theme.landscape
        enabled: !controls.covering
        available: screen.languagesInLine ? natural : widthOf(Math.ceil(screen.exhibit.languages.length / 4))
        session: screen.session
        languages: screen.exhibit.languages
    }
    Menu {
        id: menu

        look: controlsLook
        anchors.bottom: parent.bottom
        anchors.bottomMargin: controls.barHeight
        width: parent.width
        enabled: !controls.covering
        session: screen.session
        exhibit: screen.exhibit
        wordSize: controlsLook.controlSize * (poster.small ? 1 : 1.1)
        hasLanguages: screen.multilingual && !Theme.landscape
        onPanelAsked: (panel, byKey) => screen.panelAsked(panel, byKey)
    }
    VisitorControls {
        id: controls

        anchors.fill: parent
        look: controlsLook
        session: screen.session
        exhibit: screen.exhibit
        voice: screen.voice
        voiceAwaited: screen.voiceAwaited
        hasLanguages: false
        onFocusLost: menu.focusFirst()
        onPageAsked: name => screen.actionAsked(name)
    }
    Attention {
        anchors.fill: parent
        onGiven: screen.session.attend()
    }
    Timer {
        interval: screen.turnMs
        running: screen.runs
        repeat: true
        onTriggered: screen.goOn()
    }
}
