import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Everything within reach, also from a wheelchair; or the whole screen.
SwitchButton {
    required property VisitorSession session

    text: Words.say("reach")
    chosen: session.reach
    onClicked: session.setReach(!chosen)
}
