pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// A place on a map: its true point, and a touch target on it or beside it.
Item {
    id: spot

    required property Look look
    required property int number
    required property var place // MapPlaceData
    // The middle of the target and the true point, in pixels of the map.
    required property point at
    required property point truth
    required property string spoken
    required property bool chosen
    // What the keys go through instead of the target: the item of this place in the list beside the map.
    required property Item keyTwin

    signal picked

    z: target.pointedAt ? 2 : chosen ? 1 : 0

    Rectangle {
        x: spot.truth.x - width / 2
        y: spot.truth.y - height / 2
        width: Theme.mm(3)
        height: width
        radius: width / 2
        color: spot.look.ink
    }
    ChoiceButton {
        id: target

        readonly property Item keyTwin: spot.keyTwin
        // When the list gets the focus by key, the map shows the ring, too.
        readonly property bool pointedAt: (keyTwin as ChoiceButton)?.visualFocus ?? false

        look: spot.look
        focusPolicy: Qt.NoFocus
        Accessible.focusable: true
        x: Math.round(spot.at.x - width / 2)
        y: Math.round(spot.at.y - height / 2)
        width: Theme.target
        height: Theme.target
        chosen: spot.chosen
        Accessible.name: spot.place.name
        Accessible.description: chosen ? spot.spoken : ""
        onClicked: spot.picked()

        contentItem: Item {}
        background: Item {
            // The land behind has any tone: the ring brings its own ground, and a line around that.
            Rectangle {
                visible: target.pointedAt
                anchors.fill: parent
                anchors.margins: -2 * Theme.ring
                radius: width / 2
                color: spot.look.paper
                border.width: Theme.ring
                border.color: spot.look.ink
            }
            MapBadge {
                anchors.centerIn: parent
                look: spot.look
                number: spot.number
                chosen: target.chosen
            }
            FocusRing {
                look: spot.look
                visible: target.pointedAt
                radius: width / 2
                anchors.margins: 0
            }
        }
    }
}
