import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The controls of the voice. Reading the topic closes it, since what is read is marked behind it.
Sheet {
    id: sheet

    required property var voice // Narrator
    // Its button to close it too: see VoiceBar.
    readonly property bool ofVoice: true

    // The panel is to be read, and seen.
    signal readAsked

    title: Words.say("voice")

    VoiceBar {
        look: sheet.look
        voice: sheet.voice
        width: sheet.inner
        onReadAsked: byKey => {
            sheet.readAsked();
            sheet.closed(byKey);
        }
    }
}
