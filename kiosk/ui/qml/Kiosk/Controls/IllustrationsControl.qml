import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Illustrations, shown or hidden.
SwitchButton {
    required property VisitorSession session

    text: Words.say("illustrations")
    chosen: session.illustrations
    Accessible.name: Words.say("illustrations_show")
    onClicked: session.setIllustrations(!chosen)
}
