pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The line of a timeline, with a button for each event.
Item {
    id: line

    required property Look look
    required property var events // list[EventData]
    required property int chosen
    // The height that it fills, upright; 0: as high as it needs.
    property real room: 0

    readonly property int count: events.length
    readonly property int size: look.size(Theme.bodyStep)
    // Fixed at 100 px: FontMetrics changes do not trigger bindings.
    readonly property real widest: Math.max(...events.map(event => metrics.advanceWidth(event.short))) / 100 * size + Theme.mm(6)
    // Side by side if all buttons have room, else one below the other.
    readonly property bool inRow: room === 0 && count * widest <= width
    // The height of a button upright, where its text has one line.
    readonly property int stop: Math.max(Theme.primaryTarget, Math.round(size * Theme.leading))
    // How wide it is upright.
    readonly property real column: Math.ceil(widest + Theme.mm(6) + dot)
    readonly property real dot: Theme.mm(5)

    signal picked(place: int)

    // The x of an item that begins at `start`, counted from the side where reading begins.
    function at(start: real, wide: real): real {
        return LayoutMirroring.enabled ? width - start - wide : start;
    }

    height: grid.height

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.bold
            })
    }
    Rectangle {
        readonly property real inset: line.inRow ? line.width / line.count / 2 : (line.room > 0 ? line.stop : Theme.target) / 2

        x: line.inRow ? inset : line.at(Theme.mm(4) + Math.round((line.dot - width) / 2), width)
        y: line.inRow ? Math.round((line.dot - height) / 2) + Theme.mm(2) : inset
        width: line.inRow ? parent.width - 2 * inset : Theme.mm(0.8)
        height: line.inRow ? Theme.mm(0.8) : parent.height - 2 * inset
        color: line.look.lineColor
    }
    Grid {
        id: grid

        columns: line.inRow ? line.count : 1
        rowSpacing: line.room > 0 ? Math.max(0, Math.floor((line.room - line.count * line.stop) / Math.max(1, line.count - 1))) : 0

        Repeater {
            model: line.count

            ChoiceButton {
                id: stop

                required property int index
                readonly property var event: line.events[index] // EventData

                look: line.look
                size: line.size
                width: line.inRow ? Math.floor(line.width / line.count) : Math.min(line.width, 32 * line.size)
                height: line.room > 0 ? line.stop : implicitHeight
                topPadding: line.inRow ? Theme.mm(9) : 0
                leadPadding: line.inRow ? Theme.mm(2) : Theme.mm(4) + line.dot + Theme.mm(4)
                trailPadding: Theme.mm(2)
                alignment: line.inRow ? Text.AlignHCenter : Text.AlignLeft
                text: event.short
                chosen: line.chosen === index
                Accessible.name: event.when + ": " + event.title
                Accessible.description: chosen ? event.text : ""
                onClicked: line.picked(index)

                Rectangle {
                    readonly property int size: stop.chosen ? line.dot + Theme.mm(3) : line.dot

                    x: Math.round(line.inRow ? (stop.width - size) / 2 : line.at(Theme.mm(4) + (line.dot - size) / 2, size))
                    y: Math.round(line.inRow ? Theme.mm(2) + (line.dot - size) / 2 : (stop.height - size) / 2)
                    width: size
                    height: size
                    radius: size / 2
                    color: stop.chosen ? line.look.accent : line.look.paper
                    border.width: Theme.mm(1.2)
                    border.color: stop.chosen ? line.look.accent : line.look.structure
                }
            }
        }
    }
}
