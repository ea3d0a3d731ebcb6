import QtQuick
import Kiosk.Controls
import Kiosk.Style

// What somebody does who listens: read the panel, hear it again, slower, louder.
Flow {
    id: bar

    required property Look look
    // A Narrator; not by its type, which is loaded after the first frame.
    required property var voice // Narrator
    // What it offers is about what is said, and is not what somebody wants to hear again.
    readonly property bool ofVoice: true

    spacing: Theme.mm(2)

    DeedButton {
        look: bar.look
        text: Words.say(bar.voice.reading ? "stop_reading" : "read_panel")
        onClicked: bar.voice.readPanel()
    }
    DeedButton {
        look: bar.look
        text: Words.say("repeat")
        onClicked: bar.voice.repeat()
    }
    DeedButton {
        look: bar.look
        text: Words.say("slower")
        onClicked: bar.voice.slower()
    }
    DeedButton {
        look: bar.look
        text: Words.say("faster")
        onClicked: bar.voice.faster()
    }
    DeedButton {
        look: bar.look
        text: Words.say("softer")
        onClicked: bar.voice.softer()
    }
    DeedButton {
        look: bar.look
        text: Words.say("louder")
        onClicked: bar.voice.louder()
    }
}
