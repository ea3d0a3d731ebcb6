"""An exhibit ready for the screen: plain strings, by language.

This module imports nothing that reads or checks files, so the process that shows the exhibit never loads that.
"""

from dataclasses import dataclass, field
from typing import cast

from kiosk.exhibit.screen_data import AnyBlockData, FigureData, IllustrationData, PictureData, SlideData
from kiosk.exhibit.sentences import NO_RULES, SentenceRules

BreakPoints = dict[str, dict[str, str]]
"""By language and word: long words with soft hyphens where the rules of the language break them."""


MESSAGES = 3
"""How many messages the attract screen has: the figures of the first panels."""
TURNS = 5
"""How many turns a loop of them has at most: of 6 s each, since a passer-by looks no longer than 30 s."""


@dataclass(frozen=True)
class LocalisedSection:
    """A section: its heading, the paragraph below it (may be empty) and its blocks."""

    id: str
    heading: str
    text: str
    blocks: tuple[AnyBlockData, ...]


@dataclass(frozen=True)
class LocalisedScene:
    """A scene: its words and blocks, what they stand on, and perhaps a picture behind them.

    The scenes of a section all have its heading; only the first has its paragraph and its illustration.
    """

    heading: str
    text: str
    blocks: tuple[AnyBlockData, ...]
    ground: str
    illustration: IllustrationData | None


@dataclass(frozen=True)
class LocalisedPanel:
    """A panel as it is displayed; `illustration` is None if it has none. `scenes` are those of all its sections."""

    id: str
    tab: str
    title: str
    lead: str
    figure: FigureData
    illustration: IllustrationData | None
    sections: tuple[LocalisedSection, ...]
    scenes: tuple[LocalisedScene, ...]


@dataclass(frozen=True)
class LocalisedExhibit:
    """An exhibit as it is displayed in one language; `illustration` is None if it has none.

    By the displayed text, `recordings` has the files of recorded texts, and `spoken` what the voice says
    instead of a text, if that differs: 17000 for 17,000. `sentences` has what the language adds to the splitting of
    texts into sentences, and `pace` how many characters the voice says in a second at its normal speed.

    By the word without them, `soft_hyphens` has the words in which the editor wrote soft hyphens. No text has them.
    """

    language: str
    right_to_left: bool
    title: str
    as_of: str
    source: str
    illustration: IllustrationData | None
    panels: tuple[LocalisedPanel, ...]
    words: dict[str, str]
    recordings: dict[str, str]
    spoken: dict[str, str] = field(default_factory=dict[str, str])
    sentences: SentenceRules = NO_RULES
    pace: float = 13.0
    soft_hyphens: dict[str, str] = field(default_factory=dict[str, str])

    def credits_of(self, panel: LocalisedPanel) -> str:
        """The credits of the pictures behind a panel's words, each once; empty if all are the kiosk's own.

        The first panel has that of the attract screen's picture, too: a credit does not belong among its messages.
        """
        first = self.illustration if panel is self.panels[0] else None
        shown = (first, panel.illustration, *(scene.illustration for scene in panel.scenes))
        found = (picture["credit"] for picture in shown if picture and picture["credit"])
        return "; ".join(dict.fromkeys(found))


@dataclass(frozen=True)
class Content:
    """A whole exhibit.

    `languages`: their own names by code. `panels`: their ids. `localised`: the exhibit in each language. `easy`: the
    same in easy language, for the languages that have it. `folder`: where the pictures are.
    """

    languages: dict[str, str]
    default_language: str
    panels: tuple[str, ...]
    localised: dict[str, LocalisedExhibit]
    easy: dict[str, LocalisedExhibit]
    theme: dict[str, object]
    """The values of the theme, by the names of the properties of Theme.qml."""
    break_points: BreakPoints | None = None
    """None if they are not known yet."""
    folder: str = ""


def picture_names(exhibit: LocalisedExhibit) -> tuple[str, ...]:
    """The paths of the exhibit's own pictures in its folder, each once, in the order in which visitors see them."""
    found = [exhibit.illustration["file"]] if exhibit.illustration else []
    for panel in exhibit.panels:
        found += [panel.illustration["file"]] if panel.illustration else []
        found += [scene.illustration["file"] for scene in panel.scenes if scene.illustration]
        blocks = (block for section in panel.sections for block in section.blocks)
        found += [cast("PictureData", block)["file"] for block in blocks if block["kind"] == "picture"]
    return tuple(dict.fromkeys(filter(None, found)))


def slides(content: Content, language: str) -> list[SlideData]:
    """The views of the attract screen in order, beginning in `language`.

    The messages are the figures of the first panels. Each loop has all of them, and up to five languages have all
    their turn in it, so that a visitor who reads one language only is served before losing patience. If there are more
    turns than other languages, `language` returns between them; if there are more languages, they take turns in one
    loop and the next, and `language` begins each.
    """
    codes = sorted(content.localised, key=lambda code: code != language)
    messages = min(MESSAGES, len(content.panels))
    return [
        _slide(turn % messages, content.localised[code])
        for loop in _loops(codes, messages)
        for turn, code in enumerate(loop)
    ]


def _loops(codes: list[str], messages: int) -> list[list[str]]:
    """The language of each turn, by loop."""
    first, others = codes[0], codes[1:]
    if not others:
        return [codes * messages]
    loops = -(-len(others) // (TURNS - 1))
    return [_loop(first, others[loop::loops]) for loop in range(loops)]


def _loop(first: str, others: list[str]) -> list[str]:
    if len(others) == 1:
        others = others * 2
    turns, spare = [first], TURNS - 1 - len(others)
    for other in others:
        turns.append(other)
        if spare:
            turns.append(first)
            spare -= 1
    return turns


def _slide(message: int, exhibit: LocalisedExhibit) -> SlideData:
    return {
        "message": message,
        "title": exhibit.title,
        "figure": exhibit.panels[message].figure,
        "mirrored": exhibit.right_to_left,
    }
