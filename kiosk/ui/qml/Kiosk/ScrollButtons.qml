pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Up and down by touch, since nothing here needs dragging.
Column {
    id: buttons

    required property Look look
    required property bool atStart
    required property bool atEnd

    signal backUp
    signal readOn

    spacing: Theme.space(1)

    component Arrow: ChoiceButton {
        id: arrow

        property string sign

        width: Theme.primaryTarget
        height: Theme.primaryTarget
        checkable: false
        Accessible.role: Accessible.Button

        contentItem: Text {
            text: arrow.sign
            textFormat: Text.PlainText
            color: arrow.enabled ? buttons.look.inverse : buttons.look.quiet
            font.family: Theme.family
            font.pixelSize: Theme.base * 1.3
            font.variableAxes: ({
                    "wght": Theme.semibold
                })
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: width / 2
            color: arrow.enabled ? buttons.look.structure : buttons.look.paper
            border.width: arrow.pressed ? Theme.mark : Theme.mm(0.8)
            border.color: arrow.pressed ? buttons.look.accent : arrow.enabled ? buttons.look.structure : buttons.look.lineColor

            // The ring brings its own ground: a picture may lie behind.
            Rectangle {
                z: -1
                visible: arrow.visualFocus
                anchors.fill: parent
                anchors.margins: -3 * Theme.ring
                radius: width / 2
                color: buttons.look.paper
            }
            FocusRing {
                look: buttons.look
                visible: arrow.visualFocus
                radius: width / 2
                anchors.margins: -2 * Theme.ring
            }
        }
    }

    Arrow {
        look: buttons.look
        sign: "↑"
        enabled: !buttons.atStart
        Accessible.name: Words.say("previous")
        onClicked: buttons.backUp()
    }
    Arrow {
        look: buttons.look
        sign: "↓"
        enabled: !buttons.atEnd
        Accessible.name: Words.say("next")
        onClicked: buttons.readOn()
    }
}
