import QtQuick

// A straight line on a map.
Rectangle {
    required property point from
    required property point to
    // In pixels.
    required property real thickness

    x: from.x
    y: from.y - thickness / 2
    width: Math.hypot(to.x - from.x, to.y - from.y)
    height: thickness
    transformOrigin: Item.Left
    rotation: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
    antialiasing: true
}
