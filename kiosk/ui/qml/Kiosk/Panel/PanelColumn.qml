import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The content of a panel from top to bottom: its opening, its sections and the source of its facts.
Column {
    id: column

    required property Look look
    // The upper edge and the height of what is in view, in pixels.
    required property real viewTop
    required property real screenHeight
    // Whether a visitor is there.
    required property bool awake
    required property string title
    required property string lead
    required property var figure // FigureData
    required property var illustration // IllustrationData
    required property var sections // SectionsModel
    required property int visitor
    required property string exhibitTitle
    required property string asOf
    required property string source

    // What is out of sight comes later: sections are loaded piece by piece after the first frame, and
    // the hidden ones take a new text size or background one frame after the visible ones.
    readonly property bool behind: sectionsView === null || lateLook.differs(look)
    readonly property var sectionsView: sectionsLoader.item // Sections: not named, or they would be loaded with this file
    // Whether this visitor has seen the opening.
    property bool opened: false

    signal panelAsked(name: string)
    // An item in it has changed and should come into view.
    signal viewAsked(item: Item)

    function isSettled(): bool {
        return !behind && opening.settled && sectionsView.isSettled();
    }

    function catchUp(): void {
        lateLook.follow(look);
        if (sectionsLoader.status === Loader.Null)
            load();
        noteSeen();
    }

    function load(): void {
        sectionsLoader.setSource("Sections.qml", {
            "look": Qt.binding(() => column.look),
            "lateLook": lateLook,
            "model": column.sections,
            "screenHeight": Qt.binding(() => column.screenHeight),
            "visitor": Qt.binding(() => column.visitor),
            "endingHeight": Qt.binding(() => ending.height)
        });
    }

    // The items that are read, in their order.
    function parts(): list<Item> {
        return opening.parts().concat(sectionsView?.parts() ?? []);
    }

    // The switches, which are not read but must not be cut.
    function controls(): list<Item> {
        return sectionsView?.controls() ?? [];
    }

    // The upper edges of the sections.
    function tops(): list<real> {
        return (sectionsView?.tops() ?? []).map(y => sectionsLoader.y + y);
    }

    // Called and not bound: where the sections are depends on how they look.
    function noteSeen(): void {
        sectionsView?.noteSeen(viewTop - sectionsLoader.y, screenHeight, behind);
        if (!glance.running)
            glance.start();
    }

    // A choice may change nothing that is drawn, such as the background that is there: then ask for a frame.
    onBehindChanged: if (behind && sectionsView !== null)
        Window.window?.update()
    onVisitorChanged: opened = false
    onViewTopChanged: noteSeen()
    onAwakeChanged: noteSeen()
    onVisibleChanged: noteSeen()

    Opening {
        id: opening

        look: column.look
        width: column.width
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
        id: sectionsLoader

        width: column.width
        asynchronous: true
        onLoaded: column.catchUp()
    }
    PanelEnding {
        id: ending

        look: column.look
        width: column.width
        source: column.source
        asOf: column.asOf
        credit: column.look.illustrations ? column.illustration?.credit ?? "" : ""
    }
    Look {
        id: lateLook
    }
    Timer {
        id: glance

        interval: Theme.quick
        onTriggered: {
            if (column.awake && column.visible) {
                column.opened = true;
                column.sectionsView?.noteReached(column.viewTop - sectionsLoader.y, column.screenHeight);
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
        target: column.sectionsView

        function onPanelAsked(name: string): void {
            column.panelAsked(name);
        }
        function onViewAsked(item: Item): void {
            column.viewAsked(item);
        }
    }
}
