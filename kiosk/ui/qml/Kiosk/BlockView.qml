pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// A block by its kind, with its heading above and its source beneath.
Column {
    id: block

    required property Look look
    required property string kind
    required property var content
    required property real available
    required property real gap

    // Figures that follow each other stand side by side where there is width.
    readonly property int columns: kind === "figure" ? Math.max(1, Math.min(content.run, Math.floor((available + gap) / (8.5 * block.look.size(Theme.bodyStep) + gap)))) : 1
    readonly property Component shape: ({
            "text": textShape,
            "statement": statementShape,
            "figure": figureShape,
            "shares": sharesShape,
            "timeline": timelineShape,
            "places": placesShape,
            "list": listShape
        })[kind]

    width: Math.floor((available - (columns - 1) * gap) / columns)
    spacing: Theme.space(1.5)

    Headline {
        look: block.look
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        text: block.content.heading
        step: Theme.leadStep
        weight: Theme.semibold
        leading: 1.25
        role: Accessible.Heading
    }
    Loader {
        width: parent.width
        sourceComponent: block.shape
    }
    Label {
        look: block.look
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
            content: block.content
        }
    }
    Component {
        id: figureShape

        FigureBlock {
            look: block.look
            content: block.content
            inRow: block.columns > 1
        }
    }
    Component {
        id: sharesShape

        SharesBlock {
            look: block.look
            content: block.content
        }
    }
    Component {
        id: timelineShape

        TimelineBlock {
            look: block.look
            content: block.content
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
        id: listShape

        ListBlock {
            look: block.look
            content: block.content
        }
    }
}
