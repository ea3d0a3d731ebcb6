"""The accessibility bar as data: what a public kiosk owes its visitors, and how each part is measured.

The words are ours; the clauses are those of EN 301 549 (2021), WCAG 2.2 and what museums learned. A
degree of sight is told at the station's viewing distance, a millimetre on the station's screen.
"""

from dataclasses import dataclass
from typing import Literal

Sense = Literal["least", "most", "none"]
"""Which way a measure passes: no value below the threshold, none above it, or no fault at all."""


@dataclass(frozen=True)
class Measure:
    """One thing that is measured. `words` tell what; `threshold` is in `unit`, and 0 faults where sense is "none"."""

    id: str
    words: str
    sense: Sense = "none"
    threshold: float = 0
    unit: str = "faults"

    def passes(self, value: float) -> bool:
        """Whether one value is good enough; a fault counts 1."""
        return value >= self.threshold if self.sense == "least" else value <= self.threshold


@dataclass(frozen=True)
class Requirement:
    """A row of the bar; `people` says what only people can judge of it."""

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
        "All that is shown and all that can be pressed has words that a voice can say, without a device of their own.",
        (
            Measure("stops-named", "places where the focus stops that have no words"),
            Measure("texts-told", "texts on screen that neither they nor anything around them tells"),
            Measure("panel-read", "things of a panel that reading it aloud leaves out"),
            Measure("words-plain", "names with markup, a placeholder or a word of the machine"),
        ),
        ("Whether what is said is understood by somebody who does not see the screen.",),
    ),
    Requirement(
        2,
        "The voice's volume",
        "EN 301 549 5.1.3.12, 5.1.3.13",
        "The visitor sets how loud the voice is, in steps; the next visitor begins with the default.",
        (
            Measure("volume-range", "from the softest step to the loudest", "least", 12, "dB"),
            Measure("volume-keys", "keys for louder and softer that change nothing"),
            Measure("volume-reset", "volumes that the next visitor inherits"),
        ),
        ("Whether the default is loud enough in the hall, beside other exhibits.",),
    ),
    Requirement(
        3,
        "Spoken in the language that is shown",
        "EN 301 549 5.1.3.6, 5.1.3.14",
        "The voice speaks the language of the screen; pictures, charts and maps are told in words.",
        (
            Measure("headings-language", "headings that are not in the language of the screen"),
            Measure("pictures-told", "pictures, charts and maps without a spoken equivalent"),
            Measure("voice-language", "languages in which the voice speaks another one"),
        ),
        (
            "Whether the words for a picture tell what matters in it.",
            "Whether native speakers have read and heard each translation.",
        ),
    ),
    Requirement(
        4,
        "The voice starts from a key",
        "EN 301 549 8.5",
        "One key of a keypad, or one touch, starts the voice at once.",
        (Measure("voice-start", "from the key to the first word", "most", 1, "s"),),
        ("The time until sound leaves the loudspeaker of this machine.",),
    ),
    Requirement(
        5,
        "Text is large enough, and whole at every size",
        "EN 301 549 5.1.4; WCAG 2.2 1.4.4",
        "Capitals are seen under 0.7 degrees from where visitors stand; running text grows to 1.4 and to 2 times; "
        "at every size nothing is cut, shortened, laid over something else or off the screen.",
        (
            Measure("capital", "height of capitals", "least", 0.7, "degrees"),
            Measure("size-factors", "how far running text is from 1, 1.4 and 2 times its size", "most", 0.05, "times"),
            Measure("text-whole", "texts that are cut or shortened, or words that are broken"),
            Measure("text-apart", "pairs of texts that overlap"),
            Measure("text-in-control", "texts that stand beyond their control, or on another one"),
            Measure("text-on-screen", "texts that stand off the screen or beneath its arrows"),
            Measure("panel-to-end", "panels that can't be read to their last text"),
        ),
        ("Whether the text is read with ease by people with low vision, in the light of the hall.",),
    ),
    Requirement(
        6,
        "Contrast",
        "WCAG 2.2 1.4.6, 1.4.11",
        "Measured on the pixels: text 7:1; parts of controls and of drawings 3:1; the high-contrast background is "
        "black and white.",
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
        "Lines are read with ease",
        "WCAG 2.2 1.4.8",
        "No line is longer than 80 characters; running text has a leading of one and a half; nothing is justified.",
        (
            Measure("line-length", "longest line", "most", 80, "characters"),
            Measure("leading", "from line to line of running text, over its size", "least", 1.5, "times"),
            Measure("not-justified", "texts that are justified"),
        ),
    ),
    Requirement(
        8,
        "Touch targets",
        "Applied Ergonomics 44(2); WCAG 2.2 2.5.8",
        "What is touched is at least 20 mm wide and high, what is touched most (tabs, controls, answers, arrows) "
        "25 mm high where the screen is not too low for that, and no two lie on each other.",
        (
            Measure("target-side", "shorter side of a target", "least", 20, "mm"),
            Measure(
                "target-primary",
                "height of a tab, control, answer or arrow, on screens of 230 mm and more",
                "least",
                25,
                "mm",
            ),
            Measure("targets-apart", "distance between two targets", "least", 0, "mm"),
            Measure("targets-on-screen", "targets that are off the screen or beneath the arrows"),
        ),
        ("Whether trembling hands meet them: with people, at the station.",),
    ),
    Requirement(
        9,
        "One finger, forgiving",
        "WCAG 2.2 2.5.1, 2.5.2, 2.5.7",
        "A touch acts when the finger is lifted, not before; sliding off takes it back; nothing asks for dragging, "
        "a path or two fingers, and two fingers do nothing.",
        (
            Measure("acts-late", "controls that act before the finger is lifted"),
            Measure("slide-cancels", "controls that act though the finger slid off"),
            Measure("tap-acts", "controls that do nothing when they are tapped"),
            Measure("two-fingers", "pinches that change anything"),
            Measure("read-by-taps", "panels that taps alone do not read to their end"),
        ),
    ),
    Requirement(
        10,
        "All of it by keys",
        "WCAG 2.2 2.1.1, 2.4.7, 2.4.11, 2.4.13",
        "Each key does what the station says; the keys for next and previous reach every control; what has the focus "
        "has a ring of 3:1 and is in view.",
        (
            Measure("keys-mapped", "actions without a key"),
            Measure("keys-act", "keys that do nothing"),
            Measure("crawl", "controls that the keys do not reach"),
            Measure("focus-ring", "pixels that show the focus, against the same ones without it", "least", 3, ": 1"),
            Measure("focus-in-view", "controls that have the focus and are not seen whole"),
        ),
        ("Whether the museum's keypad sends the keys that the station file names.",),
    ),
    Requirement(
        11,
        "States are told",
        "EN 301 549 5.6.1; WCAG 2.2 4.1.2",
        "What can be chosen or switched tells that, and whether it is; the state changes with it.",
        (
            Measure("state-exposed", "tabs, choices and switches that do not tell that they can be chosen"),
            Measure("state-changes", "tabs, choices and switches whose state stays when they are pressed"),
        ),
    ),
    Requirement(
        12,
        "Time enough",
        "WCAG 2.2 2.2.1, 2.2.6",
        "After 120 s without a touch somebody is asked, seen and heard, for 30 s; any touch or key goes on, without "
        "limit; the time rests while something is read aloud.",
        (
            Measure("idle", "without a touch until somebody is asked", "least", 120, "s"),
            Measure("countdown", "time to answer", "least", 30, "s"),
            Measure("extended", "answers, out of 100, after which the visit ended all the same"),
            Measure("idle-rests", "visits that end while something is read aloud"),
            Measure("question-shown", "languages in which the question is not on screen for eye and ear"),
        ),
    ),
    Requirement(
        13,
        "Stillness",
        "WCAG 2.2 2.3.2, 2.3.3",
        "Motion can be switched off, and then nothing moves; nothing flashes more than three times a second.",
        (
            Measure("still-frames", "frames drawn in a second while nothing may move", "most", 0, "frames"),
            Measure("still-at-once", "drawings and figures that still fill, and glides that take time"),
            Measure(
                "flashes", "flashes in any second of the attract screen and of a panel's opening", "most", 3, "a second"
            ),
        ),
        ("Films that an exhibit brings along.",),
    ),
    Requirement(
        14,
        "Colour is never the only sign",
        "WCAG 2.2 1.4.1",
        "In shades of grey, too, what is chosen differs from what is not, and the parts of a drawing are told apart.",
        (
            Measure(
                "chosen-in-grey",
                "area of a chosen control that differs by 3:1 from the same one not chosen",
                "least",
                10,
                "mm2",
            ),
            Measure("chart-labels", "values of a drawing that no text on screen says while it is drawn"),
        ),
        ("Whether the words of the exhibit name things by colour alone.",),
    ),
    Requirement(
        15,
        "Within reach",
        "EN 301 549 8.3",
        "One touch brings all that is read and pressed to between 800 and 1100 mm above the floor.",
        (
            Measure("reach-low", "lowest thing above the floor", "least", 800, "mm"),
            Measure("reach-high", "highest thing above the floor", "most", 1100, "mm"),
        ),
        ("Whether a wheelchair comes close enough: the floor in front of the kiosk.",),
    ),
    Requirement(
        16,
        "Name, role and value",
        "WCAG 2.2 4.1.2; EN 301 549 11.4.1.2",
        "The accessibility tree has a name and a known role for each thing, and a way to press what can be pressed.",
        (
            Measure("names", "things in the tree without a name"),
            Measure("roles", "things in the tree without a known role"),
            Measure("actions", "controls that offer neither focus nor press"),
        ),
    ),
    Requirement(
        17,
        "Easy language",
        "WCAG 2.2 3.1.5",
        "Beside the standard text each panel is told in easy language, in every language of the exhibit.",
        (
            Measure("easy-panels", "panels that a language does not tell in easy language"),
            Measure("easy-findings", "findings of the checker for easy language"),
        ),
        ("Whether people for whom it is written understand it: their test readers say so.",),
    ),
    Requirement(
        18,
        "A clean start for everybody",
        "Museum practice",
        "For the next visitor every choice is back at its default; hidden illustrations take no information along.",
        (
            Measure("choices-reset", "choices, and things on screen, that the next visitor inherits"),
            Measure("nothing-lost", "values of drawings that are gone where illustrations are hidden"),
        ),
    ),
    Requirement(
        19,
        "Languages by their own name",
        "Natural History Museum London, guide to signage; Museum practice",
        "A language is chosen by its name in that language, never by a flag.",
        (
            Measure("own-names", "languages without a control in their own name"),
            Measure("no-flags", "flags and pictures among the languages"),
        ),
    ),
)
