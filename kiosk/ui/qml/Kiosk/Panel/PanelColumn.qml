import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The content of a panel from top to bottom: its opening, its scenes and the source of its facts.
Column {
    id: column

    required property Look look
    // The upper edge and the height of what is in view, in pixels.
    required property real viewTop
    required property real screenHeight
    // The height that the way onward takes at the lower edge of a scene.
    required property real footer
    // Whether a visitor is there.
    required property bool awake
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property string credits
    required property var scenes // ScenesModel
    required property int visitor
    required property string exhibitTitle
    required property string asOf
    required property string source

    // What is out of sight comes later: scenes are loaded piece by piece after the first frame, and the hidden ones take a
    // new text size or background after the visible ones are drawn, one at a time: the next touch waits for no more.
    readonly property bool behind: !late.complete || lateLook.differs(look) || lateFooter !== footer
    property real lateFooter: 0
    readonly property alias late: late
    // Whether this visitor has seen the opening.
    property bool opened: false

    signal panelAsked(name: string)
    // An item in it has changed and should come into view.
    signal viewAsked(item: Item)

    function isSettled(): bool {
        return !behind && opening.settled && late.isSettled();
    }

    function catchUp(): void {
        if (late.complete && late.followOne())
            return turns.start();
        lateLook.follow(look);
        lateFooter = footer;
        late.stay();
        late.load();
        noteSeen();
    }

    // The items that are read, in their order.
    function parts(): list<Item> {
        return [...opening.parts(), ...late.parts()];
    }

    // Where a screen of it begins: a scene, or blocks that do not fit below their scene's words. Each with its upper edge,
    // the heading if it is a scene's first, and its ground.
    function screens(): list<var> {
        return [...opening.division.screens(), ...late.screens()];
    }

    // Note what is in view. Called and not bound: where the scenes are depends on how they look.
    function noteSeen(): void {
        opening.seen = viewTop < opening.height - 1 || behind && opening.seen;
        late.noteSeen(viewTop - late.y, screenHeight, behind);
        if (!glance.running)
            glance.start();
    }

    // A choice may change nothing that is drawn, such as the background that is there: then ask for a frame.
    onBehindChanged: if (behind && late.complete)
        Window.window?.update()
    onVisitorChanged: opened = false
    onViewTopChanged: noteSeen()
    onAwakeChanged: noteSeen()
    onVisibleChanged: noteSeen()

    Opening {
        id: opening

        look: openingLook
        width: column.width
        near: column.viewTop < 2 * column.screenHeight
        footer: seen ? column.footer : column.lateFooter
        screenHeight: column.screenHeight
        exhibitTitle: column.exhibitTitle
        asOf: column.asOf
        title: column.title
        lead: column.lead
        figure: column.figure
        illustration: column.illustration
        reached: column.opened
    }
    LateScenes {
        id: late

        width: column.width
        look: column.look
        lateLook: lateLook
        model: column.scenes
        screenHeight: column.screenHeight
        visitor: column.visitor
        endingHeight: ending.height
        footer: column.footer
        lateFooter: column.lateFooter
        onLoaded: {
            column.noteSeen();
            if (column.behind)
                turns.start();
        }
        onPanelAsked: name => column.panelAsked(name)
        onViewAsked: item => column.viewAsked(item)
    }
    PanelEnding {
        id: ending

        outer: late.lastCurrent ? column.look : lateLook
        ground: late.lastGround
        width: column.width
        source: column.source
        asOf: column.asOf
        credits: look.illustrations ? column.credits : ""
    }
    Look {
        id: lateLook
    }
    SceneLook {
        id: openingLook

        outer: opening.seen ? column.look : lateLook
        ground: "sky"
    }
    Timer {
        id: glance

        interval: Theme.quick
        onTriggered: {
            if (column.awake && column.visible) {
                column.opened = true;
                late.noteReached(column.viewTop - late.y, column.screenHeight);
            }
        }
    }
    Timer {
        id: turns

        interval: 0
        onTriggered: column.catchUp()
    }
    Connections {
        target: column.Window.window
        enabled: column.visible && column.behind

        function onFrameSwapped(): void {
            turns.start();
        }
    }
}
