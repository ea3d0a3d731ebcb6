import itertools
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
from tests.exhibit.by_hand import plain
from tests.exhibit.conftest import as_an_editor_reads_it
from tests.exhibit.test_localise import texts_of

LANGUAGES = ("en", "lt", "uk", "de")
FILES = sorted(BUILT_IN_EXHIBIT.rglob("*.yaml"))
PANELS = [file for file in FILES if file.parent.name == "panels"]


def _texts_by_hand(value: Any) -> Iterator[dict[str, str]]:
    """Every text of a file as it is written, by language: in its standard form, and in its easy one."""
    if isinstance(value, list):
        for item in value:
            yield from _texts_by_hand(item)
    elif isinstance(value, dict):
        if set(value) - {"easy"} == set(LANGUAGES) and True not in value.values() and False not in value.values():
            for form in (value, value | value.get("easy", {})):
                yield {language: str(form[language]) for language in LANGUAGES}
        else:
            for item in value.values():
                yield from _texts_by_hand(item)


def _numbers_by_hand(value: Any) -> Iterator[Any]:
    """Every number in a file, except those under `numbers`."""
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


@pytest.mark.parametrize(
    ("language", "as_of"),
    [
        ("en", "As of March 2023"),
        ("lt", "Duomenys: 2023 m. kovas"),
        ("uk", "Станом на березень 2023 року"),
        ("de", "Stand: März 2023"),
    ],
)
def test_the_screen_names_the_source_and_date_of_the_figures(language: str, as_of: str):
    shown = localise(load(BUILT_IN_EXHIBIT), language)
    assert re.sub(r"\s", " ", shown.as_of) == as_of
    ministry = {
        "en": "Ministry of National Defence",
        "lt": "krašto apsaugos ministerija",
        "uk": "Міністерство охорони краю",
        "de": "Ministerium für Landesverteidigung",
    }
    assert ministry[language] in plain(shown.source)


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_of_placeholders_and_patterns(language: str, easy: bool):
    shown = localise(load(BUILT_IN_EXHIBIT), language, easy=easy)
    # What the screen fills in itself.
    texts = [re.sub(r"\{(seconds|place|total|level|sections)\}", "", text) for text in texts_of(shown)]
    assert [text for text in texts if re.search(r"[{}~_]", text)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_all_languages_have_the_same_placeholders_in_every_form(file: Path):
    texts = list(_texts_by_hand(as_an_editor_reads_it(file.read_text())))
    assert texts
    for text in texts:
        names = [Counter(re.findall(r"\{\w+\}", text[language])) for language in LANGUAGES]
        assert names == names[:1] * len(LANGUAGES), text


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
        text[one]
        for file in FILES
        for text in _texts_by_hand(as_an_editor_reads_it(file.read_text()))
        for one, other in itertools.combinations(LANGUAGES, 2)
        if text[one] == text[other]
    ]
    names = [text for text in same if re.search(r"\w{3}", re.sub(r"\{\w+\}", "", text))]
    lands = {"Afghanistan", "Belarus", "Kanada", "Ukraine"}
    assert set(names) <= {"Arvydas Anušauskas", "Vilnius"} | lands
