pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
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
            readonly property int inset: Theme.mm(Theme.cramped ? 5 : 4)
            readonly property var colors: Theme.palettes[modelData]

            look: control.look

            // Where there is no room for words, the swatches tell.
            text: Theme.cramped ? "" : Words.say("background_" + modelData)
            Accessible.name: Words.say("background_" + modelData)
            leadPadding: Theme.cramped ? inset : inset + swatch.width + Theme.mm(3)
            trailPadding: inset
            chosen: control.session.background === modelData
            onClicked: control.session.setBackground(modelData)

            Rectangle {
                id: swatch

                anchors.left: parent.left
                anchors.leftMargin: button.inset
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
