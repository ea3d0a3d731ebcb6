pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Controls
import Kiosk.Style

// One panel: its opening and its sections, which flick with one finger and come to rest at a
// heading; buttons and keys do the same. When the layout changes the reader's place stays.
FocusScope {
    id: panel

    required property Look look
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property var sections // SectionsModel
    // Counts the visitors: what one of them changed within a panel is gone for the next.
    required property int visitor
    required property bool awake
    required property string exhibitTitle
    required property string asOf
    required property string source
    readonly property string kind: "PanelView"

    // What is out of sight comes later: sections are loaded piece by piece after the first frame, and
    // those that nobody sees take a new text size or background a frame after those that are seen.
    readonly property var sectionsView: sectionsLoader.item
    readonly property real endingHeight: ending.height
    readonly property bool behind: sectionsView === null || lateLook.differs(look)
    readonly property bool atStart: flick.contentY <= 1
    readonly property bool atEnd: flick.contentY >= flick.contentHeight - flick.height - 1
    readonly property real position: flick.contentY
    readonly property real farthest: Math.max(0, flick.contentHeight - flick.height)
    readonly property bool gliding: glide.running

    // The reader's place: the part of the panel on the reading line, and how far into it.
    property Item placeItem: null
    property real placeFraction: 0
    // And the whole block around it: what is left when a drawing becomes a table.
    property Item placePart: null
    property real partFraction: 0
    readonly property real readingLine: flick.height * 0.2

    // Where a section began at the upper edge, its place among them: then it still begins there.
    property int placeSection: -1

    // The lines that are read aloud now, in the panel's coordinates.
    readonly property alias marks: spoken.lines

    signal panelAsked(name: string)
    // Somebody reads on, or back up.
    signal moved
    // With a key or a button, a screen at a time.
    signal stepped(forward: bool)
    // The same, where there is nowhere further to go that way.
    signal limitReached(word: string)

    // Whether this visitor has had its opening before the eyes.
    property bool opened: false

    onVisitorChanged: {
        opened = false;
        revealing.stop();
        jumpTo(0);
    }
    onAwakeChanged: noteSeen()
    onVisibleChanged: noteSeen()

    // Whether all that comes later is there: for pictures.
    function isSettled(): bool {
        if (behind || !opening.settled || revealing.running)
            return false;
        return sectionsView.isSettled();
    }

    function catchUp(): void {
        lateLook.follow(look);
        if (sectionsLoader.status === Loader.Null)
            sectionsLoader.setSource("Sections.qml", {
                "panel": panel,
                "lateLook": lateLook
            });
        noteSeen();
    }

    // No binding: where the sections are depends on how they look.
    function noteSeen(): void {
        const top = flick.contentY - sectionsLoader.y;
        sectionsView?.noteSeen(top, top + flick.height, behind);
        if (!glance.running)
            glance.start();
    }

    // What somebody has before the eyes: asked a moment later, when the layout stands.
    function noteReached(): void {
        if (!awake || !visible)
            return;
        opened = true;
        const top = flick.contentY - sectionsLoader.y;
        sectionsView?.noteReached(top, top + flick.height);
    }

    // To the next heading, or on by most of a screen where that is farther.
    function nextStop(): real {
        const step = flick.height * 0.85;
        const heads = headings().filter(y => y > flick.contentY + flick.height * 0.1);
        return heads.length > 0 && heads[0] <= flick.contentY + flick.height * 1.05 ? heads[0] : lineAt(flick.contentY + step);
    }

    function lastStop(): real {
        const step = flick.height * 0.85;
        const heads = headings().filter(y => y < flick.contentY - flick.height * 0.1);
        const head = heads.length > 0 ? heads[heads.length - 1] : 0;
        return head >= flick.contentY - flick.height * 1.05 ? head : lineAt(flick.contentY - step);
    }

    // A height at which no line of text is cut: the upper edge of the line that it falls into. There
    // another one may be cut, where things of different height stand beside each other: so some times.
    function lineAt(y: real): real {
        let edge = y;
        for (let turn = 0; turn < 4; turn++) {
            const upper = edgeAt(edge);
            if (Math.abs(upper - edge) < 1)
                break;
            edge = upper;
        }
        return edge > y - flick.height * 0.4 ? edge : y;
    }

    function edgeAt(y: real): real {
        for (const part of parts().concat(sectionsView?.controls() ?? [])) {
            const top = part.mapToItem(column, 0, 0).y;
            if (!part.visible || top >= y || top + part.height <= y + 1)
                continue;
            const found = innermost(part, y + 1);
            const first = found.mapToItem(column, 0, 0).y;
            const line = lineOf(found);
            if (line > 0)
                return first + Math.floor((y - first + 1) / line) * line;
            return found.height < flick.height / 2 ? first : y;
        }
        return y;
    }

    function lineOf(item: var /* any item */): real {
        return item.line ?? 0;
    }

    function readOn(): void {
        if (atEnd && isSettled())
            return limitReached("next");
        step(nextStop());
    }

    function backUp(): void {
        if (atStart)
            return limitReached("previous");
        step(lastStop());
    }

    // Its end may not be there yet.
    function toEnd(): void {
        step(farthest);
        endAsked = !isSettled();
    }

    function step(y: real): void {
        const forward = y > flick.contentY;
        moved();
        glideTo(y);
        stepped(forward);
    }

    function glideTo(y: real): void {
        endAsked = false;
        flick.cancelFlick();
        glide.stop();
        glide.to = Math.max(0, Math.min(farthest, y));
        glide.start();
    }

    // At once, for pictures and tests.
    function jumpTo(y: real): void {
        flick.cancelFlick();
        glide.stop();
        flick.contentY = Math.max(0, Math.min(farthest, y));
        notePlace();
    }

    function headings(): list<real> {
        const tops = sectionsView?.tops() ?? [];
        return [0].concat(tops.map(y => Math.min(farthest, sectionsLoader.y + y)));
    }

    function parts(): list<Item> {
        return opening.parts().concat(sectionsView?.parts() ?? []);
    }

    // At the start there is no place to keep: the start is the place. Elsewhere it is the first text that
    // the reading line crosses, or a drawing that it crosses, or what comes next beneath it.
    function notePlace(): void {
        placeItem = null;
        placePart = null;
        placeSection = (sectionsView?.tops() ?? []).findIndex(y => Math.abs(sectionsLoader.y + y - flick.contentY) <= 1);
        if (atStart)
            return;
        const line = flick.contentY + readingLine;
        let nearest = Infinity;
        for (const part of parts()) {
            const top = part.mapToItem(column, 0, 0).y;
            // Beneath a text's last line there is nothing to read.
            if (!part.visible || top + part.height - lineOf(part) * 0.3 < line)
                continue;
            const found = innermost(part, line);
            const away = top > line ? top - line : lineOf(found) > 0 ? 0 : 1;
            if (away < nearest) {
                nearest = away;
                placePart = part;
                partFraction = fractionOf(part, line);
                placeItem = found;
                placeFraction = fractionOf(found, line);
            }
        }
    }

    // The text in an item that the reading line crosses, where it crosses one: when the words around
    // it grow, no fraction of a whole block tells where the text went.
    function innermost(item: Item, line: real): Item {
        for (const child of item.children) {
            const top = child.mapToItem(column, 0, 0).y;
            if (child.visible && !(child instanceof Rectangle) && top <= line && line <= top + child.height)
                return innermost(child, line);
        }
        return item;
    }

    function fractionOf(item: Item, line: real): real {
        return item.height > 0 ? (line - item.mapToItem(column, 0, 0).y) / item.height : 0;
    }

    property bool endAsked: false

    function keepPlace(): void {
        if (endAsked) {
            glide.stop();
            flick.contentY = farthest;
            endAsked = !isSettled();
            return;
        }
        if (flick.moving || glide.running)
            return;
        if (placePart === null) {
            flick.contentY = 0;
            return;
        }
        if (placeSection >= 0) {
            flick.contentY = Math.min(farthest, sectionsLoader.y + sectionsView.tops()[placeSection]);
            return;
        }
        const kept = placeItem !== null && placeItem.visible && isWithin(placeItem);
        const item = kept ? placeItem : placePart;
        const top = item.mapToItem(column, 0, 0).y;
        flick.contentY = Math.max(0, Math.min(farthest, top + (kept ? placeFraction : partFraction) * item.height - readingLine));
    }

    // A flick that ends near a heading comes to rest on it.
    function settle(): void {
        notePlace();
        for (const y of headings()) {
            if (y !== flick.contentY && Math.abs(y - flick.contentY) < flick.height * 0.14) {
                glideTo(y);
                return;
            }
        }
    }

    // What gets the focus comes into view.
    function reveal(item: Item): void {
        const place = item.mapToItem(column, 0, 0);
        bringIntoView(place.y, place.y + item.height);
    }

    // Once it is laid out.
    function revealSoon(item: Item): void {
        revealing.item = item;
        revealing.restart();
    }

    // Between two heights of the panel.
    function bringIntoView(from: real, to: real): void {
        const top = from - Theme.space(2), bottom = to + Theme.space(2);
        if (top < flick.contentY || bottom > flick.contentY + flick.height)
            glideTo(bottom - top > flick.height || top < flick.contentY ? top : bottom - flick.height);
    }

    // What a key or a screen reader has gone to; a touch moves no focus.
    function revealFocus(): void {
        const item = Window.activeFocusItem;
        if (awake && item !== null && isWithin(item))
            reveal(item);
    }

    // What is read aloud now: boxes of an item, in its own coordinates.
    function mark(item: Item, boxes: var): void {
        spoken.mark(item, boxes);
        const y = spoken.viewFor(flick.contentY, flick.height);
        if (y !== flick.contentY)
            glideTo(y);
    }

    function unmark(): void {
        spoken.lines = [];
    }

    function isWithin(item: Item): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === column)
                return true;
        }
        return false;
    }

    Look {
        id: lateLook
    }
    Timer {
        id: glance

        interval: Theme.quick
        onTriggered: panel.noteReached()
    }
    Timer {
        id: revealing

        property Item item: null

        interval: Theme.quick
        onTriggered: {
            if (item !== null && panel.isWithin(item))
                panel.reveal(item);
            item = null;
        }
    }
    Connections {
        target: panel.Window.window
        enabled: panel.visible

        function onActiveFocusItemChanged(): void {
            Qt.callLater(panel.revealFocus);
        }
    }
    Connections {
        target: panel.Window.window
        enabled: panel.visible && panel.behind

        function onFrameSwapped(): void {
            Qt.callLater(panel.catchUp);
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        flickableDirection: Flickable.VerticalFlick
        boundsBehavior: Flickable.StopAtBounds
        onMovementStarted: {
            panel.endAsked = false;
            panel.moved();
        }
        onMovementEnded: panel.settle()
        onHeightChanged: Qt.callLater(panel.keepPlace)
        onContentHeightChanged: Qt.callLater(panel.keepPlace)
        onContentYChanged: panel.noteSeen()

        Column {
            id: column

            width: flick.width

            Opening {
                id: opening

                look: panel.look
                width: column.width
                screenHeight: flick.height
                exhibitTitle: panel.exhibitTitle
                asOf: panel.asOf
                title: panel.title
                lead: panel.lead
                figure: panel.figure
                illustration: panel.illustration
                reached: panel.opened
            }
            Loader {
                id: sectionsLoader

                width: column.width
                asynchronous: true
                onLoaded: panel.catchUp()
            }
            Item {
                id: ending

                width: column.width
                height: source.height + Theme.space(3)

                Column {
                    id: source

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.margin
                    width: parent.width - Theme.margin - Theme.gutter

                    Label {
                        look: panel.look
                        anchors.left: parent.left
                        width: Math.min(parent.width, longestLine)
                        color: panel.look.quiet
                        text: panel.source + "."
                    }
                    Label {
                        look: panel.look
                        anchors.left: parent.left
                        width: Math.min(parent.width, longestLine)
                        color: panel.look.quiet
                        text: panel.asOf + "."
                    }
                    Label {
                        look: panel.look
                        anchors.left: parent.left
                        width: Math.min(parent.width, longestLine)
                        visible: text !== "" && panel.look.illustrations
                        color: panel.look.quiet
                        text: panel.illustration?.credit ?? ""
                    }
                }
            }
        }
        SpokenMarks {
            id: spoken

            look: panel.look
            within: column
        }
    }
    NumberAnimation {
        id: glide

        target: flick
        property: "contentY"
        duration: panel.look.motion ? Theme.moderate : 0
        easing.type: Easing.OutCubic
        // The panel may have become shorter on the way.
        onFinished: {
            flick.contentY = Math.min(flick.contentY, panel.farthest);
            panel.notePlace();
        }
    }
    ScrollButtons {
        look: panel.look
        anchors.right: parent.right
        anchors.rightMargin: Math.round((Theme.gutter - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        // Where the settings leave less room than that, the arrows would lie beneath the tabs.
        visible: panel.farthest > 1 && panel.height >= 2 * Theme.primaryTarget + Theme.space(3)
        atStart: panel.atStart
        atEnd: panel.atEnd
        onBackUp: panel.backUp()
        onReadOn: panel.readOn()
    }
}
