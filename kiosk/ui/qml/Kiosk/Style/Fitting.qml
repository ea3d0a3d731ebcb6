pragma Singleton
import QtQuick
import Kiosk.Style

// How large a text may be to fill a place, and how wide its column is so that its lines are about equally long. Measured
// without laying out, at the standard text size: what a visitor enlarges is larger than its place, and its scene grows.
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

    // The widths of the words of a text in ems; of letters set closer by `tracking`.
    function widths(text: string, weight: int, tracking: real): list<real> {
        return text.split(" ").map(word => Hyphens.ems(word, weight) + word.length * tracking);
    }

    // The lines that words take, all in ems: how many words each has.
    function lines(words: list<real>, space: real, room: real): list<int> {
        const counts = [];
        let line = Infinity;
        for (const word of words) {
            const begins = line + space + word > room;
            line = begins ? word : line + space + word;
            if (begins)
                counts.push(0);
            counts[counts.length - 1] += 1;
        }
        return counts;
    }

    function space(weight: int, tracking: real): real {
        return Hyphens.ems(" ", weight) + tracking;
    }

    // How high a text is at a step, in pixels, in a column of at most 65 characters (see `longestLine` of Label).
    function heightAt(step: real, text: string, weight: int, leading: real, tracking: real, width: real): real {
        const size = Math.round(Theme.base * step);
        return lines(widths(text, weight, tracking), space(weight, tracking), reserve * Math.min(width / size, 32)).length * Math.ceil(size * leading + 1);
    }

    // Whether each word of a text has room in a column at a step.
    function isWhole(step: real, text: string, weight: int, tracking: real, width: real): bool {
        return Math.max(...widths(text, weight, tracking)) * Theme.base * step <= reserve * width;
    }

    // The largest step from `least` to `most` that `fits`.
    function largest(least: real, most: real, fits: var): real {
        let step = most;
        while (step > least && !fits(step))
            step -= grain;
        return Math.max(least, step);
    }

    // The largest step at which a text has room, and if possible no last line of one word.
    function step(text: string, weight: int, leading: real, tracking: real, width: real, height: real, least: real, most: real): real {
        const fits = step => isWhole(step, text, weight, tracking, width) && heightAt(step, text, weight, leading, tracking, width) <= reserve * height;
        const ends = step => column(text, weight, tracking, Math.round(Theme.base * step), width).ends;
        const largestFit = largest(least, most, fits), ending = largest(least, largestFit, step => fits(step) && ends(step));
        return ending > 0.7 * largestFit ? ending : largestFit;
    }

    // The narrowest column in which a text has no more lines than in `width`, at a font size in pixels: `width`; and whether
    // its last line has more than one word: `ends`.
    function column(text: string, weight: int, tracking: real, size: real, width: real): var {
        const words = widths(text, weight, tracking), gap = space(weight, tracking), all = reserve * Math.min(width / size, 32);
        const found = lines(words, gap, all), ending = counts => counts.length < 2 || counts[counts.length - 1] > 1;
        let best = all, ends = ending(found);
        for (let room = all * 0.99; room > all / 2 && room > Math.max(...words); room -= all / 100) {
            const counts = lines(words, gap, room);
            if (counts.length > found.length)
                break;
            if (ending(counts) || !ends) {
                best = room;
                ends = ending(counts);
            }
        }
        return {
            "width": Math.min(width, Math.ceil(best * size / reserve)),
            "ends": ends
        };
    }
}
