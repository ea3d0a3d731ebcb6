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
    required property var scenes // ScenesModel
    required property int visitor
    required property string exhibitTitle
    required property string asOf
    required property string source

    // What is out of sight comes later: scenes are loaded piece by piece after the first frame, and
    // the hidden ones take a new text size or background one frame after the visible ones.
    readonly property bool behind: scenesView === null || lateLook.differs(look)
    // Not of type Scenes, which would then be loaded with this file.
    readonly property var scenesView: scenesLoader.item
    // Whether this visitor has seen the opening.
    property bool opened: false

    signal panelAsked(name: string)
    // An item in it has changed and should come into view.
    signal viewAsked(item: Item)

    function isSettled(): bool {
        return !behind && opening.settled && scenesView.isSettled();
    }

    function catchUp(): void {
        lateLook.follow(look);
        if (scenesLoader.status === Loader.Null)
            load();
        noteSeen();
    }

    function load(): void {
        scenesLoader.setSource("Scenes.qml", {
            "look": Qt.binding(() => column.look),
            "lateLook": lateLook,
            "model": column.scenes,
            "screenHeight": Qt.binding(() => column.screenHeight),
            "visitor": Qt.binding(() => column.visitor),
            "endingHeight": Qt.binding(() => ending.height),
            "footer": Qt.binding(() => column.footer)
        });
    }

    // The items that are read, in their order.
    function parts(): list<Item> {
        return opening.parts().concat(scenesView?.parts() ?? []);
    }

    // The switches, which are not read but must not be cut.
    function controls(): list<Item> {
        return scenesView?.controls() ?? [];
    }

    // Their headings.
    function headings(): list<string> {
        return scenesView?.headings() ?? [];
    }

    // The ground of a scene by its place, the opening first.
    function groundOf(scene: int): string {
        return scene === 0 ? openingLook.ground : scenesView?.groundOf(scene - 1) ?? openingLook.ground;
    }

    // The upper edges of the scenes.
    function tops(): list<real> {
        return (scenesView?.tops() ?? []).map(y => scenesLoader.y + y);
    }

    // Note what is in view. Called and not bound: where the scenes are depends on how they look.
    function noteSeen(): void {
        scenesView?.noteSeen(viewTop - scenesLoader.y, screenHeight, behind);
        if (!glance.running)
            glance.start();
    }

    // A choice may change nothing that is drawn, such as the background that is there: then ask for a frame.
    onBehindChanged: if (behind && scenesView !== null)
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
        footer: column.footer
        screenHeight: column.screenHeight
        exhibitTitle: column.exhibitTitle
        asOf: column.asOf
        title: column.title
        lead: column.lead
        figure: column.figure
        illustration: column.illustration
        reached: column.opened
    }
    Loader {
        id: scenesLoader

        width: column.width
        asynchronous: true
        onLoaded: column.catchUp()
    }
    PanelEnding {
        id: ending

        look: endingLook
        width: column.width
        source: column.source
        asOf: column.asOf
        credit: column.look.illustrations ? column.illustration?.credit ?? "" : ""
    }
    Look {
        id: lateLook
    }
    SceneLook {
        id: openingLook

        outer: column.look
        ground: "sky"
    }
    SceneLook {
        id: endingLook

        outer: column.look
        ground: column.scenesView?.lastGround ?? "paper"
    }
    Timer {
        id: glance

        interval: Theme.quick
        onTriggered: {
            if (column.awake && column.visible) {
                column.opened = true;
                column.scenesView?.noteReached(column.viewTop - scenesLoader.y, column.screenHeight);
            }
        }
    }
    Connections {
        target: column.Window.window
        enabled: column.visible && column.behind

        function onFrameSwapped(): void {
            Qt.callLater(column.catchUp);
        }
    }
    Connections {
        target: column.scenesView

        function onPanelAsked(name: string): void {
            column.panelAsked(name);
        }
        function onViewAsked(item: Item): void {
            column.viewAsked(item);
        }
    }
}
