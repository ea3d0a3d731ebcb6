pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Panel
import Kiosk.Style

// How the kiosk is used: by touch, and by keys.
FocusScope {
    id: help

    required property Look look
    // The lines about what a visitor can choose, as keys of the strings files.
    required property list<string> choices
    // Whether anything can be read aloud.
    required property bool speaks
    // Whether it was opened by a key.
    required property bool byKey
    readonly property string kind: "HelpView"

    signal closed(byKey: bool)
    // Somebody reads on, or back up.
    signal stepped(forward: bool)
    signal limitReached(word: string)

    readonly property real inner: width - Theme.margin - Theme.gutter
    readonly property real position: flick.contentY
    readonly property real farthest: Math.max(0, flick.contentHeight - flick.height)
    readonly property alias marks: spoken.lines
    readonly property bool gliding: glide.running
    readonly property bool inColumns: Theme.landscape && inner / 2 >= 17 * look.breadth(Theme.bodyStep)
    readonly property list<string> touch: ["help_touch"].concat(choices)
    readonly property list<string> keys: ["help_move", "help_read", "help_press", "help_home", "help_back"].concat(speaks ? ["help_voice", "help_volume"] : [])

    function scroll(screens: int): void {
        if (screens > 0 && position >= farthest - 1)
            return limitReached("next");
        if (screens < 0 && position <= 1)
            return limitReached("previous");
        step(flick.contentY + screens * 0.8 * flick.height);
    }

    function step(y: real): void {
        const forward = y > position;
        glideTo(y);
        stepped(forward);
    }

    function glideTo(y: real): void {
        glide.to = Math.max(0, Math.min(farthest, y));
        glide.restart();
    }

    // What is read aloud now: boxes of an item, in its own coordinates.
    function mark(item: Item, boxes: var): void {
        spoken.mark(item, boxes);
        const y = spoken.viewFor(flick.contentY, flick.height);
        if (y !== flick.contentY)
            glideTo(y);
    }

    function unmark(): void {
        spoken.lines = [];
    }

    component Lines: Column {
        id: lines

        required property list<string> keys

        spacing: Theme.space(2)

        Repeater {
            model: lines.keys

            Label {
                required property string modelData

                look: help.look
                width: Math.min(lines.width, longestLine)
                text: Words.say(modelData)
            }
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: Words.say("help")
    Component.onCompleted: close.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)

    Rectangle {
        anchors.fill: parent
        color: help.look.paper
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.rightMargin: Theme.gutter
        // Within reach there is a screen around it.
        clip: true
        contentWidth: width
        contentHeight: all.height + 2 * Theme.space(4)
        flickableDirection: Flickable.VerticalFlick
        boundsBehavior: Flickable.StopAtBounds

        SpokenMarks {
            id: spoken

            look: help.look
            within: all
        }
        Column {
            id: all

            x: Theme.margin
            y: Theme.space(4)
            width: help.inner
            spacing: Theme.space(3)

            Headline {
                look: help.look
                width: parent.width
                text: Words.say("help")
                step: Theme.titleStep
                role: Accessible.Heading
            }
            ActionButton {
                id: close

                // Said before it: where one is.
                readonly property string context: Words.say("help")

                look: help.look
                text: Words.say("close")
                onClicked: help.closed(visualFocus)
            }
            Grid {
                width: parent.width
                columns: help.inColumns ? 2 : 1
                columnSpacing: Theme.space(6)
                rowSpacing: Theme.space(3)

                Lines {
                    width: help.inColumns ? (parent.width - parent.columnSpacing) / 2 : parent.width
                    keys: help.touch
                }
                Lines {
                    width: help.inColumns ? (parent.width - parent.columnSpacing) / 2 : parent.width
                    keys: help.keys
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
        visible: help.farthest > 1
        atStart: flick.contentY <= 1
        atEnd: flick.contentY >= help.farthest - 1
        onBackUp: help.scroll(-1)
        onReadOn: help.scroll(1)
    }
    NumberAnimation {
        id: glide

        target: flick
        property: "contentY"
        duration: help.look.motion ? Theme.moderate : 0
        easing.type: Easing.OutCubic
    }
}
