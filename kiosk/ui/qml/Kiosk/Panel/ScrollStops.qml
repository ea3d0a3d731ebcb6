import QtQuick
import Kiosk.Panel
import Kiosk.Style

// Where a panel comes to rest when it is read on or back: at headings, else where no line of text is cut.
QtObject {
    id: stops

    required property GlidingView view
    required property PanelColumn content
    required property ReadingPlace place
    readonly property real step: view.height * 0.85

    // The start of the panel and of each section, as positions of the view.
    function headings(): list<real> {
        return [0].concat(content.tops().map(y => Math.min(view.farthest, y)));
    }

    // The next heading, or most of a screen further if the heading is farther away.
    function next(): real {
        const heads = headings().filter(y => y > view.contentY + view.height * 0.1);
        const isNear = heads.length > 0 && heads[0] <= view.contentY + view.height * 1.05;
        return isNear ? heads[0] : lineAt(view.contentY + step);
    }

    function previous(): real {
        const heads = headings().filter(y => y < view.contentY - view.height * 0.1);
        const head = heads.length > 0 ? heads[heads.length - 1] : 0;
        return head >= view.contentY - view.height * 1.05 ? head : lineAt(view.contentY - step);
    }

    // The heading at which a flick that ends here comes to rest, the same position if none is near.
    function nearest(): real {
        return headings().find(y => y !== view.contentY && Math.abs(y - view.contentY) < view.height * 0.14) ?? view.contentY;
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
        return content.parts().concat(content.controls()).reduce((edge, part) => Math.min(edge, edgeIn(part, y)), y);
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
