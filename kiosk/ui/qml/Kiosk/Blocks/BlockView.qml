pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// A block by its kind, with its heading above and its source beneath.
Column {
    id: block

    required property Look look
    required property string blockKind
    required property var content // AnyBlockData
    required property real available
    required property real gap
    required property real screenHeight
    required property bool reached
    required property bool alone
    required property int visitor
    readonly property string kind: "BlockView"

    signal panelAsked(name: string)
    signal viewAsked(item: Item)

    // Figures that follow each other stand side by side where there is width.
    readonly property int columns: blockKind === "figure" ? Math.max(1, Math.min(content.run, Math.floor((available + gap) / (8.5 * block.look.breadth(Theme.bodyStep) + gap)))) : 1
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
    // What is drawn can be read as a table.
    required property bool tables
    required property string sectionHeading
    readonly property bool drawn: content.table !== undefined
    readonly property bool asTable: tables && drawn

    function isSettled(): bool {
        return (shapeLoader.item as PictureBlock)?.settled ?? (shapeLoader.item as MapBlock)?.settled ?? true;
    }

    width: Math.floor((available - (columns - 1) * gap) / columns)
    spacing: Theme.space(1.5)

    Headline {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        text: block.content.heading
        step: Theme.leadStep
        weight: Theme.semibold
        leading: 1.25
        role: Accessible.Heading
    }
    Loader {
        id: shapeLoader

        width: parent.width
        sourceComponent: block.asTable ? tableShape : block.shape
    }
    Label {
        look: block.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        text: block.content.remark
        color: block.look.quiet
    }

    Component {
        id: textShape

        TextBlock {
            look: block.look
            content: block.content
        }
    }
    Component {
        id: statementShape

        StatementBlock {
            look: block.look
            alone: block.alone
            content: block.content
        }
    }
    Component {
        id: figureShape

        FigureBlock {
            look: block.look
            content: block.content
            inRow: block.columns > 1
            reached: block.reached
        }
    }
    Component {
        id: sharesShape

        SharesBlock {
            look: block.look
            content: block.content
            screenHeight: block.screenHeight
            reached: block.reached
        }
    }
    Component {
        id: timelineShape

        TimelineBlock {
            look: block.look
            content: block.content
            visitor: block.visitor
        }
    }
    Component {
        id: placesShape

        PlacesBlock {
            look: block.look
            content: block.content
        }
    }
    Component {
        id: mapShape

        MapBlock {
            look: block.look
            content: block.content
            screenHeight: block.screenHeight
            visitor: block.visitor
        }
    }
    Component {
        id: levelsShape

        LevelsBlock {
            look: block.look
            content: block.content
            screenHeight: block.screenHeight
            reached: block.reached
        }
    }
    Component {
        id: tallyShape

        TallyBlock {
            look: block.look
            alone: block.alone
            content: block.content
            screenHeight: block.screenHeight
        }
    }
    Component {
        id: pictureShape

        PictureBlock {
            look: block.look
            content: block.content
            screenHeight: block.screenHeight
        }
    }
    Component {
        id: quizShape

        QuizBlock {
            look: block.look
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
            table: block.content.table
            title: block.content.heading || block.sectionHeading
        }
    }
    Component {
        id: listShape

        ListBlock {
            look: block.look
            alone: block.alone
            content: block.content
        }
    }
}
