import QtQuick

// Choices that belong together, side by side; if they are too wide for that, in several rows.
Flow {
    id: group

    required property real available
    // Hidden children count too, so that a control that comes back has its old place at once.
    readonly property real natural: {
        let sum = 0;
        for (const child of children)
            sum += child.width;
        return Math.ceil(sum);
    }

    width: Math.min(natural, available)
    Accessible.role: Accessible.Grouping
}
