import QtQuick
import Kiosk.Controls
import Kiosk.Style
import Kiosk.Data

// The buttons to leave, to go back and to go on.
Item {
    id: footer

    required property Look look
    required property Calibrator calibrator
    // On a small screen: targets of 20 mm.
    required property bool compact

    readonly property bool testing: calibrator.step === 3
    readonly property bool tested: calibrator.touches.length === calibrator.marks.length
    readonly property bool last: calibrator.step === 4
    readonly property real target: compact ? Theme.target : Theme.primaryTarget
    readonly property real inner: width - 2 * Theme.margin
    readonly property bool oneRow: leave.width + Theme.space(2) + ways.width <= inner

    implicitHeight: ways.height + (oneRow ? 0 : leave.height + Theme.space(1)) + Theme.space(compact ? 2.5 : 3.5)

    ActionButton {
        id: leave

        look: footer.look
        height: footer.target
        quiet: true
        x: Theme.margin
        y: footer.oneRow ? ways.y : ways.y + ways.height + Theme.space(1)
        text: "Leave without saving"
        onClicked: footer.calibrator.leave()
    }
    Row {
        id: ways

        x: footer.oneRow ? footer.width - Theme.margin - width : Theme.margin
        y: Theme.space(1)
        spacing: Theme.space(1)

        ActionButton {
            visible: footer.testing && !footer.tested
            look: footer.look
            height: footer.target
            quiet: true
            text: "No touch device"
            onClicked: footer.calibrator.skipTouch()
        }
        ActionButton {
            visible: footer.testing && footer.tested
            look: footer.look
            height: footer.target
            quiet: true
            text: "Test again"
            onClicked: footer.calibrator.testAgain()
        }
        ActionButton {
            visible: footer.calibrator.step > 0
            look: footer.look
            height: footer.target
            quiet: true
            text: "Back"
            onClicked: footer.calibrator.goBack()
        }
        ActionButton {
            visible: !footer.testing || footer.tested
            look: footer.look
            height: footer.target
            text: footer.last ? "Save" : "Continue"
            onClicked: footer.calibrator.goOn()
        }
    }
}
