import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A round button with a sign: one of a pair that goes up and down, or back and forth.
ChoiceButton {
    id: button

    // Whether there is nowhere further to go. Its twin then leads back.
    required property bool atLimit
    required property Item twin

    property string sign

    // The focus goes to the twin, with its ring if it has one.
    function handOver(): void {
        if (atLimit && activeFocus && twin.enabled)
            twin.forceActiveFocus(focusReason);
    }

    kind: "RoundButton"
    // Not disabled while it has the focus: Qt would move the focus to the panel's first control.
    enabled: !atLimit || activeFocus
    width: Theme.primaryTarget
    height: Theme.primaryTarget
    checkable: false
    Accessible.role: Accessible.Button
    onAtLimitChanged: soon.restart()

    // Once the twin can be pressed. Not Qt.callLater, which would still call when the button is gone.
    Timer {
        id: soon

        interval: 0
        onTriggered: button.handOver()
    }

    contentItem: Text {
        text: button.sign
        textFormat: Text.PlainText
        color: button.enabled ? button.look.inverse : button.look.quiet
        font.family: Theme.family
        font.pixelSize: Theme.legible * 1.3
        font.variableAxes: ({
                "wght": Theme.semibold
            })
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Math.min(width, height) / 2
        color: button.enabled ? button.look.structure : button.look.paper
        border.width: button.pressed ? Theme.mark : Theme.mm(0.8)
        border.color: button.pressed ? button.look.accent : button.enabled ? button.look.structure : button.look.lineColor

        // A picture behind it may have any tone: the ring has a ground of its own, and a line around that.
        Rectangle {
            z: -1
            visible: button.visualFocus
            anchors.fill: parent
            anchors.margins: -3 * Theme.ring
            radius: Math.min(width, height) / 2
            color: button.look.paper
            border.width: Theme.ring
            border.color: button.look.ink
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            radius: Math.min(width, height) / 2
            anchors.margins: -2 * Theme.ring
        }
    }
}
