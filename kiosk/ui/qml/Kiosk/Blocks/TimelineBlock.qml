pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// Events along a line, one of them shown in full: chosen on the line, or stepped through. In a scene the line runs along
// its upper edge, or down its side where the room is upright, and the date is as large as it can be.
Item {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // TimelineData
    // A new visitor begins at the first event.
    required property int visitor

    readonly property string kind: "TimelineBlock"
    readonly property int count: content.events.length
    readonly property var event: content.events[chosen] // EventData
    readonly property alias dot: line.dot
    readonly property bool upright: room > 0.75 * width && room >= count * line.stop && line.column <= 0.4 * width
    // Where the event is told.
    readonly property real toldX: upright ? line.column + Theme.space(3) : 0
    readonly property real toldY: upright ? 0 : line.height + Theme.space(3)
    readonly property real toldRoom: room - toldY
    // The date is beside the steps, or the steps are below the text.
    readonly property real dateWidth: width - toldX - (upright ? 0 : steps.width + Theme.space(2))
    // All dates have the same size.
    readonly property real dateStep: room > 0 ? Math.min(...content.events.map(event => Fitting.step(event.when, Theme.bold, Theme.tightLeading, -Theme.headlineTightening, dateWidth, (upright ? 0.25 : 0.4) * toldRoom, Theme.titleStep, Theme.posterStep))) : Theme.titleStep

    property int chosen: 0

    // An item has been asked for and should come into view.
    signal viewAsked(item: Item)

    function choose(place: int): void {
        chosen = Math.max(0, Math.min(count - 1, place));
        viewAsked(events.itemAt(chosen));
    }

    implicitHeight: Math.max(room, events.y + events.height + (upright ? steps.height + Theme.space(2) : 0), line.height)
    onVisitorChanged: chosen = 0

    TimelineLine {
        id: line

        look: block.look
        x: LayoutMirroring.enabled ? block.width - width : 0
        width: block.upright ? column : block.width
        room: block.upright ? block.room : 0
        events: block.content.events
        chosen: block.chosen
        onPicked: place => block.choose(place)
    }
    TimelineEvents {
        id: events

        look: block.look
        x: LayoutMirroring.enabled ? 0 : block.toldX
        y: block.toldY + Fitting.hung(height + (block.upright ? steps.height : 0), block.toldRoom)
        width: block.width - block.toldX
        dateWidth: block.dateWidth
        dateStep: block.dateStep
        events: block.content.events
        chosen: block.chosen
    }
    Row {
        id: steps

        x: block.upright !== LayoutMirroring.enabled ? events.x : events.x + events.width - width
        y: block.upright ? events.y + events.height + Theme.space(2) : events.y
        spacing: Theme.space(1)

        RoundButton {
            id: earlier

            look: block.look
            sign: LayoutMirroring.enabled ? "→" : "←"
            atLimit: block.chosen <= 0
            twin: later
            Accessible.name: Words.say("earlier")
            Accessible.description: block.event.spoken
            onClicked: block.choose(block.chosen - 1)
        }
        RoundButton {
            id: later

            look: block.look
            sign: LayoutMirroring.enabled ? "←" : "→"
            atLimit: block.chosen >= block.count - 1
            twin: earlier
            Accessible.name: Words.say("later")
            Accessible.description: block.event.spoken
            onClicked: block.choose(block.chosen + 1)
        }
    }
}
