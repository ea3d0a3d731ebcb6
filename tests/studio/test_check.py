from pathlib import Path

import pytest

from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.check import check
from tests.exhibit.conftest import Folder, folder

__all__ = ["folder"]


def test_a_folder_that_is_fit_is_summed_up_in_one_line(folder: Folder, capsys: pytest.CaptureFixture[str]):
    assert check(folder.path) == 0
    assert capsys.readouterr().out == f"{folder.path}: 3 panels in en, lt; 0 warnings: fit to be shown\n"


def test_the_built_in_exhibit_is_fit(capsys: pytest.CaptureFixture[str]):
    assert check(BUILT_IN_EXHIBIT) == 0
    assert capsys.readouterr().out.endswith("0 warnings: fit to be shown\n")


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
