pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The visitor's controls: one row at the lower edge, two in portrait, always there and always as high. What does not
// fit gives up its word, one control after the other. Languages, the voice and all else open as sheets.
Rectangle {
    id: bar

    required property Look look
    required property VisitorSession session
    required property ExhibitModel exhibit
    // null if nothing can speak, or not yet.
    required property var voice // Narrator
    required property bool voiceAwaited

    // Whether the language on screen has a voice, or is to have one.
    readonly property bool speaks: voice?.canSpeak ?? voiceAwaited
    // The choices that make no difference here: their controls are hidden, and the help page leaves them out.
    readonly property list<string> withheld: [["voice", speaks], ["reach", Theme.reachHelps], ["easy", exhibit.hasEasy]].filter(([name, works]) => !works).map(([name]) => name)
    readonly property int inset: Theme.margin - Theme.mm(4)

    // Whether the languages are among the controls. The attract screen offers them above the bar.
    property bool hasLanguages: true

    // One of "language", "voice", "more" was asked for, with this button.
    signal sheetAsked(name: string, from: Item)

    component Group: BarGroup {
        id: group

        gap: fit.gap
        rowHeight: fit.rowHeight
        level: fit.levelFor(group)
    }

    color: bar.look.paper
    implicitHeight: flow.implicitHeight + Theme.line + Theme.space(1)
    Accessible.role: Accessible.ToolBar
    Accessible.name: Words.say("controls")

    BarFit {
        id: fit

        row: flow
        inner: bar.width - 2 * bar.inset
    }
    Rectangle {
        width: parent.width
        height: Theme.line
        color: bar.look.lineColor
    }
    Flow {
        id: flow

        x: bar.inset
        y: Theme.space(0.5) + Theme.line
        width: fit.inner + fit.gap

        Group {
            ofLooks: true

            TextSizeControl {
                look: bar.look
                session: bar.session
            }
        }
        Group {
            ofLooks: true

            BackgroundControl {
                look: bar.look
                session: bar.session
            }
        }
        // The others are at the end of the row.
        Item {
            height: 1
            width: fit.rest
            visible: width > 0
        }
        Group {
            ofLooks: true
            givesUp: 1

            IllustrationsControl {
                look: bar.look
                session: bar.session
            }
        }
        Group {
            offered: !bar.withheld.includes("voice")
            givesUp: 2

            VoiceControl {
                look: bar.look
                session: bar.session
            }
        }
        Group {
            offered: !bar.withheld.includes("voice") && bar.session.voice && bar.voice !== null
            givesUp: 4

            VoiceButton {
                id: voiceButton

                look: bar.look
                onClicked: bar.sheetAsked("voice", voiceButton)
            }
        }
        Group {
            offered: bar.hasLanguages && bar.exhibit.languages.length > 1
            givesUp: 3

            LanguageButton {
                id: languageButton

                look: bar.look
                session: bar.session
                languages: bar.exhibit.languages
                onClicked: bar.sheetAsked("language", languageButton)
            }
        }
        Group {
            offered: !bar.withheld.includes("reach")

            ReachControl {
                look: bar.look
                session: bar.session
            }
        }
        Item {
            height: 1
            width: fit.secondRest
            visible: width > 0
        }
        Group {
            BarButton {
                id: moreButton

                look: bar.look
                word: Words.say("more_brief")
                trailInset: Theme.mm(4)
                Accessible.name: Words.say("more_settings")
                onClicked: bar.sheetAsked("more", moreButton)
            }
        }
    }
}
