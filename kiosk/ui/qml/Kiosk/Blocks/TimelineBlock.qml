pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Style

// Events along a line, one of them told in full: chosen on the line, or stepped through.
Column {
    id: block

    required property Look look
    required property var content // TimelineData
    // A new visitor begins at the first event.
    required property int visitor
    readonly property string kind: "TimelineBlock"

    property int chosen: 0
    readonly property int count: content.events.length
    // Side by side where all stops have room, else one beneath the other. The metrics are at 100 pixels,
    // always: a binding does not learn that their font has changed.
    readonly property int size: look.size(Theme.bodyStep)
    readonly property real widest: Math.max(...content.events.map(event => metrics.advanceWidth(event.short))) / 100 * size + Theme.mm(6)
    readonly property bool inRow: count * widest <= width
    readonly property real dot: Theme.mm(5)

    // What is told of the chosen event, for those who don't see it.
    readonly property string spoken: content.events[chosen].when + ": " + content.events[chosen].title + ". " + content.events[chosen].text

    // Where something stands that begins at `start`, seen from the side where reading begins.
    function at(start: real, wide: real): real {
        return LayoutMirroring.enabled ? width - start - wide : start;
    }

    onVisitorChanged: chosen = 0

    spacing: Theme.space(3)

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": Theme.bold
            })
    }
    Item {
        width: parent.width
        height: grid.height

        Rectangle {
            readonly property real inset: block.inRow ? block.width / block.count / 2 : Theme.target / 2

            x: block.inRow ? inset : block.at(Theme.mm(4) + Math.round((block.dot - width) / 2), width)
            y: block.inRow ? Math.round((block.dot - height) / 2) + Theme.mm(2) : inset
            width: block.inRow ? parent.width - 2 * inset : Theme.mm(0.8)
            height: block.inRow ? Theme.mm(0.8) : parent.height - 2 * inset
            color: block.look.lineColor
        }
        Grid {
            id: grid

            columns: block.inRow ? block.count : 1

            Repeater {
                model: block.count

                ChoiceButton {
                    id: stop

                    required property int index

                    look: block.look
                    size: block.size
                    width: block.inRow ? Math.floor(block.width / block.count) : block.width
                    topPadding: block.inRow ? Theme.mm(9) : 0
                    leadPadding: block.inRow ? Theme.mm(2) : Theme.mm(4) + block.dot + Theme.mm(4)
                    trailPadding: Theme.mm(2)
                    alignment: block.inRow ? Text.AlignHCenter : Text.AlignLeft
                    text: block.content.events[index].short
                    chosen: block.chosen === index
                    Accessible.name: block.content.events[index].when + ": " + block.content.events[index].title
                    Accessible.description: chosen ? block.content.events[index].text : ""
                    onClicked: block.chosen = index

                    Rectangle {
                        readonly property int size: stop.chosen ? block.dot + Theme.mm(3) : block.dot

                        x: Math.round(block.inRow ? (stop.width - size) / 2 : block.at(Theme.mm(4) + (block.dot - size) / 2, size))
                        y: Math.round(block.inRow ? Theme.mm(2) + (block.dot - size) / 2 : (stop.height - size) / 2)
                        width: size
                        height: size
                        radius: size / 2
                        color: stop.chosen ? block.look.accent : block.look.paper
                        border.width: Theme.mm(1.2)
                        border.color: stop.chosen ? block.look.accent : block.look.structure
                    }
                }
            }
        }
    }
    // All of them take part in the layout, so that nothing moves when another one is chosen.
    Item {
        id: told

        width: parent.width
        height: childrenRect.height

        Repeater {
            model: block.count

            Column {
                id: event

                required property int index
                readonly property var content: block.content.events[index] // EventData
                // Beside the steps; the text stands beneath them.
                readonly property real beside: width - steps.width - Theme.space(2)

                visible: index === block.chosen
                anchors.left: parent.left
                width: told.width
                spacing: Theme.space(0.5)

                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: event.beside
                    text: event.content.when
                    step: Theme.titleStep
                    color: block.look.figure
                }
                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: event.beside
                    text: event.content.title
                    step: Theme.headingStep
                }
                Headline {
                    look: block.look
                    anchors.left: parent.left
                    width: Math.min(parent.width, longestLine)
                    text: event.content.text
                    step: Theme.leadStep
                    weight: Theme.regular
                    leading: Theme.leading
                }
            }
        }
        Row {
            id: steps

            anchors.right: parent.right
            spacing: Theme.space(1)

            RoundButton {
                id: earlier

                look: block.look
                sign: LayoutMirroring.enabled ? "→" : "←"
                atLimit: block.chosen <= 0
                twin: later
                Accessible.name: Words.say("earlier")
                Accessible.description: block.spoken
                onClicked: block.chosen = Math.max(0, block.chosen - 1)
            }
            RoundButton {
                id: later

                look: block.look
                sign: LayoutMirroring.enabled ? "←" : "→"
                atLimit: block.chosen >= block.count - 1
                twin: earlier
                Accessible.name: Words.say("later")
                Accessible.description: block.spoken
                onClicked: block.chosen = Math.min(block.count - 1, block.chosen + 1)
            }
        }
    }
}
