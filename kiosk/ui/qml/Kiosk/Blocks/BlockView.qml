import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A block with its heading above and its source below.
Column {
    id: block

    required property Look look
    required property string blockKind
    required property var content // AnyBlockData
    required property real available
    required property real gap
    // The height that the scene gives to all of it, in pixels; 0: as much as it needs, for a paragraph beside other blocks.
    required property real room
    required property bool reached
    required property bool alone
    required property int visitor
    // Whether drawings are shown as tables.
    required property bool tables
    required property string sectionHeading

    readonly property string kind: "BlockView"
    // Figures that follow each other are side by side if there is width.
    readonly property int columns: blockKind === "figure" ? Math.max(1, Math.min(content.run, Math.floor((available + gap) / (8.5 * block.look.breadth(Theme.bodyStep) + gap)))) : 1
    readonly property bool drawn: content.table !== undefined
    readonly property bool asTable: tables && drawn
    // A map without words of its own around it reaches to the edges of its scene.
    readonly property bool fillsScene: blockKind === "map" && !asTable && !content.heading && !content.remark
    readonly property MapBlock map: shape.item as MapBlock
    // How many screens it takes, at the standard text size.
    readonly property int screens: (shape.item as TableBlock)?.layout.screens ?? 1
    property SceneEdges edges: SceneEdges {}

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    function isSettled(): bool {
        return (shape.item as PictureBlock)?.settled ?? (shape.item as MapBlock)?.settled ?? true;
    }

    width: Math.floor((available - (columns - 1) * gap) / columns)
    spacing: Theme.space(1.25)

    Headline {
        id: title

        readonly property real taken: written !== "" ? height + block.spacing : 0

        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: block.content.heading
        step: Theme.leadStep
        weight: Theme.semibold
        leading: 1.25
        role: Accessible.Heading
    }
    BlockShape {
        id: shape

        width: parent.width
        // A drawing fills its room, though the words need less: what follows is below it.
        height: Math.max(implicitHeight, room)
        look: block.look
        blockKind: block.blockKind
        content: block.content
        room: block.room === 0 ? 0 : Math.max(1, block.room - title.taken - remark.taken)
        reached: block.reached
        alone: block.alone
        inRow: block.columns > 1
        visitor: block.visitor
        edges: block.edges
        asTable: block.asTable
        tableTitle: block.content.heading || block.sectionHeading
        onPanelAsked: name => block.panelAsked(name)
        onViewAsked: item => block.viewAsked(item)
    }
    Label {
        id: remark

        readonly property real taken: written !== "" ? height + block.spacing : 0

        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: block.content.remark
        color: block.look.quiet
    }
}
