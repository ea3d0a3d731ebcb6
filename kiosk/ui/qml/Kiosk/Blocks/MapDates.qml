pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// The dates of a map's places, on the map: the chosen one lights what was there.
Flow {
    id: dates

    required property Look look
    required property var events // list[EventData]
    // The chosen date, as its place in them; -1 for none.
    required property int chosen

    signal picked(date: int)

    spacing: Theme.mm(4)

    Repeater {
        model: dates.events.length

        ChoiceButton {
            id: button

            required property int index
            readonly property var event: dates.events[index] // EventData

            look: dates.look
            size: dates.look.size(Theme.bodyStep)
            width: Math.min(implicitWidth, dates.width)
            implicitHeight: Math.max(Theme.target, implicitContentHeight + Theme.space(0.5))
            leadPadding: Theme.mm(5)
            trailPadding: Theme.mm(5)
            ink: chosen ? look.inverse : look.ink
            text: event.short
            chosen: dates.chosen === index
            Accessible.name: event.when + ": " + event.title
            onClicked: dates.picked(index)

            background: MapCapsule {
                look: dates.look
                chosen: button.chosen
                lit: button.index < dates.chosen
                pressed: button.pressed
                pointedAt: button.visualFocus
            }
        }
    }
}
