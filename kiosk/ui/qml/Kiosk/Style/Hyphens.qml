pragma Singleton
import QtQuick
import Kiosk.Style

// Where words may be broken. A break point is a soft hyphen: Qt draws a hyphen there at the end of a line, and nothing
// elsewhere. Only what is drawn has break points; names, speech and comparisons have the text as it was written.
QtObject {
    id: hyphens

    // From Main, in the language on screen, by word: the soft hyphens that the editor wrote, which hold everywhere, and
    // the break points of the language's rules, for words that are wider than their column. null: not yet known.
    property var own: ({})
    property var ruled: null

    readonly property string mark: "\u00ad"
    // From this many letters on, a headline is broken even where no rule says where.
    readonly property int unbreakable: 16
    readonly property bool hasOwn: Object.keys(own).length > 0
    // What no line can be broken in: a word with its signs. Shorter ones are never too wide.
    readonly property var runs: /[^ \-–—\/]{7,}/g
    // Letters in a row, as `hyphenation.py` finds them.
    readonly property var words: /[^\s\d!-&(-@\[-`{-~\u00a0-\u00bf\u2000-\u2018\u201a-\u206f]{2,}/g
    // An address of the web, which has no hyphens that it is not written with.
    readonly property var link: /:\/\/|@|[\w]\.[\w]/
    readonly property var letters: /[^\u0300-\u036f][\u0300-\u036f]*/g

    // Fixed at 100 px: FontMetrics changes do not trigger bindings.
    readonly property FontMetrics regular: Metrics {
        weight: Theme.regular
    }
    readonly property FontMetrics medium: Metrics {
        weight: Theme.medium
    }
    readonly property FontMetrics semibold: Metrics {
        weight: Theme.semibold
    }
    readonly property FontMetrics bold: Metrics {
        weight: Theme.bold
    }

    component Metrics: FontMetrics {
        required property int weight

        font.family: Theme.family
        font.pixelSize: 100
        font.variableAxes: ({
                "wght": weight
            })
    }

    // What was measured, by weight and text: a text that becomes larger is not measured again.
    readonly property var advances: new Map()
    readonly property var extents: new Map()
    // More than an exhibit has in all its languages; then they are forgotten.
    readonly property int most: 10000

    // What `make` gives for a text in a weight; made once.
    function once(table: var /* a map */, text: string, weight: int, make: var): var {
        const key = `${weight} ${text}`;
        let value = table.get(key);
        if (value === undefined) {
            if (table.size >= most)
                table.clear();
            value = make();
            table.set(key, value);
        }
        return value;
    }

    // The width of a text in ems.
    function ems(text: string, weight: int): real {
        return once(advances, text, weight, () => advance(text, weight));
    }

    // The widest of some texts.
    function widestOf(texts: list<string>, weight: int): string {
        return texts.reduce((widest, text) => ems(text, weight) > ems(widest, weight) ? text : widest, "");
    }

    // The most that a run of the text has, in ems, letters and no-break spaces, each perhaps of another run.
    function extent(text: string, weight: int): var {
        return once(extents, text, weight, () => {
            const found = text.split(mark).join("").match(runs) ?? [];
            return {
                "ems": Math.max(0, ...found.map(run => advance(run, weight))),
                "letters": Math.max(0, ...found.map(run => run.length)),
                "gaps": Math.max(0, ...found.map(run => run.split("\u00a0").length - 1))
            };
        });
    }

    function advance(text: string, weight: int): real {
        const metrics = weight >= Theme.bold ? bold : weight >= Theme.semibold ? semibold : weight >= Theme.medium ? medium : regular;
        return metrics.advanceWidth(text) / 100;
    }

    // A word as a table has it, the word itself if the table has none.
    function found(table: var, word: string): string {
        return table?.hasOwnProperty(word) ? table[word] : word;
    }

    // The text with the editor's own break points.
    function withOwn(text: string): string {
        return hasOwn ? text.replace(words, word => found(own, word)) : text;
    }

    // The text with break points in what is wider than `room`, at a font size in pixels. `widthOf` gives the width of
    // a text at that size, to a hundredth; it is asked only if letters as wide as an em and a fifth would not fit.
    // `anywhere`: a word is broken between any two letters rather than left too wide; otherwise only a very long one.
    function fitted(text: string, room: real, size: real, widthOf: var, anywhere: bool): string {
        const marked = withOwn(text), most = 0.99 * room;
        const fits = run => run.length * 1.2 * size <= most || widthOf(run.split(mark).join("")) <= most;
        // Words that should stay on one line are parted first.
        const parted = run => run.split("\u00a0").map(word => fits(word) ? word : broken(word, most, widthOf, anywhere)).join(" ");
        const kept = token => room <= 0 || link.test(token);
        return marked.replace(/[^ ]+/g, token => kept(token) ? token : token.replace(runs, run => fits(run) ? run : parted(run)));
    }

    // A word with break points: the editor's, else those of the rules; where these don't help, between any two letters.
    function broken(run: string, most: real, widthOf: var, anywhere: bool): string {
        const pieces = run.includes(mark) ? run : run.replace(words, word => found(ruled, word));
        if (!ruled)
            return pieces;
        const stays = piece => !anywhere && piece.length < unbreakable || widthOf(piece + "-") <= most;
        return pieces.split(mark).map(piece => stays(piece) ? piece : apart(piece)).join(mark);
    }

    // With a break point between any two letters, but at least two letters on each side.
    function apart(piece: string): string {
        const found = piece.match(letters) ?? [];
        return found.map((letter, place) => place < 2 || place > found.length - 2 ? letter : mark + letter).join("");
    }

    // The width of the widest piece in which no line can be broken, of a text with break points.
    function widest(text: string, widthOf: var): real {
        const found = (text.match(/[^ \-–—\/]+[\-–—\/]?/g) ?? []).reduce((all, run) => {
            const pieces = run.split(mark);
            return all.concat(pieces.map((piece, place) => widthOf(place < pieces.length - 1 ? piece + "-" : piece)));
        }, []);
        return Math.max(0, ...found);
    }
}
