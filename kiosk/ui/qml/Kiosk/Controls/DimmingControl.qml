pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// How far the screen is dimmed: its word, and a swatch for each step in the colours that it has.
Flow {
    id: control

    required property Look look
    required property VisitorSession session

    // Its word stands below the words of the switches' row, whose padding is not seen.
    leftPadding: -Theme.mm(4)
    Accessible.role: Accessible.Grouping
    Accessible.name: Words.say("dimming")

    Label {
        look: control.look
        // Not from implicitWidth: what is drawn has break points, which follow from the width.
        width: Math.min(control.width, Math.ceil(Hyphens.ems(written, weight) * control.look.controlSize) + leftPadding + rightPadding)
        height: Math.max(implicitHeight, Theme.primaryTarget)
        leftPadding: Theme.mm(4)
        rightPadding: Theme.mm(4)
        verticalAlignment: Text.AlignVCenter
        written: Words.say("dimming")
        weight: Theme.medium
        font.pixelSize: control.look.controlSize
    }
    Repeater {
        model: 1 + Theme.dimmed.length

        Swatch {
            required property int index
            readonly property var colors: (index > 0 ? Theme.dimmed[index - 1] : Theme.grounds)[control.session.background].paper

            look: control.look
            word: Words.say("dimming_" + index)
            paper: colors.paper
            letters: colors.ink
            chosen: control.session.dimming === index
            onClicked: control.session.setDimming(index)
        }
    }
}
