import QtQuick
import Kiosk.Controls
import Kiosk.Style

// One answer of a question. Once one is chosen, signs mark the right answer and a wrong choice.
ChoiceButton {
    id: button

    required property bool answered
    required property bool correct
    // The question, and why the right answer is right: for screen readers and the voice.
    required property string question
    required property string explanation
    // The narrator says it before the button, unless it has just said it.
    readonly property string context: answered ? "" : question

    // Otherwise a later press would report to screen readers a choice that does not count.
    checkable: !answered
    // Answers are read: they grow with the text, and not with the controls.
    size: look.size(Theme.bodyStep)
    leadPadding: Theme.mm(18)
    alignment: Text.AlignLeft
    Accessible.description: {
        if (!answered || !chosen && !correct)
            return "";
        const verdict = Words.say(correct ? "quiz_right" : "quiz_wrong");
        return chosen ? verdict + ". " + explanation : verdict;
    }

    background: Rectangle {
        color: button.pressed ? button.look.pressed : "transparent"
        radius: Theme.mm(1.5)
        border.width: button.answered && (button.correct || button.chosen) ? Theme.mm(1.2) : Theme.line
        border.color: button.answered && button.correct ? button.look.structure : button.look.lineColor

        Rectangle {
            id: ring

            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(10)
            height: width
            radius: width / 2
            color: button.answered && button.correct ? button.look.structure : "transparent"
            border.width: Theme.mm(0.8)
            border.color: button.answered && button.correct ? button.look.structure : button.look.lineColor

            Text {
                anchors.centerIn: parent
                visible: button.answered && (button.correct || button.chosen)
                text: button.correct ? "✓" : "×"
                textFormat: Text.PlainText
                color: button.correct ? button.look.inverse : button.look.ink
                font.family: Theme.family
                font.pixelSize: Math.round(Theme.base * 0.8)
                font.variableAxes: ({
                        "wght": Theme.bold
                    })
                Accessible.ignored: true
            }
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            anchors.margins: -2 * Theme.ring
        }
    }
}
