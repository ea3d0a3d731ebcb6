pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// Questions, one at a time, as high as they need. After an answer it says whether that is right and why, and leads to the panel.
Column {
    id: block

    required property Look look
    required property var content // QuizData
    // A new visitor begins with the first question.
    required property int visitor

    property int place: 0
    property int answer: -1
    readonly property var question: content.questions[place] // QuestionData
    readonly property bool answered: answer >= 0
    // Whether the verdict is beside the answers, else below them.
    readonly property bool beside: width >= 24 * look.breadth(Theme.bodyStep)
    readonly property real columnWidth: beside ? Math.floor((width - Theme.space(2.5)) / 2) : width
    readonly property bool last: place === content.questions.length - 1

    signal panelAsked(name: string)
    // An item has changed and should come into view.
    signal viewAsked(item: Item)

    function begin(): void {
        answer = -1;
        place = 0;
    }

    // The pressed button goes away: its focus, and its ring, go to the new answers.
    function goOn(): void {
        const focused = next.activeFocus, reason = next.focusReason;
        answer = -1;
        place = last ? 0 : place + 1;
        if (focused)
            (answers.itemAt(0) as Item)?.forceActiveFocus(reason);
        viewAsked(block);
    }

    onVisitorChanged: begin()

    spacing: Theme.space(1.5)

    Label {
        look: block.look
        width: parent.width
        written: block.question.count
        weight: Theme.semibold
        color: block.look.structure
    }
    Headline {
        look: block.look
        width: parent.width
        written: block.question.question
        step: Theme.headingStep
        role: Accessible.Heading
    }
    Grid {
        anchors.left: parent.left
        columns: block.beside ? 2 : 1
        columnSpacing: Theme.space(2.5)
        rowSpacing: Theme.space(1.5)

        Column {
            width: block.columnWidth
            spacing: Theme.space(0.75)

            Repeater {
                id: answers

                model: block.question.answers

                AnswerButton {
                    required property int index
                    required property string modelData

                    look: block.look
                    anchors.left: parent?.left
                    width: Math.min(block.columnWidth, 20 * block.look.breadth(Theme.bodyStep))
                    text: modelData
                    answered: block.answered
                    correct: index === block.question.right
                    question: block.question.count + ". " + block.question.question
                    explanation: block.question.spoken
                    chosen: index === block.answer
                    onClicked: {
                        if (block.answered)
                            return;
                        block.answer = index;
                        block.viewAsked(verdict);
                    }
                }
            }
        }
        Column {
            id: verdict

            visible: block.answered
            enabled: visible
            width: block.columnWidth
            spacing: Theme.space(0.75)

            Headline {
                look: block.look
                width: parent.width
                written: block.answer === block.question.right ? Words.say("quiz_right") : Words.say("quiz_wrong")
                step: Theme.leadStep
            }
            Headline {
                look: block.look
                width: parent.width
                visible: text !== ""
                written: block.question.figure?.spoken ?? ""
                step: Theme.headingStep
                color: block.look.figure
            }
            Label {
                look: block.look
                anchors.left: parent.left
                width: Math.min(parent.width, longestLine)
                written: block.question.explanation
            }
            Flow {
                width: parent.width
                spacing: Theme.space(1)

                ActionButton {
                    id: next

                    look: block.look
                    width: Math.min(parent.width, implicitWidth)
                    text: block.last ? Words.say("quiz_again") : Words.say("quiz_next")
                    onClicked: block.goOn()
                }
                ActionButton {
                    look: block.look
                    width: Math.min(parent.width, implicitWidth)
                    quiet: true
                    text: block.question.to_panel
                    onClicked: block.panelAsked(block.question.panel)
                }
            }
        }
    }
}
