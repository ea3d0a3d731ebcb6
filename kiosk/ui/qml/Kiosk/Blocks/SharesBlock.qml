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
    required property bool reached

    readonly property string style: content.style
    readonly property bool bars: style === "bars"
    readonly property int count: content.shares.length
    readonly property real barRoom: room > 0 ? Math.floor((room - (count - 1) * spacing) / count) : 0
    // Values are as large as the bars allow, words are on the bars if all have room there.
    readonly property int largeValue: Math.round(Math.min(widestValue, Math.max(look.size(Theme.leadStep), Math.min(look.size(Theme.titleStep), barRoom * 0.5))))
    // At this size any value has room on its bar or beside it.
    readonly property real widestValue: 0.48 * (width - Theme.space(4.5)) / Math.max(0.1, ...content.shares.map(share => Hyphens.ems(share.percent, Theme.bold)))
    readonly property bool within: bars && barRoom >= 1.4 * largeValue && content.shares.every(share => hasRoom(share))

    readonly property int valueSize: within || !bars ? largeValue : Math.round(Math.min(widestValue, look.size(room > 0 && crowded ? Theme.bodyStep : Theme.leadStep)))
    // What bars with their words above them leave for each bar; if that is little, their values are small.
    readonly property real restRoom: roomFor(spacing)
    readonly property bool crowded: restRoom < 1.3 * look.size(Theme.leadStep)

    function roomFor(gap: real): real {
        return (room - (count - 1) * gap - content.shares.reduce((sum, share) => sum + wordsHeight(share, width), 0)) / count;
    }

    function wordsHeight(share: var /* ShareData */, width: real): real {
        return [share.label, share.remark].reduce((sum, text) => sum + Lines.height(look, text, Theme.medium, width), 0);
    }

    // Whether the words of a share fit on its bar, or on the line beside it.
    function hasRoom(share: var /* ShareData */): bool {
        const full = width * share.part, inset = Theme.space(1.5);
        const value = Hyphens.ems(share.percent, Theme.bold) * largeValue;
        const outside = width - full - inset - (full > value + 2 * inset ? 0 : value + inset);
        return [[full - value - 3 * inset, Theme.space(1)], [outside, 0]].some(([width, spare]) => {
            return width >= 6 * look.size(Theme.bodyStep) && wordsHeight(share, width) <= barRoom - spare;
        });
    }

    spacing: Theme.space(!bars ? 4 : roomFor(Theme.space(1)) < 1.3 * look.size(Theme.bodyStep) ? 0.5 : 1)

    Cells {
        id: cells

        count: block.bars ? 1 : block.count
        width: block.width
        room: block.room
        gap: block.spacing
        leastWidth: 9.5 * block.look.breadth(Theme.bodyStep)
    }
    Repeater {
        model: block.count

        Loader {
            id: share

            required property int index
            readonly property var content: block.content.shares[index] // ShareData

            width: cells.cellWidth
            sourceComponent: block.style === "rings" ? ring : block.style === "people" ? people : bar

            Component {
                id: bar

                ShareBar {
                    look: block.look
                    share: share.content
                    reached: block.reached
                    room: block.within || block.room <= 0 ? block.barRoom : Math.max(1, block.wordsHeight(share.content, block.width) + block.restRoom)
                    within: block.within
                    valueSize: block.valueSize
                }
            }
            Component {
                id: ring

                ShareRing {
                    look: block.look
                    share: share.content
                    shares: block.content.shares
                    reached: block.reached
                    room: cells.cellRoom
                }
            }
            Component {
                id: people

                SharePeople {
                    look: block.look
                    share: share.content
                    reached: block.reached
                    room: cells.cellRoom
                }
            }
        }
    }
}
