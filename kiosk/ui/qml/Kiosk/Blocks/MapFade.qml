import QtQuick
import Kiosk.Style

// Where the land of a map fades, so that words beside it have a quiet ground. In high contrast it ends.
Item {
    id: fade

    required property Look look
    // Where the land is seen, in pixels from the left.
    required property real from
    required property real to

    readonly property bool hard: look.background === "contrast"
    readonly property bool atLeft: from > 0
    readonly property real soft: hard ? Theme.mark : Math.round(Math.min(Theme.space(16), (to - from) / 4))

    visible: to - from < width

    Rectangle {
        x: fade.atLeft ? 0 : fade.to
        width: fade.width - fade.to + fade.from
        height: fade.height
        color: fade.look.paper
    }
    Rectangle {
        x: fade.atLeft ? fade.from : fade.to - width
        width: fade.soft
        height: fade.height
        color: fade.look.lineColor
        gradient: fade.hard ? null : softly

        Gradient {
            id: softly

            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: fade.atLeft ? fade.look.paper : "transparent"
            }
            GradientStop {
                position: 1
                color: fade.atLeft ? "transparent" : fade.look.paper
            }
        }
    }
}
