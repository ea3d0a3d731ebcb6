import QtQuick
import Kiosk.Calibrate
import Kiosk.Style
import Kiosk.Data

// The outline of a bank card and a ruler. They have their true size once the outline matches a real card.
Grid {
    id: page

    required property Look look
    required property Calibrator calibrator
    required property list<real> cardMm

    readonly property real textWidth: Theme.landscape ? Math.floor((width - Theme.space(4)) * 0.36) : width
    readonly property real drawingWidth: Theme.landscape ? width - textWidth - Theme.space(4) : width

    columns: Theme.landscape ? 2 : 1
    columnSpacing: Theme.space(4)
    rowSpacing: Theme.space(4)

    Column {
        width: page.textWidth
        spacing: Theme.space(2)

        Label {
            look: page.look
            width: Math.min(parent.width, longestLine)
            written: "Make the outline as large as the card, edge to edge. All bank cards are 85.60 mm wide."
        }
        Column {
            width: parent.width
            spacing: Theme.space(0.5)

            Headline {
                look: page.look
                width: parent.width
                written: page.calibrator.densityWords
                step: Theme.titleStep
                color: page.look.figure
            }
            Label {
                look: page.look
                width: parent.width
                written: page.calibrator.sizeWords
            }
        }
    }
    Column {
        width: page.drawingWidth
        spacing: Theme.space(1.5)

        // Above the outline, which grows: nothing moves under a finger.
        Grid {
            id: buttons

            readonly property real each: Math.min(muchSmaller.implicitWidth, Math.floor((parent.width - columnSpacing) / 2))

            columns: 2
            columnSpacing: Theme.space(1)
            rowSpacing: Theme.space(1)

            CalibrateHold {
                look: page.look
                width: buttons.each
                text: "Smaller"
                onClicked: page.calibrator.growCard(-1)
            }
            CalibrateHold {
                look: page.look
                width: buttons.each
                text: "Larger"
                onClicked: page.calibrator.growCard(1)
            }
            CalibrateHold {
                id: muchSmaller

                look: page.look
                width: buttons.each
                text: "Much smaller"
                onClicked: page.calibrator.growCard(-10)
            }
            CalibrateHold {
                look: page.look
                width: buttons.each
                text: "Much larger"
                onClicked: page.calibrator.growCard(10)
            }
        }
        Rectangle {
            width: Math.round(page.cardMm[0] * page.calibrator.pxPerMm)
            height: Math.round(page.cardMm[1] * page.calibrator.pxPerMm)
            radius: 3.18 * page.calibrator.pxPerMm
            color: page.look.pane
            border.width: Math.max(2, Theme.line)
            border.color: page.look.structure
            Accessible.role: Accessible.Graphic
            Accessible.name: "Outline of a bank card"
        }
        CalibrateRuler {
            look: page.look
            width: parent.width
            pxPerMm: page.calibrator.pxPerMm
        }
    }
}
