import QtQuick
import Kiosk.Style

// What stands above the title of an opening: the exhibit, and the date of its facts. In one line if that has room.
Column {
    id: kicker

    required property Look look
    required property string exhibitTitle
    required property string asOf

    readonly property string whole: exhibitTitle + "  ·  " + asOf
    readonly property int size: look.size(Theme.bodyStep)
    readonly property bool inOneLine: metrics.advanceWidth(whole) / 100 * size + look.widening(whole, size) < width

    // Fixed at 100 px: FontMetrics changes do not trigger bindings.
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.semibold
            })
    }
    Label {
        look: kicker.look
        width: parent.width
        written: kicker.inOneLine ? kicker.whole : kicker.exhibitTitle
        weight: Theme.semibold
        color: kicker.look.structure
    }
    Label {
        look: kicker.look
        width: parent.width
        visible: !kicker.inOneLine
        written: kicker.inOneLine ? "" : kicker.asOf
        weight: Theme.semibold
        color: kicker.look.structure
    }
}
