import QtQuick
import Kiosk.Style

// A text that fills a place: as large as its place allows at the standard text size, from `least` to `most` of the type
// scale.
Headline {
    id: fitted

    required property real availableWidth
    // 0: as high as it needs, in its smallest type.
    required property real availableHeight
    required property real least
    required property real most
    // From line to line, in parts of the font size; as small as running text it has the leading of that.
    property real close: Theme.tightLeading

    leading: pixels > look.size(Theme.bodyStep) ? close : Theme.leading
    width: Math.min(availableWidth, longestLine)
    linesToSpare: availableHeight > 0 ? 1 : 0
    step: availableHeight > 0 ? Fitting.step(written, weight, close, -Theme.headlineTightening, availableWidth, availableHeight, least, most) : least
}
