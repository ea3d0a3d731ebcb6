import QtQuick
import Kiosk.Style

// A mark to touch: a ring with a dot while it is the next one, then a tick if it was hit.
Item {
    id: mark

    required property Look look
    required property real centreX
    required property real centreY
    required property string name
    required property bool next
    required property bool hit
    required property bool missed

    x: centreX
    y: centreY

    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.description: next ? "touch it" : hit ? "hit" : missed ? "missed" : ""

    Rectangle {
        anchors.centerIn: parent
        width: mark.next ? Theme.target : Theme.mm(mark.hit || mark.missed ? 9 : 5)
        height: width
        radius: width / 2
        color: mark.hit ? mark.look.structure : mark.look.paper
        border.width: mark.next ? Theme.mark : Theme.mm(0.8)
        border.color: mark.next ? mark.look.accent : mark.hit || mark.missed ? mark.look.structure : mark.look.lineColor

        Rectangle {
            visible: mark.next
            anchors.centerIn: parent
            width: Theme.mm(4)
            height: width
            radius: width / 2
            color: mark.look.accent
        }
        Text {
            visible: mark.hit
            anchors.centerIn: parent
            text: "✓"
            textFormat: Text.PlainText
            color: mark.look.inverse
            font.family: Theme.family
            font.pixelSize: Math.round(Theme.base * 0.7)
            font.variableAxes: ({
                    "wght": Theme.bold
                })
            Accessible.ignored: true
        }
    }
}
