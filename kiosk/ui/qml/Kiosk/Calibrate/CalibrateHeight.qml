import QtQuick
import Kiosk.Calibrate
import Kiosk.Style
import Kiosk.Data

// The height of the screen and the distance of the reader. The reach band is drawn beside, at its true height.
Column {
    id: page

    required property Look look
    required property Calibrator calibrator
    required property bool compact

    spacing: Theme.space(compact ? 2 : 3)

    Label {
        look: page.look
        width: Math.min(parent.width, longestLine)
        written: "Measure from the floor to the lower edge of the picture, and from a visitor’s eyes to the screen."
    }
    Grid {
        columns: page.width >= 2 * bottom.width + columnSpacing ? 2 : 1
        columnSpacing: Theme.space(2.5)
        rowSpacing: page.spacing

        CalibrateStepper {
            id: bottom

            look: page.look
            label: "Floor to lower edge"
            value: page.calibrator.bottomMm < 0 ? "unknown" : `${page.calibrator.bottomMm.toFixed(0)} mm`
            onMoved: mm => page.calibrator.lift(mm)
        }
        CalibrateStepper {
            look: page.look
            label: "Eyes to screen"
            value: `${page.calibrator.distanceMm.toFixed(0)} mm`
            onMoved: mm => page.calibrator.standBack(mm)
        }
    }
    Label {
        look: page.look
        width: Math.min(parent.width, longestLine)
        written: page.calibrator.bandWords || "What can be reached from a wheelchair is marked once the lower edge is measured."
        weight: Theme.semibold
    }
}
