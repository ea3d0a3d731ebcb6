import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The lines of a place on a map: its own, such as a border or a route, and the one from its target to its true point.
Item {
    id: lines

    required property Look look
    required property var place // MapPlaceData
    // The middle of the target, the true point and the end of the place's line, all in pixels of the map.
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
        visible: Math.hypot(lines.at.x - lines.truth.x, lines.at.y - lines.truth.y) > Theme.mm(2)
        from: lines.at
        to: lines.truth
        thickness: Theme.mm(0.8)
        color: lines.look.ink
    }
}
