import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Everything within reach, also from a wheelchair; or the whole screen. It always has its word.
BarSwitch {
    required property VisitorSession session

    word: Words.say("reach")
    chosen: session.reach
    onClicked: session.setReach(!chosen)
}
