import QtQuick
import Kiosk.Controls

// One control of the bar, with the gap that keeps it apart from the next.
Item {
    id: group

    // Whether the control makes sense here and now.
    property bool offered: true
    property int gap: 0
    // Its place among those that give up their word where there is no room: 0 keeps it, 1 is the first.
    property int givesUp: 0
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
    height: content ? content.height : 0
    visible: offered
    // A control that is only invisible is still offered to screen readers.
    enabled: offered
}
