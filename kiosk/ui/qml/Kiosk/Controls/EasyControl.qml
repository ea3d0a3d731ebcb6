import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Easy language, or the standard one.
BarSwitch {
    required property VisitorSession session

    word: Words.say("easy")
    chosen: session.easy
    onClicked: session.setEasy(!chosen)
}
