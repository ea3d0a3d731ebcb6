"""The story's figures, as of March 2023: from the Ministry of National Defence's article on 19 years in NATO.

Each must be in its place in all four languages, in the standard form and in easy language. There must be no other
numbers.
"""

import functools
import re
from collections.abc import Iterator
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
    IN_EASY_ONLY,
    IN_EASY_WORDS,
    LANGUAGES,
    LED_BY,
    OF_HUNDRED,
    OF_THE_KIOSK,
    WRONG_ANSWERS,
)
from tests.exhibit.test_localise import texts_of

FORMS = pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
NUMBER = r"\d+(?: \d{3}|[.,]\d+)*"


@functools.cache
def _panels(language: str, *, easy: bool = False) -> dict[str, LocalisedPanel]:
    return {panel.id: panel for panel in localise(load(BUILT_IN_EXHIBIT), language, easy=easy).panels}


def _on_screen(language: str, panel: str, *, easy: bool = False) -> str:
    return plain(" ".join(texts_of(_panels(language, easy=easy)[panel])))


def _blocks(language: str, panel: str, *kinds: str, easy: bool = False) -> Iterator[dict[str, Any]]:
    for section in _panels(language, easy=easy)[panel].sections:
        yield from (plain(block) for block in section.blocks if block["kind"] in kinds)


OF_A_HUNDRED = re.compile(r"(?:^|(?<=\d) )(?:of|iš|зі|von) 100\b|\b1 (?:mark|ženklas|знак|Zeichen)\b")
"""What easy language says for a percent sign, and before what a mark stands for: no numbers of the story."""


def _numbers(shown: object) -> set[str]:
    texts = (OF_A_HUNDRED.sub("", plain(text)) for text in texts_of(shown))
    return {number for text in texts for number in re.findall(NUMBER, text)}


def _says(text: str, *pieces: str) -> bool:
    """Whether the text has the pieces in any order, and none only as part of another number: 2 % in 2.52 %."""
    return all(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(piece)}(?!\d)", text) for piece in pieces)


def _drawn(block: dict[str, Any], *pieces: str) -> bool:
    """Whether one row of a drawing's table has the pieces, and its spoken text too."""
    return any(_says(" | ".join(row), *pieces) for row in block["table"]["rows"]) and _says(block["spoken"], *pieces)


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
    for panel, kind, *by_language in DRAWINGS:
        numbers = re.findall(NUMBER, " | ".join(by_language[place]))
        word = IN_EASY_WORDS.get((LANGUAGES[place], "united-states"), ("", ""))
        pieces = [
            word[1] if (number, panel, kind) == (word[0], "presence", "timeline") else number for number in numbers
        ]
        blocks = _blocks(LANGUAGES[place], panel, kind, easy=True)
        assert any(_drawn(block, *pieces) for block in blocks), by_language[place]


@pytest.mark.parametrize("language", LANGUAGES)
def test_easy_language_says_who_leads_the_battle_groups(language: str):
    (drawn,) = _blocks(language, "presence", "map", easy=True)
    assert [pair for pair in LED_BY[language] if not _drawn(drawn, *pair)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", ["membership", "presence", "contributions", "ukraine"])
def test_easy_language_loses_no_number_of_a_section_and_adds_none(panel: str, language: str):
    standard, easy = _panels(language)[panel], _panels(language, easy=True)[panel]
    opening, easy_opening = ((shown.title, shown.lead, shown.figure) for shown in (standard, easy))
    wanted = _numbers(opening) | IN_EASY_ONLY.get((panel, "opening"), set())
    assert _numbers(easy_opening) - OF_HUNDRED == wanted
    for section, easy_section in zip(standard.sections, easy.sections, strict=True):
        wanted = _numbers(section) | IN_EASY_ONLY.get((panel, section.id), set())
        if (language, section.id) in IN_EASY_WORDS:
            digits, word = IN_EASY_WORDS[language, section.id]
            assert word in plain(" ".join(texts_of(easy_section))).lower()
            wanted -= {digits}
        assert _numbers(easy_section) - OF_HUNDRED == wanted, section.id


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
        assert [_numbers(answer) for answer in simply["answers"]] == [_numbers(each) for each in question["answers"]]


def test_the_quiz_takes_the_right_answer_for_right():
    for place, language in enumerate(LANGUAGES):
        (quiz,) = _blocks(language, "ukraine", "quiz")
        for question, wanted in zip(quiz["questions"], ANSWERS, strict=True):
            answer, figure = wanted[place]
            assert _says(question["answers"][question["right"]], answer)
            assert (question["figure"] or {"spoken": ""})["spoken"] == figure


@FORMS
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", ["membership", "presence", "contributions", "ukraine"])
def test_no_other_number_is_on_screen(panel: str, language: str, easy: bool):
    quiz = any(_blocks(language, panel, "quiz"))
    known = {row[LANGUAGES.index(language) + 1] for row in FIGURES if quiz or row[0] == panel}
    if panel == "membership":
        known |= {"7"}  # seven countries, in words in the standard form
    allowed = set(re.findall(NUMBER, " | ".join(known))) | (WRONG_ANSWERS[language] | OF_THE_KIOSK if quiz else set())
    shown = _panels(language, easy=easy)[panel]
    if easy:
        allowed |= OF_HUNDRED.union(*(digits for (of, _), digits in IN_EASY_ONLY.items() if of == panel))
    assert _numbers(shown) - allowed == set()
