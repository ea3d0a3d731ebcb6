import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kiosk.exhibit import formats
from kiosk.exhibit.load import examine, load
from kiosk.exhibit.localise import localise
from kiosk.exhibit.model import ExhibitFile, Panel
from kiosk.exhibit.strings import strings
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.reading.jsonschema import json_schema
from tests.exhibit.conftest import as_an_editor_reads_it
from tests.exhibit.test_localise import texts_of

LANGUAGES = ("en", "lt")
FILES = sorted(BUILT_IN_EXHIBIT.rglob("*.yaml"))
PANELS = [file for file in FILES if file.parent.name == "panels"]


def _texts_by_hand(value: Any) -> Iterator[dict[str, str]]:
    """Every text of a file as it is written, by language."""
    if isinstance(value, list):
        for item in value:
            yield from _texts_by_hand(item)
    elif isinstance(value, dict):
        if set(value) <= {*LANGUAGES, "easy"}:
            for form in (value, value | value.get("easy", {})):
                yield {language: str(form[language]) for language in LANGUAGES}
        else:
            for item in value.values():
                yield from _texts_by_hand(item)


def _numbers_by_hand(value: Any) -> Iterator[Any]:
    """Every number of a file that stands outside `numbers`."""
    if isinstance(value, list):
        for item in value:
            yield from _numbers_by_hand(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("number", "percent") and not isinstance(item, bool):
                yield item
            elif key != "numbers":
                yield from _numbers_by_hand(item)


def test_it_has_no_problem_and_no_warning():
    exhibit, problems = examine(BUILT_IN_EXHIBIT)
    assert [str(problem) for problem in problems] == []
    assert exhibit is not None
    assert tuple(exhibit.file.languages) == LANGUAGES


def test_exhibit_yaml_is_valid_by_its_json_schema():
    jsonschema.validate(
        as_an_editor_reads_it((BUILT_IN_EXHIBIT / "exhibit.yaml").read_text()), json_schema(ExhibitFile)
    )


@pytest.mark.parametrize("file", PANELS, ids=lambda file: file.stem)
def test_every_panel_is_valid_by_its_json_schema(file: Path):
    jsonschema.validate(as_an_editor_reads_it(file.read_text()), json_schema(Panel))


@pytest.mark.parametrize("shape", [ExhibitFile, Panel])
def test_the_json_schema_is_one(shape: type):
    jsonschema.Draft202012Validator.check_schema(json_schema(shape))


@pytest.mark.parametrize(
    ("key", "value"),
    [("tab", "Oaks"), ("figure", None), ("sections", []), ("numbers", {"Budget": 1}), ("picture", "a.png")],
)
def test_the_json_schema_refuses_a_broken_panel(key: str, value: Any):
    panel = as_an_editor_reads_it(PANELS[0].read_text()) | {key: value}
    assert not jsonschema.Draft202012Validator(json_schema(Panel)).is_valid(panel)


FIGURES = [
    ("membership", "29 March 2004", "2004 m. kovo 29 d."),
    ("membership", "19 years in NATO", "19 metų NATO"),
    ("membership", "Seven states", "septynios valstybės"),
    ("membership", "30 member states", "30 valstybių narių"),
    ("membership", "88 % of residents", "88 % gyventojų"),
    ("membership", "90 %", "90 %"),
    ("membership", "89 %", "89 %"),
    ("membership", "79 %", "79 %"),
    ("membership", "in 2021: 64 %", "2021 m.: 64 %"),
    ("membership", "78 %", "78 %"),
    ("membership", "a year before: 74 %", "prieš metus: 74 %"),
    ("membership", "since 2013", "nuo 2013 m."),
    ("membership", "68 %", "68 %"),
    ("membership", "2.5 % of GDP", "2,5 % BVP"),
    ("membership", "11–12 July 2023", "2023 m. liepos 11–12 d."),
    ("membership", "about 30 kilometres", "apie 30 kilometrų"),
    ("membership", "2024", "2024"),
    ("presence", "over 17,000 Allied troops", "daugiau kaip 17 000 sąjungininkų karių"),
    ("presence", "nine NATO countries", "devynių NATO šalių"),
    ("presence", "2017", "2017 m."),
    ("presence", "twice a year", "dukart per metus"),
    ("presence", "24 hours a day", "24 valandas per parą"),
    ("presence", "365 days a year", "365 dienas per metus"),
    ("presence", "since 2004", "nuo 2004 m."),
    ("presence", "14 member states", "14 valstybių narių"),
    ("presence", "34 rotations", "34 rotacijos"),
    ("presence", "13 NATO states", "13 NATO valstybių"),
    ("presence", "Autumn 2019", "2019 m. ruduo"),
    ("presence", "9 months", "9 mėnes"),
    ("presence", "7th rotation", "7-oji rotacija"),
    ("presence", "February 2023", "2023 m. vasaris"),
    ("contributions", "12 missions", "12 misijų"),
    ("contributions", "2.52 % of GDP", "2,52 % BVP"),
    ("contributions", "up to 3 % of GDP", "iki 3 % BVP"),
    ("contributions", "2 % of GDP", "2 % BVP"),
    ("contributions", "2014", "2014 m."),
    ("contributions", "2023", "2023 m."),
    ("ukraine", "over EUR 450 million", "daugiau kaip 450 mln. EUR"),
    ("ukraine", "15 days before the war", "15 dienų iki karo"),
    ("ukraine", "500 armoured vests", "500 neperšaunamų liemenių"),
    ("ukraine", "24 missiles", "24 raketos"),
    ("ukraine", "50 armoured personnel carriers", "50 šarvuotųjų transporterių"),
    ("ukraine", "M113", "M113"),
    ("ukraine", "120 mm mortars", "120 mm minosvaidžių"),
    ("ukraine", "EUR 6 million", "6 mln. EUR"),
    ("ukraine", "June 2022", "2022 m. birželis"),
    ("ukraine", "EUR 14 million", "14 mln. EUR"),
]
"""The story's figures, as of March 2023: from the Ministry of National Defence's article on 19 years in NATO."""


def _on_screen(language: str, panel: str) -> str:
    shown = localise(load(BUILT_IN_EXHIBIT), language)
    texts = [text for found in shown.panels if found.id == panel for text in texts_of(found)]
    return re.sub(r"\s", " ", "\n".join(texts)).replace("\n", " ")


@pytest.mark.parametrize(("panel", "english", "lithuanian"), FIGURES)
def test_every_figure_of_the_story_is_on_screen(panel: str, english: str, lithuanian: str):
    assert english in _on_screen("en", panel)
    assert lithuanian in _on_screen("lt", panel)


@pytest.mark.parametrize(("language", "as_of"), [("en", "As of March 2023"), ("lt", "Duomenys: 2023 m. kovas")])
def test_the_screen_says_whose_the_figures_are_and_of_when(language: str, as_of: str):
    shown = localise(load(BUILT_IN_EXHIBIT), language)
    assert re.sub(r"\s", " ", shown.as_of) == as_of
    ministry = {"en": "Ministry of National Defence", "lt": "krašto apsaugos ministerija"}
    assert ministry[language] in shown.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_of_placeholders_and_patterns(language: str):
    shown = localise(load(BUILT_IN_EXHIBIT), language)
    assert [text for text in texts_of(shown) if re.search(r"[{}~_]", text)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_languages_have_the_same_placeholders(file: Path):
    texts = list(_texts_by_hand(as_an_editor_reads_it(file.read_text())))
    assert texts
    for text in texts:
        names = [Counter(re.findall(r"\{\w+\}", text[language])) for language in LANGUAGES]
        assert names[0] == names[1], text


@pytest.mark.parametrize("file", PANELS, ids=lambda file: file.stem)
def test_no_text_repeats_a_named_number_by_hand(file: Path):
    numbers = load(BUILT_IN_EXHIBIT).panels[file.stem].numbers
    texts = list(_texts_by_hand(as_an_editor_reads_it(file.read_text())))
    for language in LANGUAGES:
        for name, value in numbers.items():
            digits = re.escape(formats.number(value, strings(language)))
            by_hand = re.compile(rf"(?<![\d.,]){digits}(?![\d]|[.,]\d)")
            assert [text for text in texts if by_hand.search(text[language])] == [], name


@pytest.mark.parametrize("file", PANELS, ids=lambda file: file.stem)
def test_no_figure_repeats_a_named_number_by_hand(file: Path):
    numbers = load(BUILT_IN_EXHIBIT).panels[file.stem].numbers
    by_hand = [str(number) for number in _numbers_by_hand(as_an_editor_reads_it(file.read_text()))]
    assert set(by_hand) & {f"{value:f}" for value in numbers.values()} == set()


def test_no_text_was_copied_and_left_untranslated():
    same = [
        text["en"]
        for file in FILES
        for text in _texts_by_hand(as_an_editor_reads_it(file.read_text()))
        if text["en"] == text["lt"]
    ]
    names = [text for text in same if re.search(r"\w{3}", re.sub(r"\{\w+\}", "", text))]
    assert set(names) <= {"Arvydas Anušauskas", "Vilnius"}
