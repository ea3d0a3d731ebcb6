pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// The ground of a scene over its drawing, where words stand: opaque behind them, and gone a little to the right and below.
Item {
    id: veil

    required property Look look
    // Where it is opaque, from the upper left corner, in pixels.
    required property size opaque
    readonly property real soft: Theme.space(8)
    readonly property int steps: 16

    Rectangle {
        width: veil.opaque.width
        height: veil.opaque.height
        color: veil.look.paper
    }
    Rectangle {
        x: veil.opaque.width
        width: veil.soft
        height: veil.opaque.height
        gradient: fading
    }
    Gradient {
        id: fading

        orientation: Gradient.Horizontal

        GradientStop {
            position: 0
            color: veil.look.paper
        }
        GradientStop {
            position: 1
            color: "transparent"
        }
    }
    Repeater {
        model: veil.steps

        Item {
            id: strip

            required property int index

            y: Math.round(veil.opaque.height + veil.soft * index / veil.steps)
            height: Math.round(veil.opaque.height + veil.soft * (index + 1) / veil.steps) - y
            opacity: 1 - (index + 0.5) / veil.steps

            Rectangle {
                width: veil.opaque.width
                height: strip.height
                color: veil.look.paper
            }
            Rectangle {
                x: veil.opaque.width
                width: veil.soft
                height: strip.height
                gradient: fading
            }
        }
    }
}
