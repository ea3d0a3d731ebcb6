import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The way back, and the way onward with the name of the next scene: nothing on this screen needs dragging.
Item {
    id: buttons

    required property Look look
    required property bool atStart
    required property bool atEnd
    // The heading of the scene that follows; empty within a scene that is higher than the screen.
    required property string next

    readonly property bool named: next !== "" && !atEnd
    // The height of the way onward: a heading has up to two lines in it.
    readonly property real onward: Math.max(Theme.primaryTarget, Math.ceil(2 * Theme.naturalLeading * look.controlSize) + Theme.space(1))
    // The most that it is wide: beside words it leaves them their column.
    readonly property real widest: Window.width * (Theme.landscape ? 0.36 : 0.88)

    signal backUp
    signal readOn

    implicitWidth: Math.max(up.width, down.width)
    implicitHeight: down.y + down.height

    // Fixed at 100 px: FontMetrics changes do not trigger bindings. Not the text's implicitWidth, which follows its width.
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.semibold
            })
    }
    RoundButton {
        id: up

        look: buttons.look
        anchors.right: parent.right
        sign: "↑"
        atLimit: buttons.atStart
        twin: down
        Accessible.name: Words.say("previous")
        onClicked: buttons.backUp()
    }
    RoundButton {
        id: down

        look: buttons.look
        anchors.right: parent.right
        y: up.height + Theme.space(1)
        width: buttons.named ? Math.min(buttons.widest, Math.ceil(metrics.advanceWidth(label.text) / 100 * look.controlSize) + 2 + 2 * Theme.space(2)) : buttons.onward
        height: buttons.onward
        sign: buttons.named ? "" : "↓"
        atLimit: buttons.atEnd
        twin: up
        Accessible.name: Words.say("next") + (buttons.named ? ": " + buttons.next : "")
        onClicked: buttons.readOn()

        Text {
            id: label

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space(2)
            visible: buttons.named
            text: buttons.named ? buttons.next + "\u00a0↓" : ""
            textFormat: Text.PlainText
            color: down.enabled ? buttons.look.inverse : buttons.look.quiet
            font.family: Theme.family
            font.pixelSize: buttons.look.controlSize
            font.variableAxes: ({
                    "wght": Theme.semibold
                })
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
