"""An exhibit ready for the screen: plain strings, by language.

Kept apart from what reads and checks files, so that the screen's process never loads that.
"""

from dataclasses import dataclass, field

from kiosk.exhibit.screen_data import AnyBlockData, FigureData, IllustrationData, SlideData
from kiosk.exhibit.sentences import NO_RULES, SentenceRules


@dataclass(frozen=True)
class LocalisedSection:
    """A section: its heading, the paragraph beneath (empty where there is none) and its blocks."""

    id: str
    heading: str
    text: str
    blocks: tuple[AnyBlockData, ...]


@dataclass(frozen=True)
class LocalisedPanel:
    """A panel as it is shown; `illustration` is None if it has none."""

    id: str
    tab: str
    title: str
    lead: str
    figure: FigureData
    illustration: IllustrationData | None
    sections: tuple[LocalisedSection, ...]


@dataclass(frozen=True)
class LocalisedExhibit:
    """An exhibit as it is shown in one language; `illustration` is None if it has none.

    By the text as it is displayed, `recordings` has the files of recorded texts, and `spoken` what the voice says
    instead of a text, if that differs: 17000 for 17,000. `sentences` has what the language adds to the splitting of
    texts into sentences.
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


@dataclass(frozen=True)
class Content:
    """A whole exhibit: its languages by code with their own names, its panels by id, its words.

    `easy` has the languages in which anything is told in easy language, too.
    """

    languages: dict[str, str]
    default_language: str
    panels: tuple[str, ...]
    localised: dict[str, LocalisedExhibit]
    easy: dict[str, LocalisedExhibit]
    theme: dict[str, object]
    """The values of the theme, by the names of the properties of Theme.qml."""


def slides(content: Content, language: str) -> list[SlideData]:
    """What the attract screen tells, one after the other: each panel's figure, in each language in turn.

    `language` is the first: the one in which each visitor begins.
    """
    exhibits = [content.localised[code] for code in sorted(content.localised, key=lambda code: code != language)]
    return [
        {
            "title": exhibit.title,
            "figure": exhibit.panels[place].figure,
            "begin": exhibit.words["begin"],
            "mirrored": exhibit.right_to_left,
        }
        for place in range(len(content.panels))
        for exhibit in exhibits
    ]
