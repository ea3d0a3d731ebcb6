import QtQuick
import Kiosk
import Kiosk.Data

// Easy language, or the standard one.
SwitchButton {
    required property VisitorSession session

    text: Words.say("easy")
    chosen: session.easy
    onClicked: session.setEasy(!chosen)
}
