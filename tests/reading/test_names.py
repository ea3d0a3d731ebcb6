"""File names that an editor wrote nearly as they are stored."""

import unicodedata
from pathlib import Path

import pytest

from kiosk.reading.files import file_problem, read_bytes
from kiosk.reading.names import actual_name, near_name
from kiosk.reading.problems import Problems

COMPOSED, DECOMPOSED = (unicodedata.normalize(form, "pictures/Ąžuolas é.jpg") for form in ("NFC", "NFD"))


def _write(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"x")


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        (COMPOSED, DECOMPOSED),
        (DECOMPOSED, COMPOSED),
        ("Šaltiniai/a.png", unicodedata.normalize("NFD", "Šaltiniai/a.png")),
        (unicodedata.normalize("NFD", "й/ї.png"), "й/ї.png"),
        ("Screenshot at 9.41\u202fAM.png", "Screenshot at 9.41 AM.png"),
        ("a\u00a0b.png", "a b.png"),
    ],
)
def test_a_name_that_looks_the_same_is_the_stored_one(stored: str, written: str, tmp_path: Path):
    _write(tmp_path, stored)
    assert actual_name(tmp_path, written) == stored
    assert file_problem(tmp_path, actual_name(tmp_path, written)) is None
    assert actual_name(tmp_path, stored) == stored


@pytest.mark.parametrize("name", ["", ".", "..", "/etc/passwd", "../a", "a\0b", "a" * 5000, "no/such/file", "a.PNG"])
def test_any_other_name_stays_as_it_is(name: str, tmp_path: Path):
    _write(tmp_path, "a.png")
    assert actual_name(tmp_path, name) == name


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        ("pictures/IMG 0042.JPG", "pictures/img 0042.jpg"),
        ("pictures/IMG 0042.JPG", "pictures/IMG 0042.jpeg"),
        ("pictures/IMG 0042.JPG", "Pictures/IMG 0042.JPG"),
        ("pictures/IMG 0042.JPG", "IMG 0042.JPG"),
        ("IMG 0042.JPG", "pictures/IMG 0042.JPG"),
        ("pictures/hall.jpg", "pictures/hal.jpg"),
        ("pictures/hall.jpg", "pictures/hall.png"),
        ("pictures/hall.jpg", "picture/hall.jpg"),
        ("sounds/Ąžuolas.ogg", "sounds/ąžuolas.oga"),
        (unicodedata.normalize("NFD", "Ąžuolas.png"), "ąžuolas.PNG"),
    ],
)
def test_a_near_name_is_hinted_at_and_is_a_way_out(stored: str, written: str, tmp_path: Path):
    _write(tmp_path, stored)
    _write(tmp_path, "pictures/other.jpg")
    assert near_name(tmp_path, written) == stored
    assert file_problem(tmp_path, written) == (f"'{written}' does not exist", f"did you mean '{stored}'?")
    assert file_problem(tmp_path, stored) is None


def test_nothing_is_hinted_at_if_nothing_is_near(tmp_path: Path):
    _write(tmp_path, "pictures/hall.jpg")
    hint = "create the file, or correct its name (capital letters count)"
    assert file_problem(tmp_path, "sounds/anna.ogg") == ("'sounds/anna.ogg' does not exist", hint)


@pytest.mark.parametrize(
    "near", ["panels/forest.yml", "panels/Forest.yaml", "panels/FOREST.YAML", "Panels/forest.yaml"]
)
def test_a_file_whose_name_is_fixed_is_renamed(near: str, tmp_path: Path):
    _write(tmp_path, near)
    problems = Problems()
    assert read_bytes(tmp_path, "panels/forest.yaml", 99, problems) is None
    hint = f"rename '{near}' to 'panels/forest.yaml'"
    assert [str(problem) for problem in problems.sorted()] == [
        f"panels/forest.yaml:1:1: 'panels/forest.yaml' does not exist; {hint}"
    ]


def test_a_file_with_another_name_may_be_meant(tmp_path: Path):
    _write(tmp_path, "panels/forest.yaml")
    problems = Problems()
    assert read_bytes(tmp_path, "panels/forrest.yaml", 99, problems) is None
    assert problems.sorted()[0].hint == "create the file, or correct its name: did you mean 'panels/forest.yaml'?"
