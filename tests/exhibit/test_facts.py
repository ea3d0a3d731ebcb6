"""Every number that the built-in exhibit shows is one of the story's facts, and every language shows every fact.

`facts.yaml` has the facts. Numbers count in digits and in words, in the standard form and in easy language.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from kiosk.exhibit.content import LocalisedPanel
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.by_hand import EASY_QUALIFIERS, QUALIFIERS, plain
from tests.exhibit.conftest import keys_of
from tests.exhibit.numbers import FACTS, decimals, numbers_in
from tests.exhibit.test_localise import texts_of

PANELS = ("membership", "presence", "contributions", "ukraine")
LANGUAGES = ("en", "lt", "uk", "de")
OF_THE_KIOSK = ("count", "each", "written")
"""Keys of texts that the kiosk makes: "Question 1 of 5", "each mark: €1 million", and the digits that count up."""

every_panel = pytest.mark.parametrize("panel", PANELS)
every_form = pytest.mark.parametrize(
    ("language", "easy"),
    [(language, easy) for language in LANGUAGES for easy in (False, True)],
    ids=[f"{language}-{form}" for language in LANGUAGES for form in ("standard", "easy")],
)


@dataclass(frozen=True)
class Passage:
    """What is read together: a text, a figure with its meaning, or a row of a drawing's table."""

    text: str
    numbers: frozenset[Decimal]
    opening: bool = False

    def tells(self, fact: dict[str, Any], words: dict[str, str]) -> bool:
        """Whether it has the numbers of a fact, and the word that goes with them."""
        says = words[fact["says"]] if "says" in fact else ""
        return decimals(fact["numbers"]) <= self.numbers and says in plain(self.text).lower()


def _words(language: str, *, easy: bool) -> dict[str, str]:
    """The words before numbers: "over", "about"."""
    return QUALIFIERS[language] | (EASY_QUALIFIERS.get(language, {}) if easy else {})


def _parts(shown: Any) -> Iterator[str]:
    """What is read together in a block, a figure or a list of them."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        if "meaning" in shown or "earlier_part" in shown:
            yield " ".join(texts_of({key: value for key, value in shown.items() if key not in OF_THE_KIOSK}))
        elif "table" in shown:
            yield from (" | ".join(row) for row in shown["table"]["rows"])
        if "meaning" not in shown:
            for value in (value for key, value in shown.items() if key not in OF_THE_KIOSK):
                yield from _parts(value)
    elif isinstance(shown, list | tuple):
        for value in shown:
            yield from _parts(value)


@functools.cache
def _panels(language: str, *, easy: bool) -> dict[str, LocalisedPanel]:
    return {panel.id: panel for panel in localise(load(BUILT_IN_EXHIBIT), language, easy=easy).panels}


def _quiz(language: str, *, easy: bool) -> list[dict[str, Any]]:
    blocks = [
        block for section in _panels(language, easy=easy)["ukraine"].sections for block in map(keys_of, section.blocks)
    ]
    (quiz,) = (block for block in blocks if block["kind"] == "quiz")
    return quiz["questions"]


@functools.cache
def _passages(panel: str, language: str, *, easy: bool) -> tuple[Passage, ...]:
    shown = _panels(language, easy=easy)[panel]
    (opening,) = _parts(dict(shown.figure))
    blocks = [keys_of(block) for section in shown.sections for block in section.blocks]
    others = [
        *(shown.tab, shown.title, shown.lead, *_parts(dict(shown.illustration or {}))),
        *(text for section in shown.sections for text in (section.heading, section.text)),
        *(part for block in blocks if block["kind"] != "quiz" for part in _parts(block)),
    ]
    return (
        Passage(opening, numbers_in(opening, language), opening=True),
        *(Passage(text, numbers_in(text, language)) for text in others),
    )


def _known(panel: str, *, easy: bool) -> frozenset[Decimal]:
    numbers = [number for fact in FACTS["panels"][panel] for number in fact["numbers"]]
    return decimals([*numbers, *(FACTS["easy"] if easy else ())])


@every_form
@every_panel
def test_no_number_is_told_that_is_no_fact(panel: str, language: str, easy: bool):
    known = _known(panel, easy=easy)
    wrong = {
        passage.text: sorted(map(str, passage.numbers - known))
        for passage in _passages(panel, language, easy=easy)
        if not passage.numbers <= known
    }
    assert wrong == {}


@every_form
@every_panel
def test_every_fact_is_told(panel: str, language: str, easy: bool):
    passages, words = _passages(panel, language, easy=easy), _words(language, easy=easy)
    lost = [
        fact["fact"]
        for fact in FACTS["panels"][panel]
        if fact.get("shown", True)
        and not any(
            passage.tells(fact, words) for passage in passages if passage.opening or not fact.get("opening", False)
        )
    ]
    assert lost == []


@every_form
def test_the_quiz_tells_no_number_that_is_no_fact(language: str, easy: bool):
    for question, facts in zip(_quiz(language, easy=easy), FACTS["quiz"], strict=True):
        known = _known(question["panel"], easy=easy) | decimals(facts.get("wrong", []))
        texts = texts_of({key: value for key, value in question.items() if key not in OF_THE_KIOSK})
        assert frozenset[Decimal]().union(*(numbers_in(text, language) for text in texts)) <= known, question


@every_form
def test_one_answer_to_a_quiz_question_is_true(language: str, easy: bool):
    for question, facts in zip(_quiz(language, easy=easy), FACTS["quiz"], strict=True):
        if "true" in facts:
            true = [
                _is_true(answer, Decimal(str(facts["true"])), language, easy=easy) for answer in question["answers"]
            ]
            assert [place for place, each in enumerate(true) if each] == [question["right"]], question["answers"]


def _is_true(answer: str, number: Decimal, language: str, *, easy: bool) -> bool:
    """Whether an answer holds for the true number: "over 1,700" does for 17,000."""
    (claimed,) = numbers_in(answer, language)
    words = _words(language, easy=easy)
    if any(re.search(rf"\b{words[word]}\b", plain(answer)) for word in ("over", "at_least")):
        return number >= claimed
    if re.search(rf"\b{words['up_to']}\b", plain(answer)):
        return number <= claimed
    return number == claimed


@pytest.mark.parametrize(("name", "north", "east"), [(name, *at) for name, at in FACTS["places"].items()])
def test_a_place_is_on_the_map_where_it_is(name: str, north: float, east: float):
    blocks = [block for section in load(BUILT_IN_EXHIBIT).panels["presence"].sections for block in section.blocks]
    places = [place for block in blocks for place in getattr(block, "places", ())]
    (at,) = (place.at for place in places if place.name.standard["en"] == name)
    assert (float(at.north), float(at.east)) == pytest.approx((north, east), abs=0.02)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "Over 17,000 troops from nine countries, 2.52% and M113, twice", [17000, 9, 2.52, 2]),
        ("en", "For five hundred people on the 7th day, the seventh", [500, 7]),
        ("lt", "17\N{NO-BREAK SPACE}000 karių, 2,52 %, trisdešimties, trečias", [17000, 2.52, 30, 3]),
        ("uk", "17\N{NO-BREAK SPACE}000, п’ятнадцять, п’ять, сім, сім’я, двічі", [17000, 15, 5, 7, 2]),
        ("de", "17.000 am 29. März, 11.–12. Juli, ein Drittel, fünfhundert, 2,52", [17000, 29, 11, 12, 3, 500, 2.52]),
    ],
)
def test_numbers_are_found_in_digits_and_in_words(language: str, text: str, numbers: list[float]):
    assert numbers_in(text, language) == decimals(numbers)
