"""The accessibility bar as data: what a public kiosk owes its visitors, and how each part is measured.

The words are ours; the clauses are those of EN 301 549 (2021), WCAG 2.2 and the practice of museums. Degrees of the
visual field are measured from the station's viewing distance, millimetres on the station's screen.
"""

from dataclasses import dataclass
from typing import Literal

Sense = Literal["least", "most", "none"]
"""How a measure passes: no value is below the threshold, no value is above it, or there is no fault."""


@dataclass(frozen=True)
class Measure:
    """One thing that is measured. `words` describe it; `threshold` is in `unit`: 0 faults if the sense is "none"."""

    id: str
    words: str
    sense: Sense = "none"
    threshold: float = 0
    unit: str = "faults"

    def passes(self, value: float) -> bool:
        """Whether one value is good enough; a fault is the value 1."""
        return value >= self.threshold if self.sense == "least" else value <= self.threshold


@dataclass(frozen=True)
class Requirement:
    """A row of the bar; `people` lists what only people can judge."""

    number: int
    name: str
    clause: str
    words: str
    measures: tuple[Measure, ...]
    people: tuple[str, ...] = ()


BAR: tuple[Requirement, ...] = (
    Requirement(
        1,
        "Everything can be heard",
        "EN 301 549 5.1.3",
        "Everything that is shown or can be pressed has words that the kiosk's own voice can say.",
        (
            Measure("stops-named", "controls without words"),
            Measure(
                "texts-told", "texts on screen that are not in the accessibility tree, alone or in a larger element"
            ),
            Measure("panel-read", "elements of a panel that are left out when it is read aloud"),
            Measure("words-plain", "names with markup, a placeholder or a value of the program"),
        ),
        ("Whether people who can't see the screen understand what is said.",),
    ),
    Requirement(
        2,
        "The voice's volume",
        "EN 301 549 5.1.3.12, 5.1.3.13",
        "The visitor sets the volume of the voice in steps; the next visitor starts with the default.",
        (
            Measure("volume-range", "from the softest step to the loudest", "least", 12, "dB"),
            Measure("volume-keys", "keys for louder or softer that change nothing"),
            Measure("volume-reset", "volumes that the next visitor inherits"),
        ),
        ("Whether the default is loud enough in the hall, next to other exhibits.",),
    ),
    Requirement(
        3,
        "Spoken in the language on screen",
        "EN 301 549 5.1.3.6, 5.1.3.14",
        "The voice speaks the language on screen; pictures, charts and maps are described in words.",
        (
            Measure("headings-language", "headings that are not in the language on screen"),
            Measure("pictures-told", "pictures, charts and maps without a spoken equivalent"),
            Measure("voice-language", "languages that the voice of another language reads"),
        ),
        (
            "Whether the words for a picture say what matters in it.",
            "Whether native speakers have read and heard each translation.",
        ),
    ),
    Requirement(
        4,
        "The voice starts from a key",
        "EN 301 549 8.5",
        "One key press or one touch starts the voice at once.",
        (Measure("voice-start", "from the key to the first word", "most", 1, "s"),),
        ("How long it takes until the sound leaves this machine's loudspeaker.",),
    ),
    Requirement(
        5,
        "Text is large enough, and complete at every size",
        "EN 301 549 5.1.4; WCAG 2.2 1.4.4",
        "From the viewing distance, capitals are 0.7 degrees high (on screens smaller than 24 inches from the second "
        "text size on); running text can grow to 1.4 and 2 times its size; "
        "at every size, no text is cut off, shortened, covered or off the screen. On screens of 43 inches and more, "
        "the messages of the attract screen can be read from 3 m.",
        (
            Measure("capital", "height of capitals", "least", 0.7, "degrees"),
            Measure(
                "capital-standard",
                "height of capitals at the standard text size, on screens smaller than 24 inches",
                "least",
                0.5,
                "degrees",
            ),
            Measure(
                "size-factors", "difference of running text from 1, 1.4 and 2 times its size", "most", 0.05, "times"
            ),
            Measure("message-x-height", "x-height of messages, from 43 inches on", "least", 18, "mm"),
            Measure("text-whole", "texts that are cut off or shortened, and words that are broken"),
            Measure("text-apart", "pairs of texts that overlap"),
            Measure("text-uncovered", "texts with a picture, a drawing or a surface painted over them"),
            Measure("text-in-control", "texts that extend beyond their control or onto another one"),
            Measure("text-on-screen", "texts that are off the screen or under its arrows"),
            Measure("panel-to-end", "panels that can't be read to their last text"),
        ),
        ("Whether people with low vision read the text with ease, in the light of the hall.",),
    ),
    Requirement(
        6,
        "Contrast",
        "WCAG 2.2 1.4.6, 1.4.11",
        "Measured on the pixels: text has at least 7:1, parts of controls and drawings at least 3:1; the high-contrast "
        "background is black and white.",
        (
            Measure("text-contrast", "text against what is behind it", "least", 7, ": 1"),
            Measure("part-contrast", "controls against what is around them", "least", 3, ": 1"),
            Measure("graphic-contrast", "drawings against the paper", "least", 3, ": 1"),
            Measure("high-contrast", "text on the high-contrast background", "least", 20.99, ": 1"),
        ),
        ("Glare and dirt on the glass, and the brightness of this screen.",),
    ),
    Requirement(
        7,
        "Lines are easy to read",
        "WCAG 2.2 1.4.8",
        "No line is longer than 80 characters; the line spacing of running text is 1.5; no text is justified.",
        (
            Measure("line-length", "longest line", "most", 80, "characters"),
            Measure("leading", "line spacing of running text, over its font size", "least", 1.5, "times"),
            Measure("not-justified", "texts that are justified"),
        ),
    ),
    Requirement(
        8,
        "Touch targets",
        "Applied Ergonomics 44(2); WCAG 2.2 2.5.8",
        "Touch targets are at least 20 mm wide and high. The most used ones (tabs, controls, answers, arrows) are 25 "
        "mm high, unless the screen is too low for that. No two targets overlap.",
        (
            Measure("target-side", "shorter side of a target", "least", 20, "mm"),
            Measure(
                "target-primary",
                "height of a tab, control, answer or arrow, on screens that are 230 mm high or more",
                "least",
                25,
                "mm",
            ),
            Measure("targets-apart", "distance between two targets", "least", 0, "mm"),
            Measure("targets-on-screen", "targets that are off the screen or under the arrows"),
        ),
        ("Whether people with trembling hands hit them: to be tried at the station.",),
    ),
    Requirement(
        9,
        "One finger, forgiving",
        "WCAG 2.2 2.5.1, 2.5.2, 2.5.7",
        "A control acts when the finger is lifted, not before; sliding off cancels; nothing needs dragging, a path or "
        "two fingers, and two fingers do nothing.",
        (
            Measure("acts-late", "controls that act before the finger is lifted"),
            Measure("slide-cancels", "controls that act although the finger slid off"),
            Measure("tap-acts", "controls that do nothing when tapped"),
            Measure("two-fingers", "pinches that change anything"),
            Measure("read-by-taps", "panels that can't be read to their end by taps alone"),
        ),
    ),
    Requirement(
        10,
        "Everything works by keys",
        "WCAG 2.2 2.1.1, 2.4.7, 2.4.11, 2.4.13",
        "Each key does what the station file says; the keys for next and previous reach every control; the control "
        "that has the focus is in view and has a ring with 3:1.",
        (
            Measure("keys-mapped", "actions without a key"),
            Measure("keys-act", "keys that do nothing"),
            Measure("crawl", "controls that the keys do not reach"),
            Measure("focus-ring", "pixels of the focus ring, against the same pixels without focus", "least", 3, ": 1"),
            Measure("focus-in-view", "controls that have the focus and are not completely in view"),
        ),
        ("Whether the museum's keypad sends the keys that the station file names.",),
    ),
    Requirement(
        11,
        "States are announced",
        "EN 301 549 5.6.1; WCAG 2.2 4.1.2",
        "Everything that can be chosen or switched says so, and says its state; the state changes when it is pressed.",
        (
            Measure("state-exposed", "tabs, choices and switches that do not say that they can be chosen"),
            Measure("state-changes", "tabs, choices and switches whose state stays the same when they are pressed"),
        ),
    ),
    Requirement(
        12,
        "Enough time",
        "WCAG 2.2 2.2.1, 2.2.6",
        "After 120 s without input, the kiosk asks for 30 s, in writing and by voice, whether the visitor is still "
        "there. Any touch or key continues the visit, without limit. The time rests while something is read aloud.",
        (
            Measure("idle", "time without input until the question", "least", 120, "s"),
            Measure("countdown", "time to answer", "least", 30, "s"),
            Measure("extended", "answers, out of 100, after which the visit ended nevertheless"),
            Measure("idle-rests", "visits that end while something is read aloud"),
            Measure(
                "question-shown", "languages in which the question is not both on screen and in the accessibility tree"
            ),
        ),
    ),
    Requirement(
        13,
        "Stillness",
        "WCAG 2.2 2.3.2, 2.3.3",
        "Motion can be switched off, and then nothing moves; nothing flashes more than three times a second.",
        (
            Measure("still-frames", "frames drawn in one second while motion is off", "most", 0, "frames"),
            Measure("still-at-once", "drawings and figures that are still animated, and scrolling that takes time"),
            Measure(
                "flashes", "flashes in any second of the attract screen or of an opening panel", "most", 3, "a second"
            ),
        ),
        ("Films that come with an exhibit.",),
    ),
    Requirement(
        14,
        "Colour is never the only sign",
        "WCAG 2.2 1.4.1",
        "In shades of grey, what is chosen still differs from what is not, and the parts of a drawing differ too.",
        (
            Measure(
                "chosen-in-grey",
                "area of a chosen control that differs by 3:1 from the same control not chosen",
                "least",
                10,
                "mm2",
            ),
            Measure("chart-labels", "values of a drawing that no text on screen gives"),
        ),
        ("Whether the words of the exhibit name things by colour alone.",),
    ),
    Requirement(
        15,
        "Within reach",
        "EN 301 549 8.3",
        "One touch moves everything that is read or pressed to between 800 and 1100 mm above the floor.",
        (
            Measure("reach-low", "lowest thing above the floor", "least", 800, "mm"),
            Measure("reach-high", "highest thing above the floor", "most", 1100, "mm"),
        ),
        ("Whether a wheelchair can come close enough: the floor in front of the kiosk.",),
    ),
    Requirement(
        16,
        "Name, role and value",
        "WCAG 2.2 4.1.2; EN 301 549 11.4.1.2",
        "In the accessibility tree, each element has a name and a known role, and each control can be pressed.",
        (
            Measure("names", "elements without a name"),
            Measure("roles", "elements without a known role"),
            Measure("actions", "controls that can't have the focus or can't be pressed"),
        ),
    ),
    Requirement(
        17,
        "Easy language",
        "WCAG 2.2 3.1.5",
        "Each panel has a form in easy language, or is easy as it stands, in every language of the exhibit.",
        (
            Measure("easy-panels", "panels that are neither easy nor have an easy form, in any language"),
            Measure("easy-findings", "findings of the checker for easy language"),
        ),
        ("Whether the people for whom it is written understand it: ask test readers.",),
    ),
    Requirement(
        18,
        "A clean start for every visitor",
        "Museum practice",
        "For the next visitor, every choice is back at its default; hiding illustrations hides no information.",
        (
            Measure("choices-reset", "choices and elements on screen that the next visitor inherits"),
            Measure("nothing-lost", "values of drawings that are missing when illustrations are hidden"),
        ),
    ),
    Requirement(
        19,
        "Languages by their own name",
        "Natural History Museum London, guide to signage; Museum practice",
        "Each language is chosen by its own name in that language, never by a flag.",
        (
            Measure("own-names", "languages without a control that has their own name"),
            Measure("no-flags", "flags and pictures among the languages"),
        ),
    ),
    Requirement(
        20,
        "The smallest text is large enough at the largest size",
        "EN 301 549 V4.1 (draft) 5.1.4",
        "At the largest text size, the letter x is at least 3.57 mm high in every text, as if seen from 600 mm: in "
        "names on a map, sources, cells of tables and words of controls, too.",
        (Measure("small-x-height", "x-height at the largest text size, as if seen from 600 mm", "least", 3.57, "mm"),),
        ("Whether people with low vision read the names on a map.",),
    ),
    Requirement(
        25,
        "One sound at a time",
        "EN 301 549 V4.1 (draft) 5.1.3.10",
        "While the voice speaks, nothing else sounds, and while a recording is heard, the voice is silent.",
        (
            Measure("recording-heard", "recordings that are not heard in place of the voice"),
            Measure("one-sound", "sounds that begin while another one is heard"),
        ),
        ("Whether sounds of the exhibition around the kiosk drown the voice.",),
    ),
    Requirement(
        26,
        "Help that needs no help",
        "EN 301 549 5.2",
        "Each aid is switched on without the ability that it replaces: text size and background by large controls that "
        "stand out at rest; the voice by a key, and by plugging headphones in; and everything is brought within reach "
        "by a button that is within reach.",
        (
            Measure(
                "ability-size",
                "height of a control for text size or background, on screens that are 230 mm high or more",
                "least",
                25,
                "mm",
            ),
            Measure("ability-contrast", "sign of such a control against what is behind it", "least", 7, ": 1"),
            Measure("ability-voice", "ways to the voice without the screen that do not work"),
            Measure(
                "ability-reach-low",
                "lower edge above the floor of the button that brings everything within reach",
                "least",
                380,
                "mm",
            ),
            Measure("ability-reach-high", "upper edge above the floor of that button", "most", 1100, "mm"),
        ),
        ("Whether the key for the voice can be found with the fingers, and the jack too.",),
    ),
    Requirement(
        27,
        "Both ends within reach, and nothing too high",
        "EN 301 549 8.3.2 to 8.3.6",
        "Within reach, everything is in a band of at most 900 mm; and nothing is ever read or pressed above 1600 mm.",
        (
            Measure("reach-width", "width of the band around the middle that has everything", "most", 900, "mm"),
            Measure("read-high", "highest thing above the floor that is read or pressed", "most", 1600, "mm"),
        ),
        ("Whether the kiosk hangs as its station file says.",),
    ),
    Requirement(
        29,
        "Dimming",
        "European Accessibility Act, Annex I, section III (c)",
        "Visitors whom light hurts can dim the screen in three steps, by other colours; text keeps 7:1 at each.",
        (
            Measure("dimming-steps", "steps, each with less light than the one before", "least", 3, "steps"),
            Measure("dimmed-contrast", "text against what is behind it, at every step", "least", 7, ": 1"),
        ),
        ("Whether the darkest step is dark enough for the light in the room.",),
    ),
    Requirement(
        30,
        "What this screen can do",
        "EN 301 549 12.1.1",
        "What the kiosk can do for people with disabilities is shown and spoken, at most two touches from any panel.",
        (
            Measure("statement-touches", "touches from a panel to the page", "most", 2, "touches"),
            Measure("statement-heard", "texts of the page that can't be heard"),
        ),
        ("Whether the page says what people with disabilities need to know here.",),
    ),
    Requirement(
        31,
        "Keypads of museums",
        "Museum practice; EN 301 549 8.5",
        "The keys of each keypad that the kiosk knows reach every control, press it, and change the text size.",
        (
            Measure("keypad-keys", "keys that a keypad lacks, or that do nothing"),
            Measure("keypad-crawl", "controls that the keys of a keypad do not reach"),
        ),
        ("Whether the keypads send the keys that the kiosk expects: none has been tried.",),
    ),
    Requirement(
        35,
        "Every scene fits its screen",
        "Museum practice",
        "At the standard text size, in tables and in easy language too, a scene is as high as the area between tabs "
        "and controls, or as several of them.",
        (Measure("scenes-fit", "how much higher a scene is than its screens", "most", 1, "pixels"),),
    ),
    Requirement(
        36,
        "Composed to be seen",
        "Te Papa, labels: 30 to 70 words; Museum practice",
        "An opening has 30 to 70 words: title, lead and figure. One thing dominates its scene. From 24 inches on, a "
        "screen has at most three sizes of type, and a headline at most three lines.",
        (
            Measure("opening-words-least", "words in an opening", "least", 30, "words"),
            Measure("opening-words-most", "words in an opening", "most", 70, "words"),
            Measure(
                "dominant",
                "area of the largest thing in an opening, figure, tally, level, map, statement or picture, over the "
                "next",
                "least",
                2,
                "times",
            ),
            Measure("headline-lines", "lines of a scene's headline", "most", 3, "lines"),
            Measure("type-sizes", "sizes of type on a screen; labels of a chart or a map are one", "most", 3, "sizes"),
        ),
        ("Whether people stop for it: put the screens in a hall, and watch.",),
    ),
    Requirement(
        37,
        "Full rows of controls",
        "Museum practice",
        "Where controls are in several rows, none is alone in its row, unless all are.",
        (Measure("orphans", "controls that are alone in their row"),),
    ),
)
