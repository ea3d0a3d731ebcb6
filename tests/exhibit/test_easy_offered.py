"""When visitors can switch a language to easy language: check, the kiosk and the audit agree on what is easy."""

from pathlib import Path

import pytest

from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import examine, load
from kiosk.exhibit.localise import content
from kiosk.reading.problems import Problems
from kiosk.studio.audit.inspections.content import inspect_files
from kiosk.studio.audit.results import Results
from tests.exhibit.conftest import Folder

EASY_AS_IT_STANDS = {
    "exhibit.yaml": """\
format: 1
languages: {en: English}
default_language: en
title: {en: The tram depot}
as_of: 2026
source: {en: The museum}
panels: [a]
""",
    "panels/a.yaml": """\
tab: {en: Depot}
title: {en: The trams slept here}
lead: {en: The hall is old. It has brick walls.}
figure: {number: 48, unit: {en: trams}, meaning: {en: stood in the hall}}
sections:
  - id: hall
    heading: {en: The hall}
    blocks:
      - {kind: text, text: {en: The roof has steel beams. It is high.}}
""",
}
HARD = "We know that the roof has steel beams."


@pytest.fixture
def easy_folder(tmp_path: Path) -> Path:
    for name, text in EASY_AS_IT_STANDS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def _audited(folder: Path) -> dict[str, int]:
    results = Results()
    inspect_files(folder, content(load(folder)), results)
    return {name: results[name].failing for name in ("easy-panels", "easy-findings")}


def _warnings(folder: Path) -> int:
    easy, problems = EasyLanguageCheck(folder), Problems()
    examine(folder, easy)
    easy.add_warnings(problems)
    return len(problems.sorted())


def test_texts_that_are_easy_as_they_stand_need_no_second_form(easy_folder: Path) -> None:
    assert _warnings(easy_folder) == 0
    assert _audited(easy_folder) == {"easy-panels": 0, "easy-findings": 0}
    offered = content(load(easy_folder)).easy
    assert list(offered) == ["en"], "the controls and the amounts have an easy form"
    assert offered["en"].words["help_touch"] == "Touch the screen with 1 finger. Then lift your finger."


def test_a_hard_text_without_an_easy_form_is_found_by_all_three(easy_folder: Path) -> None:
    file = easy_folder / "panels/a.yaml"
    file.write_text(file.read_text().replace("The roof has steel beams.", HARD))
    assert _warnings(easy_folder) == 1
    assert _audited(easy_folder) == {"easy-panels": 1, "easy-findings": 1}
    assert content(load(easy_folder)).easy == {}


def test_a_language_with_one_easy_form_is_offered(folder: Folder) -> None:
    folder.change("panels/trees.yaml", "en: An oak.", "en: We know that it is an oak.§\n          easy: {en: An oak.}")
    assert list(content(folder.exhibit()).easy) == ["en", "lt"]
