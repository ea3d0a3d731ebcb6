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

    RoundButton {
        look: buttons.look
        sign: "↑"
        enabled: !buttons.atStart
        Accessible.name: Words.say("previous")
        onClicked: buttons.backUp()
    }
    RoundButton {
        look: buttons.look
        sign: "↓"
        enabled: !buttons.atEnd
        Accessible.name: Words.say("next")
        onClicked: buttons.readOn()
    }
}
