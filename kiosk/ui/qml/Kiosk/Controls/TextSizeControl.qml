pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// A A A: each letter at its true size beside the others.
Row {
    id: control

    required property Look look
    required property VisitorSession session

    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("text_size")

    Repeater {
        model: Theme.textFactors.length

        ChoiceButton {
            id: button

            required property int index

            look: control.look

            text: "A"
            width: Math.max(Theme.target, Math.ceil(Hyphens.ems(text, Theme.bold) * size))
            size: Theme.legible * Theme.textFactors[index]
            chosen: control.session.textSize === index
            Accessible.name: Words.say("text_size_" + index)
            onClicked: control.session.setTextSize(index)

            contentItem: Item {
                implicitHeight: 0

                Text {
                    id: letter

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.baseline: parent.verticalCenter
                    anchors.baselineOffset: Theme.mm(Theme.cramped ? 6 : 4)
                    text: button.text
                    textFormat: Text.PlainText
                    color: control.look.ink
                    font.family: Theme.family
                    font.pixelSize: button.size
                    font.variableAxes: ({
                            "wght": button.chosen ? Theme.bold : Theme.medium
                        })
                    Accessible.ignored: true
                }
            }
        }
    }
}
