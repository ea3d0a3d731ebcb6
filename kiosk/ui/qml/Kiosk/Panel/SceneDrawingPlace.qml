import QtQuick
import Kiosk.Style

// Where a scene's drawing is, all in pixels: moved down until its open sky is behind all words. If then most of it were
// below the edge, it is smaller and in the lower right corner, or on an upright screen the wide drawing, as wide as that.
QtObject {
    id: place

    required property real width
    required property real height
    // The height of the screen, or of the scene if it is lower.
    required property real high
    required property var illustration // IllustrationData
    required property bool mayShrink
    // Where words stand before it, and how far words reach that stand beside it.
    required property list<rect> words
    required property size beside

    readonly property bool portrait: high > width
    // Where words leave the upper part of an upright screen too little of a drawing made for it, the other one is below them.
    readonly property bool upright: portrait && (!mayShrink || shiftOf(illustration?.portrait ?? null) <= 0.25 * high)
    readonly property var crop: (upright ? illustration?.portrait : illustration?.landscape) ?? null // CropData
    readonly property size natural: crop ? Qt.size(crop.width, crop.height) : Qt.size(1, 1)
    // It covers the width, and the height of a screen too if it is made for it.
    readonly property real covering: coveringOf(crop)
    // In landscape it is smaller, in the lower right corner, if else its subject were below the edge or under the words of
    // an opening.
    readonly property real scaling: covering * ([1, 0.85, 0.7, 0.6, 0.5].find(part => isSeen(part)) ?? 0.45)
    readonly property real imageX: imageXAt(scaling)
    // How far below the upper edge the drawing begins.
    readonly property real shift: shiftAt(scaling)

    function coveringOf(crop: var /* CropData */): real {
        const wide = width / (crop?.width ?? 1);
        return portrait && crop?.width > crop?.height ? wide : Math.max(wide, high / (crop?.height ?? 1));
    }

    // How far a drawing must be moved down at its covering size, beyond the lower edge.
    function shiftOf(crop: var /* CropData */): real {
        const scaling = coveringOf(crop);
        return crop === null ? 0 : shiftOfAt(crop, scaling) - (height - crop.height * scaling);
    }

    function imageXAt(scaling: real): real {
        const free = width - natural.width * scaling;
        return scaling < covering ? free : free / 2;
    }

    // Whether a part of the covering size leaves most of the drawing in view, and words that are beside it.
    function isSeen(part: real): bool {
        if (portrait || !mayShrink || !crop)
            return true;
        const scaling = part * covering, beginsAt = imageXAt(scaling), apart = beside.width > 0.4 * width;
        return shiftAt(scaling) - (height - natural.height * scaling) <= 0.25 * natural.height * scaling && (!apart || beginsAt >= beside.width - 0.2 * width);
    }

    function shiftAt(scaling: real): real {
        return crop ? shiftOfAt(crop, scaling) : 0;
    }

    function shiftOfAt(crop: var /* CropData */, scaling: real): real {
        return Math.max(height - crop.height * scaling, ...words.map(box => needed(box, crop, scaling)));
    }

    // How far a drawing must be moved down for a box of words to have its sky behind it.
    function needed(box: rect, crop: var /* CropData */, scaling: real): real {
        const free = width - crop.width * scaling, beginsAt = scaling < coveringOf(crop) ? free : free / 2, drawnHeight = crop.height * scaling;
        if (box.width <= 0 || box.height <= 0 || box.x + box.width <= beginsAt)
            return height - drawnHeight;
        const columns = crop.sky.length, each = crop.width * scaling / columns;
        const first = Math.max(0, Math.floor((box.x - beginsAt) / each)), last = Math.min(columns - 1, Math.floor((box.x + box.width - beginsAt) / each));
        return box.y + box.height + Theme.space(1) - drawnHeight * Math.min(...crop.sky.slice(first, last + 1));
    }
}
