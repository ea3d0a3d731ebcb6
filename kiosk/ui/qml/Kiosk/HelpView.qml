import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Panel
import Kiosk.Style

// How the kiosk is used, by touch and by keys; or what it can do for people with disabilities.
FocusScope {
    id: help

    required property Look look
    // "help" or "accessibility": also the key of its title.
    required property string topic
    // The lines about what a visitor can choose, as keys of the strings files.
    required property list<string> choices
    // Whether anything can be read aloud.
    required property bool speaks
    // The names of choices that make no difference here.
    required property list<string> withheld
    // No focus ring when opened by touch.
    required property bool byKey

    readonly property string kind: "HelpView"
    readonly property real inner: width - Theme.margin - Theme.gutter
    readonly property alias position: view.contentY
    readonly property alias marks: view.marks
    readonly property alias gliding: view.gliding
    readonly property bool inColumns: Theme.landscape && inner / 2 >= 17 * look.breadth(Theme.bodyStep)
    readonly property bool isHelp: topic === "help"
    readonly property list<string> touch: ["help_touch"].concat(choices)
    readonly property list<string> senses: ["access_see"].concat(speaks ? ["access_hear"] : [], ["access_touch", "access_keys"])
    readonly property list<string> others: (withheld.includes("reach") ? [] : ["access_reach"]).concat(withheld.includes("easy") ? [] : ["access_easy"], ["access_calm", "access_time", "access_lacks"])
    readonly property list<string> keys: ["help_move", "help_read", "help_press", "help_home", "help_back"].concat(speaks ? ["help_voice", "help_volume"] : [])

    signal closed(byKey: bool)
    // By key or button, a screen at a time.
    signal stepped(forward: bool)
    // The same at the start or the end of the page.
    signal limitReached(word: string)

    function readOn(): void {
        if (view.atEnd)
            return limitReached("next");
        step(position + 0.8 * view.height);
    }

    function backUp(): void {
        if (view.atStart)
            return limitReached("previous");
        step(position - 0.8 * view.height);
    }

    function toEnd(): void {
        step(view.farthest);
    }

    function step(y: real): void {
        const forward = y > position;
        view.glideTo(y);
        stepped(forward);
    }

    function mark(item: Item, boxes: var): void {
        const y = view.mark(item, boxes);
        if (y !== position)
            view.glideTo(y);
    }

    function unmark(): void {
        view.unmark();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: Words.say(topic)
    Component.onCompleted: close.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)

    Rectangle {
        anchors.fill: parent
        color: help.look.paper
    }
    GlidingView {
        id: view

        anchors.fill: parent
        anchors.rightMargin: Theme.gutter
        look: help.look
        content: all
        // The scene may be a band of the screen.
        clip: true
        contentHeight: all.height + 2 * Theme.space(4)

        Column {
            id: all

            x: Theme.margin
            y: Theme.space(4)
            width: help.inner
            spacing: Theme.space(3)

            Headline {
                look: help.look
                width: parent.width
                written: Words.say(help.topic)
                step: Theme.titleStep
                role: Accessible.Heading
            }
            ActionButton {
                id: close

                // The narrator says it before the button: where the visitor is.
                readonly property string context: Words.say(help.topic)

                look: help.look
                text: Words.say("close")
                onClicked: help.closed(visualFocus)
            }
            Grid {
                width: parent.width
                columns: help.inColumns ? 2 : 1
                columnSpacing: Theme.space(6)
                rowSpacing: Theme.space(3)

                HelpLines {
                    look: help.look
                    width: help.inColumns ? (parent.width - parent.columnSpacing) / 2 : parent.width
                    keys: help.isHelp ? help.touch : help.senses
                }
                HelpLines {
                    look: help.look
                    width: help.inColumns ? (parent.width - parent.columnSpacing) / 2 : parent.width
                    keys: help.isHelp ? help.keys : help.others
                }
            }
        }
    }
    ScrollButtons {
        look: help.look
        anchors.right: parent.right
        anchors.rightMargin: Math.round((Theme.gutter - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        visible: view.farthest > 1
        atStart: view.atStart
        atEnd: view.atEnd
        onBackUp: help.backUp()
        onReadOn: help.readOn()
    }
}
