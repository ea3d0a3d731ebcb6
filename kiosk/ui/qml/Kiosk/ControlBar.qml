pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// The visitor's controls: one calm strip at the lower edge, in reach, always there. What nearly everybody
// looks for is there at once, the rest one touch away.
Rectangle {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // What speaks; null where nothing can.
    required property var voice

    signal helpAsked

    readonly property real inner: width - 2 * Theme.margin + 2 * Theme.mm(4)
    // Whether the seldom ones are shown, too.
    property bool open: false

    Connections {
        target: bar.session

        function onVisitorChanged(): void {
            bar.open = false;
        }
    }

    // What is done at once, and not chosen.
    component Deed: ActionButton {
        look: bar.look
        quiet: true
        size: look.controlSize
        leadPadding: Theme.mm(9)
        trailPadding: Theme.mm(5)
        leftInset: mirrored ? 0 : Theme.mm(4)
        rightInset: mirrored ? Theme.mm(4) : 0
        topInset: Theme.mm(2)
        bottomInset: Theme.mm(2)
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
    Column {
        id: groups

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.mm(4)
        y: Theme.space(0.5) + Theme.line
        width: bar.inner

        Flow {
            width: parent.width
            spacing: Theme.mm(6)

            TextSizeControl {
                look: bar.look
                session: bar.session
            }
            BackgroundControl {
                look: bar.look
                session: bar.session
                available: bar.inner
            }
            IllustrationsControl {
                look: bar.look
                session: bar.session
            }
            LanguageControl {
                look: bar.look
                session: bar.session
                languages: bar.exhibit.languages
                available: bar.inner
            }
            VoiceControl {
                look: bar.look
                session: bar.session
                visible: bar.voice !== null
            }
            ReachControl {
                look: bar.look
                session: bar.session
                visible: Theme.reachHelps
            }
            Deed {
                text: Words.say(bar.open ? "fewer_settings" : "more_settings")
                onClicked: bar.open = !bar.open
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.line
            color: bar.look.lineColor
            visible: bar.open
        }
        Flow {
            width: parent.width
            spacing: Theme.mm(6)
            visible: bar.open

            EasyControl {
                look: bar.look
                session: bar.session
                visible: bar.exhibit.hasEasy
            }
            SpacingControl {
                look: bar.look
                session: bar.session
            }
            MotionControl {
                look: bar.look
                session: bar.session
            }
            Deed {
                text: Words.say("help")
                onClicked: bar.helpAsked()
            }
            Deed {
                text: Words.say("start_over")
                onClicked: bar.session.startOver()
            }
        }
    }
}
