import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Whether the answer was right, why, and where to go on.
Column {
    id: verdict

    required property Look look
    required property var question // QuestionData
    required property bool correct
    required property bool last

    readonly property bool hasFocus: next.activeFocus
    readonly property int focusReason: next.focusReason

    signal nextAsked
    signal panelAsked

    spacing: Theme.space(0.75)

    Headline {
        look: verdict.look
        width: parent.width
        written: Words.say(verdict.correct ? "quiz_right" : "quiz_wrong")
        step: Theme.leadStep
    }
    Headline {
        look: verdict.look
        width: parent.width
        visible: text !== ""
        written: verdict.question.figure?.spoken ?? ""
        step: Theme.leadStep
        color: verdict.look.figure
    }
    Label {
        look: verdict.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        written: verdict.question.explanation
    }
    Flow {
        width: parent.width
        spacing: Theme.space(1)

        ActionButton {
            id: next

            look: verdict.look
            width: Math.min(parent.width, implicitWidth)
            text: verdict.last ? Words.say("quiz_again") : Words.say("quiz_next")
            onClicked: verdict.nextAsked()
        }
        ActionButton {
            look: verdict.look
            width: Math.min(parent.width, implicitWidth)
            quiet: true
            text: verdict.question.to_panel
            onClicked: verdict.panelAsked()
        }
    }
}
