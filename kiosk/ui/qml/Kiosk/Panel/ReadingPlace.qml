import QtQuick
import Kiosk.Panel
import Kiosk.Style

// Keeps the reader's place when the layout changes: what was on the reading line is on it again afterwards.
QtObject {
    id: place

    required property GlidingView view
    required property PanelColumn content
    readonly property real line: view.height * 0.2

    // The innermost item on the reading line, and how far into it the line is, as a part of its height.
    property Item item: null
    property real itemFraction: 0
    // How far below the line it begins, in pixels: its own height says nothing about that.
    property real itemBelow: 0
    // The whole part around it, which is still there when a drawing becomes a table.
    property Item part: null
    property real partFraction: 0
    property real partBelow: 0
    // The scene that began at the upper edge, -1 if none did: then it begins there again.
    property int scene: -1

    function tops(): list<real> {
        return content.screens().filter(screen => screen.heading !== "").map(screen => screen.top);
    }

    // At the start there is no place to keep: the start is the place. Elsewhere it is the first text on the
    // reading line, or a drawing on it, or what comes next below it.
    function note(): void {
        item = null;
        part = null;
        scene = tops().findIndex(y => Math.abs(y - view.contentY) <= 1);
        if (view.contentY <= 1)
            return;
        const y = view.contentY + line;
        let nearest = Infinity;
        for (const candidate of content.parts()) {
            const top = topOf(candidate);
            if (!candidate.visible || y > readingEnd(candidate, top))
                continue;
            let found = innermost(candidate, y, true);
            const distance = top > y ? top - y : Items.lineOf(found) > 0 ? 0 : 1;
            if (distance === 1)
                found = firstBelow(candidate, y) ?? found;
            if (distance < nearest) {
                nearest = distance;
                part = candidate;
                partFraction = fractionOf(candidate, y);
                partBelow = Math.max(0, top - y);
                item = found;
                itemFraction = fractionOf(found, y);
                itemBelow = Math.max(0, topOf(found) - y);
            }
        }
    }

    // The position of the view at which the place is where it was.
    function restored(): real {
        if (part === null)
            return 0;
        if (scene >= 0)
            return Math.min(view.farthest, tops()[scene]);
        const isKept = item !== null && item.visible && Items.isWithin(item, content);
        const kept = isKept ? item : part;
        const fraction = isKept ? itemFraction : partFraction, below = isKept ? itemBelow : partBelow;
        return Math.max(0, Math.min(view.farthest, topOf(kept) + fraction * kept.height - below - line));
    }

    // The innermost item at a height, so that the place stays in the same text when the words around it grow: a text if
    // there is one, also beside a drawing, since the words may move below it. If `toRead`, only texts with something left
    // to read at that height.
    function innermost(outer: Item, y: real, toRead: bool): Item {
        let first = null;
        for (const child of outer.children) {
            const top = topOf(child);
            if (!child.visible || child instanceof Rectangle || y < top || y > (toRead ? readingEnd(child, top) : top + child.height))
                continue;
            const found = innermost(child, y, toRead);
            if (Items.lineOf(found) > 0)
                return found;
            first = first ?? found;
        }
        return first ?? outer;
    }

    // The first text in view that begins below a height; null if there is none.
    function firstBelow(outer: Item, y: real): Item {
        let first = null;
        for (const child of outer.children) {
            if (!child.visible)
                continue;
            const found = Items.lineOf(child) > 0 ? child : firstBelow(child, y), top = found === null ? Infinity : topOf(found);
            if (top >= y && top < view.contentY + view.height && (first === null || top < topOf(first)))
                first = found;
        }
        return first;
    }

    // Where there is nothing more to read: in a text, below the small letters of its last line.
    function readingEnd(inner: Item, top: real): real {
        return top + inner.height - Items.lineOf(inner) * 0.3;
    }

    function fractionOf(inner: Item, y: real): real {
        return inner.height > 0 ? Math.max(0, y - topOf(inner)) / inner.height : 0;
    }

    function topOf(inner: Item): real {
        return inner.mapToItem(content, 0, 0).y;
    }
}
