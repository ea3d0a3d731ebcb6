pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk

// One percentage as a ring with its value in the middle; what came to an earlier value is set apart.
Column {
    id: view

    required property Look look
    required property var share
    required property bool reached
    // In pixels.
    required property real largest

    property real filled: reached ? 1 : 0
    readonly property real size: Math.round(Math.min(width, largest))
    readonly property real thickness: Math.round(size * 0.13)
    readonly property bool grown: share.earlier_part >= 0
    // The gap before what was added, in degrees.
    readonly property real gap: 3

    spacing: Theme.space(1.5)

    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    Behavior on filled {
        enabled: view.reached && view.look.motion

        NumberAnimation {
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }

    component Arc: ShapePath {
        id: arc

        required property color tone
        required property real from
        required property real part
        property real thick: view.thickness

        strokeColor: tone
        strokeWidth: thick
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap

        PathAngleArc {
            centerX: view.size / 2
            centerY: view.size / 2
            radiusX: (view.size - view.thickness) / 2
            radiusY: radiusX
            startAngle: -90 + arc.from
            sweepAngle: arc.part
        }
    }

    Item {
        width: view.size
        height: view.size

        Shape {
            anchors.fill: parent

            Arc {
                tone: view.look.lineColor
                from: 0
                part: 360
                thick: Theme.line
            }
            Arc {
                tone: view.look.structure
                from: 0
                part: 360 * view.filled * (view.grown ? view.share.earlier_part : view.share.part)
            }
            Arc {
                tone: view.grown ? view.look.accent : "transparent"
                from: 360 * view.filled * view.share.earlier_part + view.gap
                part: view.grown ? Math.max(0, 360 * view.filled * (view.share.part - view.share.earlier_part) - view.gap) : 0
            }
        }
        Label {
            look: view.look
            anchors.centerIn: parent
            text: view.share.percent
            pixels: Math.floor(view.size * 0.24)
            weight: Theme.bold
            color: view.look.figure
            tracking: -0.03
            leading: Theme.naturalLeading
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space(0.25)

        Headline {
            look: view.look
            width: parent.width
            visible: text !== ""
            text: view.share.change
            step: Theme.leadStep
            Accessible.ignored: true
        }
        Label {
            look: view.look
            width: Math.min(parent.width, longestLine)
            text: view.share.label
            Accessible.ignored: true
        }
        Label {
            look: view.look
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            text: view.share.remark
            color: view.look.quiet
            Accessible.ignored: true
        }
    }
}
