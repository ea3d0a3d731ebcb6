import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Motion, shown or left out.
BarSwitch {
    required property VisitorSession session

    word: Words.say("motion")
    chosen: session.motion
    Accessible.name: Words.say("motion_show")
    onClicked: session.setMotion(!chosen)
}
