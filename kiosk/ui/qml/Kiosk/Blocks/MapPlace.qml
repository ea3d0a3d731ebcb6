pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Style

// A place on a map to be touched: its name in a capsule, or its number in a disc.
ChoiceButton {
    id: place

    required property int number
    required property var content // MapPlaceData
    required property rect box
    // Whether its name is on the map; else its number is, and its name is in a list.
    required property bool named
    // Whether it was there at the chosen date.
    required property bool lit
    // What the keys go through instead of a number: the item of this place in the list.
    required property Item keyTwin

    // When the list gets the focus by key, the map shows the ring, too.
    readonly property bool pointedAt: named ? visualFocus : (keyTwin as ChoiceButton)?.visualFocus ?? false

    x: box.x
    y: box.y
    z: pointedAt ? 2 : chosen ? 1 : 0
    width: box.width
    height: box.height
    leadPadding: Theme.mm(5)
    trailPadding: Theme.mm(5)
    focusPolicy: named ? Qt.TabFocus : Qt.NoFocus
    ink: chosen ? look.inverse : look.ink
    text: named ? content.name : ""
    Accessible.focusable: true
    Accessible.name: content.name
    Accessible.description: chosen ? content.spoken : ""

    background: Item {
        MapCapsule {
            visible: place.named
            anchors.fill: parent
            look: place.look
            chosen: place.chosen
            lit: place.lit
            pressed: place.pressed
            pointedAt: place.pointedAt
        }
        Rectangle {
            visible: place.pointedAt && !place.named
            anchors.fill: parent
            anchors.margins: -2 * Theme.ring
            radius: height / 2
            color: place.look.paper
            border.width: Theme.ring
            border.color: place.look.focus
        }
        MapBadge {
            visible: !place.named
            anchors.centerIn: parent
            look: place.look
            number: place.number
            chosen: place.chosen
        }
    }
}
