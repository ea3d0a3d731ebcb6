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

    // A height at which no line of text is cut: the upper edge of the line at `y`. If items of different
    // heights are side by side, that may cut a line of another one: so it is tried up to four times.
    function lineAt(y: real): real {
        let edge = y;
        for (let turn = 0; turn < 4; turn++) {
            const upper = edgeAt(edge);
            if (Math.abs(upper - edge) < 1)
                break;
            edge = upper;
        }
        return edge > y - view.height * 0.4 ? edge : y;
    }

    function edgeAt(y: real): real {
        for (const part of content.parts().concat(content.controls())) {
            const top = place.topOf(part);
            if (!part.visible || top >= y || top + part.height <= y + 1)
                continue;
            const found = place.innermost(part, y + 1, false);
            const first = place.topOf(found);
            const line = Items.lineOf(found);
            if (line > 0)
                return first + Math.floor((y - first + 1) / line) * line;
            return found.height < view.height / 2 ? first : y;
        }
        return y;
    }
}
