import QtQuick
import Kiosk.Controls
import Kiosk.Style

// The way back, and the way onward with the name of the next scene: nothing on this screen needs dragging.
Item {
    id: buttons

    required property Look look
    required property bool atStart
    required property bool atEnd
    // The heading of the scene that follows; empty within a scene that is higher than the screen.
    required property string next

    readonly property bool named: next !== "" && !atEnd && widestWord <= 0.85 * Window.width - 2 * Theme.space(2)
    // The height of the way onward: a heading has up to two lines in it.
    readonly property real onward: Math.max(Theme.primaryTarget, 2 * lineHeight + Theme.space(1))
    readonly property int lineHeight: Math.ceil(Theme.tightLeading * look.controlSize)
    readonly property string label: next + "\u00a0↓"
    readonly property real widestWord: Fitting.measure(label, Theme.semibold, 0).widest / Fitting.reserve * look.controlSize
    // In one line it leaves words beside it their column. In two it is as narrow as they allow.
    readonly property real labelWidth: {
        const size = look.controlSize, whole = Hyphens.ems(label, Theme.semibold) / Fitting.reserve;
        if (whole * size <= Window.width * (Theme.landscape ? 0.36 : 0.85) - 2 * Theme.space(2))
            return Math.ceil(whole * size);
        let ems = Math.max(whole / 2, widestWord / size);
        while (ems < whole && Fitting.lines(label, Theme.semibold, 0, Fitting.reserve * ems) > 2)
            ems += 0.25;
        return Math.ceil(ems * size);
    }

    signal backUp
    signal readOn

    implicitWidth: Math.max(up.width, down.width)
    implicitHeight: down.y + down.height

    RoundButton {
        id: up

        look: buttons.look
        anchors.right: parent.right
        sign: "↑"
        visible: enabled
        atLimit: buttons.atStart
        twin: down
        Accessible.name: Words.say("previous")
        onClicked: buttons.backUp()
    }
    RoundButton {
        id: down

        look: buttons.look
        anchors.right: parent.right
        y: up.height + Theme.space(1)
        visible: enabled
        width: buttons.named ? buttons.labelWidth + 2 * Theme.space(2) : up.width
        height: buttons.onward
        sign: buttons.named ? "" : "↓"
        atLimit: buttons.atEnd
        twin: up
        Accessible.name: Words.say("next") + (buttons.named ? ": " + buttons.next : "")
        onClicked: buttons.readOn()

        Text {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space(2)
            visible: buttons.named
            text: buttons.named ? buttons.label : ""
            textFormat: Text.PlainText
            color: down.enabled ? buttons.look.inverse : buttons.look.quiet
            font.family: Theme.family
            font.pixelSize: buttons.look.controlSize
            font.variableAxes: ({
                    "wght": Theme.semibold
                })
            lineHeight: Theme.tightLeading / Theme.naturalLeading
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
