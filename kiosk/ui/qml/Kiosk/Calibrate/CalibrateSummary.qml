pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Style
import Kiosk.Data

// All results, before they are written.
Column {
    id: page

    required property Look look
    required property Calibrator calibrator

    readonly property real nameWidth: Math.floor(width * (Theme.landscape ? 0.3 : 0.42))

    spacing: Theme.space(0.5)

    Label {
        look: page.look
        width: Math.min(parent.width, longestLine)
        visible: text !== ""
        written: page.calibrator.problem
        color: page.look.accent
        weight: Theme.semibold
        role: Accessible.AlertMessage
        bottomPadding: Theme.space(1)
    }
    Repeater {
        model: page.calibrator.summary

        Column {
            id: row

            required property var modelData // SummaryRow

            width: page.width
            spacing: Theme.space(0.5)

            Rectangle {
                width: parent.width
                height: Theme.line
                color: page.look.track
            }
            Row {
                Label {
                    look: page.look
                    width: page.nameWidth
                    written: row.modelData.label
                    color: page.look.quiet
                    leading: Theme.naturalLeading
                }
                Label {
                    look: page.look
                    width: page.width - page.nameWidth
                    written: row.modelData.value
                    weight: Theme.semibold
                    leading: Theme.naturalLeading
                    wrapMode: Text.Wrap
                    Accessible.name: `${row.modelData.label}: ${row.modelData.value}`
                }
            }
        }
    }
}
