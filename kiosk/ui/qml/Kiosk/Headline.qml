import QtQuick
import Kiosk

// A large text. It is set smaller only where one of its words would be wider than its column.
Label {
    id: headline

    readonly property int full: headline.look.size(step)
    // At 100 pixels, always: a binding does not learn that the metrics' font has changed.
    readonly property real widest: Math.max(1, ...text.split(" ").map(word => metrics.advanceWidth(word) + word.length * tracking * 100 + look.widening(word, 100)))

    pixels: width > 0 ? Math.min(full, Math.floor(100 * width / widest)) : full
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
