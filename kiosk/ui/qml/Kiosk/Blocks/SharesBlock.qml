pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Blocks
import Kiosk.Style

// Percentages: as bars on one scale, as rings, or as people out of a hundred.
Flow {
    id: block

    required property Look look
    // The height that the scene gives it, in pixels; 0: as much as it needs.
    required property real room
    required property var content // SharesData
    required property real screenHeight
    required property bool reached

    readonly property string style: content.style
    readonly property int columns: style === "rings" ? Math.max(1, Math.min(content.shares.length, Math.floor((width + spacing) / (9.5 * block.look.breadth(Theme.bodyStep) + spacing)))) : 1
    readonly property real columnWidth: Math.floor((width - (columns - 1) * spacing) / columns)

    spacing: Theme.space(style === "bars" ? 1 : 3)

    Repeater {
        model: block.content.shares.length

        Loader {
            id: share

            required property int index
            readonly property var content: block.content.shares[index] // ShareData

            width: block.columnWidth
            sourceComponent: block.style === "rings" ? ring : block.style === "people" ? people : bar

            Component {
                id: bar

                ShareBar {
                    look: block.look
                    share: share.content
                    reached: block.reached
                }
            }
            Component {
                id: ring

                ShareRing {
                    look: block.look
                    share: share.content
                    reached: block.reached
                    largest: block.screenHeight * 0.37
                }
            }
            Component {
                id: people

                SharePeople {
                    look: block.look
                    share: share.content
                    highest: block.screenHeight * 0.4
                }
            }
        }
    }
}
