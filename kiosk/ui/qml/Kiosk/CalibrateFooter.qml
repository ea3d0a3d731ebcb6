import QtQuick
import Kiosk
import Kiosk.Data

// The way out, the way back and the way on.
Item {
    id: footer

    required property Look look
    required property Calibrator calibrator

    readonly property bool last: calibrator.step === 4
    readonly property real inner: width - 2 * Theme.margin
    readonly property bool oneRow: leave.width + Theme.space(2) + ways.width <= inner

    implicitHeight: ways.height + (oneRow ? 0 : leave.height + Theme.space(1)) + Theme.space(3.5)

    ActionButton {
        id: leave

        look: footer.look
        quiet: true
        x: Theme.margin
        y: footer.oneRow ? ways.y : ways.y + ways.height + Theme.space(1)
        text: "Leave without saving"
        onClicked: footer.calibrator.leave()
    }
    Row {
        id: ways

        x: footer.width - Theme.margin - width
        y: Theme.space(1)
        spacing: Theme.space(1)

        ActionButton {
            visible: footer.calibrator.step > 0
            look: footer.look
            quiet: true
            text: "Back"
            onClicked: footer.calibrator.goBack()
        }
        ActionButton {
            look: footer.look
            text: footer.last ? "Save" : "Continue"
            onClicked: footer.calibrator.goOn()
        }
    }
}
