pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Percentages, one beneath the other.
Column {
    id: block

    required property Look look
    required property var content

    spacing: Theme.space(1.25)

    Repeater {
        model: block.content.shares.length

        ShareRow {
            required property int index

            look: block.look

            width: block.width
            share: block.content.shares[index]
        }
    }
}
