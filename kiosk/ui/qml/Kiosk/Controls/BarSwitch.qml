import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A switch of the bar: with its word, or with a sign above it where the word has no room.
SwitchButton {
    id: control

    required property string word
    // Shown instead of the word.
    property Component sign: null
    property bool terse: false
    // The width with the word, also while that is not shown: chosen or not, so that nothing moves.
    readonly property int fullWidth: Math.ceil(Hyphens.ems(word, Theme.bold) * look.controlSize) + pillWidth + Theme.mm(12)
    readonly property int terseWidth: sign === null ? fullWidth : Theme.target

    text: terse ? "" : word
    width: terse ? terseWidth : fullWidth
    leadPadding: terse ? 0 : Theme.mm(4) + pillWidth + Theme.mm(3)
    trailPadding: terse ? 0 : Theme.mm(4)
    Accessible.name: word
    pillX: terse ? (width - pillWidth) / 2 : Theme.mm(4)
    pillY: terse ? height / 2 + Theme.mm(0.5) : (height - pillHeight) / 2

    Loader {
        active: control.terse
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.verticalCenter
        anchors.bottomMargin: Theme.mm(0.5)
        sourceComponent: control.sign
    }
}
