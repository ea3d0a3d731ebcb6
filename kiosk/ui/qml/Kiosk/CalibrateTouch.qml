pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Data

// Nine marks, one after the other. A touch counts wherever it comes; only the footer's buttons, which stand
// where no turned or mirrored mark can lie, keep theirs.
Item {
    id: page

    required property Look look
    required property Calibrator calibrator

    readonly property int place: calibrator.came.length
    readonly property bool done: place === calibrator.marks.length
    readonly property real clear: Theme.space(1)
    readonly property real inset: calibrator.marks[0].y + Theme.target / 2 + Theme.space(1.5)

    TapHandler {
        enabled: !page.done
        gesturePolicy: TapHandler.WithinBounds
        onPressedChanged: {
            if (pressed)
                page.calibrator.touch(point.pressPosition.x, point.pressPosition.y, point.device.type !== PointerDevice.TouchScreen);
        }
    }
    Repeater {
        model: page.calibrator.marks

        CalibrateMark {
            required property int index
            required property var modelData

            look: page.look
            centreX: modelData.x
            centreY: modelData.y
            name: `Mark ${index + 1}, ${modelData.name}`
            next: index === page.place
            hit: index < page.place && page.calibrator.came[index].hit
            missed: index < page.place && !hit
        }
    }
    Repeater {
        model: page.calibrator.came

        Item {
            id: spot

            required property var modelData

            visible: !modelData.hit
            x: modelData.x
            y: modelData.y

            Label {
                look: page.look
                anchors.centerIn: parent
                text: "×"
                weight: Theme.bold
                color: page.look.accent
                Accessible.ignored: true
            }
            Label {
                look: page.look
                // Beneath the place, or above it at the lower edge; not beyond the other edges.
                x: Math.max(page.clear, Math.min(page.width - page.clear - width, spot.x - width / 2)) - spot.x
                y: spot.y < page.height * 0.75 ? Theme.mm(5) : -Theme.mm(5) - height
                text: spot.modelData.words
                leading: Theme.naturalLeading
                color: page.look.accent
            }
        }
    }
    Column {
        x: Theme.margin
        y: page.inset
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space(1)

        Label {
            look: page.look
            width: parent.width
            text: "4 of 5: Touch"
            color: page.look.structure
            weight: Theme.semibold
        }
        Headline {
            look: page.look
            width: parent.width
            text: page.calibrator.touchHeadline
            step: page.done ? Theme.headingStep : Theme.titleStep
            role: Accessible.Heading
        }
        Label {
            look: page.look
            width: Math.min(parent.width, longestLine)
            text: page.calibrator.touchWords
        }
    }
}
