"""What Unicode knows of a language, for a strings file that has only the words."""

import re
import subprocess
import sys
from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.dates import Date, When
from kiosk.exhibit.localise import localise
from kiosk.exhibit.saying import Speaking
from kiosk.exhibit.strings import BothForms, Strings, read_strings, strings
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.exhibit.values import Number
from kiosk.reading.problems import Problems
from kiosk.studio.editor.strings import print_strings
from tests.exhibit.conftest import Folder, keys_of
from tests.marks import unmark

WITHOUT_A_WORD_FOR_A_SCALE = {
    *("ak", "ast", "blo", "bn", "brh", "dz", "ee", "eu", "gl", "gu", "ha", "he"),
    *("hi", "ja", "ko", "kok", "mr", "mrh", "my", "om", "pa", "rm", "si", "sw"),
    *("ur", "xnr", "yue", "zh"),
}
"""Languages whose texts have no "million", or no word of their own for it: an editor writes what they have."""


@pytest.fixture
def words(capsys: pytest.CaptureFixture[str]) -> str:
    """A strings file with the words alone."""
    print_strings("en")
    return capsys.readouterr().out


def _strings(folder: Folder, words: str, language: str) -> Strings:
    folder.write(f"strings/{language}.yaml", words)
    problems = Problems()
    read = read_strings(folder.path, language, problems, own=True)
    assert problems.sorted() == ()
    assert isinstance(read, BothForms)
    return read.standard


def spaced(text: str) -> str:
    return text.replace(NO_BREAK, "~").replace(THIN, "_")


@pytest.mark.parametrize(
    ("language", "number", "written"),
    [
        ("fr", "6", "6 millions"),
        ("fr", "1", "1 million"),
        ("fr", "1.5", "1,5 million"),
        ("fr", "2", "2 millions"),
        ("pl", "1", "1 milion"),
        ("pl", "2", "2 miliony"),
        ("pl", "6", "6 milionów"),
        ("pl", "1.5", "1,5 miliona"),
        ("cs", "1", "1 milion"),
        ("cs", "3", "3 miliony"),
        ("cs", "6", "6 milionů"),
        ("lv", "1", "1 miljons"),
        ("lv", "21", "21 miljons"),
        ("es", "6", "6 millones"),
        ("it", "1", "1 milione"),
        ("it", "6", "6 milioni"),
        ("ar", "6", "6 ملايين"),
        ("ar", "11", "11 مليون"),
        ("sv", "6", "6 miljoner"),
    ],
)
def test_millions_are_counted_as_in_the_language(
    folder: Folder, words: str, language: str, number: str, written: str
) -> None:
    found = _strings(folder, words, language)
    assert str(formats.amount(Quantity(number=Number(number), scale="million"), found)) == written


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("fr", "6 millions d’euros", "6 millions d’euros"),
        ("es", "6 millones de euros", "6 millones de euros"),
        ("it", "6 milioni di euro", "6 milioni di euro"),
        ("pl", "6 milionów euro", "6 milionów euro"),
        ("sv", "6 miljoner euro", "6 miljoner euro"),
    ],
)
def test_millions_of_euros_are_written_and_said(
    folder: Folder, words: str, language: str, written: str, said: str
) -> None:
    found = _strings(folder, words, language)
    quantity = Quantity(number=Number(6), scale="million", currency="EUR")
    assert str(formats.amount(quantity, found)).replace(NO_BREAK, " ") == written
    assert Speaking(found).quantity(quantity) == said


@pytest.mark.parametrize(
    ("language", "when", "written"),
    [
        ("fr", When(Date(1901, 5, 1)), "1er~mai 1901"),
        ("fr", When(Date(1901, 5, 2)), "2~mai 1901"),
        ("fr", When(Date(1901, 5, 1), Date(1901, 5, 3)), "1er–3~mai 1901"),
        ("fr", When(Date(1914, 8)), "août 1914"),
        ("it", When(Date(1901, 5, 1)), "1º~maggio 1901"),
        ("pl", When(Date(1901, 5, 1)), "1~maja 1901"),
        ("pl", When(Date(1914, 8)), "sierpień 1914"),
        ("cs", When(Date(1901, 5, 1)), "1. května 1901"),
        ("es", When(Date(1901, 5, 1)), "1 de mayo de 1901"),
        ("fi", When(Date(1901, 5, 1)), "1. toukokuuta 1901"),
    ],
)
def test_dates_are_written_as_in_the_language(
    folder: Folder, words: str, language: str, when: When, written: str
) -> None:
    found = _strings(folder, words, language)
    assert spaced(formats.date(when, found)) == written
    assert Speaking(found).date(when) == written.replace("~", " ")


@pytest.mark.parametrize(
    ("language", "number", "percent"),
    [
        ("fr", "17_000,5", "78_%"),
        ("pl", "17~000,5", "78%"),
        ("it", "17.000,5", "78%"),
        ("sv", "17~000,5", "78_%"),
    ],
)
def test_numbers_are_written_as_in_the_language(
    folder: Folder, words: str, language: str, number: str, percent: str
) -> None:
    found = _strings(folder, words, language)
    assert spaced(formats.number(Decimal("17000.5"), found)) == number
    assert spaced(formats.percent(Decimal(78), found)) == percent
    assert formats.number(Decimal(1936), found) == "1936"


@pytest.mark.parametrize(("language", "said"), [("fr", "78 pour cent"), ("cs", "78 procent"), ("lv", "78 procenti")])
def test_a_percentage_is_said_in_words(folder: Folder, words: str, language: str, said: str) -> None:
    assert Speaking(_strings(folder, words, language)).percent(Decimal(78)) == said


@pytest.mark.parametrize("language", sorted({code.split("_")[0] for code in locale_identifiers()}))
def test_the_words_are_enough_for_every_language_of_unicode(folder: Folder, words: str, language: str) -> None:
    folder.write(f"strings/{language}.yaml", words)
    problems = Problems()
    read_strings(folder.path, language, problems, own=True)
    found = [problem for problem in problems.sorted() if "typeface lacks" not in problem.message]
    if language in WITHOUT_A_WORD_FOR_A_SCALE:
        assert {problem.message.split("'")[1].removeprefix("money_") for problem in found} <= {
            "thousand",
            "million",
            "billion",
        }
    else:
        assert found == []


def test_a_language_that_unicode_lacks_names_another_one(folder: Folder, words: str) -> None:
    text, place = unmark(f"§{words}")
    folder.write("strings/liv.yaml", text)
    problems = Problems()
    assert read_strings(folder.path, "liv", problems, own=True) is None
    (problem,) = problems.sorted()
    assert str(problem).startswith(
        "strings/liv.yaml:2:1: Unicode does not know how 'liv' writes numbers and dates; add "
    )
    assert "'forms_of: lt'" in problem.hint
    assert place
    alike = _strings(folder, f"forms_of: lt\n{words}", "liv")
    assert alike.dates == strings("lt").dates
    assert str(formats.amount(Quantity(number=Number(6), scale="million", currency="EUR"), alike)) == "6 mln. eurų"


def test_the_direction_of_writing_comes_from_unicode(folder: Folder, words: str) -> None:
    assert _strings(folder, words, "ar").direction == "right_to_left"
    assert _strings(folder, words, "fr").direction == "left_to_right"


def test_a_file_for_one_of_the_kiosks_languages_needs_only_what_it_changes(folder: Folder) -> None:
    folder.write("strings/lt.yaml", "words: {help: Pagelba}\n")
    assert folder.problems() == []
    changed = strings("lt", folder.path)
    assert changed.words.help == "Pagelba"
    assert changed.words.close == strings("lt").words.close
    assert changed.dates == strings("lt").dates
    assert localise(folder.exhibit(), "lt").words["help"] == "Pagelba"


def test_the_kiosks_own_languages_need_no_babel() -> None:
    program = (
        "import sys; from kiosk.exhibit.load import load; from kiosk.exhibit.localise import content; "
        "from kiosk.paths import BUILT_IN_EXHIBIT; content(load(BUILT_IN_EXHIBIT)); print('babel' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_the_figure_of_a_french_exhibit_has_its_plural(folder: Folder, words: str) -> None:
    for name in ("exhibit.yaml", "panels/trees.yaml", "panels/birds.yaml", "panels/charts.yaml"):
        text = (folder.path / name).read_text()
        folder.write(name, re.sub(r"\blt:", "fr:", text))
    folder.write("strings/fr.yaml", words)
    tally = keys_of(localise(folder.exhibit(), "fr").panels[2].sections[0].blocks[3])
    assert tally["counts"][1]["spoken"] == f"7 millions{NO_BREAK}d’euros"
