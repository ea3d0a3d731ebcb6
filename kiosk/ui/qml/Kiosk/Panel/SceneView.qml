pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Panel
import Kiosk.Style

// A scene: a heading, perhaps a paragraph, and blocks that fill what is left of the screen. It is as high as the screen,
// or higher if its words need more.
Item {
    id: scene

    required property Look look
    required property string heading
    required property string text
    required property var blocks // RowsModel
    // Whether any of them is a drawing, which can be shown as a table.
    required property bool drawn
    required property string ground
    required property var illustration // IllustrationData
    required property real screenHeight
    required property int visitor
    // The last scene of the panel: what is at its lower edge stands on its ground.
    required property bool last
    // What the lower edge keeps free.
    required property real bottomTaken

    readonly property string kind: "SceneView"
    readonly property Item control: words.control
    // Of its only block; empty if it has none.
    readonly property string blockHeading: flow.only?.content.heading ?? ""
    // A map that fills it from edge to edge, with its words on it.
    readonly property MapBlock filling: flow.filling
    readonly property bool pictured: look.illustrations && Boolean(illustration)
    readonly property real leastHeight: last ? composition.lowest : screenHeight
    readonly property rect wordsPlace: filling?.wordsPlace ?? Qt.rect(Theme.margin, composition.upper, composition.wordsWidth, 0)
    readonly property SceneComposition composition: SceneComposition {
        look: own
        width: scene.width
        screenHeight: scene.screenHeight
        taken: scene.bottomTaken
        heading: scene.heading
        blocks: scene.blocks.rowCount()
        text: scene.text
        pictured: scene.pictured
        filled: scene.filling !== null
        apart: scene.apart
        wordsHeight: words.height
        blockScreens: flow.only?.screens ?? 1
    }
    // How much higher it is than its screens, in pixels.
    readonly property real excess: height - leastHeight - (composition.division.count - 1) * screenHeight
    // Whether it is on screen, or next to what is; whether this visitor has had it in view.
    property bool seen
    // Whether it has what the visitor has chosen already, though it is out of sight.
    property bool early
    readonly property bool current: seen || early
    property bool near
    property bool reached
    // Drawings are shown as tables on request, and while illustrations are hidden.
    property bool tableAsked: false
    // A picture and a drawing that both count on being looked at have a screen each.
    readonly property bool apart: trial.apart || trial.mayPart && pictured && drawn
    readonly property SceneTrial trial: SceneTrial {
        excess: scene.excess
        mayPart: !scene.filling && scene.look.textSize === 0 && !scene.look.spacing
        wishes: [scene.width, scene.screenHeight, scene.bottomTaken, scene.last, scene.heading, scene.text, scene.tableAsked, scene.look.textSize, scene.look.spacing, scene.look.illustrations].join()
    }

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        return !trial.trying && flow.isSettled() && (!pictured || picture.settled);
    }

    function parts(): list<Item> {
        return [words.title, words.intro, ...flow.parts()];
    }

    // Beside a block the words run down to the edge: the way onward is at the other side.
    implicitHeight: filling ? Math.max(leastHeight, flow.height) : Math.max(composition.lastTop + leastHeight, (last ? 0 : bottomTaken) + flow.y + flow.height, (last || composition.beside ? Theme.space(1) : bottomTaken) + words.y + words.height)
    onVisitorChanged: reached = tableAsked = false

    SceneLook {
        id: own

        outer: scene.look
        ground: scene.ground
    }
    Rectangle {
        width: parent.width
        height: parent.height + (scene.last ? scene.bottomTaken : 0)
        color: own.paper
    }
    SceneDrawing {
        id: picture

        width: parent.width
        height: scene.composition.blocksTop || parent.height
        look: own
        illustration: scene.illustration
        visible: scene.pictured
        near: scene.pictured && scene.near
        screenHeight: scene.screenHeight
        endsSoftly: scene.last
        beside: scene.composition.beside ? Qt.size(words.x + words.width, words.y + words.height) : Qt.size(0, 0)
        words: [scene.composition.beside ? Qt.rect(0, 0, 0, 0) : Qt.rect(words.x, words.y, words.width, words.height), scene.composition.divided ? Qt.rect(0, 0, 0, 0) : Qt.rect(flow.x, flow.y, flow.width, flow.height)]
    }
    SceneWords {
        id: words

        z: 1
        anchors.left: parent.left
        anchors.leftMargin: scene.wordsPlace.x
        y: scene.wordsPlace.y
        width: scene.wordsPlace.width
        telling: scene.filling?.telling ?? false
        toldHeight: scene.filling?.toldHeight ?? 0
        room: scene.apart && scene.composition.divided ? (scene.pictured ? 0.5 : 1) * scene.composition.lowest - scene.composition.upper : 0
        look: own
        heading: scene.heading
        text: scene.text
        drawn: scene.drawn
        tableAsked: scene.tableAsked
        onTableToggled: {
            scene.tableAsked = !scene.tableAsked;
            scene.viewAsked(asked);
        }
    }
    // What the switch changes comes into view, with the switch if that leaves room for it.
    Item {
        id: asked

        y: words.y + words.control.y > flow.y - 0.4 * scene.screenHeight ? Math.min(flow.y, words.y + words.control.y) : flow.y
        width: scene.width
        height: flow.y + flow.height - y
    }
    SceneBlocks {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: scene.composition.blocksX
        y: scene.composition.blocksTop + scene.composition.blocksY
        width: scene.composition.blocksWidth
        look: own
        model: scene.blocks
        room: scene.composition.room
        filledHeight: scene.leastHeight
        reached: scene.reached || !scene.look.motion
        visitor: scene.visitor
        heading: scene.heading
        tables: scene.tableAsked || !scene.look.illustrations
        edges: SceneEdges {
            inset: scene.filling ? Theme.margin : 0
            outset: Theme.gutter
            upper: scene.composition.upper
            lower: scene.last ? 0 : scene.bottomTaken
            wordsHeight: words.height + words.spacing
            toldTop: words.toldTop
            screenHeight: scene.composition.divided ? scene.screenHeight : 0
        }
        onPanelAsked: name => scene.panelAsked(name)
        onViewAsked: item => scene.viewAsked(item)
    }
    Connections {
        target: scene.trial

        // Out of sight it is tried when it comes into view, which draws a frame.
        function onFrameNeeded(): void {
            if (scene.visible)
                scene.Window.window?.update();
        }
    }
    Connections {
        target: scene.Window.window
        enabled: scene.trial.trying && scene.visible

        function onFrameSwapped(): void {
            scene.trial.noteFrame(flow.made === scene.blocks.rowCount());
        }
    }
}
