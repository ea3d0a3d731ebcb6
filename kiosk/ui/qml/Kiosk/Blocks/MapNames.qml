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

    // What was asked last, and the answers: a map asks again while its scene is laid out.
    readonly property var answers: new Map()
    readonly property int most: 20

    // The boxes of the names beside their points, in `area`, clear of each other, of all points and of the lines to them;
    // an empty list if there is no room for all of them.
    function boxes(points: list<point>, sizes: list<size>, area: rect, taken: list<rect>): list<rect> {
        const asked = [points.map(plain), sizes.map(plain), plain(area), taken.map(plain)];
        const key = JSON.stringify([gap, asked]);
        if (!answers.has(key)) {
            if (answers.size >= most)
                answers.clear();
            answers.set(key, search(...asked).map(boxOf));
        }
        return answers.get(key);
    }

    // The same with plain objects.
    function search(truths: var, sizes: var, area: var, others: var): var {
        if (sizes.some(size => size.width > area.width || size.height > area.height))
            return [];
        // Each is looked at once, and only as far as they are asked for.
        const spots = truths.map(() => []), count = distances.length * sides.length;
        const spotFor = (place, found) => {
            for (let at = 0; at < count; at++) {
                const spot = spots[place][at] ?? (spots[place][at] = spotOf(at, place, truths, sizes[place], area, others));
                if (spot.still && isFree(spot, truths[place], truths, found))
                    return spot.rounded;
            }
            return null;
        };
        let order = truths.map((_, place) => place);
        for (let turn = 0; turn < 2 * truths.length; turn++) {
            const found = truths.map(() => null);
            const stuck = order.find(place => (found[place] = spotFor(place, found)) === null);
            if (stuck === undefined)
                return found;
            // It was the first, and nothing else was in its way.
            if (stuck === order[0])
                return [];
            order = [stuck, ...order.filter(place => place !== stuck)];
        }
        return [];
    }

    // Where a name may be: the nearest places come first. `still`: whether it is clear of all that has its place already.
    function spotOf(at: int, place: int, points: var, size: var, area: var, taken: var): var {
        const point = points[place], [dx, dy] = sides[at % sides.length];
        const away = gap + distances[Math.floor(at / sides.length)] * size.height;
        const x = point.x - size.width / 2 + dx * (size.width / 2 + away), y = point.y - size.height / 2 + dy * (size.height / 2 + away);
        const box = boxAt(within(x, area.x, area.x + area.width - size.width), within(y, area.y, area.y + area.height - size.height), size);
        const end = nearest(box, point);
        return {
            "box": box,
            "end": end,
            "rounded": boxAt(Math.round(box.x), Math.round(box.y), size),
            "still": isClearOf(box, end, place, points, taken)
        };
    }

    function boxAt(x: real, y: real, size: var): var {
        return {
            "x": x,
            "y": y,
            "width": size.width,
            "height": size.height
        };
    }

    // Whether a name is clear of what is on the map besides, and of all points; its line, too.
    function isClearOf(box: var, end: var, place: int, points: var, taken: var): bool {
        const at = points[place], wide = padded(box);
        if (taken.some(other => overlap(box, other, gap / 2) || crosses(at, end, other)))
            return false;
        return !points.some((other, index) => crosses(other, other, wide) || index !== place && crosses(at, end, padded(other)));
    }

    // Whether it is clear of the names that have their place, and of their lines.
    function isFree(spot: var /* spot */, at: var, points: var, boxes: var): bool {
        return !boxes.some((other, index) => {
            if (other === null)
                return false;
            const its = points[index], itsEnd = nearest(other, its);
            return overlap(spot.box, other, gap / 2) || crosses(at, spot.end, other) || crosses(its, itsEnd, spot.box) || meet(at, spot.end, its, itsEnd);
        });
    }

    // A box with half the gap around it.
    function padded(box: var): var {
        return {
            "x": box.x - gap / 2,
            "y": box.y - gap / 2,
            "width": box.width + gap,
            "height": box.height + gap
        };
    }
}
