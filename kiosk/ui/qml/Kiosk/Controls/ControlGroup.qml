import QtQuick

// One control of the bar, with the gap that keeps it apart from the next: to the side only, rows are close.
Item {
    id: group

    // Whether the control makes sense here and now. The room for it is kept even while it is not shown.
    property bool offered: true
    // Whether it has its turn.
    property bool shown: true
    property int gap: 0
    readonly property Item content: children.length > 0 ? children[0] : null

    width: content ? content.width + gap : 0
    height: content ? content.height : 0
    visible: offered && shown
    // A control that is only invisible is still offered to screen readers.
    enabled: visible
}
