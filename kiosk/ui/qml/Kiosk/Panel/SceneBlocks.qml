pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The blocks of a scene, which share its room.
Flow {
    id: blocks

    required property Look look
    required property var model // RowsModel
    // The height that the scene gives all of them together, and what it gives one that fills it from edge to edge.
    required property real room
    required property real filledHeight
    required property bool reached
    required property int visitor
    required property string heading
    // Whether drawings are shown as tables.
    required property bool tables
    required property SceneEdges edges

    // How many blocks there are: a binding that counts them before they are made would not learn of them.
    property int made: 0
    // The only one.
    property BlockView only: null
    // The map that fills the scene from edge to edge.
    readonly property MapBlock filling: only?.fillsScene ? only.map : null
    // What paragraphs take of the room.
    readonly property real taken: {
        let sum = 0;
        for (let place = 0; place < made; place++) {
            const view = views.itemAt(place) as BlockView;
            sum += made > 1 && view?.blockKind === "text" ? view.height + spacing : 0;
        }
        return sum;
    }

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        for (let place = 0; place < views.count; place++) {
            if (!(views.itemAt(place) as BlockView)?.isSettled())
                return false;
        }
        return true;
    }

    function parts(): list<Item> {
        const found = [];
        for (let place = 0; place < views.count; place++)
            found.push(views.itemAt(place) as Item);
        return found;
    }

    // The room of a block: rows of figures share it, and a paragraph leaves the others what it does not need.
    function roomFor(view: BlockView): real {
        if (view.fillsScene)
            return filledHeight;
        if (view.blockKind === "figure") {
            const rows = Math.ceil(view.content.run / view.columns);
            return Math.floor((room - taken - spacing * (rows - 1)) / rows);
        }
        if (view.blockKind === "text" && views.count > 1)
            return 0;
        return Math.max(1, room - taken);
    }

    spacing: Theme.space(2.5)

    Repeater {
        id: views

        model: blocks.model
        onItemAdded: {
            blocks.made++;
            blocks.only = count === 1 ? itemAt(0) as BlockView : null;
        }
        onItemRemoved: blocks.made--

        BlockView {
            id: view

            look: blocks.look
            available: blocks.width
            room: blocks.roomFor(view)
            edges: blocks.edges
            reached: blocks.reached
            visitor: blocks.visitor
            sectionHeading: blocks.heading
            alone: views.count === 1
            tables: blocks.tables
            gap: blocks.spacing
            onPanelAsked: name => blocks.panelAsked(name)
            onViewAsked: item => blocks.viewAsked(item)
        }
    }
}
