import re
import shutil
from pathlib import Path

import pytest

from kiosk.exhibit import strings as strings_module
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.editor import check as check_module
from kiosk.studio.editor.check import check
from tests.exhibit.conftest import Folder, folder

__all__ = ["folder"]


def test_a_valid_folder_is_summed_up_in_one_line(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder.path) == 0
    assert capsys.readouterr().out == f"{folder.path}: 3 panels in en, lt; 0 warnings: the exhibit can be shown\n"


def test_the_built_in_exhibit_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(BUILT_IN_EXHIBIT) == 0
    assert capsys.readouterr().out.endswith("4 panels in en, lt, uk, de; 0 warnings: the exhibit can be shown\n")


@pytest.mark.parametrize(
    ("reviewed", "unreviewed"),
    [
        ("reviewed:\n  en: yes\n  lt: no§\n", "lt"),
        ("reviewed:\n  en: no\n  lt: no§\n", "en, lt"),
        ("reviewed:\n  lt: yes§\n", "en"),
        ("reviewed: {}§\n", "en, lt"),
        ("§", "en, lt"),
    ],
)
def test_languages_without_a_review_are_listed(
    reviewed: str, unreviewed: str, folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change("exhibit.yaml", "reviewed:\n  en: yes\n  lt: yes\n", reviewed)
    assert check(folder.path) == 0
    reviewed_line, summary = capsys.readouterr().out.splitlines()
    assert reviewed_line == f"{folder.path}: not reviewed by a native speaker: {unreviewed}"
    assert summary.endswith("0 warnings: the exhibit can be shown")


@pytest.mark.parametrize(
    ("reviewed", "problem"),
    [
        ("  §de: yes", "unknown language 'de'; the exhibit's languages are: en, lt"),
        ("  lt: §soon", "yes or no is expected here, not 'soon'; "),
    ],
)
def test_a_review_of_an_unknown_language_is_a_problem(
    reviewed: str, problem: str, folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder.change("exhibit.yaml", "  lt: yes", reviewed)
    assert check(folder.path) == 1
    assert f"{place}: {problem}" in capsys.readouterr().out


def test_a_text_that_is_hard_to_read_is_a_warning_among_the_others(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = folder.change("panels/birds.yaml", "en: In spring.", "en: §We know that they sing.")
    folder.write("panels/bees.yaml", "tab: {en: Bees, lt: Bitės}")
    recorded = folder.change("panels/trees.yaml", "en: An oak.", "audio: {en: §oak.ogg}\n          en: An oak.")
    assert check(folder.path) == 0
    *warnings, summary = capsys.readouterr().out.splitlines()
    assert [warning.split(": ")[0] for warning in warnings] == ["panels/bees.yaml:1:1", hard, recorded]
    assert all(warning.split(": ")[1] == "warning" for warning in warnings)
    assert summary.endswith("; 3 warnings: the exhibit can be shown")


def test_easy_language_is_not_checked_while_there_are_errors(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change("panels/birds.yaml", "en: In spring.", "en: We know that they sing.§")
    place = folder.change("panels/trees.yaml", "kind: shares", "kind: §shars")
    assert check(folder.path) == 1
    problem, _summary = capsys.readouterr().out.splitlines()
    assert problem.startswith(f"{place}: ")


def test_with_a_warning_the_exhibit_can_be_shown(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("panels/bees.yaml", "tab: {en: Bees, lt: Bitės}")
    assert check(folder.path) == 0
    warning, summary = capsys.readouterr().out.splitlines()
    assert warning.startswith("panels/bees.yaml:1:1: warning: this panel is not shown; list it under 'panels:'")
    assert summary.endswith("; 1 warning: the exhibit can be shown")


def test_every_problem_of_every_file_is_listed_at_its_place(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    first = folder.change("panels/birds.yaml", "number: 2", "number: §two hands")
    second = folder.change("panels/trees.yaml", "kind: shares", "kind: §shars")
    assert check(folder.path) == 1
    *problems, summary = capsys.readouterr().out.splitlines()
    assert [problem.split(": ")[0] for problem in problems] == [first, second]
    assert problems[1].endswith("did you mean 'shares'?")
    assert summary == f"{folder.path}: 2 errors, 0 warnings: the exhibit can't be shown"


@pytest.mark.parametrize("name", ["nowhere", "a file"])
def test_a_path_that_is_not_a_folder_is_one_problem(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").write_text("")
    assert check(tmp_path / name) == 1
    out = capsys.readouterr().out
    assert "the exhibit's folder can't be read" in out
    assert out.endswith("1 error, 0 warnings: the exhibit can't be shown\n")


def test_a_word_that_the_kiosk_itself_lacks_is_a_problem(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "kiosk's strings"
    shutil.copytree(strings_module.STRINGS, own)
    whole = (own / "lt.yaml").read_text()
    (own / "lt.yaml").write_text(re.sub("^  quiz_again:.*\n", "", whole, flags=re.MULTILINE))
    for module in (strings_module, check_module):
        monkeypatch.setattr(module, "STRINGS", own)
    strings_module.forget_strings()
    try:
        assert check(folder.path) == 1
    finally:
        strings_module.forget_strings()
    problem, summary = capsys.readouterr().out.splitlines()
    assert problem.startswith(f"{own / 'lt.yaml'}:")
    assert "the key 'quiz_again' is missing" in problem
    assert summary.endswith("1 error, 0 warnings: the exhibit can't be shown")
