import QtQuick
import Kiosk.Style
import Kiosk.Data

// The orientation of the picture. The operator sees whether the screen hangs that way.
Grid {
    id: page

    required property Look look
    required property Calibrator calibrator

    readonly property bool lying: calibrator.orientation === "landscape"
    readonly property real shape: Theme.windowWidth / Theme.windowHeight
    readonly property real longSide: Math.min(Theme.mm(140), Math.floor((width - columnSpacing) * (Theme.landscape ? 0.45 : 1)))

    columns: Theme.landscape ? 2 : 1
    columnSpacing: Theme.space(4)
    rowSpacing: Theme.space(4)

    Column {
        width: Theme.landscape ? Math.floor(page.width * 0.5) : page.width
        spacing: Theme.space(2)

        Headline {
            look: page.look
            width: parent.width
            written: "Can you read this without tilting your head?"
            step: Theme.headingStep
        }
        Label {
            look: page.look
            width: Math.min(parent.width, longestLine)
            written: "Then it is right. Otherwise turn the picture in the system’s display settings, and calibrate again."
        }
    }
    Rectangle {
        width: Math.round(page.lying ? page.longSide : page.longSide * page.shape)
        height: Math.round(page.lying ? page.longSide / page.shape : page.longSide)
        color: page.look.pane
        border.width: Theme.mark
        border.color: page.look.structure
        Accessible.role: Accessible.Graphic
        Accessible.name: `A ${page.calibrator.orientation} screen`

        Label {
            look: page.look
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.space(1.5)
            written: "This is up"
            weight: Theme.semibold
            color: page.look.structure
        }
    }
}
