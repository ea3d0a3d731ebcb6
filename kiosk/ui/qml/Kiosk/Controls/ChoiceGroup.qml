import QtQuick

// Choices that belong together, side by side; where there is no width for all, one beneath the other.
Flow {
    id: group

    required property real available
    // Whether or not they are shown now: what comes back stands at once where it stood.
    readonly property real natural: {
        let sum = 0;
        for (const child of children)
            sum += child.width;
        return Math.ceil(sum);
    }

    width: Math.min(natural, available)
    Accessible.role: Accessible.Grouping
}
