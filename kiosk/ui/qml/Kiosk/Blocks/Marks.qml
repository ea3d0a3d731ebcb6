pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style

// `count` marks in rows; the first row begins after `before` empty places.
Item {
    id: marks

    required property Look look
    required property string symbol
    required property int count
    required property int columns
    // The side of a mark's square, in pixels.
    required property int size
    readonly property string kind: "Marks"
    property int before: 0

    readonly property int head: Math.min(count, before === 0 ? 0 : columns - before)
    readonly property int rows: Math.floor((count - head) / columns)
    readonly property int tail: count - head - rows * columns

    component Row: Image {
        source: Qt.resolvedUrl(Theme.symbols + marks.symbol + "-" + marks.look.tones + ".svg")
        sourceSize: Qt.size(marks.size, marks.size)
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
        visible: width > 0 && height > 0
        Accessible.ignored: true
    }

    implicitWidth: columns * size
    implicitHeight: size * Math.ceil((before + count) / columns)

    Row {
        x: marks.before * marks.size
        width: marks.head * marks.size
        height: marks.size
    }
    Row {
        y: marks.head > 0 || marks.before > 0 ? marks.size : 0
        width: marks.columns * marks.size
        height: marks.rows * marks.size
    }
    Row {
        y: (marks.head > 0 || marks.before > 0 ? marks.size : 0) + marks.rows * marks.size
        width: marks.tail * marks.size
        height: marks.size
    }
}
