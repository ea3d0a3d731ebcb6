"""Drawings, speech and tables say what the YAML says: computed a second time by hand, and compared."""

import datetime
import functools
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.exhibit.blocks import MAX_TIMES_FLOOR, Block
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.exhibit.localise_blocks import localised_block
from kiosk.exhibit.localiser import Localiser
from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.named import Symbol
from kiosk.exhibit.strings import strings
from kiosk.exhibit.values import ExhibitContext, NamedNumber
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import Invalid, read
from tests.exhibit.by_hand import BY_HAND, DRAWN, Hand, plain
from tests.exhibit.conftest import Folder, keys_of, written

pytestmark = pytest.mark.slow

CHARTS_FILE = "panels/charts.yaml"
LANGUAGES = ("en", "lt", "uk", "de")
PANELS = sorted(file.stem for file in (BUILT_IN_EXHIBIT / "panels").glob("*.yaml"))


def _only(found: Any, wanted: Any) -> Any:
    """Of what was found, what is wanted: all entries of lists, and the keys that were reckoned."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return {key: _only(found[key], wanted[key]) for key in wanted} if wanted else found
    if isinstance(wanted, list) and isinstance(found, list | tuple) and len(wanted) == len(found):
        return [_only(one, other) for one, other in zip(found, wanted, strict=True)]
    return found


def _compare(found: dict[str, Any], raw: dict[str, Any], hand: Hand) -> None:
    assert found["kind"] == raw["kind"]
    assert ("table" in found) == ("spoken" in found and raw["kind"] != "figure") == (raw["kind"] in DRAWN)
    if raw["kind"] in BY_HAND:
        wanted = BY_HAND[raw["kind"]](hand, raw)
        assert plain(_only(found, wanted)) == plain(wanted)
    for quantity in _quantities(found):
        pieces = (quantity["before"], quantity["numeral"], quantity["after"], quantity["unit"])
        assert plain(quantity["spoken"]) == plain(" ".join(piece for piece in pieces if piece))


def _quantities(found: Any) -> Iterator[dict[str, Any]]:
    """Every number that is set in pieces."""
    if isinstance(found, dict):
        if "numeral" in found:
            yield found
        found = list(found.values())
    if isinstance(found, list | tuple):
        for item in found:
            yield from _quantities(item)


def _compare_panel(exhibit: Exhibit, name: str, language: str, *, easy: bool = False) -> set[str]:
    """Compares a whole panel; returns the kinds of its blocks."""
    files = {
        file.stem: yaml.load(file.read_text(), yaml.BaseLoader) for file in (exhibit.folder / "panels").glob("*.yaml")
    }
    raw = files[name]
    hand = Hand(language, raw.get("numbers", {}), {panel: file["tab"] for panel, file in files.items()}, easy)
    (shown,) = (panel for panel in localise(exhibit, language, easy=easy).panels if panel.id == name)
    _compare(keys_of(shown.figure), {"kind": "figure"} | raw["figure"], hand)
    blocks = [
        (found, wanted)
        for section, wanted_section in zip(shown.sections, raw["sections"], strict=True)
        for found, wanted in zip(section.blocks, wanted_section["blocks"], strict=True)
    ]
    for found, wanted in blocks:
        _compare(keys_of(found), wanted, hand)
    return {found["kind"] for found, _ in blocks}


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", PANELS)
def test_the_built_in_exhibit_shows_what_its_files_say(panel: str, language: str, easy: bool):
    _compare_panel(_exhibit(), panel, language, easy=easy)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_an_exhibit_with_every_kind_shows_what_its_files_say(language: str, folder: Folder):
    exhibit = folder.exhibit()
    kinds = [_compare_panel(exhibit, panel, language) for panel in ("trees", "birds", "charts")]
    assert set(BY_HAND) - {"figure"} <= set().union(*kinds)


def _charts(folder: Folder, language: str = "en", *, easy: bool = False) -> dict[str, Any]:
    """The drawings of the small exhibit, by kind."""
    shown = localise(folder.exhibit(), language, easy=easy).panels[2].sections[0]
    return {block["kind"]: block for block in shown.blocks}


WORDS = {
    "shares": (
        ["Dalis", "Kas", "Pastaba"],
        [["93 %", "girdi paukščius", ""], ["40,5 %", "mato paukščius", "2011 metais: 51 %; mažiausiai iki šiol"]],
        "93 % girdi paukščius. 40,5 % mato paukščius; 2011 metais: 51 %; mažiausiai iki šiol.",
    ),
    "map": (
        ["Vieta", "Kas ten yra", "Kiekis"],
        [["Vilnius", "Kalnas.", "48 metrai"], ["Nida", "Kopa.", ""]],
        "Vilnius. Kalnas: 48 metrai. Nida: Kopa.",
    ),
    "levels": (
        ["Kas", "Kiekis"],
        [["turėtų būti miško", "33 %"], ["yra miško", "33,7 %"], ["bus miško", "iki 35 %"]],
        "Turėtų būti miško: 33 %. Yra miško: 33,7 %. Bus miško: iki 35 %.",
    ),
    "tally": (
        ["Kiekis", "Kas", "Kada"],
        [["12 girininkų", "sodino ąžuolus.", "Pernai"], ["7 mln. eurų", "atiteko jiems.", ""]],
        "Pernai: 12 girininkų sodino ąžuolus. 7 mln. eurų atiteko jiems.",
    ),
}


@pytest.mark.parametrize("kind", WORDS)
def test_a_drawing_reads_like_this(kind: str, folder: Folder):
    """The tests' own small exhibit, word by word."""
    found = plain(_charts(folder, "lt")[kind])
    assert (found["table"]["columns"], found["table"]["rows"], found["spoken"]) == WORDS[kind]


def test_easy_forms_are_spoken_and_in_the_table(folder: Folder):
    folder.change(
        CHARTS_FILE, "label: {en: hear birds, lt: girdi", "label: {easy: {en: hear them}, en: hear birds, lt: girdi§"
    )
    for easy, label in ((True, "hear them"), (False, "hear birds")):
        shares = _charts(folder, easy=easy)["shares"]
        assert shares["shares"][0]["label"] == label
        assert shares["table"]["rows"][0][1] == label
        assert label in shares["spoken"]


@pytest.mark.parametrize(
    ("ends", "spoken"),
    [
        ("It grows", "It grows: 48 metres."),
        ("it grows.", "It grows: 48 metres."),
        ("It grows!", "It grows! 48 metres."),
        ("Does it grow?", "Does it grow? 48 metres."),
        ("It grows…", "It grows… 48 metres."),
        ("It is called „Ona“", "It is called „Ona“: 48 metres."),
        ("“It grows.”", "“It grows.” 48 metres."),
        ("It grows (in spring)", "It grows (in spring): 48 metres."),
        ("It lives at the St.", "It lives at the St. 48 metres."),
    ],
)
def test_a_spoken_sentence_has_one_full_stop(ends: str, spoken: str, folder: Folder):
    folder.change(CHARTS_FILE, "text: {en: A hill.,", f"text: {{en: '{ends}',§")
    assert plain(_charts(folder)["map"]["spoken"]) == f"Vilnius. {spoken} Nida: A dune."


@functools.cache
def _exhibit() -> Exhibit:
    """The built-in exhibit: no fixture, which Hypothesis would print."""
    return load(BUILT_IN_EXHIBIT)


NUMBERS = {"few": "3", "rest": "40.5"}
_words = some.text("abcąčžŽ0159.,!?%:;()„“”'–€", min_size=1, max_size=6)
_texts = some.tuples(some.sampled_from(["A", "ąžuolas", "7", "{few}"]), _words | some.just("{rest}"), _words).map(
    " ".join
)


def _text(most: int) -> some.SearchStrategy[dict[str, str]]:
    short = _texts.map(lambda text: text[:most].strip()).filter(lambda text: text.count("{") == text.count("}"))
    return some.fixed_dictionaries(dict.fromkeys(LANGUAGES, short))


def _decimals(least: str, most: str) -> some.SearchStrategy[str]:
    return some.integers(0, 2).flatmap(
        lambda places: some.decimals(least, most, places=places).map(lambda number: f"{abs(number):f}")
    )


def _map_of(**keys: some.SearchStrategy[Any]) -> some.SearchStrategy[dict[str, Any]]:
    """A map with these keys; those whose name begins with `maybe_` may be missing."""
    needed = {key: value for key, value in keys.items() if not key.startswith("maybe_")}
    others = {key.removeprefix("maybe_"): value for key, value in keys.items() if key not in needed}
    return some.fixed_dictionaries(needed, optional=others)


def _kind(name: str, **keys: some.SearchStrategy[Any]) -> some.SearchStrategy[dict[str, Any]]:
    return _map_of(kind=some.just(name), **keys)


_percents = _decimals("0", "100") | some.sampled_from(list(NUMBERS))
_qualifiers = some.sampled_from(["over", "up_to", "about", "at_least"])
_scales = some.sampled_from(["thousand", "million", "billion"])
_currencies = some.sampled_from(["EUR", "USD"])
_amounts = {"maybe_qualifier": _qualifiers, "maybe_unit": _text(120)}
_money = {"maybe_scale": _scales, "maybe_currency": _currencies}
_shares = _kind(
    "shares",
    maybe_style=some.sampled_from(["bars", "rings", "people"]),
    maybe_order=some.sampled_from(["as_written", "largest_first", "smallest_first"]),
    shares=some.lists(
        _map_of(
            percent=_percents,
            label=_text(120),
            maybe_earlier=_map_of(percent=_percents, when=_text(120)),
            maybe_note=_text(120),
        ),
        min_size=1,
        max_size=8,
    ),
)
_near = some.dates(datetime.date(2021, 1, 1), datetime.date(2024, 12, 31))  # years that meet
_days = (some.dates() | _near).map(lambda day: day.isoformat())
_dates = _days | _days.map(lambda day: day[:7]) | _days.map(lambda day: day[:4])
_periods = some.tuples(some.dates(), some.dates()).map(sorted).filter(lambda days: days[0] < days[1])
_dates |= _periods.map(lambda days: f"{days[0].isoformat()}/{days[1].isoformat()}")
_dated = _map_of(date=_dates, title=_text(60), text=_text(300))
_timelines = _kind(
    "timeline",
    events=some.lists(_dated, min_size=1, max_size=6)
    | some.lists(_dated | _map_of(when=_text(120), title=_text(60), text=_text(300)), min_size=1, max_size=6),
)
_points = _map_of(north=_decimals("50", "58"), east=_decimals("16", "31"))
_maps = _kind(
    "map",
    map=some.just("baltic"),
    places=some.lists(
        _map_of(
            name=_text(60),
            text=_text(240),
            at=_points,
            maybe_figure=_map_of(number=_decimals("0", "99999"), **_amounts, **_money),
            maybe_line_to=_points,
            maybe_since=_dates,
        ),
        min_size=1,
        max_size=4,
    ),
    maybe_labels=some.lists(_map_of(name=_text(30), at=_points), max_size=3),
)


@some.composite
def _levels(draw: some.DrawFn) -> dict[str, Any]:
    """Levels of one kind: all of them percentages, or all so much money, or neither."""
    like = draw(some.fixed_dictionaries({}, optional={"scale": _scales, "currency": _currencies}))
    like = draw(some.just(like) | some.just({"percent": "yes"}))

    def heights(numbers: some.SearchStrategy[str]) -> some.SearchStrategy[dict[str, Any]]:
        above = numbers.filter(lambda number: number.strip("0."))
        return _map_of(number=above, label=_text(120), **_amounts).map(lambda height: height | like)

    floor = draw(heights(_decimals("1", "5000") | some.just("rest")))
    number: str = floor["number"]
    most = MAX_TIMES_FLOOR * Decimal(NUMBERS.get(number, number))
    numbers = _decimals("0.01", f"{most}")
    if Decimal(NUMBERS["rest"]) <= most:
        numbers |= some.just("rest")
    return {"kind": "levels", "floor": floor, "levels": draw(some.lists(heights(numbers), min_size=1, max_size=6))}


_tallies = _kind(
    "tally",
    counts=some.lists(
        _map_of(
            number=some.integers(1, 1000).map(str) | some.just("few"),
            symbol=some.sampled_from(Symbol.names()),
            meaning=_text(240),
            maybe_when=_text(120),
            **_amounts,
            **_money,
        ),
        min_size=1,
        max_size=4,
    ),
)


@some.composite
def _quizzes(draw: some.DrawFn) -> dict[str, Any]:
    questions = []
    for _ in range(draw(some.integers(1, 4))):
        answers = draw(some.lists(_text(80), min_size=2, max_size=4))
        rest = _map_of(
            question=_text(160),
            right=some.integers(1, len(answers)).map(str),
            explanation=_text(300),
            maybe_figure=_map_of(number=_decimals("0", "99999"), **_amounts, **_money),
            panel=some.sampled_from(PANELS),
        )
        questions.append({"answers": answers} | draw(rest))
    return {"kind": "quiz", "questions": questions}


@settings(deadline=2000)
@given(
    raw=some.one_of(_shares, _timelines, _maps, _levels(), _tallies, _quizzes()), language=some.sampled_from(LANGUAGES)
)
def test_any_data_is_the_same_in_drawing_speech_and_table(raw: dict[str, Any], language: str):
    exhibit, problems = _exhibit(), Problems()
    node = parse(written(raw), "f", problems)
    assert node is not None
    numbers: dict[str, NamedNumber | Invalid] = {name: NamedNumber(number) for name, number in NUMBERS.items()}
    context = ExhibitContext("f", problems, folder=Path(), languages=LANGUAGES, panels=tuple(PANELS), numbers=numbers)
    value = read(Block, node, context)
    assert not problems.has_errors()
    hand = Hand(language, NUMBERS, {name: panel.tab.standard for name, panel in exhibit.panels.items()})
    filled = {name: hand.number(number) for name, number in NUMBERS.items()}
    found = localised_block(Localiser(exhibit, strings(language), language, easy=False, numbers=filled), value)
    _compare(keys_of(found), raw, hand)
