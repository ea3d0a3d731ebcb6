import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The lines of a place on a map: its own, such as a border or a route, the one from its name to its true point, and
// this point.
Item {
    id: lines

    required property Look look
    required property var place // MapPlaceData
    // Where the line to the name ends, the true point and the end of the place's line, all in pixels of the map.
    required property point at
    required property point truth
    required property point lineEnd

    MapStroke {
        visible: lines.place.line_x >= 0
        from: lines.truth
        to: lines.lineEnd
        thickness: Theme.mm(1.4)
        color: lines.look.accent
    }
    MapStroke {
        from: lines.at
        to: lines.truth
        thickness: Theme.mm(0.8)
        color: lines.look.ink
    }
    Rectangle {
        x: lines.truth.x - width / 2
        y: lines.truth.y - height / 2
        width: Theme.mm(3.4)
        height: width
        radius: width / 2
        color: lines.look.ink
        border.width: Theme.line
        border.color: lines.look.paper
    }
}
