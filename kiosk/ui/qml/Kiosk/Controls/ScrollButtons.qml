import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Two buttons that scroll: nothing on this screen needs dragging.
Column {
    id: buttons

    required property Look look
    required property bool atStart
    required property bool atEnd

    signal backUp
    signal readOn

    spacing: Theme.space(1)

    RoundButton {
        id: up

        look: buttons.look
        sign: "↑"
        atLimit: buttons.atStart
        twin: down
        Accessible.name: Words.say("previous")
        onClicked: buttons.backUp()
    }
    RoundButton {
        id: down

        look: buttons.look
        sign: "↓"
        atLimit: buttons.atEnd
        twin: up
        Accessible.name: Words.say("next")
        onClicked: buttons.readOn()
    }
}
