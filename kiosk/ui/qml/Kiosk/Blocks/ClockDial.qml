import QtQuick
import Kiosk.Style

// The dial of a clock with 24 hours: as many of them are filled as the number says, the others are outlines.
Item {
    id: dial

    required property Look look
    required property int hours
    readonly property string kind: "ClockDial"

    readonly property real size: Math.floor(Math.min(width, height))

    // Not a Shape, which Qt's software renderer paints outside its clip.
    Canvas {
        id: canvas

        readonly property var tones: [dial.look.structure, dial.look.ink, dial.look.accent, dial.hours]

        anchors.centerIn: parent
        width: dial.size
        height: dial.size
        Accessible.ignored: true
        onTonesChanged: requestPaint()
        onWidthChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.translate(width / 2, height / 2);
            for (let hour = 0; hour < 24; hour++)
                segment(context, hour, hour < dial.hours);
            hand(context, -0.17, 0.42, 0.034);
            hand(context, 0.17, 0.6, 0.024);
            context.beginPath();
            context.fillStyle = dial.look.accent;
            context.arc(0, 0, width * 0.035, 0, 2 * Math.PI);
            context.fill();
        }

        // One hour of the ring, from the top.
        function segment(context: var /* of the canvas */, hour: int, filled: bool): void {
            const outer = width * 0.49, inner = width * 0.385;
            const gap = 0.0025 * 2 * Math.PI;
            const [from, to] = [hour, hour + 1].map(each => (each / 12 - 0.5) * Math.PI);
            context.beginPath();
            context.arc(0, 0, outer, from + gap, to - gap);
            context.arc(0, 0, inner, to - gap * outer / inner, from + gap * outer / inner, true);
            context.closePath();
            context.fillStyle = context.strokeStyle = dial.look.structure;
            context.lineWidth = Theme.line;
            filled ? context.fill() : context.stroke();
        }

        // A hand, `turn` of the way around from the top; its length and width are parts of the dial's radius.
        function hand(context: var /* of the canvas */, turn: real, length: real, thickness: real): void {
            context.save();
            context.rotate(turn * 2 * Math.PI);
            context.fillStyle = dial.look.ink;
            context.fillRect(-thickness * width / 2, -length * width / 2, thickness * width, length * width / 2 + thickness * width);
            context.restore();
        }
    }
}
