import QtQuick
import Kiosk.Style

// A large text. It is set smaller only where one of its words would be wider than its column, and never smaller
// than what everybody reads.
Label {
    id: headline

    readonly property int full: headline.look.size(step)
    // At 100 pixels, always: a binding does not learn that the metrics' font has changed.
    readonly property real widest: Math.max(1, ...text.split(" ").map(word => metrics.advanceWidth(word) + word.length * tracking * 100 + look.widening(word, 100)))

    // In which no word is broken.
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
