import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A button of the bar that opens something: with its word, or a shorter one or a sign where that has no room.
ActionButton {
    id: button

    required property string word
    property string brief: word
    // Shown instead of the word.
    property Component sign: null
    property bool terse: false
    // How far from its own edge its outline ends: that of the last button ends where the words end.
    property int trailInset: 0
    readonly property int fullWidth: widthOf(word)
    readonly property int terseWidth: sign === null ? widthOf(brief) : Theme.target + trailInset

    function widthOf(text: string): int {
        return Math.max(Theme.target, Math.ceil(Hyphens.ems(text, Theme.bold) * size) + 2 * Theme.mm(4)) + trailInset;
    }

    quiet: true
    size: look.controlSize
    text: !terse ? word : sign === null ? brief : ""
    width: terse ? terseWidth : fullWidth
    leadPadding: Theme.mm(2)
    trailPadding: Theme.mm(2) + trailInset
    leftInset: mirrored ? trailInset : 0
    rightInset: mirrored ? 0 : trailInset
    topInset: Theme.mm(3)
    bottomInset: Theme.mm(3)
    Accessible.name: word

    Loader {
        active: button.terse
        anchors.centerIn: parent
        sourceComponent: button.sign
    }
}
