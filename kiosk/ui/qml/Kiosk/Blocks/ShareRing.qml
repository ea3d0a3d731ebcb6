import QtQuick
import Kiosk.Style

// One percentage as a ring with its value in the middle; what was added to an earlier value is set apart.
Column {
    id: view

    required property Look look
    required property var share // ShareData
    required property bool reached
    // In pixels.
    required property real largest
    readonly property string kind: "ShareRing"

    readonly property real filled: rise.value
    // The value fits inside, and is never smaller than running text.
    readonly property real valueWidth: metrics.advanceWidth(share.percent) / 100
    readonly property real inside: 0.68
    readonly property real size: Math.round(Math.min(width, Math.max(largest, Theme.base * valueWidth / inside)))
    readonly property real thickness: Math.round(size * 0.13)
    readonly property bool grown: share.earlier_part >= 0
    // The gap before what was added, as a part of the ring.
    readonly property real gap: 0.008

    spacing: Theme.space(1.5)

    Accessible.role: Accessible.StaticText
    Accessible.name: share.spoken

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.bold
            })
    }

    Rise {
        id: rise

        look: view.look
        reached: view.reached
    }

    Item {
        anchors.left: parent.left
        width: view.size
        height: view.size

        // Not a Shape, which Qt's software renderer paints outside its clip.
        Canvas {
            id: canvas

            readonly property real filled: view.filled
            readonly property var tones: [view.look.lineColor, view.look.structure, view.look.accent]

            anchors.fill: parent
            onFilledChanged: requestPaint()
            onTonesChanged: requestPaint()
            onWidthChanged: requestPaint()
            onPaint: {
                const context = getContext("2d");
                context.reset();
                arc(context, 0, 1, Theme.line, tones[0]);
                arc(context, 0, filled * (view.grown ? view.share.earlier_part : view.share.part), view.thickness, tones[1]);
                if (view.grown)
                    arc(context, filled * view.share.earlier_part + view.gap, filled * view.share.part, view.thickness, tones[2]);
            }

            // From and to are parts of the whole, clockwise from the top.
            function arc(context: var /* of the canvas */, from: real, to: real, thickness: real, tone: color): void {
                if (to <= from)
                    return;
                context.beginPath();
                context.lineWidth = thickness;
                context.strokeStyle = tone;
                context.arc(width / 2, height / 2, (width - view.thickness) / 2, (2 * from - 0.5) * Math.PI, (2 * to - 0.5) * Math.PI);
                context.stroke();
            }
        }
        Label {
            look: view.look
            anchors.centerIn: parent
            written: view.share.percent
            pixels: Math.max(Theme.base, Math.floor(view.size * Math.min(0.24, view.inside / view.valueWidth)))
            weight: Theme.bold
            color: view.look.figure
            tracking: -Theme.figureTightening
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
            written: view.share.change
            step: Theme.leadStep
            Accessible.ignored: true
        }
        Label {
            look: view.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            written: view.share.label
            Accessible.ignored: true
        }
        Label {
            look: view.look
            anchors.left: parent.left
            width: Math.min(parent.width, longestLine)
            visible: text !== ""
            written: view.share.remark
            color: view.look.quiet
            Accessible.ignored: true
        }
    }
}
