pragma Singleton
import QtQuick
import Kiosk.Style

// How high a text will be, before it is laid out: for a choice of composition that the text's own height may not decide,
// since that depends on the choice.
QtObject {
    // The number of lines of a text, at a font size and in a width in pixels.
    function count(look: Look, text: string, weight: int, pixels: real, width: real): int {
        if (text === "")
            return 0;
        const most = 0.97 * width; // letters at a small size are a little wider than their part of an em
        const space = (Hyphens.ems(" ", weight) + (look.spacing ? Theme.wideWords : 0)) * pixels;
        const breadths = text.split(/[ \n]/).map(word => Hyphens.ems(word, weight) * pixels + look.widening(word, pixels));
        let lines = 1, filled = 0;
        for (const breadth of breadths) {
            const after = filled > 0 ? filled + space + breadth : breadth;
            // A word that is wider than its line is broken.
            lines += Math.max(1, Math.ceil(breadth / most)) - (filled > 0 && after > most ? 0 : 1);
            filled = after > most ? breadth % most : after;
        }
        return lines;
    }

    // The height in pixels of a running text, whose lines are no longer than those of a Label.
    function height(look: Look, text: string, weight: int, width: real): real {
        const pixels = look.size(Theme.bodyStep);
        return count(look, text, weight, pixels, Math.min(width, 32 * pixels)) * Math.ceil(pixels * Theme.leading * (look.spacing ? Theme.wideLines : 1) + 0.5); // Qt rounds up what is above and below
    }

    // The width in pixels of the widest word.
    function widestWord(look: Look, text: string, weight: int, pixels: real): real {
        return Hyphens.widest(text, word => Hyphens.ems(word, weight) * pixels + look.widening(word, pixels));
    }
}
