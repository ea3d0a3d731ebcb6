import QtQuick
import Kiosk.Controls

// One control of the bar, with the gap that keeps it apart from the next.
Item {
    id: group

    // Whether the control makes sense here and now.
    property bool offered: true
    // Whether it changes what the screen looks like.
    property bool ofLooks: false
    property int gap: 0
    // The height of the highest control of the bar: all are centred.
    property int rowHeight: 0
    // Its place among those that give up their word where there is no room: 0 keeps it, 1 is the first.
    property int givesUp: 0
    // How many have given up their word in its row.
    property int level: 0
    readonly property Item content: children.length > 0 ? children[0] : null

    // The width of its control after so many controls have given up their words.
    function widthAt(level: int): int {
        const control = content as ChoiceButton;
        if (control === null)
            return content?.width ?? 0;
        const button = control as BarButton;
        if (button !== null)
            return givesUp > 0 && level >= givesUp ? button.terseWidth : button.fullWidth;
        const other = control as BarSwitch;
        return givesUp > 0 && level >= givesUp ? other.terseWidth : other.fullWidth;
    }

    width: content ? content.width + gap : 0
    height: rowHeight
    visible: offered
    // A control that is only invisible is still offered to screen readers.
    enabled: offered

    Binding {
        target: group.content
        property: "y"
        value: Math.round((group.rowHeight - (group.content?.height ?? 0)) / 2)
    }
    Binding {
        target: group.content
        property: "terse"
        value: group.level >= group.givesUp
        when: group.givesUp > 0
    }
}
