import QtQuick

// Choices that belong together, side by side; where there is no width for all, one beneath the other.
Flow {
    id: group

    required property real available
    readonly property real natural: {
        let sum = 0;
        for (const child of children)
            sum += child.visible ? child.width : 0;
        return Math.ceil(sum);
    }

    width: Math.min(natural, available)
    Accessible.role: Accessible.Grouping
}
