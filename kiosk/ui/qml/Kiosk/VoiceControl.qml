import QtQuick
import Kiosk
import Kiosk.Data

// What is on screen, read aloud.
SwitchButton {
    required property VisitorSession session

    text: Words.say("voice_on")
    chosen: session.voice
    onClicked: session.setVoice(!chosen)
}
