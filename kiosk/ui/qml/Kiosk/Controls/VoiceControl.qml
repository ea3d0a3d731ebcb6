import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// What is on screen, read aloud.
SwitchButton {
    required property VisitorSession session

    text: Words.say("voice_on")
    chosen: session.voice
    onClicked: session.setVoice(!chosen)
}
