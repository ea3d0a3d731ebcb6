import QtQuick
import Kiosk.Panel
import Kiosk.Style

// Where a panel comes to rest: at the top of a scene, or of the blocks that do not fit below its words: here each counts
// as a scene. Within one that is higher than the screen it also rests where no line of text is cut, and at its end.
QtObject {
    id: stops

    required property GlidingView view
    required property PanelColumn content
    required property ReadingPlace place
    readonly property real step: view.height * 0.85

    // The upper edge of each screen.
    function tops(): list<real> {
        return content.screens().map(screen => screen.top);
    }

    // The scene at a height of the content, by its place.
    function sceneAt(y: real): int {
        return Math.max(0, tops().filter(top => top <= y + 1).length - 1);
    }

    // The last position at which nothing but this scene is in view.
    function lastOf(scene: int): real {
        const edges = tops(), end = scene + 1 < edges.length ? edges[scene + 1] : view.contentHeight;
        return Math.max(edges[scene], end - view.height);
    }

    function isHigher(scene: int): bool {
        return lastOf(scene) > tops()[scene] + 1;
    }

    function next(): real {
        const scene = sceneAt(view.contentY), last = lastOf(scene), edges = tops();
        if (view.contentY < last - 1)
            return Math.min(last, lineAt(view.contentY + step));
        return scene + 1 < edges.length ? edges[scene + 1] : last;
    }

    function previous(): real {
        const scene = sceneAt(view.contentY), top = tops()[scene];
        if (view.contentY > top + 1)
            return Math.max(top, lineAt(view.contentY - step));
        return scene > 0 ? lastOf(scene - 1) : 0;
    }

    // The nearest place to rest.
    function nearest(y: real): real {
        const edges = tops(), scene = sceneAt(y), last = lastOf(scene);
        // Also if the scene is only a little higher than the screen.
        if (y <= edges[scene] + 1)
            return edges[scene];
        if (Math.abs(y - last) <= Theme.space(1))
            return last;
        if (y < last)
            return isHigher(scene) && y > edges[scene] + 1 ? Math.min(last, lineAt(y)) : edges[scene];
        return scene + 1 < edges.length && edges[scene + 1] - y < y - last ? edges[scene + 1] : last;
    }

    // The place to rest for something that must be in view: its own scene.
    function around(y: real, top: real): real {
        const scene = sceneAt(top);
        return Math.max(tops()[scene], Math.min(lastOf(scene), y));
    }

    // Where a touch leads that has moved the view from one position to another: at most to the next scene.
    function after(from: real, to: real): real {
        const edges = tops(), scene = sceneAt(from), top = edges[scene], last = lastOf(scene);
        if (to > last + 1)
            return to - Math.max(last, Math.min(from, last)) > view.height * 0.1 && scene + 1 < edges.length ? edges[scene + 1] : last;
        if (to < top - 1)
            return top - to > view.height * 0.1 && scene > 0 ? lastOf(scene - 1) : top;
        return nearest(to);
    }

    // A height at which no line of text is cut: the upper edge of the lines at `y`, or `y` if there is none near.
    function lineAt(y: real): real {
        let edge = y;
        for (let turn = 0; turn < 12; turn++) {
            const upper = edgeAt(edge);
            if (Math.abs(upper - edge) < 1)
                break;
            edge = upper;
        }
        return edge > y - view.height * 0.7 ? edge : y;
    }

    function edgeAt(y: real): real {
        return content.parts().concat(content.late.controls()).reduce((edge, part) => Math.min(edge, edgeIn(part, y)), y);
    }

    // The highest upper edge of a line, or of what has no text and is small enough, that lies across a height of an item.
    function edgeIn(item: Item, y: real): real {
        const top = place.topOf(item);
        if (!item.visible || top >= y || top + item.height <= y + 1)
            return y;
        const line = Items.lineOf(item);
        if (line > 0)
            return top + Math.floor((y - top + 1) / line) * line;
        const inner = Array.from(item.children).filter(child => child.visible);
        if (inner.length === 0)
            return item.height < view.height / 2 && !(item instanceof Rectangle) ? top : y;
        return inner.reduce((edge, child) => Math.min(edge, edgeIn(child, y)), y);
    }
}
