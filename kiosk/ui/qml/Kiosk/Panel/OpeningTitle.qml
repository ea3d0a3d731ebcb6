import QtQuick
import Kiosk.Style

// The title of an opening. At the standard text size it is a little smaller if the texts around it would otherwise have
// no room; what a visitor enlarges makes the opening higher.
Headline {
    id: title

    // The texts around it, and the height that it has with them, in pixels; 0: as high as they need.
    required property list<string> others
    required property real room

    readonly property real own: others.reduce((left, text) => left - Fitting.heightAt(Theme.bodyStep, text, Theme.regular, Theme.leading, 0, width), room)

    step: room > 0 ? Fitting.step(written, weight, Theme.tightLeading, -Theme.headlineTightening, width, own, Theme.closingStep, Theme.titleStep) : Theme.titleStep
    role: Accessible.Heading
}
