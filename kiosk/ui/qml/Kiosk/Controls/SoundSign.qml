pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A sound as bars: the sign for the voice where its word has no room.
Row {
    id: sign

    required property color ink

    height: Theme.mm(9)
    spacing: Theme.mm(1)

    Repeater {
        model: [3, 6, 9, 5, 7]

        Rectangle {
            required property int modelData

            anchors.verticalCenter: parent?.verticalCenter
            width: Theme.mm(1.5)
            height: Theme.mm(modelData)
            radius: width / 2
            color: sign.ink
        }
    }
}
