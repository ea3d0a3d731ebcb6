import QtQuick
import Kiosk
import Kiosk.Data

// Motion, shown or left out.
SwitchButton {
    required property VisitorSession session

    text: Words.say("motion")
    chosen: session.motion
    Accessible.name: Words.say("motion_show")
    onClicked: session.setMotion(!chosen)
}
