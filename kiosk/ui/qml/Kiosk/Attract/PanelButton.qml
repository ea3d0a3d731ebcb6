import QtQuick
import Kiosk.Attract
import Kiosk.Style

// A panel of the exhibit on the menu.
MenuButton {
    id: button

    required property string tab
    required property var figure // FigureData

    // The width at which no word of it is broken.
    readonly property real narrowest: Math.ceil(Hyphens.widest(text, run => Hyphens.ems(run, weight) * size)) + leftPadding + rightPadding + 1

    text: tab
    chosen: false
    alignment: Text.AlignLeft
    weight: Theme.bold
    implicitHeight: Math.max(Theme.primaryTarget, implicitContentHeight + Theme.space(1.5))
}
