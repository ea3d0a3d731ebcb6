pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The sections of a panel, one below the other. Loaded separately, after the panel's first frame.
Column {
    id: sections

    required property Look look
    // The look of the sections out of sight: see PanelColumn.
    required property Look lateLook
    required property var model // SectionsModel
    required property real screenHeight
    required property int visitor
    // The height of what follows on the last section's screen.
    required property real endingHeight

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

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

    // The switches, which are not read but must not be cut.
    function controls(): list<Item> {
        const found = [];
        for (let place = 0; place < views.count; place++)
            found.push((views.itemAt(place) as SectionView).control);
        return found;
    }

    // Note which sections are in view, from `top` on in this column; touching the edge is not enough.
    // While the hidden ones have the old look (`behind`), a section that was in view counts as in view.
    // Otherwise a section that grows out of view would shrink there, come back and grow again, for ever.
    function noteSeen(top: real, height: real, behind: bool): void {
        for (let place = 0; place < views.count; place++) {
            const section = views.itemAt(place) as SectionView;
            const inView = section.y < top + height - 1 && section.y + section.height > top + 1;
            section.seen = inView || behind && section.seen;
        }
    }

    // Note which sections the visitor has had well in view.
    function noteReached(top: real, height: real): void {
        for (let place = 0; place < views.count; place++) {
            const section = views.itemAt(place) as SectionView;
            if (section.y < top + height * 0.7 && section.y + section.height > top + height * 0.1)
                section.reached = true;
        }
    }

    Repeater {
        id: views

        model: sections.model

        SectionView {
            required property int index

            look: seen ? sections.look : sections.lateLook
            width: sections.width
            screenHeight: sections.screenHeight
            visitor: sections.visitor
            onPanelAsked: name => sections.panelAsked(name)
            onViewAsked: item => sections.viewAsked(item)
            // One idea a screenful; the last one leaves room for the source.
            leastHeight: sections.screenHeight - (index === views.count - 1 ? sections.endingHeight : 0)
        }
    }
}
