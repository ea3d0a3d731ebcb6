import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The question before a visit ends. Any touch or key answers it, and does nothing else: `IdleClock` takes
// care of that. The button is for visitors who look for one, and for screen readers.
FocusScope {
    id: question

    required property Look look
    required property VisitorSession session
    readonly property string kind: "StillThere"

    readonly property string remaining: Words.fill("seconds_left", {
        "seconds": session.secondsLeft
    })

    // Use the visitor's text size, or the largest for which the screen has room.
    function fit(): void {
        own.follow(look);
        layOut();
        while (box.height > height && own.textSize > 0) {
            own.textSize -= 1;
            layOut();
        }
    }

    function layOut(): void {
        answers.forceLayout();
        words.forceLayout();
    }

    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.say("still_there") + " " + Words.say("still_there_why")
    onHeightChanged: fit()
    Component.onCompleted: {
        fit();
        yes.forceActiveFocus(Qt.TabFocusReason);
        Accessible.announce(Accessible.name, Accessible.Assertive);
    }

    Look {
        id: own
    }
    Rectangle {
        anchors.fill: parent
        color: own.paper
        opacity: 0.85
    }
    Rectangle {
        id: box

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, words.width + 2 * Theme.space(4))
        height: words.height + 2 * Theme.space(3)
        radius: Theme.mm(3)
        color: own.paper
        border.width: Theme.mark
        border.color: own.structure

        Column {
            id: words

            anchors.centerIn: parent
            width: Math.min(question.width - 2 * Theme.margin - 2 * Theme.space(4), Theme.mm(440))
            spacing: Theme.space(2)

            Headline {
                look: own
                width: parent.width
                written: Words.say("still_there")
                step: Theme.headingStep
                role: Accessible.Heading
            }
            Label {
                look: own
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: Words.say("still_there_why")
            }
            Flow {
                id: answers

                width: parent.width
                spacing: Theme.space(3)

                ActionButton {
                    id: yes

                    look: own
                    width: Math.min(implicitWidth, parent.width)
                    size: own.size(Theme.leadStep)
                    text: Words.say("still_there_yes")
                    onClicked: question.session.stay()
                }
                TextMetrics {
                    id: remainingWidth

                    font: left.font
                    text: question.remaining
                }
                Label {
                    id: left

                    look: own
                    width: Math.min(parent.width, Math.ceil(remainingWidth.advanceWidth) + 1)
                    height: Math.max(implicitHeight, yes.height)
                    verticalAlignment: Text.AlignVCenter
                    written: question.remaining
                    color: own.quiet
                }
            }
        }
    }
}
