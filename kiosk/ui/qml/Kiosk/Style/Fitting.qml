pragma Singleton
import QtQuick
import Kiosk.Style

// How large a text may be to fill a place. Measured without laying out, at the standard text size: what a visitor enlarges
// is larger than its place, and its scene grows.
QtObject {
    id: fitting

    // The steps of the type scale differ by this.
    readonly property real grain: 0.05
    // Qt rounds the widths of letters.
    readonly property real reserve: 0.98

    // Where a text of a height begins in a higher place: a little above the middle, as a picture hangs.
    function hung(height: real, room: real): int {
        return Math.round(Math.max(0, room - height) * 0.42);
    }

    // What was measured, by text, weight and tracking: a text is tried at many sizes.
    readonly property var measured: new Map()

    // The widths of the words of a text in ems, not to be changed, and the widest; of letters set closer by `tracking`.
    function measure(text: string, weight: int, tracking: real): var {
        return Hyphens.once(measured, `${tracking} ${text}`, weight, () => {
            const words = text.split(" ").map(word => Hyphens.ems(word, weight) + word.length * tracking);
            return {
                "words": words,
                "widest": Math.max(...words)
            };
        });
    }

    // How many lines a text takes in a column of `wide` ems. Its last two words are on one line if they have room there.
    function lines(text: string, weight: int, tracking: real, wide: real): int {
        const words = measure(text, weight, tracking).words.slice(), space = Hyphens.ems(" ", weight) + tracking;
        const last = words.slice(-2).reduce((sum, word) => sum + space + word, -space);
        if (words.length > 1 && last <= wide)
            words.splice(-2, 2, last);
        let count = 0, line = Infinity;
        for (const word of words) {
            const begins = line + space + word > wide;
            line = begins ? word : line + space + word;
            count += begins ? 1 : 0;
        }
        return count;
    }

    // How high a text is at a step, in pixels, in a column of at most 65 characters (see `longestLine` of Label).
    function heightAt(step: real, text: string, weight: int, leading: real, tracking: real, width: real): real {
        const size = Math.round(Theme.base * step);
        return lines(text, weight, tracking, reserve * Math.min(width / size, 32)) * Math.ceil(size * leading + 1);
    }

    // Whether each word of a text has room in a column at a step.
    function isWhole(step: real, text: string, weight: int, tracking: real, width: real): bool {
        return measure(text, weight, tracking).widest * Math.round(Theme.base * step) <= reserve * width;
    }

    // The largest step from `least` to `most` that `fits`.
    function largest(least: real, most: real, fits: var): real {
        let step = most;
        while (step > least && !fits(step))
            step -= grain;
        return Math.max(least, step);
    }

    // The largest step at which a text has room.
    function step(text: string, weight: int, leading: real, tracking: real, width: real, height: real, least: real, most: real): real {
        const fits = step => isWhole(step, text, weight, tracking, width) && heightAt(step, text, weight, leading, tracking, width) <= reserve * height;
        return largest(least, most, fits);
    }
}
