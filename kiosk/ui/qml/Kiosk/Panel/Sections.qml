pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The sections of a panel, one beneath the other. Loaded apart, after the panel's first frame.
Column {
    id: sections

    required property PanelView panel
    // The look of what nobody sees: see PanelView.
    required property Look lateLook

    function isSettled(): bool {
        for (let place = 0; place < views.count; place++) {
            if (!(views.itemAt(place) as SectionView)?.isSettled())
                return false;
        }
        return true;
    }

    // The upper edges, in this column.
    function tops(): list<real> {
        const found = [];
        for (let place = 0; place < views.count; place++)
            found.push((views.itemAt(place) as Item).y);
        return found;
    }

    function parts(): list<Item> {
        let found = [];
        for (let place = 0; place < views.count; place++)
            found = found.concat((views.itemAt(place) as SectionView).parts());
        return found;
    }

    // The switches, which nobody reads but which nobody wants cut.
    function controls(): list<Item> {
        const found = [];
        for (let place = 0; place < views.count; place++)
            found.push((views.itemAt(place) as SectionView).control);
        return found;
    }

    // Which sections are seen between two heights of this column: one that only touches the edge is not.
    // Until those out of sight have followed (`behind`), what was seen stays so: else a section that
    // grows out of sight would shrink there, come back, grow again, and no frame would ever come.
    function noteSeen(top: real, bottom: real, behind: bool): void {
        for (let place = 0; place < views.count; place++) {
            const section = views.itemAt(place) as SectionView;
            const inView = section.y < bottom - 1 && section.y + section.height > top + 1;
            section.seen = inView || behind && section.seen;
        }
    }

    // What stands well within two heights has been before the visitor's eyes.
    function noteReached(top: real, bottom: real): void {
        const height = bottom - top;
        for (let place = 0; place < views.count; place++) {
            const section = views.itemAt(place) as SectionView;
            if (section.y < top + height * 0.7 && section.y + section.height > top + height * 0.1)
                section.reached = true;
        }
    }

    Repeater {
        id: views

        model: sections.panel.sections

        SectionView {
            required property int index

            look: seen ? sections.panel.look : sections.lateLook
            width: sections.width
            screenHeight: sections.panel.height
            visitor: sections.panel.visitor
            onPanelAsked: name => sections.panel.panelAsked(name)
            onViewAsked: item => sections.panel.revealSoon(item)
            // One idea a screenful; the last one leaves room for the source.
            leastHeight: sections.panel.height - (index === views.count - 1 ? sections.panel.endingHeight : 0)
        }
    }
}
