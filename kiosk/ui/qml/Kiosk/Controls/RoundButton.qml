import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A round button with a sign: one of a pair that goes up and down, or back and forth.
ChoiceButton {
    id: button

    property string sign
    // Whether there is nowhere further to go; then its twin leads back.
    required property bool atLimit
    required property Item twin

    // Later, when the twin can be pressed. The ring is seen there if it was seen here.
    function handOver(): void {
        if (atLimit && activeFocus && twin.enabled)
            twin.forceActiveFocus(focusReason);
    }

    onAtLimitChanged: Qt.callLater(handOver)

    kind: "RoundButton"
    // Not while it has the focus: Qt would throw that back to the panel's first control.
    enabled: !atLimit || activeFocus
    width: Theme.primaryTarget
    height: Theme.primaryTarget
    checkable: false
    Accessible.role: Accessible.Button

    contentItem: Text {
        text: button.sign
        textFormat: Text.PlainText
        color: button.enabled ? button.look.inverse : button.look.quiet
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
        color: button.enabled ? button.look.structure : button.look.paper
        border.width: button.pressed ? Theme.mark : Theme.mm(0.8)
        border.color: button.pressed ? button.look.accent : button.enabled ? button.look.structure : button.look.lineColor

        // A picture of any tone may lie behind: the ring brings its own ground, and a line around that.
        Rectangle {
            z: -1
            visible: button.visualFocus
            anchors.fill: parent
            anchors.margins: -3 * Theme.ring
            radius: width / 2
            color: button.look.paper
            border.width: Theme.ring
            border.color: button.look.ink
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            radius: width / 2
            anchors.margins: -2 * Theme.ring
        }
    }
}
