import QtQuick

// Points, lines and boxes: what meets what.
QtObject {
    function within(value: real, least: real, most: real): real {
        return Math.max(least, Math.min(most, value));
    }

    // Where the line to a point begins: on the middle line of a capsule, whose ends are round.
    function nearest(box: rect, at: point): point {
        const round = Math.min(box.width, box.height) / 2;
        return Qt.point(within(at.x, box.x + round, box.x + box.width - round), within(at.y, box.y + round, box.y + box.height - round));
    }

    function overlap(one: rect, other: rect, between: real): bool {
        return one.x < other.x + other.width + between && other.x < one.x + one.width + between && one.y < other.y + other.height + between && other.y < one.y + one.height + between;
    }

    // Whether a straight line meets a box (Liang and Barsky's clipping).
    function crosses(from: point, to: point, box: rect): bool {
        let enters = 0, leaves = 1;
        for (const [start, step, least, most] of [[from.x, to.x - from.x, box.x, box.x + box.width], [from.y, to.y - from.y, box.y, box.y + box.height]]) {
            if (step === 0) {
                if (start < least || start > most)
                    return false;
                continue;
            }
            const one = (least - start) / step, other = (most - start) / step;
            enters = Math.max(enters, Math.min(one, other));
            leaves = Math.min(leaves, Math.max(one, other));
        }
        return enters <= leaves;
    }

    // Whether two lines cross: the ends of each are on different sides of the other.
    function meet(from: point, to: point, otherFrom: point, otherTo: point): bool {
        const side = (a, b, at) => Math.sign((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x));
        return side(from, to, otherFrom) * side(from, to, otherTo) < 0 && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
    }
}
