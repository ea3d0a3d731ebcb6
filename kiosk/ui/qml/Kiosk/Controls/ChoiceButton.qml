pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk.Style

// A button that can be chosen, such as a tab or a setting: a thick line marks it, not colour alone.
T.AbstractButton {
    id: button

    required property Look look
    property string kind: "ChoiceButton"

    property bool chosen: false
    property bool exclusive: true
    property real size: button.look.controlSize
    // The padding where reading begins and ends: left and right, or the other way round.
    property real leadPadding: Theme.mm(4)
    property real trailPadding: Theme.mm(4)
    property int alignment: Text.AlignHCenter
    property color ink: look.ink
    property int weight: chosen ? Theme.bold : Theme.medium

    function press(): void {
        click();
    }

    // The template reports its own `checked` to screen readers, whatever Accessible.checked says.
    checkable: true
    checked: chosen
    autoExclusive: exclusive
    implicitHeight: Math.max(Theme.primaryTarget, topPadding + implicitContentHeight + bottomPadding + Theme.space(1.5))
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: mirrored ? trailPadding : leadPadding
    rightPadding: mirrored ? leadPadding : trailPadding
    focusPolicy: Qt.TabFocus
    Accessible.role: exclusive ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: text

    // As wide as the text without break points, which depend on the width.
    contentItem: Item {
        implicitWidth: natural.implicitWidth
        implicitHeight: words.implicitHeight

        Text {
            id: natural

            visible: false
            text: button.text
            textFormat: Text.PlainText
            font: words.font
            Accessible.ignored: true
        }
        Text {
            id: words

            anchors.fill: parent
            text: width >= natural.implicitWidth ? button.text : Hyphens.fitted(button.text, width, button.size, run => Hyphens.ems(run, button.weight) * button.size, true)
            textFormat: Text.PlainText
            color: button.ink
            font.family: Theme.family
            font.pixelSize: button.size
            font.variableAxes: ({
                    "wght": button.weight
                })
            horizontalAlignment: button.alignment
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        color: button.pressed ? button.look.pressed : "transparent"
        radius: Theme.mm(1.5)

        Rectangle {
            visible: button.exclusive && (button.chosen || button.pressed)
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: button.leftPadding
            anchors.rightMargin: button.rightPadding
            height: Theme.mark
            color: button.look.accent
        }
        FocusRing {
            look: button.look
            visible: button.visualFocus
            anchors.margins: 0
        }
    }
}
