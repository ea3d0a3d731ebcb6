import QtQuick
import Kiosk.Style

// A veil of the ground's colour over a picture, as thin as words before it allow: no word has less contrast than
// `wanted` with any point under it. It covers the side of the picture where the words are, and ends softly beside them.
Rectangle {
    id: scrim

    required property Look look
    // Where the words are, in pixels; empty: nowhere.
    required property rect words
    // The colours of the words.
    required property list<color> inks
    // What can be seen of the copy of a picture, in parts of its sides, and its shades (see CopyData).
    required property rect shown
    required property string shades

    readonly property int parts: 24
    readonly property bool needed: words.width > 0 && words.height > 0
    // High contrast is 21:1, which only the ground alone has.
    readonly property real wanted: look.background === "contrast" ? 21 : 7.1
    // How opaque it is at the words.
    readonly property real strength: needed ? leastStrength() : 0
    // It ends beside the words, or else above or below them.
    readonly property bool beside: Math.max(words.x, width - words.x - words.width) > Math.max(words.y, height - words.y - words.height)
    readonly property bool atStart: beside ? words.x < width - words.x - words.width : words.y < height - words.y - words.height
    // Where it begins to end, and where it has ended, in parts of its side.
    readonly property real side: Math.max(1, beside ? width : height)
    readonly property real from: beside ? (atStart ? words.x + words.width : width - words.x) : (atStart ? words.y + words.height : height - words.y)
    // What words leave of it must be worth showing.
    readonly property real full: from + Theme.space(2) > 0.8 * side ? 1 : (from + Theme.space(2)) / side
    readonly property real gone: Math.min(1, full + 0.3)

    // The relative luminance of red, green and blue from 0 to 1.
    function luminance(red: real, green: real, blue: real): real {
        const linear = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    function contrast(one: real, other: real): real {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    // The luminance of a colour of the picture under the veil.
    function veiled(values: list<real>, opacity: real): real {
        const mixed = ["r", "g", "b"].map((name, place) => look.paper[name] * opacity + values[place] * (1 - opacity));
        return luminance(mixed[0], mixed[1], mixed[2]);
    }

    // The darkest (first) or the lightest values of a part of the picture.
    function valuesAt(part: int, first: int): list<real> {
        return [0, 1, 2].map(place => parseInt(shades.substr(12 * part + 2 * (first + place), 2), 16) / 255);
    }

    // All parts of the picture that are under the words.
    function partsUnderWords(): list<int> {
        const part = value => Math.max(0, Math.min(parts - 1, Math.floor(value * parts)));
        const left = part(shown.x + shown.width * words.x / width), right = part(shown.x + shown.width * (words.x + words.width) / width);
        const top = part(shown.y + shown.height * words.y / height), bottom = part(shown.y + shown.height * (words.y + words.height) / height);
        const found = [];
        for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++)
                found.push(row * parts + column);
        }
        return found;
    }

    // The worst that can be under the words, light or dark; of a picture that is not known, white or black.
    function worst(): var {
        const lights = inks.map(ink => luminance(ink.r, ink.g, ink.b));
        const dark = Math.max(...lights) < luminance(look.paper.r, look.paper.g, look.paper.b);
        if (shades === "")
            return [dark ? [0, 0, 0] : [1, 1, 1]];
        return partsUnderWords().map(part => valuesAt(part, dark ? 0 : 3));
    }

    function leastStrength(): real {
        const lights = inks.map(ink => luminance(ink.r, ink.g, ink.b));
        let opacity = 0;
        for (const values of worst()) {
            while (opacity < 1 && lights.some(light => contrast(light, veiled(values, opacity)) < wanted))
                opacity = Math.min(1, opacity + 0.01);
        }
        return opacity;
    }

    // A distance from the side of the words, from the left or from the top.
    function along(part: real): real {
        return atStart ? part : 1 - part;
    }

    visible: needed && strength > 0
    opacity: strength
    gradient: Gradient {
        orientation: scrim.beside ? Gradient.Horizontal : Gradient.Vertical

        GradientStop {
            position: scrim.along(0)
            color: scrim.look.paper
        }
        GradientStop {
            position: scrim.along(scrim.full)
            color: scrim.look.paper
        }
        GradientStop {
            position: scrim.along(scrim.gone)
            color: scrim.full < 1 ? "transparent" : scrim.look.paper
        }
    }
}
