pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Questions, one at a time: the question large, its answers as large targets that fill the rest of the scene. After an
// answer the question becomes smaller, and below it the verdict says why; the answers stay where they are.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels.
    required property real room
    required property var content // QuizData
    // A new visitor begins with the first question.
    required property int visitor

    property int place: 0
    property int answer: -1
    readonly property var question: content.questions[place] // QuestionData
    readonly property bool answered: answer >= 0
    readonly property bool last: place === content.questions.length - 1
    readonly property real gap: Theme.space(1)
    readonly property real between: Theme.space(4)
    // Whether the answers are beside the question, else below it.
    readonly property bool beside: width >= 24 * look.breadth(Theme.bodyStep) && width > room
    readonly property real columnWidth: beside ? Math.floor((width - between) / 2) : width
    // Below the question the answers have what it leaves.
    readonly property real answersRoom: beside ? room : Math.max(leastAnswers, room - between - head.height - verdictRoom)
    readonly property real verdictRoom: answered ? verdict.height + 2 * gap : 0
    readonly property real leastAnswers: answerList.count * (Theme.primaryTarget + gap)
    readonly property real questionRoom: Math.max(1, (beside ? room : room - Math.max(leastAnswers, 0.42 * room) - between) - head.countHeight - verdictRoom)

    signal panelAsked(name: string)
    // An item has changed and should come into view.
    signal viewAsked(item: Item)

    function begin(): void {
        answer = -1;
        place = 0;
    }

    // The pressed button goes away: its focus, and its ring, go to the new answers.
    function goOn(): void {
        const focused = verdict.hasFocus, reason = verdict.focusReason;
        answer = -1;
        place = last ? 0 : place + 1;
        if (focused)
            answerList.first()?.forceActiveFocus(reason);
        viewAsked(block);
    }

    onVisitorChanged: begin()

    implicitHeight: Math.max(room, answerList.y + answerList.height, answered ? verdict.y + verdict.height : 0, head.height)

    Column {
        id: head

        readonly property real countHeight: Theme.base * Theme.leading + spacing

        anchors.left: parent.left
        width: block.columnWidth
        spacing: Theme.space(1)

        Label {
            look: block.look
            width: parent.width
            written: block.question.count
            weight: Theme.semibold
            color: block.look.structure
        }
        FittedText {
            look: block.look
            anchors.left: parent.left
            availableWidth: block.columnWidth
            availableHeight: block.questionRoom
            least: Theme.headingStep
            most: Theme.posterStep
            written: block.question.question
            role: Accessible.Heading
        }
    }
    QuizAnswers {
        id: answerList

        look: block.look
        anchors.right: parent.right
        y: block.beside ? 0 : Math.max(block.room - height, head.height + block.between + block.verdictRoom)
        width: block.columnWidth
        room: block.answersRoom
        question: block.question
        answer: block.answer
        onAnswered: index => {
            block.answer = index;
            block.viewAsked(verdict);
        }
    }
    QuizVerdict {
        id: verdict

        look: block.look
        visible: block.answered
        enabled: visible
        anchors.left: parent.left
        y: head.height + 2 * block.gap
        width: block.columnWidth
        question: block.question
        correct: block.answer === block.question.right
        last: block.last
        onNextAsked: block.goOn()
        onPanelAsked: block.panelAsked(block.question.panel)
    }
}
