import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The controls of the voice: read the panel, pause, say again, slower, louder.
Grid {
    id: bar

    required property Look look
    // A Narrator. Its type is not named here: it is loaded after the first frame.
    required property var voice // Narrator
    // The narrator announces these controls as remarks, which are not said again.
    readonly property bool ofVoice: true

    // The panel is to be read, and seen.
    signal readAsked(byKey: bool)

    // As many columns as fit, so that every row is full.
    function columnsFit(count: int): bool {
        const widths = new Array(count).fill(0);
        for (let place = 0; place < children.length; place++)
            widths[place % count] = Math.max(widths[place % count], children[place].width + spacing);
        return widths.reduce((sum, width) => sum + width, -spacing) <= width;
    }

    // Its buttons have an inset, which is not seen.
    leftPadding: -Theme.mm(4)
    columns: columnsFit(8) ? 8 : columnsFit(4) ? 4 : 2
    spacing: Theme.mm(2)

    ActionControl {
        look: bar.look
        text: Words.say(bar.voice.reading ? "stop_reading" : bar.voice.hasMore ? "read_rest" : "read_panel")
        onClicked: {
            const voice = bar.voice;
            if (!voice.reading)
                bar.readAsked(visualFocus);
            voice.readPanel();
        }
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
