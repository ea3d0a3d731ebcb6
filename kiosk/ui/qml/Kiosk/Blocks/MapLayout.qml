import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Where the land and the names of the places are on a map: the same for the same places, sizes and room.
MapGeometry {
    id: layout

    // The room that every name keeps around itself, and between itself and its point, in pixels.
    required property real gap
    // The side of the smallest target.
    required property real target
    // The part of the width where land may be seen that it must cover; where it does not, it fades.
    required property real cover

    // What is above and below the outermost points.
    readonly property real ends: 1.25 * target
    // How large the target of a name is, at a font size in pixels. A name that is wider than `most` has two lines or more.
    function sizeOf(name: string, size: int, widening: real, most: real): size {
        const ends = 2.75 * gap, ems = Hyphens.ems(name, Theme.bold) + widening, column = Math.max(6, (most - ends) / size - widening);
        if (ems * size + ends <= most || !name.includes(" "))
            return Qt.size(Math.ceil(ems * size + ends), Math.max(target, Math.ceil(size * 1.7)));
        const linesIn = ems => Fitting.lines(name, Theme.bold, 0, Fitting.reserve * ems), lines = linesIn(column);
        const longest = Fitting.measure(name, Theme.bold, 0).widest / Fitting.reserve;
        // As narrow as that many lines allow.
        let wide = column;
        while (wide - 0.1 > longest && linesIn(wide - 0.1) === lines)
            wide -= 0.1;
        return Qt.size(Math.ceil((wide + widening) * size + ends), Math.max(target, Math.ceil(size * (1.35 * lines + 0.6))));
    }

    // Where the land is drawn, so that all places are in the middle of `area` and the land covers `seen`, from the side
    // where `area` is; all in pixels.
    function frame(content: var /* MapData */, seen: rect, area: rect): rect {
        const xs = content.places.map(place => place.x * content.width), ys = content.places.map(place => place.y * content.height);
        const west = Math.min(...xs), east = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
        // Beside the outermost points is room for half a name, above and below them for a target.
        const wide = area.width - 2 * Math.min(area.width / 5, 2.5 * target), high = area.height - 2 * Math.min(area.height / 6, 0.75 * target);
        const least = Math.max(cover * seen.width / content.width, seen.height / content.height);
        const scale = Math.max(least, Math.min(wide / Math.max(1, east - west), high / Math.max(1, bottom - top), 3 * least));
        const x = area.x + (area.width - scale * (west + east)) / 2, y = area.y + (area.height - scale * (top + bottom)) / 2;
        const size = Qt.size(Math.ceil(content.width * scale), Math.ceil(content.height * scale));
        const right = seen.x + seen.width - size.width;
        return Qt.rect(Math.round(seen.x > 0 ? Math.max(right, Math.min(seen.x, x)) : Math.min(seen.x, Math.max(right, x))), Math.round(within(y, seen.height - size.height, 0)), size.width, size.height);
    }

    // How high a map must be, so that all places are on it where the land is as small as it may be: as wide as is seen.
    function leastHeight(content: var /* MapData */, wide: real): real {
        return Math.max(7 * target, spread(content) * cover * wide / content.width + ends);
    }

    // The part of a width that the land may cover, so that all places are on a map of that height.
    function coverIn(content: var /* MapData */, wide: real, high: real): real {
        return (high - ends) * content.width / wide / spread(content);
    }

    // How far apart the northernmost and the southernmost place are, as a part of the land's sides.
    function spread(content: var /* MapData */): real {
        const ys = content.places.map(place => place.y * content.height);
        return Math.max(1, Math.max(...ys) - Math.min(...ys));
    }

    // A position in parts of the land's sides, in pixels.
    function pixels(x: real, y: real, frame: rect): point {
        return Qt.point(frame.x + x * frame.width, frame.y + y * frame.height);
    }

    function points(content: var /* MapData */, frame: rect): list<point> {
        return content.places.map(place => pixels(place.x, place.y, frame));
    }

    // No target touches the edge.
    function inside(area: rect): rect {
        return Qt.rect(area.x + gap, area.y + gap, area.width - 2 * gap, area.height - 2 * gap);
    }

    // Whether the names of all places have room in an area.
    function hasRoomFor(content: var /* MapData */, sizes: list<size>, seen: rect, area: rect, taken: list<rect>): bool {
        return named(points(content, frame(content, seen, area)), sizes, inside(area), taken).length > 0;
    }

    // The boxes of numbers, in `area`: on their points or as near as they can be without touching each other.
    function numbered(points: list<point>, area: rect, taken: list<rect>): list<rect> {
        const found = taken.map(plain), step = Math.max(1, gap / 2);
        for (const at of points.map(plain)) {
            let box = squareAt(at.x, at.y, area);
            for (let away = step; found.some(other => overlap(box, other, gap / 4)) && away < area.width + area.height; away += step)
                for (let turn = 0; turn < 24 && found.some(other => overlap(box, other, gap / 4)); turn++)
                    box = squareAt(at.x + away * Math.cos(turn * Math.PI / 12), at.y + away * Math.sin(turn * Math.PI / 12), area);
            found.push(box);
        }
        return found.slice(taken.length).map(boxOf);
    }

    function squareAt(x: real, y: real, area: rect): var {
        return {
            "x": Math.round(within(x - target / 2, area.x, area.x + area.width - target)),
            "y": Math.round(within(y - target / 2, area.y, area.y + area.height - target)),
            "width": target,
            "height": target
        };
    }

    // See MapNames.
    function named(points: list<point>, sizes: list<size>, area: rect, taken: list<rect>): list<rect> {
        return names.boxes(points, sizes, area, taken);
    }

    readonly property MapNames names: MapNames {
        gap: layout.gap
    }
}
