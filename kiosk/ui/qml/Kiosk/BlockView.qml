import QtQuick
import Kiosk

// A block by its kind, with its heading above and its source beneath.
Column {
    id: block

    required property string kind
    required property var content
    required property real available
    required property real gap

    // Figures that follow each other stand side by side where there is width.
    readonly property int columns: kind === "figure" ? Math.max(1, Math.min(content.run, Math.floor((available + gap) / (8.5 * Theme.size(Theme.bodyStep) + gap)))) : 1
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

    Label {
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
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        text: block.content.remark
        color: Theme.quiet
    }

    Component {
        id: textShape

        TextBlock {
            content: block.content
        }
    }
    Component {
        id: statementShape

        StatementBlock {
            content: block.content
        }
    }
    Component {
        id: figureShape

        FigureBlock {
            content: block.content
        }
    }
    Component {
        id: sharesShape

        SharesBlock {
            content: block.content
        }
    }
    Component {
        id: timelineShape

        TimelineBlock {
            content: block.content
        }
    }
    Component {
        id: placesShape

        PlacesBlock {
            content: block.content
        }
    }
    Component {
        id: listShape

        ListBlock {
            content: block.content
        }
    }
}
