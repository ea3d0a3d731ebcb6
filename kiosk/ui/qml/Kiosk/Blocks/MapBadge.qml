import QtQuick
import Kiosk.Style

// The number of a place, in a disc with a rim that parts it from any ground.
Rectangle {
    id: badge

    required property Look look
    required property int number
    required property bool chosen
    readonly property string kind: "MapBadge"

    width: Theme.mm(16)
    height: width
    radius: width / 2
    color: chosen ? look.structure : look.paper
    border.width: Theme.mm(1)
    border.color: chosen ? look.paper : look.structure

    Text {
        anchors.centerIn: parent
        text: badge.number
        textFormat: Text.PlainText
        color: badge.chosen ? badge.look.inverse : badge.look.ink
        font.family: Theme.family
        font.pixelSize: badge.look.smallest
        font.variableAxes: ({
                "wght": Theme.bold
            })
        Accessible.ignored: true
    }
}
