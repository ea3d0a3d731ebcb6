import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Easy language, or the standard one.
SwitchButton {
    required property VisitorSession session

    text: Words.say("easy")
    chosen: session.easy
    onClicked: session.setEasy(!chosen)
}
