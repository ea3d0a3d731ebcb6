import QtQuick
import Kiosk.Style

// A large text. It is smaller only if one of its words would be wider than its column, and never smaller
// than running text.
Label {
    id: headline

    readonly property int full: headline.look.size(step)
    // Fixed at 100 px: FontMetrics changes do not trigger bindings.
    readonly property real widest: Math.max(1, ...text.split(" ").map(word => metrics.advanceWidth(word) + word.length * tracking * 100 + look.widening(word, 100)))

    // The font size at which no word is broken, in pixels.
    readonly property int fitting: width > 0 ? Math.floor(99.5 * width / widest) : full

    pixels: Math.min(full, Math.max(fitting, Theme.base))
    weight: Theme.bold

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": headline.weight
            })
    }
}
