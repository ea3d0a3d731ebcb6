pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// A distance to scale: a bar of alternating pieces, one for each unit, from a place to a border. It is upright where there
// is much more height than width.
Item {
    id: distance

    required property Look look
    required property real length
    required property list<string> ends
    required property string legend
    readonly property string kind: "DistanceLine"

    readonly property bool upright: height > 1.3 * width
    readonly property real along: upright ? height : width
    readonly property real nameHeight: Math.max(from.height, to.height)
    readonly property real thickness: Math.round(Math.min(upright ? width * 0.3 : height - nameHeight - Theme.space(2), along * 0.3))
    readonly property real pin: Math.min(thickness, Theme.space(6))
    readonly property real border: Math.max(Theme.mark, Math.round(pin * 0.25))
    // The bar is between the middle of the pin and the border.
    readonly property real start: pin / 2
    readonly property real span: along - start - 3 * border
    // The units of one piece: 1, 10, 100 and so on, so that pieces can be told apart.
    readonly property real step: Math.pow(10, Math.max(0, Math.ceil(Math.log10(length / 60))))
    // Where the names begin beside an upright bar.
    readonly property real besideBar: thickness + Theme.space(2)
    // The bar with the names below it is in the middle of its place.
    readonly property real rest: Math.max(0, height - thickness - Theme.space(1.5) - nameHeight) / 2
    readonly property real middle: upright ? thickness / 2 : rest + thickness / 2

    // A part of the drawing: from the pin's end, across the bar's middle.
    component Piece: Rectangle {
        required property real at
        required property real long
        required property real across

        anchors.left: parent?.left
        anchors.leftMargin: Math.round(distance.upright ? distance.middle - across / 2 : at)
        y: Math.round(distance.upright ? at : distance.middle - across / 2)
        width: Math.round(distance.upright ? across : at + long) - (distance.upright ? 0 : Math.round(at))
        height: Math.round(distance.upright ? at + long : across) - (distance.upright ? Math.round(at) : 0)
    }
    component Name: Label {
        look: distance.look
        width: distance.upright ? 0.7 * distance.width - Theme.space(2) : Math.min(longestLine, (distance.width - Theme.space(3)) / 2)
        weight: Theme.semibold
        Accessible.ignored: true
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: legend

    Repeater {
        model: Math.ceil(distance.length / distance.step)

        Piece {
            required property int index
            readonly property real per: distance.span / distance.length * distance.step

            at: distance.start + index * per
            long: Math.min(per, distance.start + distance.span - at)
            across: distance.thickness * 0.5
            color: index % 2 === 0 ? distance.look.structure : "transparent"
            border.width: Theme.line * 2
            border.color: distance.look.structure
        }
    }
    Piece {
        at: 0
        long: distance.pin
        across: distance.pin
        radius: distance.pin / 2
        color: distance.look.accent
        border.width: distance.border * 0.7
        border.color: distance.look.ink
    }
    Repeater {
        model: 2

        Piece {
            required property int index

            at: distance.along - (index === 0 ? 3 : 1) * distance.border
            long: distance.border
            across: distance.thickness
            color: distance.look.ink
        }
    }
    Name {
        id: from

        anchors.left: parent.left
        anchors.leftMargin: distance.upright ? distance.besideBar : 0
        y: distance.upright ? Math.max(0, Math.round(distance.pin / 2 - line / 2)) : distance.height - distance.rest - height
        written: distance.ends[0] ?? ""
    }
    Name {
        id: to

        // One anchor, whatever the shape: with another after a change it would keep the width it had between both.
        anchors.right: parent.right
        anchors.rightMargin: distance.upright ? distance.width - distance.besideBar - width : 0
        horizontalAlignment: distance.upright ? Text.AlignLeft : Text.AlignRight
        y: distance.height - (distance.upright ? 0 : distance.rest) - height
        written: distance.ends[1] ?? ""
    }
}
