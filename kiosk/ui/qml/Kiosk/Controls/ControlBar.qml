pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The visitor's controls: one strip at the lower edge, within reach, always there. The common ones are
// there at once, the others one touch away.
Rectangle {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak.
    required property var voice // Narrator
    // The height for the panel and the controls together.
    required property real available

    // Whether the language on screen has a voice.
    readonly property bool speaks: voice?.canSpeak ?? false
    // The choices that make no difference here: their controls are hidden, and the help page leaves them out.
    readonly property list<string> withheld: [["voice", speaks], ["reach", Theme.reachHelps], ["easy", exhibit.hasEasy]].filter(([name, works]) => !works).map(([name]) => name)
    readonly property real inner: width - 2 * Theme.margin + 2 * Theme.mm(4)
    readonly property int gap: Theme.mm(6)
    readonly property int minimumPanelHeight: Theme.mm(60)
    // The height with all that is to be shown: the voice bar while the voice is on, the rarely used controls
    // while they are open. It does not depend on what is visible.
    readonly property real fullHeight: common.fullHeight + voiceBar.height + (open ? rarelyUsed.fullHeight : 0)
    // What is shown if that leaves too little of the panel: without the rarely used controls the voice bar
    // goes; with them the common controls go.
    readonly property string arrangement: available - fullHeight >= minimumPanelHeight ? "all" : open ? "rarelyUsedInstead" : "voiceAside"

    property bool open: false
    // Whether the languages are among the controls. The attract screen offers them above the bar.
    property bool hasLanguages: true

    signal helpAsked(byKey: bool)

    color: bar.look.paper
    implicitHeight: groups.implicitHeight + Theme.space(1) + Theme.line
    Accessible.role: Accessible.ToolBar
    Accessible.name: Words.say("controls")

    Connections {
        target: bar.session

        function onVisitorChanged(): void {
            bar.open = false;
        }
    }
    Rectangle {
        width: parent.width
        height: Theme.line
        color: bar.look.lineColor
    }
    Column {
        id: groups

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.mm(4)
        y: Theme.space(0.5) + Theme.line
        width: bar.inner

        CommonControls {
            id: common

            look: bar.look
            session: bar.session
            languages: bar.exhibit.languages
            hasLanguages: bar.hasLanguages
            withheld: bar.withheld
            available: bar.inner
            gap: bar.gap
            replaced: bar.arrangement === "rarelyUsedInstead"
            open: bar.open
            width: parent.width + bar.gap
            onMoreAsked: bar.open = !bar.open
        }
        Loader {
            id: voiceBar

            width: parent.width
            active: bar.session.voice && bar.speaks
            visible: active && bar.arrangement !== "voiceAside"
            enabled: visible
            sourceComponent: VoiceBar {
                look: bar.look
                voice: bar.voice
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.line
            color: bar.look.lineColor
            visible: bar.open
        }
        RarelyUsedControls {
            id: rarelyUsed

            look: bar.look
            session: bar.session
            withheld: bar.withheld
            gap: bar.gap
            width: parent.width + bar.gap
            visible: bar.open
            enabled: bar.open
            onHelpAsked: byKey => bar.helpAsked(byKey)
        }
    }
}
