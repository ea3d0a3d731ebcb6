pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Style

// One panel: its content, which flicks with one finger from scene to scene; buttons and keys do the same. When the layout changes the reader's place stays.
// Longer than 150 lines: it hands what a panel shows to its parts, and joins them.
FocusScope {
    id: panel

    required property Look look
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property string credits
    required property var scenes // ScenesModel
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

    // The ground of the scene in view, and the heading of the scene after it.
    property string ground: "sky"
    property string following: ""

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

    // Note which scene is in view, and which one is next.
    function noteScene(): void {
        const scene = stops.sceneAt(view.contentY), screens = content.screens();
        ground = screens[scene].ground;
        following = view.contentY >= stops.lastOf(scene) - 1 ? screens[scene + 1]?.heading ?? "" : "";
    }

    function nextStop(): real {
        return stops.next();
    }

    function keepPlace(): void {
        if (endAsked) {
            view.jumpTo(farthest);
            endAsked = !isSettled();
        } else if (!view.moving && !gliding) {
            view.contentY = stops.nearest(place.restored());
        }
        noteScene();
    }

    function mark(item: Item, boxes: var): void {
        const y = view.mark(item, boxes), to = marks.length > 0 ? stops.around(y, marks[0].y) : position;
        if (to !== position)
            glideTo(to);
    }

    // What is between two heights of the content, in its scene.
    function show(from: real, to: real): void {
        const y = stops.around(view.showing(from, to), from);
        if (y !== position)
            glideTo(y);
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

    // Before the content, so that Tab finds the way onward in every scene.
    SceneButtons {
        id: buttons

        z: 1
        look: buttonLook
        anchors.right: parent.right
        anchors.rightMargin: Math.round((Theme.gutter - Theme.primaryTarget) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(1)
        // In a lower panel the arrows would overlap the tabs.
        visible: panel.farthest > 1 && panel.height >= 2 * Theme.primaryTarget + Theme.space(3)
        atStart: panel.atStart
        atEnd: panel.atEnd
        next: panel.following
        onBackUp: panel.backUp()
        onReadOn: panel.readOn()
    }
    GlidingView {
        id: view

        // Where it was when a finger began to move it.
        property real touchedAt: 0

        function rest(y: real): void {
            place.note();
            const to = stops.after(touchedAt, y);
            touchedAt = to;
            if (to !== contentY)
                panel.glideTo(to);
        }

        anchors.fill: parent
        look: panel.look
        content: content
        contentHeight: content.height
        onMovementStarted: {
            panel.endAsked = false;
            touchedAt = contentY;
            panel.moved();
        }
        // A flick leads to the next scene, however strong it is. Within a scene that is higher than the screen it is free.
        onFlickStarted: {
            const scene = stops.sceneAt(touchedAt);
            if (!stops.isHigher(scene))
                rest(contentY + Math.sign(verticalVelocity) * height * 0.5);
        }
        onMovementEnded: {
            if (!gliding)
                rest(contentY);
        }
        onGlided: {
            place.note();
            panel.noteScene();
        }
        onContentYChanged: panel.noteScene()
        onHeightChanged: Qt.callLater(panel.keepPlace)
        onContentHeightChanged: Qt.callLater(panel.keepPlace)

        PanelColumn {
            id: content

            look: panel.look
            width: view.width
            viewTop: view.contentY
            screenHeight: view.height
            footer: buttons.onward + 1.5 * buttons.anchors.bottomMargin
            awake: panel.awake
            title: panel.title
            lead: panel.lead
            figure: panel.figure
            illustration: panel.illustration
            credits: panel.credits
            scenes: panel.scenes
            visitor: panel.visitor
            exhibitTitle: panel.exhibitTitle
            asOf: panel.asOf
            source: panel.source
            onPanelAsked: name => panel.panelAsked(name)
            onViewAsked: item => revealing.later(item)
        }
    }
    // A heading may change while everything keeps its height, as in another language.
    Connections {
        target: panel.scenes

        function onDataChanged(): void {
            Qt.callLater(panel.noteScene);
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
        onRevealed: (from, to) => panel.show(from, to)
    }
    SceneLook {
        id: buttonLook

        outer: panel.look
        ground: panel.ground
    }
}
