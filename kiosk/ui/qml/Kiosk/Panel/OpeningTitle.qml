import QtQuick
import Kiosk.Style

// The title of an opening, in two lines if that is possible. It leaves the first place to the figure, and is smaller if the
// texts around it would otherwise have no room; what a visitor enlarges makes the opening higher.
Headline {
    id: title

    // The texts around it, and the height that it has with them, in pixels; 0: as high as they need.
    required property list<string> others
    required property real room

    readonly property real own: room > 0 ? others.reduce((left, text) => left - Fitting.heightAt(Theme.bodyStep, text, Theme.regular, Theme.leading, 0, width), room) : Infinity

    function fits(most: real): bool {
        const lines = Fitting.lines(written, weight, -Theme.headlineTightening, Fitting.reserve * width / (Theme.base * most));
        return lines <= 2 && lines * Theme.base * most * Theme.tightLeading <= own && Fitting.isWhole(most, written, weight, -Theme.headlineTightening, width);
    }

    step: Fitting.largest(Theme.headingStep, Theme.closingStep, fits)
    role: Accessible.Heading
}
