pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Calibrate
import Kiosk.Style
import Kiosk.Data

// Nine marks to touch, one after the other. A touch anywhere counts, except on the buttons of the footer: they
// are where no turned or mirrored mark can be.
Item {
    id: page

    required property Look look
    required property Calibrator calibrator
    // On a small screen the marks disappear when the result is shown.
    required property bool compact

    readonly property int place: calibrator.touches.length
    readonly property bool done: place === calibrator.marks.length
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
            required property var modelData // MarkData

            visible: !(page.compact && page.done)
            look: page.look
            centreX: modelData.x
            centreY: modelData.y
            name: `Mark ${index + 1}, ${modelData.name}`
            next: index === page.place
            hit: index < page.place && page.calibrator.touches[index].hit
            missed: index < page.place && !hit
        }
    }
    Repeater {
        model: page.calibrator.touches

        Item {
            id: spot

            required property int index
            required property var modelData // TouchData

            visible: !modelData.hit && !(page.compact && page.done)
            x: modelData.x
            y: modelData.y

            Label {
                look: page.look
                anchors.centerIn: parent
                written: "×"
                wrapMode: Text.NoWrap
                weight: Theme.bold
                color: page.look.accent
                Accessible.ignored: true
            }
            Label {
                look: page.look
                // Beside the touch, towards the middle: between two marks.
                x: spot.x > page.width * 0.6 ? -width - Theme.mm(7) : Theme.mm(7)
                anchors.verticalCenter: parent.verticalCenter
                // Only for the last touch: more words would be in the way.
                written: spot.index === page.place - 1 ? spot.modelData.words : ""
                wrapMode: Text.NoWrap
                leading: Theme.naturalLeading
                color: page.look.accent
            }
        }
    }
    Column {
        x: Theme.margin
        y: page.inset
        // On small screens beside the middle mark, on others above it.
        width: page.compact && !page.done && Theme.landscape ? page.width / 2 - Theme.target - Theme.margin : page.width - 2 * Theme.margin
        spacing: Theme.space(1)

        Label {
            look: page.look
            width: parent.width
            written: "4 of 5: Touch"
            color: page.look.structure
            weight: Theme.semibold
        }
        Headline {
            look: page.look
            width: parent.width
            written: page.calibrator.touchHeadline
            step: page.done || page.compact ? Theme.headingStep : Theme.titleStep
            role: Accessible.Heading
        }
        Label {
            look: page.look
            width: Math.min(parent.width, longestLine)
            written: page.calibrator.touchWords
        }
    }
}
