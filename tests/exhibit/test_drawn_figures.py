"""Figures that are drawn: which numbers can be, what an editor is told of those that can't, and what QML reads."""

from typing import Any

import pytest

from kiosk.exhibit.localise import localise
from tests.exhibit.conftest import Folder, keys_of

LABEL = "lit_label: {en: Lithuania, lt: Lietuva}"
ENDS = "ends: [{en: Vilnius, lt: Vilnius}, {en: the border, lt: siena}]"
STRAY = "only marks can be lit; add 'drawn: marks', or delete 'lit' and 'lit_label'"
ENDLESS = "a distance is drawn between its two 'ends'; write both, such as 'drawn: distance' and 'ends: [{en: Vilnius}"


def add_figure(folder: Folder, keys: str) -> str:
    """Put a figure before the list of a panel; returns its place."""
    figure = f"- §{{kind: figure, {keys}, meaning: {{en: A., lt: B.}}}}"
    return folder.change("panels/birds.yaml", "- kind: list", f"{figure}\n      - kind: list")


def drawing_of(folder: Folder, language: str) -> dict[str, Any]:
    blocks = figures_of(folder, language)
    return next(block["drawing"] for block in blocks if block["drawing"]["way"])


def figures_of(folder: Folder, language: str) -> list[dict[str, Any]]:
    panels = localise(folder.exhibit(), language).panels
    blocks = [keys_of(block) for panel in panels for section in panel.sections for block in section.blocks]
    return [block for block in blocks if block["kind"] == "figure"]


@pytest.mark.parametrize(
    "keys",
    [
        "number: 1, drawn: marks",
        "number: 100, drawn: marks",
        f"number: 30, drawn: marks, lit: 1, {LABEL}",
        f"number: 30, drawn: marks, lit: 30, {LABEL}",
        "number: 1, drawn: clock",
        "number: 24, drawn: clock",
        f"number: 30, qualifier: about, drawn: distance, {ENDS}",
        f"number: 0.5, drawn: distance, {ENDS}",
    ],
)
def test_these_figures_can_be_drawn(keys: str, folder: Folder):
    add_figure(folder, keys)
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("number: 101, drawn: marks", "101 can't be drawn as 'marks'; use a whole number from 1 to 100, or delete"),
        ("number: 2.5, drawn: marks", "2.5 can't be drawn as 'marks'; use a whole number from 1 to 100, or delete"),
        ("number: 0, drawn: marks", "0 can't be drawn as 'marks'; use a whole number from 1 to 100, or delete"),
        ("number: 25, drawn: clock", "25 can't be drawn as 'clock'; use a whole number from 1 to 24, or delete"),
        ("number: 0.5, drawn: clock", "0.5 can't be drawn as 'clock'; use a whole number from 1 to 24, or delete"),
        (f"number: -3, drawn: distance, {ENDS}", "a distance must be above 0; correct 'number', or delete 'drawn'"),
        ("number: 30, drawn: distance", ENDLESS),
        (f"number: 30, {ENDS}", ENDLESS),
        ("number: 30, drawn: marks, lit: 1", "'lit' and 'lit_label' go together; write both, such as 'lit: 1'"),
        (f"number: 30, drawn: marks, {LABEL}", "'lit' and 'lit_label' go together; write both, such as 'lit: 1'"),
        (f"number: 30, lit: 1, {LABEL}", STRAY),
        (f"number: 24, drawn: clock, lit: 1, {LABEL}", STRAY),
        (
            f"number: 7, drawn: marks, lit: 8, {LABEL}",
            "8 of 7 marks can't be lit; use a whole number, at most 'number'",
        ),
        (f"number: 7, drawn: marks, lit: 1.5, {LABEL}", "1.5 of 7 marks can't be lit; use a whole number, at most"),
        ("number: 88, percent: yes, drawn: marks", "only a plain number can be drawn as 'marks'; delete 'drawn'; a 's"),
        ("number: 6, currency: EUR, drawn: marks", "only a plain number can be drawn as 'marks'; delete 'drawn'; a 's"),
        ("number: 6, scale: million, drawn: marks", "only a plain number can be drawn as 'marks'; delete 'drawn'; a"),
        ("number: 12, year: yes, drawn: clock", "only a plain number can be drawn as 'clock'; delete 'drawn'; a 's"),
    ],
)
def test_an_editor_learns_why_a_figure_cannot_be_drawn(keys: str, problem: str, folder: Folder):
    place = add_figure(folder, keys)
    (found,) = folder.problems()
    assert found.startswith(f"{place}: {problem}")


def test_a_way_to_draw_that_there_is_not(folder: Folder):
    add_figure(folder, "number: 7, drawn: mark")
    (found,) = folder.problems()
    assert "unknown value 'mark'; did you mean 'marks'?" in found


@pytest.mark.parametrize(("language", "legend"), [("en", "1 of 30: Lithuania"), ("lt", "1 iš 30: Lietuva")])
def test_what_is_lit_is_said_in_words(language: str, legend: str, folder: Folder):
    add_figure(folder, f"number: 30, drawn: marks, lit: 1, {LABEL}")
    wanted = {"way": "marks", "count": 30, "lit": 1, "ends": [], "legend": legend}
    assert drawing_of(folder, language) == wanted


def test_the_ends_of_a_distance_are_said_in_words(folder: Folder):
    add_figure(folder, f"number: 30, drawn: distance, {ENDS}")
    wanted = {
        "way": "distance",
        "count": 30,
        "lit": 0,
        "ends": ["Vilnius", "the border"],
        "legend": "Vilnius – the border",
    }
    assert drawing_of(folder, "en") == wanted


def test_the_opening_has_a_picture_instead(folder: Folder):
    place = folder.change("panels/birds.yaml", "figure:\n", "figure:\n  §drawn: marks\n")
    (found,) = folder.problems()
    assert found.startswith(f"{place}: unknown key 'drawn'")


def test_figures_of_a_row_know_the_longest_words_of_all(folder: Folder):
    words = "unit: {en: owls, lt: pelėdos}, meaning: {en: Longest of all., lt: Ilgiausias.}"
    second = f"- §{{kind: figure, number: 1234, {words}}}"
    add_figure(folder, "number: 3, drawn: marks, unit: {en: larks in May, lt: vieversiai}")
    folder.change("panels/birds.yaml", "- kind: list", f"{second}\n      - kind: list")
    row = [figure for figure in figures_of(folder, "en") if figure["run"] == 2]
    assert [figure["longest"] for figure in row] == [["larks in May", "Longest of all.", ""]] * 2
    assert [figure["any_drawn"] for figure in row] == [True, True]
    assert [figure["numerals"] for figure in row] == [["3", "1,234"]] * 2
