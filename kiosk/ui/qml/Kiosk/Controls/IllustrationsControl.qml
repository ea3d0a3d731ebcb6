pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// Illustrations, shown or hidden.
BarSwitch {
    id: control

    required property VisitorSession session

    word: Words.say("illustrations")
    chosen: session.illustrations
    Accessible.name: Words.say("illustrations_show")
    onClicked: session.setIllustrations(!chosen)

    sign: PictureSign {
        ink: control.look.ink
    }
}
