pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Controls
import Kiosk.Style

// One panel: its content, which flicks with one finger and comes to rest at a heading; buttons and keys do
// the same. When the layout changes the reader's place stays.
// Longer than 150 lines: it hands what a panel shows to its parts, and joins them.
FocusScope {
    id: panel

    required property Look look
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property var sections // SectionsModel
    // Counts the visitors: what a visitor changed within a panel is reset for the next.
    required property int visitor
    required property bool awake
    required property string exhibitTitle
    required property string asOf
    required property string source

    readonly property string kind: "PanelView"
    readonly property alias behind: content.behind
    readonly property alias atStart: view.atStart
    readonly property alias atEnd: view.atEnd
    readonly property alias position: view.contentY
    readonly property alias farthest: view.farthest
    readonly property alias gliding: view.gliding
    readonly property alias marks: view.marks
    readonly property alias readingLine: place.line

    // Whether to go to the end as soon as all of the panel is loaded.
    property bool endAsked: false

    signal panelAsked(name: string)
    // The visitor moves through the panel: by touch, key or button.
    signal moved
    // By key or button, a screen at a time.
    signal stepped(forward: bool)
    // The same at the start or the end of the panel.
    signal limitReached(word: string)

    // Whether everything is loaded and laid out.
    function isSettled(): bool {
        return content.isSettled() && !revealing.running;
    }

    function readOn(): void {
        if (atEnd && isSettled())
            return limitReached("next");
        step(stops.next());
    }

    function backUp(): void {
        if (atStart)
            return limitReached("previous");
        step(stops.previous());
    }

    function toEnd(): void {
        step(farthest);
        endAsked = !isSettled();
    }

    function step(y: real): void {
        const forward = y > position;
        moved();
        glideTo(y);
        stepped(forward);
    }

    function glideTo(y: real): void {
        endAsked = false;
        view.glideTo(y);
    }

    // Without animation, for pictures and tests.
    function jumpTo(y: real): void {
        view.jumpTo(y);
        place.note();
    }

    function nextStop(): real {
        return stops.next();
    }

    function keepPlace(): void {
        if (endAsked) {
            view.jumpTo(farthest);
            endAsked = !isSettled();
        } else if (!view.moving && !gliding) {
            view.contentY = place.restored();
        }
    }

    function mark(item: Item, boxes: var): void {
        view.mark(item, boxes);
    }

    function unmark(): void {
        view.unmark();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title
    onVisitorChanged: {
        revealing.stop();
        jumpTo(0);
    }

    GlidingView {
        id: view

        anchors.fill: parent
        look: panel.look
        content: content
        contentHeight: content.height
        onMovementStarted: {
            panel.endAsked = false;
            panel.moved();
        }
        onMovementEnded: {
            place.note();
            const y = stops.nearest();
            if (y !== contentY)
                panel.glideTo(y);
        }
        onGlided: place.note()
        onHeightChanged: Qt.callLater(panel.keepPlace)
        onContentHeightChanged: Qt.callLater(panel.keepPlace)

        PanelColumn {
            id: content

            look: panel.look
            width: view.width
            viewTop: view.contentY
            screenHeight: view.height
            awake: panel.awake
            title: panel.title
            lead: panel.lead
            figure: panel.figure
            illustration: panel.illustration
            sections: panel.sections
            visitor: panel.visitor
            exhibitTitle: panel.exhibitTitle
            asOf: panel.asOf
            source: panel.source
            onPanelAsked: name => panel.panelAsked(name)
            onViewAsked: item => revealing.later(item)
        }
    }
    ReadingPlace {
        id: place

        view: view
        content: content
    }
    ScrollStops {
        id: stops

        view: view
        content: content
        place: place
    }
    FocusReveal {
        id: revealing

        enabled: panel.visible && panel.awake
        within: content
        onRevealed: (from, to) => view.bringIntoView(from, to)
    }
    ScrollButtons {
        look: panel.look
        anchors.right: parent.right
        anchors.rightMargin: Math.round((Theme.gutter - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(2)
        // In a lower panel the arrows would overlap the tabs.
        visible: panel.farthest > 1 && panel.height >= 2 * Theme.primaryTarget + Theme.space(3)
        atStart: panel.atStart
        atEnd: panel.atEnd
        onBackUp: panel.backUp()
        onReadOn: panel.readOn()
    }
}
