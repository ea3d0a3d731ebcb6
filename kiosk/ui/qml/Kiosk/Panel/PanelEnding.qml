pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Panel
import Kiosk.Style

// The end of a panel: where its facts and its pictures come from.
Item {
    id: ending

    required property Look outer
    // The ground of the last scene, on which it stands.
    required property string ground
    required property string source
    required property string asOf
    // Empty if there are no pictures behind the panel's words, or if they are the kiosk's own.
    required property string credits

    readonly property Look look: SceneLook {
        outer: ending.outer
        ground: ending.ground
    }

    component Line: Label {
        look: ending.look
        anchors.left: parent.left
        width: Math.min(parent.width, longestLine)
        color: ending.look.quiet
    }

    height: lines.height + Theme.space(3)

    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: parent.width - Theme.margin - Theme.gutter

        Line {
            written: ending.source + "."
        }
        Line {
            written: ending.asOf + "."
        }
        Line {
            visible: text !== ""
            written: ending.credits
        }
    }
}
