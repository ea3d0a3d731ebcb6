pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// The content of a block: what its kind shows, or the same as a table.
// Longer than 150 lines: it has one entry for each kind.
Loader {
    id: block

    required property Look look
    required property string blockKind
    required property var content // AnyBlockData
    required property real room
    required property bool reached
    required property bool alone
    required property bool inRow
    required property int visitor
    required property bool asTable
    required property string tableTitle
    required property SceneEdges edges

    readonly property Component shape: ({
            "text": textShape,
            "statement": statementShape,
            "figure": figureShape,
            "shares": sharesShape,
            "timeline": timelineShape,
            "places": placesShape,
            "map": mapShape,
            "levels": levelsShape,
            "tally": tallyShape,
            "list": listShape,
            "picture": pictureShape,
            "quiz": quizShape
        })[blockKind]

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    sourceComponent: asTable ? tableShape : shape

    Component {
        id: textShape

        TextBlock {
            look: block.look
            room: block.room
            content: block.content
        }
    }
    Component {
        id: statementShape

        StatementBlock {
            look: block.look
            room: block.room
            alone: block.alone
            content: block.content
        }
    }
    Component {
        id: figureShape

        FigureBlock {
            look: block.look
            room: block.room
            content: block.content
            reached: block.reached
        }
    }
    Component {
        id: sharesShape

        SharesBlock {
            look: block.look
            room: block.room
            content: block.content
            reached: block.reached
        }
    }
    Component {
        id: timelineShape

        TimelineBlock {
            look: block.look
            room: block.room
            content: block.content
            visitor: block.visitor
            onViewAsked: item => block.viewAsked(item)
        }
    }
    Component {
        id: placesShape

        PlacesBlock {
            look: block.look
            room: block.room
            content: block.content
        }
    }
    Component {
        id: mapShape

        MapBlock {
            look: block.look
            room: block.room
            content: block.content
            edges: block.edges
            visitor: block.visitor
            onViewAsked: item => block.viewAsked(item)
        }
    }
    Component {
        id: levelsShape

        LevelsBlock {
            look: block.look
            room: block.room
            content: block.content
            reached: block.reached
        }
    }
    Component {
        id: tallyShape

        TallyBlock {
            look: block.look
            room: block.room
            content: block.content
        }
    }
    Component {
        id: pictureShape

        PictureBlock {
            look: block.look
            room: block.room
            content: block.content
        }
    }
    Component {
        id: quizShape

        QuizBlock {
            look: block.look
            room: block.room
            content: block.content
            visitor: block.visitor
            onPanelAsked: name => block.panelAsked(name)
            onViewAsked: item => block.viewAsked(item)
        }
    }
    Component {
        id: tableShape

        TableBlock {
            look: block.look
            room: block.room
            table: block.content.table
            title: block.tableTitle
            screenHeight: block.edges.screenHeight
        }
    }
    Component {
        id: listShape

        ListBlock {
            look: block.look
            room: block.room
            content: block.content
        }
    }
}
