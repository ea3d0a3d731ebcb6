import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A choice of colours: "Aa" in these colours. Its word is spoken and not shown.
ChoiceButton {
    id: button

    required property string word
    required property color paper
    required property color letters

    text: ""
    width: Math.max(Theme.target, sample.width + Theme.mm(4))
    implicitHeight: Math.max(Theme.primaryTarget, sample.height + Theme.mm(4))
    Accessible.name: word

    Rectangle {
        id: sample

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.mm(16), Math.ceil(1.5 * Theme.legible))
        height: Math.max(Theme.mm(14), Math.ceil(1.3 * Theme.legible))
        radius: Theme.mm(2)
        color: button.paper
        border.width: Theme.mm(0.8)
        border.color: button.look.lineColor

        Text {
            anchors.centerIn: parent
            text: "Aa"
            textFormat: Text.PlainText
            color: button.letters
            font.family: Theme.family
            font.pixelSize: Theme.legible
            font.variableAxes: ({
                    "wght": Theme.semibold
                })
            Accessible.ignored: true
        }
    }
}
