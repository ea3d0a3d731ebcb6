pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A ruler with a line for each millimetre and a number for each centimetre, as long as there is room.
Item {
    id: ruler

    required property Look look
    required property real pxPerMm

    readonly property int centimetres: Math.max(0, Math.floor((width - figures.advanceWidth("00")) / pxPerMm / 10))

    // Figures that would touch are left out.
    readonly property int every: [1, 2, 5, 10, 20].find(step => step * 10 * pxPerMm > figures.advanceWidth("00") * 1.4) ?? 50

    onPxPerMmChanged: lines.requestPaint()
    implicitHeight: lines.height + figures.height

    Accessible.role: Accessible.Graphic
    Accessible.name: `Ruler of ${centimetres} centimetres`

    FontMetrics {
        id: figures

        font.family: Theme.family
        font.pixelSize: ruler.look.size(Theme.bodyStep)
    }
    Canvas {
        id: lines

        width: parent.width
        height: Theme.mm(9)
        onWidthChanged: requestPaint()
        onHeightChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.clearRect(0, 0, width, height);
            context.fillStyle = ruler.look.ink;
            const thick = Math.max(1, Math.round(ruler.pxPerMm * 0.2));
            for (let mm = 0; mm <= ruler.centimetres * 10; mm++) {
                const long = mm % 10 === 0 ? 1 : mm % 5 === 0 ? 0.7 : 0.45;
                context.fillRect(Math.round(mm * ruler.pxPerMm), 0, thick, Math.round(long * height));
            }
        }
    }
    Repeater {
        model: ruler.centimetres + 1

        Label {
            required property int index

            look: ruler.look
            x: Math.round(index * 10 * ruler.pxPerMm) - (index === 0 ? 0 : width / 2)
            y: lines.height
            visible: index % ruler.every === 0
            written: index
            leading: Theme.naturalLeading
            Accessible.ignored: true
        }
    }
}
