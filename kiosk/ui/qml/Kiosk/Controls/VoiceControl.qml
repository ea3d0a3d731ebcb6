pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// What is on screen, read aloud.
BarSwitch {
    id: control

    required property VisitorSession session

    word: Words.say("voice_on")
    chosen: session.voice
    onClicked: session.setVoice(!chosen)

    sign: SoundSign {
        ink: control.look.ink
    }
}
