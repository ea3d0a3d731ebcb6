import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The controls of the voice: read the panel, pause, say again, slower, louder.
Flow {
    id: bar

    required property Look look
    // A Narrator. Its type is not named here: it is loaded after the first frame.
    required property var voice // Narrator
    // The narrator announces these controls as remarks, which are not said again.
    readonly property bool ofVoice: true

    spacing: Theme.mm(2)

    ActionControl {
        look: bar.look
        text: Words.say(bar.voice.reading ? "stop_reading" : bar.voice.hasMore ? "read_rest" : "read_panel")
        onClicked: bar.voice.readPanel()
    }
    ActionControl {
        look: bar.look
        text: Words.say(bar.voice.canGoOn ? "go_on" : "pause")
        onClicked: bar.voice.pause()
    }
    ActionControl {
        look: bar.look
        text: Words.say("repeat")
        onClicked: bar.voice.repeat()
    }
    ActionControl {
        look: bar.look
        text: Words.say("repeat_all")
        onClicked: bar.voice.repeatAll()
    }
    ActionControl {
        look: bar.look
        text: Words.say("slower")
        onClicked: bar.voice.slower()
    }
    ActionControl {
        look: bar.look
        text: Words.say("faster")
        onClicked: bar.voice.faster()
    }
    ActionControl {
        look: bar.look
        text: Words.say("softer")
        onClicked: bar.voice.softer()
    }
    ActionControl {
        look: bar.look
        text: Words.say("louder")
        onClicked: bar.voice.louder()
    }
}
