import QtQuick
import Kiosk.Controls
import Kiosk.Style

// A sheet over the lower part of the scene. A touch outside closes it, and so do its button and a key.
FocusScope {
    id: sheet

    required property Look look
    required property string title
    // No focus ring when opened by touch.
    required property bool byKey

    readonly property string kind: "Sheet"
    readonly property int inner: width - 2 * Theme.margin
    default property alias content: body.data

    signal closed(byKey: bool)

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Component.onCompleted: close.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)

    MouseArea {
        anchors.fill: parent
        onClicked: sheet.closed(false)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(parent.height, body.height + 2 * Theme.space(2))
        color: sheet.look.paper
        clip: true

        // What is touched beside a control closes nothing.
        MouseArea {
            anchors.fill: parent
        }
        Rectangle {
            width: parent.width
            height: Theme.mark
            color: sheet.look.structure
        }
        Column {
            id: body

            x: Theme.margin
            y: Theme.space(2)
            width: sheet.inner
            spacing: Theme.space(Theme.cramped ? 0.5 : 1)

            Item {
                width: parent.width
                height: Math.max(heading.height, close.height)

                Label {
                    id: heading

                    look: sheet.look
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - close.width - Theme.space(2)
                    written: sheet.title
                    weight: Theme.bold
                    // As tall as its controls, which stay in reach.
                    pixels: Math.round(sheet.look.controlSize * Theme.leadStep)
                    tight: true
                    role: Accessible.Heading
                }
                ActionButton {
                    id: close

                    // The narrator says it before the button: where the visitor is.
                    readonly property string context: sheet.title

                    look: sheet.look
                    anchors.right: parent.right
                    size: sheet.look.controlSize
                    text: Words.say("close")
                    onClicked: sheet.closed(visualFocus)
                }
            }
        }
    }
}
