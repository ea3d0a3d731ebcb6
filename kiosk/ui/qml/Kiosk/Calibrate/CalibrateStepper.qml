pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Calibrate
import Kiosk.Style

// A length in millimetres, with buttons to change it.
Column {
    id: stepper

    required property Look look
    required property string label
    required property string value

    signal moved(mm: int)

    spacing: Theme.space(1)

    Label {
        look: stepper.look
        written: stepper.label
    }
    Headline {
        look: stepper.look
        width: buttons.width
        written: stepper.value
        step: Theme.titleStep
        color: stepper.look.figure
        Accessible.name: `${stepper.label}: ${stepper.value}`
    }
    Row {
        id: buttons

        spacing: Theme.space(0.5)

        Repeater {
            model: [-100, -10, 10, 100]

            CalibrateHold {
                required property int modelData

                look: stepper.look
                text: `${modelData < 0 ? "−" : "+"}${Math.abs(modelData)}`
                Accessible.name: `${stepper.label}: ${text} mm`
                onClicked: stepper.moved(modelData)
            }
        }
    }
}
