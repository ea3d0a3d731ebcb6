import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Motion, shown or left out.
SwitchButton {
    required property VisitorSession session

    text: Words.say("motion")
    chosen: session.motion
    Accessible.name: Words.say("motion_show")
    onClicked: session.setMotion(!chosen)
}
