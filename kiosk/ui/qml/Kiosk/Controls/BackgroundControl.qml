pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// White, black, high contrast: each drawn as a swatch in its own colours.
Row {
    id: control

    required property Look look
    required property VisitorSession session

    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("background")

    Repeater {
        model: Theme.backgrounds

        Swatch {
            required property string modelData
            readonly property var colors: (control.look.dimming > 0 ? Theme.dimmed[control.look.dimming - 1] : Theme.grounds)[modelData].paper

            look: control.look
            word: Words.say("background_" + modelData)
            paper: colors.paper
            letters: modelData === "contrast" ? colors.accent : colors.ink
            chosen: control.session.background === modelData
            onClicked: control.session.setBackground(modelData)
        }
    }
}
