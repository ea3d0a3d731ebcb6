import QtQuick
import Kiosk
import Kiosk.Data

// The visitor's controls: one calm strip at the lower edge, in reach, always there.
Rectangle {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit

    readonly property real inner: width - 2 * Theme.margin + Theme.mm(8)
    readonly property real natural: sizes.width + backgrounds.width + illustrations.width + languages.width + more.width
    // Whether the seldom ones are shown, too.
    property bool open: false
    readonly property real least: Theme.mm(4)
    readonly property bool oneRow: natural + 4 * least <= inner

    Connections {
        target: bar.session

        function onVisitorChanged(): void {
            bar.open = false;
        }
    }

    color: bar.look.paper
    implicitHeight: groups.implicitHeight + Theme.space(1) + Theme.line

    Accessible.role: Accessible.ToolBar
    Accessible.name: Words.say("controls")

    Rectangle {
        width: parent.width
        height: Theme.line
        color: bar.look.lineColor
    }
    Flow {
        id: groups

        x: Theme.margin - Theme.mm(4)
        y: Theme.space(0.5) + Theme.line
        width: bar.inner
        spacing: bar.oneRow ? Math.floor((bar.inner - bar.natural) / 4) : bar.least

        TextSizeControl {
            id: sizes

            look: bar.look
            session: bar.session
        }
        IllustrationsControl {
            id: illustrations

            look: bar.look
            session: bar.session
        }
        LanguageControl {
            id: languages

            look: bar.look
            session: bar.session
            languages: bar.exhibit.languages
        }
        BackgroundControl {
            id: backgrounds

            look: bar.look
            session: bar.session
        }
        ChoiceButton {
            id: more

            look: bar.look
            text: bar.open ? "×" : "…"
            checkable: false
            Accessible.role: Accessible.Button
            Accessible.name: Words.say(bar.open ? "fewer_settings" : "more_settings")
            onClicked: bar.open = !bar.open
        }
        MotionControl {
            look: bar.look
            session: bar.session
            visible: bar.open
        }
    }
}
