pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Opens the controls of the voice; there while it is on.
BarButton {
    id: button

    // As those it opens: see VoiceBar.
    readonly property bool ofVoice: true

    word: Words.say("voice")

    sign: SoundSign {
        ink: button.ink
    }
}
