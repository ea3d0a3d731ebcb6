import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Letters, words and lines wider apart, or as usual.
SwitchButton {
    required property VisitorSession session

    text: Words.say("spacing")
    chosen: session.spacing
    onClicked: session.setSpacing(!chosen)
}
