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
    // The screen, without what follows on it.
    readonly property real leastHeight: last ? screenHeight - bottomTaken : screenHeight
    readonly property real lowest: screenHeight - bottomTaken
    readonly property real inner: width - Theme.margin - Theme.gutter
    // A third, or the width of a word of 15 letters in a heading.
    readonly property real headingWidth: Math.round(Math.max(inner * 0.33, 8.5 * own.breadth(Theme.headingStep) + Theme.space(3)))
    readonly property bool beside: blocks.rowCount() > 0 && Theme.landscape && inner - headingWidth >= 17 * own.breadth(Theme.bodyStep)
    readonly property real upper: Theme.space(Theme.cramped ? 2 : 3)
    readonly property real gap: Theme.space(Theme.cramped ? 1.5 : 3)
    // A map that fills it from edge to edge, with its words on it.
    property BlockView only: null
    readonly property MapBlock filling: only?.fillsScene ? only.map : null
    readonly property rect wordsPlace: filling?.wordsPlace ?? Qt.rect(Theme.margin, upper, beside ? headingWidth - Theme.space(3) : inner, 0)
    readonly property bool pictured: look.illustrations && Boolean(illustration)
    readonly property real flowTop: filling ? 0 : beside ? upper : upper + words.height + gap
    // What all blocks have together: a part of the screen, however much the words take. They leave a picture the lower part.
    readonly property real room: Math.max(0.4 * screenHeight, (pictured ? Math.min(lowest, 0.62 * screenHeight) : lowest) - flowTop)
    // Whether it is on screen, or next to what is.
    property bool seen: false
    property bool near: false
    // Whether this visitor has had it in view.
    property bool reached: false
    // Drawings are shown as tables on request, and while illustrations are hidden.
    property bool tableAsked: false
    readonly property bool tables: tableAsked || !look.illustrations

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        for (let place = 0; place < views.count; place++) {
            if (!(views.itemAt(place) as BlockView)?.isSettled())
                return false;
        }
        return !pictured || picture.settled;
    }

    function parts(): list<Item> {
        const found = [words.title, words.intro];
        for (let place = 0; place < views.count; place++)
            found.push(views.itemAt(place) as Item);
        return found;
    }

    // The room of a block: figures of a row share it, and a paragraph leaves the others what it does not need.
    function roomFor(view: BlockView): real {
        if (view.fillsScene)
            return leastHeight;
        if (view.blockKind === "figure")
            return Math.floor((room - flow.spacing * (Math.ceil(views.count / view.columns) - 1)) / Math.ceil(views.count / view.columns));
        if (view.blockKind === "text" && views.count > 1)
            return 0;
        return room - flow.taken;
    }

    // Beside a block the words run down to the edge: the way onward is at the other side.
    implicitHeight: filling ? Math.max(leastHeight, flow.height) : Math.max(leastHeight, (last ? 0 : bottomTaken) + flow.y + flow.height, (last || beside ? upper : bottomTaken) + words.y + words.height)
    onVisitorChanged: {
        reached = false;
        tableAsked = false;
    }

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

        anchors.fill: parent
        look: own
        illustration: scene.illustration
        visible: scene.pictured
        near: scene.pictured && scene.near
        screenHeight: scene.screenHeight
        endsSoftly: scene.last
        beside: scene.beside ? Qt.size(words.x + words.width, words.y + words.height) : Qt.size(0, 0)
        words: [scene.beside ? Qt.rect(0, 0, 0, 0) : Qt.rect(words.x, words.y, words.width, words.height), Qt.rect(flow.x, flow.y, flow.width, flow.height)]
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

        readonly property real switchTop: words.y + words.control.y

        y: flow.y - switchTop < 0.4 * scene.screenHeight ? Math.min(flow.y, switchTop) : flow.y
        width: scene.width
        height: flow.y + flow.height - y
    }
    Flow {
        id: flow

        // What paragraphs take of the room.
        readonly property real taken: {
            let sum = 0;
            for (let place = 0; place < views.count; place++) {
                const view = views.itemAt(place) as BlockView;
                sum += views.count > 1 && view?.blockKind === "text" ? view.height + spacing : 0;
            }
            return sum;
        }

        anchors.left: parent.left
        anchors.leftMargin: scene.filling ? 0 : scene.beside ? Theme.margin + scene.headingWidth : Theme.margin
        y: scene.flowTop
        width: scene.filling ? scene.width : scene.beside ? scene.inner - scene.headingWidth : scene.inner
        spacing: Theme.space(2.5)

        Repeater {
            id: views

            model: scene.blocks
            onItemAdded: scene.only = count === 1 ? itemAt(0) as BlockView : null

            BlockView {
                id: view

                look: own
                available: flow.width
                room: scene.roomFor(view)
                edges: SceneEdges {
                    inset: scene.filling ? Theme.margin : 0
                    outset: Theme.gutter
                    upper: scene.upper
                    lower: scene.last ? 0 : scene.bottomTaken
                    wordsHeight: words.height + words.spacing
                    toldTop: words.toldTop
                }
                screenHeight: scene.screenHeight
                reached: scene.reached || !scene.look.motion
                visitor: scene.visitor
                sectionHeading: scene.heading
                alone: views.count === 1
                tables: scene.tables
                onPanelAsked: name => scene.panelAsked(name)
                onViewAsked: item => scene.viewAsked(item)
                gap: flow.spacing
            }
        }
    }
}
