"""The story's figures, as of March 2023: from the Ministry of National Defence's article on 19 years in NATO.

Each must be in its place in all four languages, in the standard form and in easy language. That there are no other
numbers is in `test_facts.py`.
"""

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from kiosk.exhibit.content import LocalisedPanel
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.by_hand import plain
from tests.exhibit.facts import (
    ANSWERS,
    DRAWINGS,
    EASY_FIGURES,
    FIGURES,
    LANGUAGES,
    LED_BY,
)
from tests.exhibit.numbers import decimals, numbers_in
from tests.exhibit.test_localise import texts_of

FORMS = pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
A_HUNDRED = decimals([100])
"""Easy language counts in a hundred where the standard form has percent."""


@functools.cache
def _panels(language: str, *, easy: bool = False) -> dict[str, LocalisedPanel]:
    return {panel.id: panel for panel in localise(load(BUILT_IN_EXHIBIT), language, easy=easy).panels}


def _on_screen(language: str, panel: str, *, easy: bool = False) -> str:
    return plain(" ".join(texts_of(_panels(language, easy=easy)[panel])))


def _blocks(language: str, panel: str, *kinds: str, easy: bool = False) -> Iterator[dict[str, Any]]:
    for section in _panels(language, easy=easy)[panel].sections:
        yield from (plain(block) for block in section.blocks if block["kind"] in kinds)


def _numbers(shown: object, language: str) -> frozenset[Decimal]:
    return frozenset[Decimal]().union(*(numbers_in(text, language) for text in texts_of(shown)))


def _says(text: str, *pieces: str) -> bool:
    """Whether the text has the pieces in any order, and none only as part of another number: 2 % in 2.52 %."""
    return all(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(piece)}(?!\d)", text) for piece in pieces)


def _drawn(block: dict[str, Any], *pieces: str) -> bool:
    """Whether one row of a drawing's table has the pieces, and its spoken text too, where each begins a sentence."""
    spoken, said = block["spoken"].lower(), [piece.lower() for piece in pieces]
    return any(_says(" | ".join(row), *pieces) for row in block["table"]["rows"]) and _says(spoken, *said)


@pytest.mark.parametrize(("panel", *LANGUAGES), FIGURES)
def test_every_figure_of_the_story_is_on_screen(panel: str, en: str, lt: str, uk: str, de: str):
    lost = [
        figure
        for language, figure in zip(LANGUAGES, (en, lt, uk, de), strict=True)
        if not _says(_on_screen(language, panel), figure)
    ]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_story_is_on_screen_in_easy_language(language: str):
    shown = " ".join(_on_screen(language, panel, easy=True) for panel in _panels(language)).lower()
    assert [figure for figure in EASY_FIGURES[language] if not _says(shown, figure.lower())] == []


@pytest.mark.parametrize(("panel", "kind", "by_language"), [(row[0], row[1], row[2:]) for row in DRAWINGS])
def test_a_drawn_figure_is_in_a_table_and_in_words(panel: str, kind: str, by_language: tuple[tuple[str, ...], ...]):
    for language, pieces in zip(LANGUAGES, by_language, strict=True):
        assert any(_drawn(block, *pieces) for block in _blocks(language, panel, kind)), language


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
def test_easy_language_draws_the_same_things_together(place: int):
    language = LANGUAGES[place]
    for panel, kind, *by_language in DRAWINGS:
        wanted = numbers_in(" | ".join(by_language[place]), language)
        blocks = _blocks(language, panel, kind, easy=True)
        drawn = [numbers_in(" | ".join(row), language) for block in blocks for row in block["table"]["rows"]]
        assert any(wanted <= numbers for numbers in drawn), by_language[place]


@pytest.mark.parametrize("language", LANGUAGES)
def test_easy_language_says_who_leads_the_battle_groups(language: str):
    (drawn,) = _blocks(language, "presence", "map", easy=True)
    assert [pair for pair in LED_BY[language] if not _drawn(drawn, *pair)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", ["membership", "presence", "contributions", "ukraine"])
def test_easy_language_loses_no_number_of_a_section_and_adds_none(panel: str, language: str):
    standard, easy = _panels(language)[panel], _panels(language, easy=True)[panel]
    openings = [_numbers((each.title, each.lead, each.figure), language) for each in (standard, easy)]
    assert openings[0] == openings[1] - A_HUNDRED
    for section, easy_section in zip(standard.sections, easy.sections, strict=True):
        wanted = _numbers(section, language)
        assert _numbers(easy_section, language) - A_HUNDRED == wanted - A_HUNDRED, section.id


@FORMS
def test_present_and_earlier_shares_are_side_by_side(easy: bool):
    for language in LANGUAGES:
        blocks = _blocks(language, "membership", "shares", easy=easy)
        shares = [share for block in blocks for share in block["shares"]]
        drawn = [(share["change"], share["earlier_part"], share["part"]) for share in shares if share["change"]]
        sign = "%" if language == "en" else " %"
        sign = {"en": " of 100", "lt": " iš 100", "uk": " зі 100", "de": " von 100"}[language] if easy else sign
        assert drawn == [(f"74{sign} → 78{sign}", 0.74, 0.78), (f"64{sign} → 79{sign}", 0.64, 0.79)]


def test_the_survey_is_drawn_from_the_largest_share_to_the_smallest():
    for language in LANGUAGES:
        _pride, survey, _trust = _blocks(language, "membership", "shares")
        assert [share["part"] for share in survey["shares"]] == [0.9, 0.89, 0.79, 0.78, 0.68]


@FORMS
def test_the_budget_is_drawn_above_the_pledge(easy: bool):
    for language in LANGUAGES:
        (levels,) = _blocks(language, "contributions", "levels", easy=easy)
        assert (levels["floor"]["number"], levels["highest"]) == (2, 3)
        assert [(level["number"], level["open"]) for level in levels["levels"]] == [
            (2.5, False),
            (2.52, False),
            (3, True),
        ]


def test_as_many_marks_are_drawn_as_were_given():
    for language in LANGUAGES:
        counts = [count for block in _blocks(language, "ukraine", "tally") for count in block["counts"]]
        assert [(count["symbol"], count["marks"]) for count in counts] == [
            *(("vest", 500), ("missile", 24), ("carrier", 50)),
            *(("coin", 6), ("coin", 14)),
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quiz_takes_the_same_answers_for_right_in_easy_language(language: str):
    (standard,), (easy,) = (_blocks(language, "ukraine", "quiz", easy=easy) for easy in (False, True))
    for question, simply in zip(standard["questions"], easy["questions"], strict=True):
        assert simply["right"] == question["right"]
        answers = [[_numbers(answer, language) for answer in each["answers"]] for each in (simply, question)]
        assert answers[0] == answers[1]


def test_the_quiz_takes_the_right_answer_for_right():
    for place, language in enumerate(LANGUAGES):
        (quiz,) = _blocks(language, "ukraine", "quiz")
        for question, wanted in zip(quiz["questions"], ANSWERS, strict=True):
            answer, figure = wanted[place]
            assert _says(question["answers"][question["right"]], answer)
            assert (question["figure"] or {"spoken": ""})["spoken"] == figure
