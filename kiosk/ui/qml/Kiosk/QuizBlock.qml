pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Questions, one at a time. An answer is told right or not, with the reason and the way to its panel.
Column {
    id: block

    required property Look look
    required property var content
    // Nothing is kept of the visitor before.
    required property int visitor

    property int place: 0
    property int answer: -1
    readonly property var question: content.questions[place]
    readonly property bool answered: answer >= 0
    readonly property bool last: place === content.questions.length - 1

    signal panelAsked(name: string)

    function begin(): void {
        answer = -1;
        place = 0;
    }

    function goOn(): void {
        answer = -1;
        place = last ? 0 : place + 1;
    }

    onVisitorChanged: begin()

    spacing: Theme.space(1.5)

    Label {
        look: block.look
        width: parent.width
        text: block.question.count
        weight: Theme.semibold
        color: block.look.structure
    }
    Headline {
        look: block.look
        width: parent.width
        text: block.question.question
        step: Theme.headingStep
        role: Accessible.Heading
    }
    Column {
        width: parent.width
        spacing: Theme.space(0.75)

        Repeater {
            model: block.question.answers

            AnswerButton {
                required property int index
                required property string modelData

                look: block.look
                width: Math.min(block.width, 20 * block.look.size(Theme.bodyStep))
                text: modelData
                answered: block.answered
                correct: index === block.question.right
                chosen: index === block.answer
                onClicked: {
                    if (!block.answered)
                        block.answer = index;
                }
            }
        }
    }
    Column {
        id: told

        visible: block.answered
        width: parent.width
        spacing: Theme.space(1)

        Headline {
            look: block.look
            width: parent.width
            text: block.answer === block.question.right ? Words.say("quiz_right") : Words.say("quiz_wrong")
            step: Theme.leadStep
            color: block.look.figure
        }
        FigureText {
            look: block.look
            width: parent.width
            visible: block.question.figure.numeral !== undefined
            figure: block.question.figure.numeral !== undefined ? block.question.figure : ({
                    "before": "",
                    "numeral": "0",
                    "after": "",
                    "unit": "",
                    "spoken": "",
                    "widest": "0",
                    "words_before": false
                })
            largest: block.look.size(Theme.titleStep)
        }
        Label {
            look: block.look
            width: Math.min(parent.width, longestLine)
            text: block.question.explanation
        }
        Flow {
            width: parent.width
            spacing: Theme.space(1)

            ActionButton {
                look: block.look
                text: block.last ? Words.say("quiz_again") : Words.say("quiz_next")
                onClicked: block.goOn()
            }
            ActionButton {
                look: block.look
                quiet: true
                text: block.question.to_panel
                onClicked: block.panelAsked(block.question.panel)
            }
        }
    }
}
