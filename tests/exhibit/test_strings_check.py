"""What `kiosk check` says of an exhibit's own strings files beside their errors."""

import re

import pytest
import yaml

from kiosk.exhibit.strings_check import warn_of_hard_controls, warn_of_untranslated
from kiosk.paths import STRINGS
from kiosk.reading.problems import Problems
from kiosk.studio.editor.check import check
from kiosk.studio.editor.strings import print_strings
from tests.exhibit.conftest import Folder

PL = "strings/pl.yaml"


def _untranslated(folder: Folder, language: str = "pl") -> list[str]:
    problems = Problems()
    warn_of_untranslated(folder.path, language, problems)
    return [str(problem) for problem in problems.sorted()]


@pytest.fixture
def words(capsys: pytest.CaptureFixture[str]) -> str:
    print_strings("en")
    return capsys.readouterr().out


def _count(file: str) -> int:
    """How many texts with letters a file has; a text may have only names in braces."""

    def texts(value: object) -> list[str]:
        values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return [str(value)] if values is None else [text for each in values for text in texts(each)]

    without_braces = [re.sub(r"\{\w+\}", "", text) for text in texts(yaml.safe_load(file))]
    return sum(bool(re.search(r"[^\W\d_]", text)) for text in without_braces)


def test_a_file_as_it_was_printed_is_a_warning_that_counts_its_texts(folder: Folder, words: str) -> None:
    folder.write(PL, words)
    count = _count(words)
    (warning,) = _untranslated(folder)
    assert warning.startswith(f"{PL}:3:11: warning: {count} of {count} texts of the controls are the same as in 'en': ")
    assert warning.endswith("'words.panels', 'words.controls', 'words.text_size' and so on; translate them")


def test_soft_hyphens_make_no_difference(folder: Folder, words: str) -> None:
    folder.write(PL, words.replace("Display settings", "Dis\u00adplay set\u00adtings").replace("Start over", "Zacznij"))
    (warning,) = _untranslated(folder)
    assert warning.startswith(f"{PL}:3:11: warning: {_count(words) - 1} of {_count(words)} texts")


def test_only_what_is_left_is_counted(folder: Folder, words: str) -> None:
    left = {"next": "Read on", "help": "Help"}
    translated = re.sub(r"(?m)^( +\w+): (\"?).*?([{]\w+[}])?.*$", r'\1: "Ż \3"', words)
    for key, text in left.items():
        translated = re.sub(rf"(?m)^  {key}: .*", f"  {key}: {text}", translated, count=1)
    folder.write(PL, translated)
    (warning,) = _untranslated(folder)
    assert "warning: 2 of " in warning
    assert "'words.next', 'words.help'; translate them" in warning


def test_the_language_from_which_a_file_was_copied_is_named(folder: Folder) -> None:
    folder.write("strings/fr.yaml", (STRINGS / "de.yaml").read_text())
    (warning,) = _untranslated(folder, "fr")
    assert "are the same as in 'de'" in warning


def test_a_word_that_two_languages_share_is_no_warning(folder: Folder, words: str) -> None:
    folder.write("strings/fr.yaml", "words: {pause: Pause}\n")
    assert _untranslated(folder, "fr") == []
    folder.write("strings/lt.yaml", (STRINGS / "lt.yaml").read_text())
    assert _untranslated(folder, "lt") == []


def test_check_prints_the_count_and_the_exhibit_can_be_shown(
    folder: Folder, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("exhibit.yaml", "panels/trees.yaml", "panels/birds.yaml", "panels/charts.yaml"):
        folder.write(name, re.sub(r"\blt:", "pl:", (folder.path / name).read_text()))
    folder.write(PL, words)
    assert check(folder.path) == 0
    out = capsys.readouterr().out
    assert "texts of the controls are the same as in 'en'" in out
    assert out.endswith("1 warning: the exhibit can be shown\n")


def _hard(folder: Folder, language: str = "pl") -> list[str]:
    problems = Problems()
    warn_of_hard_controls(folder.path, language, problems)
    return [str(problem) for problem in problems.sorted()]


LONG = " ".join(["słowo"] * 16)


def test_controls_without_an_easy_part_are_one_warning(folder: Folder, words: str) -> None:
    standard = words[: words.index("# What the interface says when")]
    text = re.sub(r"(?m)^(  (?:help_touch|help_settings)): .*", rf"\1: {LONG}", standard)
    folder.write(PL, text)
    line = text[: text.index(LONG)].count("\n") + 1
    hint = "add 'easy: {words: {help_touch: …}}' for texts that are hard to read, such as this: a sentence of 16 words"
    assert _hard(folder) == [f"{PL}:{line}:15: warning: the controls have no easy form in 'pl'; {hint}"]


def test_a_hard_control_is_named_at_its_place(folder: Folder, words: str) -> None:
    text = re.sub(r"(?m)^(    help_touch): .*", rf"\1: {LONG}", words)
    folder.write(PL, text)
    line = text[: text.index(LONG)].count("\n") + 1
    message = "the control 'words.help_touch' may be hard to read in easy language: a sentence of 16 words"
    assert _hard(folder) == [f"{PL}:{line}:17: warning: {message}; use short main clauses and everyday words"]
