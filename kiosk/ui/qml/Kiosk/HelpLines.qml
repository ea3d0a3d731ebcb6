pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A column of the help page.
Column {
    id: lines

    required property Look look
    // Keys of the strings files.
    required property list<string> keys

    spacing: Theme.space(2)

    Repeater {
        model: lines.keys

        Label {
            required property string modelData

            look: lines.look
            width: Math.min(lines.width, longestLine)
            written: Words.say(modelData)
        }
    }
}
