"""Puts an exhibit into one language: every text, number and date as it is displayed.

The result (see `content`) consists of plain strings, so that the screen has only to lay them out.
"""

import dataclasses
from collections.abc import Iterator

from kiosk.exhibit import formats
from kiosk.exhibit.content import (
    BreakPoints,
    Content,
    LocalisedExhibit,
    LocalisedPanel,
    LocalisedScene,
    LocalisedSection,
)
from kiosk.exhibit.hyphenation import break_points, displayed_texts
from kiosk.exhibit.localise_blocks import localised_blocks, localised_figure
from kiosk.exhibit.localiser import Localiser
from kiosk.exhibit.model import Exhibit, Panel, only_one
from kiosk.exhibit.saying import Speaking
from kiosk.exhibit.scenes import scenes_of
from kiosk.exhibit.strings import Strings, soft_hyphens_of, strings
from kiosk.theme import screen_values, theme


def content(exhibit: Exhibit) -> Content:
    """The exhibit in all its languages, with the break points of its words."""
    everything = all_languages(exhibit)
    return dataclasses.replace(everything, break_points=break_points_of(everything))


def all_languages(exhibit: Exhibit) -> Content:
    """The exhibit in all its languages. `easy` has the languages that visitors can switch to easy language."""
    from kiosk.exhibit.easy import is_offered  # not needed for the first frame

    languages = exhibit.file.languages
    first = one_language(exhibit, str(exhibit.file.default_language))
    standard = {code: localise(exhibit, code) for code in languages}
    easy = {code: localise(exhibit, code, easy=True) for code in languages if is_offered(exhibit, code)}
    return dataclasses.replace(
        first, localised=standard, easy={code: simple for code, simple in easy.items() if simple != standard[code]}
    )


def break_points_of(everything: Content) -> BreakPoints:
    """The break points of all long words that the exhibit shows, by language."""
    forms = [*everything.localised.values(), *everything.easy.values()]
    return {
        language: break_points(
            (
                text
                for form in forms
                if form.language == language
                for text in displayed_texts(dataclasses.astuple(form))
            ),
            language,
        )
        for language in everything.localised
    }


def one_language(exhibit: Exhibit, language: str) -> Content:
    """The exhibit in one language, without easy language, spoken forms and break points: enough for the first frame."""
    return Content(
        languages={code: str(name) for code, name in exhibit.file.languages.items()},
        default_language=str(exhibit.file.default_language),
        panels=tuple(exhibit.panels),
        localised={language: localise(exhibit, language, spoken=False)},
        easy={},
        theme=screen_values(theme()),
        folder=str(exhibit.folder.resolve()),
    )


def localise(exhibit: Exhibit, language: str, *, easy: bool = False, spoken: bool = True) -> LocalisedExhibit:
    """The exhibit in one of its languages, with spoken forms if `spoken`. Raises `KeyError` for any other language."""
    if language not in exhibit.file.languages:
        raise KeyError(language)
    words, written = strings(language, exhibit.folder, easy=easy), strings(language, exhibit.folder)
    speaking = Speaking(words, written) if spoken else None

    def localiser(numbers: dict[str, str]) -> Localiser:
        return Localiser(exhibit, words, language, easy=easy, numbers=numbers, speaking=speaking, written=written)

    of_exhibit = localiser({})
    of_panels = {name: localiser(_numbers(panel, words)) for name, panel in exhibit.panels.items()}
    everything = (of_exhibit, *of_panels.values())
    title = of_exhibit.text(exhibit.file.title)
    as_of = of_exhibit.phrase(words.phrases.as_of, date=of_exhibit.date(exhibit.file.as_of))
    of_exhibit.joined(lambda form: f"{form(title)}  ·  {form(as_of)}")  # the line above each panel's title
    return LocalisedExhibit(
        language=language,
        right_to_left=words.direction == "right_to_left",
        title=title,
        as_of=as_of,
        source=of_exhibit.phrase(words.phrases.source, source=of_exhibit.text(exhibit.file.source)),
        illustration=of_exhibit.illustration(exhibit.file.illustration),
        panels=tuple(_panel(name, panel, of_panels[name]) for name, panel in exhibit.panels.items()),
        words=dataclasses.asdict(words.words),
        recordings={text: file for to in everything for text, file in to.recordings.items()},
        spoken={text: said for to in everything for text, said in to.spoken.items()},
        sentences=words.sentences.rules(),
        pace=float(words.spoken.pace),
        soft_hyphens={
            word: broken
            for each in (soft_hyphens_of(language, exhibit.folder), *(to.soft_hyphens for to in everything))
            for word, broken in each.items()
        },
    )


def _numbers(panel: Panel, words: Strings) -> dict[str, str]:
    return {key: formats.named_number(value, words) for key, value in panel.numbers.items()}


def _panel(name: str, panel: Panel, to: Localiser) -> LocalisedPanel:
    sections = tuple(
        LocalisedSection(
            section.id, to.text(section.heading), to.text(section.text), localised_blocks(to, section.blocks)
        )
        for section in panel.sections
    )
    return LocalisedPanel(
        id=name,
        tab=to.text(panel.tab),
        title=to.text(panel.title),
        lead=to.text(panel.lead),
        figure=localised_figure(to, panel.figure),
        illustration=to.illustration(only_one(panel.illustration, panel.picture)),
        sections=sections,
        scenes=tuple(_scenes(panel, sections, to)),
    )


def _scenes(panel: Panel, sections: tuple[LocalisedSection, ...], to: Localiser) -> Iterator[LocalisedScene]:
    for section, shown, scenes in zip(panel.sections, sections, scenes_of(panel.sections), strict=True):
        for place, scene in enumerate(scenes):
            yield LocalisedScene(
                heading=shown.heading,
                text="" if place else shown.text,
                blocks=shown.blocks[scene.first : scene.after],
                ground=scene.ground,
                illustration=None if place else to.illustration(only_one(section.illustration, section.picture)),
            )
