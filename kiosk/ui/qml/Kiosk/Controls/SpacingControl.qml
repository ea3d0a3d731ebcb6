import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Letters, words and lines wider apart, or as usual.
BarSwitch {
    required property VisitorSession session

    word: Words.say("spacing")
    chosen: session.spacing
    onClicked: session.setSpacing(!chosen)
}
