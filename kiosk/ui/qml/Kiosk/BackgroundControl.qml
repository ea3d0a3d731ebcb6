pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// White, black, high contrast: each drawn as a swatch in its own colours, with its word.
ChoiceGroup {
    id: control

    required property Look look
    required property VisitorSession session

    Accessible.name: Words.say("background")

    Repeater {
        model: Theme.backgrounds

        ChoiceButton {
            id: button

            required property string modelData
            readonly property var colors: Theme.palettes[modelData]

            look: control.look

            text: Words.say("background_" + modelData)
            leadPadding: Theme.mm(4) + swatch.width + Theme.mm(3)
            chosen: control.session.background === modelData
            onClicked: control.session.setBackground(modelData)

            Rectangle {
                id: swatch

                anchors.left: parent.left
                anchors.leftMargin: Theme.mm(4)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(10)
                height: width
                radius: width / 2
                color: button.colors.paper
                border.width: Theme.mm(0.8)
                border.color: control.look.lineColor

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.mm(4)
                    height: width
                    radius: width / 2
                    color: button.colors.accent
                    visible: button.modelData === "contrast"
                }
            }
        }
    }
}
