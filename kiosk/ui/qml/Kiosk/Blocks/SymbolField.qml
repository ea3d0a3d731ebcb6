import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// As many symbols as a number, as large as its place allows; those from `full` on are outlines.
Item {
    id: field

    required property Look look
    required property string symbol
    required property int count
    property int full: count
    // The side of a symbol's square, at most: others beside it may have less room.
    property int most: size

    readonly property int columns: bestColumns()
    readonly property int size: sizeIn(columns)
    readonly property int side: Math.min(size, most)

    // The side of a symbol's square, in pixels, for a number of columns.
    function sizeIn(columns: int): int {
        return Math.max(4, Math.floor(Math.min(width / columns, height / Math.ceil(count / columns))));
    }

    // The number of symbols in a row at which they are largest. Many are counted in fives and tens; a last row that is not
    // full costs size.
    function bestColumns(): int {
        const tens = count >= 50 && count % 10 === 0;
        let best = 1, most = 0;
        for (let columns = 1; columns <= count; columns++) {
            const rest = count % columns;
            const worth = sizeIn(columns) * (rest === 0 ? 1 : 0.7 + 0.2 * rest / columns);
            if (worth > most && (!tens || columns % 5 === 0 && rest === 0))
                [best, most] = [columns, worth];
        }
        return best;
    }

    Marks {
        anchors.left: parent.left
        look: field.look
        symbol: field.symbol
        count: field.full
        columns: field.columns
        size: field.side
    }
    Marks {
        anchors.left: parent.left
        y: Math.floor(field.full / field.columns) * field.side
        visible: field.full < field.count
        look: field.look
        symbol: visible ? field.symbol + "-rest" : field.symbol
        count: field.count - field.full
        columns: field.columns
        size: field.side
        before: field.full % field.columns
    }
}
