import QtQuick
import Kiosk.Style

// A text that fills a place, in lines of about equal length. It is as large as its place allows at the standard text size,
// from `least` to `most` of the type scale.
Headline {
    id: fitted

    required property real availableWidth
    // 0: as high as it needs, in its smallest type.
    required property real availableHeight
    required property real least
    required property real most
    // From line to line, in parts of the font size; as small as running text it has the leading of that.
    property real close: Theme.tightLeading
    // A paragraph, which is as wide as its column.
    property bool running: false

    readonly property real usualTracking: -Theme.headlineTightening
    readonly property bool balances: availableHeight > 0 && !running && !look.spacing

    leading: pixels > look.size(Theme.bodyStep) ? close : Theme.leading
    width: balances ? Fitting.column(written, weight, usualTracking, full, availableWidth).width : Math.min(availableWidth, longestLine)
    step: availableHeight > 0 ? Fitting.step(written, weight, close, usualTracking, availableWidth, availableHeight, least, most) : least
}
