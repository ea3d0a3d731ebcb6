pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The answers of a question, as high as they must be or as their room is.
Column {
    id: list

    required property Look look
    // In pixels.
    required property real room
    required property var question // QuestionData
    required property int answer

    readonly property int count: question.answers.length
    readonly property real share: Math.floor((room - (count - 1) * spacing) / count)
    // The widest word of an answer, in ems: it makes all of them smaller, but no smaller than running text.
    readonly property real widestWord: Math.max(0.01, ...question.answers.map(text => Lines.widestWord(look, text, Theme.bold, 1)))

    signal answered(index: int)

    function first(): Item {
        return answers.itemAt(0);
    }

    spacing: Theme.space(1)

    Repeater {
        id: answers

        // A number, so that another language changes the buttons and does not replace them.
        model: list.count

        AnswerButton {
            required property int index

            look: list.look
            width: list.width
            height: Math.max(implicitHeight, list.share)
            size: Math.max(look.size(Theme.bodyStep), Math.min(look.size(Theme.headingStep), Math.floor(Fitting.reserve * availableWidth / list.widestWord)))
            text: list.question.answers[index] ?? ""
            answered: list.answer >= 0
            correct: index === list.question.right
            question: list.question.count + ". " + list.question.question
            explanation: list.question.spoken
            chosen: index === list.answer
            onClicked: {
                if (!answered)
                    list.answered(index);
            }
        }
    }
}
