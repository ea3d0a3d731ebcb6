from pathlib import Path

import pytest

from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.editor.check import check
from tests.exhibit.conftest import Folder, folder

__all__ = ["folder"]


def test_a_folder_that_is_fit_is_summed_up_in_one_line(folder: Folder, capsys: pytest.CaptureFixture[str]):
    assert check(folder.path) == 0
    assert capsys.readouterr().out == f"{folder.path}: 3 panels in en, lt; 0 warnings: fit to be shown\n"


def test_the_built_in_exhibit_is_fit(capsys: pytest.CaptureFixture[str]):
    assert check(BUILT_IN_EXHIBIT) == 0
    assert capsys.readouterr().out.endswith("4 panels in en, lt, uk, de; 0 warnings: fit to be shown\n")


@pytest.mark.parametrize(
    ("reviewed", "unread"),
    [
        ("reviewed:\n  en: yes\n  lt: no§\n", "lt"),
        ("reviewed:\n  en: no\n  lt: no§\n", "en, lt"),
        ("reviewed:\n  lt: yes§\n", "en"),
        ("reviewed: {}§\n", "en, lt"),
        ("§", "en, lt"),
    ],
)
def test_who_is_not_reviewed_is_told(reviewed: str, unread: str, folder: Folder, capsys: pytest.CaptureFixture[str]):
    folder.change("exhibit.yaml", "reviewed:\n  en: yes\n  lt: yes\n", reviewed)
    assert check(folder.path) == 0
    told, summary = capsys.readouterr().out.splitlines()
    assert told == f"{folder.path}: not reviewed by a native speaker: {unread}"
    assert summary.endswith("0 warnings: fit to be shown")


@pytest.mark.parametrize(
    ("reviewed", "problem"),
    [
        ("  §de: yes", "unknown language 'de'; the exhibit's languages are: en, lt"),
        ("  lt: §soon", "yes or no is expected here, not 'soon'; "),
    ],
)
def test_a_review_of_what_is_not_there_is_a_problem(
    reviewed: str, problem: str, folder: Folder, capsys: pytest.CaptureFixture[str]
):
    place = folder.change("exhibit.yaml", "  lt: yes", reviewed)
    assert check(folder.path) == 1
    assert f"{place}: {problem}" in capsys.readouterr().out


def test_a_hard_text_is_a_warning_among_the_others_and_does_no_harm(folder: Folder, capsys: pytest.CaptureFixture[str]):
    hard = folder.change("panels/birds.yaml", "en: In spring.", "en: §We know that they sing.")
    folder.write("panels/bees.yaml", "tab: {en: Bees, lt: Bitės}")
    recorded = folder.change("panels/trees.yaml", "en: An oak.", "audio: {en: §oak.ogg}\n          en: An oak.")
    assert check(folder.path) == 0
    *warnings, summary = capsys.readouterr().out.splitlines()
    assert [warning.split(": ")[0] for warning in warnings] == ["panels/bees.yaml:1:1", hard, recorded]
    assert all(warning.split(": ")[1] == "warning" for warning in warnings)
    assert summary.endswith("; 3 warnings: fit to be shown")


def test_nobody_asks_how_easy_a_broken_exhibit_is(folder: Folder, capsys: pytest.CaptureFixture[str]):
    folder.change("panels/birds.yaml", "en: In spring.", "en: We know that they sing.§")
    place = folder.change("panels/trees.yaml", "kind: shares", "kind: §shars")
    assert check(folder.path) == 1
    problem, _summary = capsys.readouterr().out.splitlines()
    assert problem.startswith(f"{place}: ")


def test_a_warning_is_told_and_does_no_harm(folder: Folder, capsys: pytest.CaptureFixture[str]):
    folder.write("panels/bees.yaml", "tab: {en: Bees, lt: Bitės}")
    assert check(folder.path) == 0
    warning, summary = capsys.readouterr().out.splitlines()
    assert warning.startswith("panels/bees.yaml:1:1: warning: this panel is not shown; list it under 'panels:'")
    assert summary.endswith("; 1 warning: fit to be shown")


def test_every_problem_of_every_file_is_told_at_its_place(folder: Folder, capsys: pytest.CaptureFixture[str]):
    first = folder.change("panels/birds.yaml", "number: 2", "number: §two hands")
    second = folder.change("panels/trees.yaml", "kind: shares", "kind: §shars")
    assert check(folder.path) == 1
    *problems, summary = capsys.readouterr().out.splitlines()
    assert [problem.split(": ")[0] for problem in problems] == [first, second]
    assert problems[1].endswith("did you mean 'shares'?")
    assert summary == f"{folder.path}: 2 problems, 0 warnings: not fit to be shown"


@pytest.mark.parametrize("name", ["nowhere", "a file"])
def test_what_is_no_folder_is_one_problem(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a file").write_text("")
    assert check(tmp_path / name) == 1
    out = capsys.readouterr().out
    assert "the exhibit's folder can't be read" in out
    assert out.endswith("1 problem, 0 warnings: not fit to be shown\n")
