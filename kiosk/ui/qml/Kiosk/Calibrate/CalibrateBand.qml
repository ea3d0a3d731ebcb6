pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style
import Kiosk.Data

// The reach band, at its true height on this screen.
Item {
    id: strip

    required property Look look
    required property Calibrator calibrator
    required property list<real> bandMm
    // The height that other things cover at its upper and lower end: no words there.
    required property real roomAbove
    required property real roomBeneath

    readonly property real upperEdge: yOf(bandMm[1])
    readonly property real lowerEdge: yOf(bandMm[0])
    readonly property bool seen: upperEdge < height && lowerEdge > 0

    function yOf(mm: real): real {
        return Math.round(height - (mm - calibrator.bottomMm) * calibrator.pxPerMm);
    }

    implicitWidth: metrics.advanceWidth(`↑ ${bandMm[1]} mm`) + 2 * Theme.space(1)
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: "Band within reach"
    Accessible.ignored: !seen

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: strip.look.size(Theme.bodyStep)
        font.variableAxes: ({
                "wght": Theme.semibold
            })
    }
    Rectangle {
        y: strip.upperEdge
        width: parent.width
        height: strip.lowerEdge - strip.upperEdge
        color: strip.look.pane
    }
    Repeater {
        model: [strip.upperEdge, strip.lowerEdge - Theme.mark]

        Rectangle {
            required property real modelData

            y: modelData
            width: strip.width
            height: Theme.mark
            color: strip.look.structure
        }
    }
    Label {
        id: upper

        look: strip.look
        visible: strip.seen && y + height <= lower.y
        x: Theme.space(1)
        y: Math.max(strip.upperEdge + Theme.mark, strip.roomAbove)
        written: `${strip.upperEdge < 0 ? "↑ " : ""}${strip.bandMm[1]} mm`
        wrapMode: Text.NoWrap
        weight: Theme.semibold
        color: strip.look.structure
    }
    Label {
        look: strip.look
        visible: upper.visible && height + Theme.space(2) < lower.y - upper.y - upper.height
        x: Theme.space(1)
        y: (upper.y + lower.y + lower.height - height) / 2
        width: parent.width - 2 * Theme.space(1)
        written: "within reach"
    }
    Label {
        id: lower

        look: strip.look
        visible: strip.seen
        x: Theme.space(1)
        y: Math.min(strip.lowerEdge - Theme.mark, strip.height - strip.roomBeneath) - height
        written: `${strip.lowerEdge > strip.height ? "↓ " : ""}${strip.bandMm[0]} mm`
        wrapMode: Text.NoWrap
        weight: Theme.semibold
        color: strip.look.structure
    }
}
