pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The visitor's controls: one calm strip at the lower edge, in reach, always there. What nearly everybody
// looks for is there at once, the rest one touch away.
Rectangle {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // What speaks; null where nothing can.
    required property var voice // Narrator
    // Where the language on screen has no voice, the visitor's choice waits for one that has.
    readonly property bool speaks: voice?.canSpeak ?? false

    // The choices that make no difference here: their controls are hidden, and the help page leaves them out.
    readonly property list<string> withheld: [["voice", speaks], ["reach", Theme.reachHelps], ["easy", exhibit.hasEasy]].filter(([name, works]) => !works).map(([name]) => name)

    // What there is for the panel and the controls together.
    required property real available

    signal helpAsked(byKey: bool)

    readonly property real inner: width - 2 * Theme.margin + 2 * Theme.mm(4)
    // Whether the seldom ones are shown, too.
    property bool open: false

    Connections {
        target: bar.session

        function onVisitorChanged(): void {
            bar.open = false;
        }
    }

    // The least that is left of the panel. Where there is less, what serves the voice waits with the seldom
    // ones, and these take the place of the others.
    readonly property int least: Theme.mm(60)
    readonly property bool voiceFits: available - first.height - voiceBar.height >= least
    readonly property bool takesTurns: open && available - Math.max(often, first.height) - voiceBar.height - seldom.height < least
    // The height of what is always there, kept while it is not.
    property real often: 0

    // Between what belongs together and the next: to the side only, rows stand close.
    readonly property int gap: Theme.mm(6)

    component Group: Item {
        property bool shown: true
        readonly property Item held: children.length > 0 ? children[0] : null

        width: held ? held.width + bar.gap : 0
        height: held ? held.height : 0
        visible: shown
        // What is only invisible is still offered to screen readers.
        enabled: shown
    }

    // In landscape it fills the first row, in portrait the last.
    component MoreButton: DeedButton {
        look: bar.look
        text: Words.say(bar.open ? "fewer_settings" : "more_settings")
        onClicked: bar.open = !bar.open
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
            id: first

            width: parent.width + bar.gap
            onHeightChanged: {
                if (!bar.takesTurns)
                    bar.often = height;
            }

            Group {
                shown: !bar.takesTurns

                TextSizeControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                shown: !bar.takesTurns

                IllustrationsControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                shown: !bar.takesTurns

                BackgroundControl {
                    look: bar.look
                    session: bar.session
                    available: bar.inner
                }
            }
            Group {
                shown: Theme.landscape

                MoreButton {}
            }
            Group {
                shown: !bar.takesTurns

                LanguageControl {
                    look: bar.look
                    session: bar.session
                    languages: bar.exhibit.languages
                    available: bar.inner
                }
            }
            Group {
                shown: !bar.withheld.includes("voice") && !bar.takesTurns

                VoiceControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                shown: !bar.withheld.includes("reach") && !bar.takesTurns

                ReachControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                shown: !Theme.landscape

                MoreButton {}
            }
        }
        Loader {
            id: voiceBar

            width: parent.width
            active: bar.session.voice && bar.speaks
            visible: active && (bar.open || bar.voiceFits)
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
        Flow {
            id: seldom

            width: parent.width + bar.gap
            visible: bar.open
            enabled: bar.open

            Group {
                shown: !bar.withheld.includes("easy")

                EasyControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                SpacingControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                MotionControl {
                    look: bar.look
                    session: bar.session
                }
            }
            Group {
                DeedButton {
                    look: bar.look
                    text: Words.say("help")
                    onClicked: bar.helpAsked(visualFocus)
                }
            }
            Group {
                DeedButton {
                    look: bar.look
                    text: Words.say("start_over")
                    onClicked: bar.session.startOver()
                }
            }
        }
    }
}
