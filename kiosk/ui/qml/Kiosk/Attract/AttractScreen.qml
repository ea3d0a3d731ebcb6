pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Attract
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// What the screen shows while nobody uses it, and the menu from which a visit begins: a message at a time over a
// picture, and below it the panels, the languages and the controls. A touch of a panel opens it, a touch elsewhere the
// first one. The messages stand still from the first touch, key or focus on.
FocusScope {
    id: screen

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak.
    required property var voice // Narrator
    required property var slides // list[SlideData]
    required property var illustration // IllustrationData

    readonly property string kind: "AttractScreen"
    readonly property var slide: slides[place % slides.length] // SlideData
    readonly property alias settled: poster.settled
    readonly property alias wandered: poster.wandered
    readonly property alias reach: poster.reach
    // Whether the messages take turns. A visitor has the one on screen in the language that is chosen.
    readonly property bool runs: session.resting && look.motion && slides.length > 1
    readonly property bool mirrored: session.resting ? slide.mirrored : exhibit.rightToLeft
    // No word is above the height that people can read.
    readonly property real highest: Math.max(0, Theme.ceiling(height) - y)
    readonly property bool multilingual: exhibit.languages.length > 1
    // In landscape the languages stand in the title's line, if it has room for them; else with the panels.
    readonly property bool languagesAbove: multilingual && Theme.landscape && poster.hasRoomBeside(languages.natural + Theme.space(2))

    property int place: 0
    property int turnMs: Theme.attractChange

    // The owner opens a panel, or does the action of a key in the visitor's scene: this screen ends with either.
    signal panelAsked(panel: int, byKey: bool)
    signal actionAsked(action: string)

    function goOn(): void {
        place = (place + 1) % slides.length;
    }

    function wander(): void {
        poster.wander();
    }

    // Do the action of a key. `action` is a name of `Keys` in the station file.
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
        second: screen.session.resting ? screen.slide.second : ""
        place: screen.place
        still: !screen.session.resting
        mirrored: screen.mirrored
        highest: screen.highest
        lowest: menu.y
        besideTitle: screen.languagesAbove ? languages.width + Theme.space(2) : 0
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
        width: natural
        visible: screen.languagesAbove
        enabled: !controls.covering
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
        wordSize: controlsLook.controlSize * (poster.small ? 1 : 1.22)
        hasLanguages: screen.multilingual && !screen.languagesAbove
        onPanelAsked: (panel, byKey) => screen.panelAsked(panel, byKey)
    }
    VisitorControls {
        id: controls

        anchors.fill: parent
        look: controlsLook
        session: screen.session
        exhibit: screen.exhibit
        voice: screen.voice
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
