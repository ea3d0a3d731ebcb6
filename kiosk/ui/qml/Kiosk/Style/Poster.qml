import QtQuick
import Kiosk.Style

// A text that fills a place, in lines of about equal length. It is as large as its place allows at the standard text size,
// from `least` to `most` of the type scale.
Headline {
    id: poster

    required property real availableWidth
    // 0: as high as it needs, in its smallest type.
    required property real availableHeight
    required property real least
    required property real most

    readonly property real usualTracking: -Theme.headlineTightening
    readonly property real balancedWidth: look.spacing ? Math.min(availableWidth, longestLine) : Fitting.column(written, weight, usualTracking, full, availableWidth).width

    leading: Theme.tightLeading
    width: balancedWidth
    // Its width is already that of its lines.
    leftPadding: 0
    rightPadding: 0
    step: availableHeight > 0 ? Fitting.step(written, weight, leading, usualTracking, availableWidth, availableHeight, least, most) : least
}
