import QtQuick

// Points, lines and boxes: what meets what. Each is a value of Qt or a plain object with the same names, which is read ten
// times as fast.
QtObject {
    // A point, a size or a box as a plain object; `boxOf` is the way back.
    function plain(value: var): var {
        return {
            "x": value.x,
            "y": value.y,
            "width": value.width ?? 0,
            "height": value.height ?? 0
        };
    }

    function boxOf(box: var): rect {
        return Qt.rect(box.x, box.y, box.width, box.height);
    }

    function within(value: real, least: real, most: real): real {
        return Math.max(least, Math.min(most, value));
    }

    // Where the line to a point begins: on the middle line of a capsule, whose ends are round.
    function nearest(box: var, at: var): var {
        const round = Math.min(box.width, box.height) / 2;
        return {
            "x": within(at.x, box.x + round, box.x + box.width - round),
            "y": within(at.y, box.y + round, box.y + box.height - round)
        };
    }

    function overlap(one: var, other: var, between: real): bool {
        return one.x < other.x + other.width + between && other.x < one.x + one.width + between && one.y < other.y + other.height + between && other.y < one.y + one.height + between;
    }

    // Whether a straight line meets a box (Liang and Barsky's clipping).
    function crosses(from: var, to: var, box: var): bool {
        const across = part(from.x, to.x - from.x, box.x, box.x + box.width);
        const down = across === null ? null : part(from.y, to.y - from.y, box.y, box.y + box.height);
        return down !== null && Math.max(across.from, down.from) <= Math.min(across.to, down.to);
    }

    // Which part of a line, from 0 to 1, is between two bounds in one direction; null if none is.
    function part(start: real, step: real, least: real, most: real): var {
        if (step === 0)
            return start < least || start > most ? null : {
                "from": 0,
                "to": 1
            };
        const one = (least - start) / step, other = (most - start) / step;
        return {
            "from": Math.max(0, Math.min(one, other)),
            "to": Math.min(1, Math.max(one, other))
        };
    }

    // Whether two lines cross: the ends of each are on different sides of the other.
    function meet(from: var, to: var, otherFrom: var, otherTo: var): bool {
        const side = (a, b, at) => Math.sign((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x));
        return side(from, to, otherFrom) * side(from, to, otherTo) < 0 && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
    }
}
