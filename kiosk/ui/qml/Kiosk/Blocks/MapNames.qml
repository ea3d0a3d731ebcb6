import QtQuick
import Kiosk.Blocks

// Where the names of places are on a map.
MapGeometry {
    id: names

    // The room that every name keeps around itself, and between itself and its point, in pixels.
    required property real gap

    // The eight sides of a point, the one where people look for its name first.
    readonly property var sides: [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]]
    // How far a name may be from its point, in parts of its height.
    readonly property var distances: [0, 0.5, 1, 1.5, 2, 3]

    // The boxes of the names beside their points, in `area`, clear of each other, of all points and of the lines to them;
    // an empty list if there is no room for all of them.
    function boxes(points: list<point>, sizes: list<size>, area: rect, taken: list<rect>): list<rect> {
        if (sizes.some(size => size.width > area.width || size.height > area.height))
            return [];
        const truths = points.map(plain), others = taken.map(plain);
        // What is free of all that stands still is looked for once, and only as far as it is asked for.
        const spots = truths.map((at, place) => spotsOf(at, plain(sizes[place]), plain(area)));
        const isStill = (spot, place) => spot.still ?? (spot.still = isClearOf(spot, place, truths, others));
        let order = truths.map((_, place) => place);
        for (let turn = 0; turn < 2 * truths.length; turn++) {
            const found = truths.map(() => null);
            const stuck = order.find(place => {
                const spot = spots[place].find(spot => isStill(spot, place) && isFree(spot, truths[place], truths, found));
                found[place] = spot?.rounded ?? null;
                return !spot;
            });
            if (stuck === undefined)
                return found.map(boxOf);
            // It was the first, and nothing else was in its way.
            if (stuck === order[0])
                return [];
            order = [stuck, ...order.filter(place => place !== stuck)];
        }
        return [];
    }

    // Where a name may be, the nearest places first.
    function spotsOf(at: var /* point */, size: var /* size */, area: var /* box */): var {
        const wide = size.width, high = size.height;
        const found = [];
        for (const distance of distances)
            for (const [dx, dy] of sides) {
                const away = gap + distance * high;
                const x = at.x - wide / 2 + dx * (wide / 2 + away), y = at.y - high / 2 + dy * (high / 2 + away);
                const box = {
                    "x": within(x, area.x, area.x + area.width - wide),
                    "y": within(y, area.y, area.y + area.height - high),
                    "width": wide,
                    "height": high
                };
                found.push({
                    "box": box,
                    "padded": padded(box),
                    "end": nearest(box, at),
                    "rounded": Object.assign({}, box, {
                        "x": Math.round(box.x),
                        "y": Math.round(box.y)
                    })
                });
            }
        return found;
    }

    // Whether a name is clear of what is on the map besides, and of all points; its line, too.
    function isClearOf(spot: var, place: int, points: var, taken: var): bool {
        const at = points[place];
        if (taken.some(other => overlap(spot.box, other, gap / 2) || crosses(at, spot.end, other)))
            return false;
        return !points.some((other, index) => crosses(other, other, spot.padded) || index !== place && crosses(at, spot.end, padded(other)));
    }

    // Whether it is clear of the names that have their place, and of their lines.
    function isFree(spot: var, at: var /* point */, points: var, boxes: var): bool {
        return !boxes.some((other, index) => {
            if (other === null)
                return false;
            const its = points[index], itsEnd = nearest(other, its);
            return overlap(spot.box, other, gap / 2) || crosses(at, spot.end, other) || crosses(its, itsEnd, spot.box) || meet(at, spot.end, its, itsEnd);
        });
    }

    // A box with half the gap around it.
    function padded(box: var /* box */): var {
        return {
            "x": box.x - gap / 2,
            "y": box.y - gap / 2,
            "width": box.width + gap,
            "height": box.height + gap
        };
    }
}
