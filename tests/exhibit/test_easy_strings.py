"""The easy part of a strings file: what the interface says, and how numbers are written, in easy language."""

import re
from dataclasses import asdict

import pytest

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.easy import MEAN_WORDS, difficulties, sentence_lengths
from kiosk.exhibit.localise import content
from kiosk.exhibit.saying import Speaking
from kiosk.exhibit.strings import languages, strings
from kiosk.exhibit.values import Number
from kiosk.paths import STRINGS
from tests.exhibit.conftest import Folder, keys_of

LANGUAGES = ("en", "lt", "uk", "de")
SIX_MILLION = Quantity(number=Number(6), currency="EUR", scale="million")
LITHUANIAN = (STRINGS / "lt.yaml").read_text()
SHARE = Quantity(number=Number(90), percent=True)


@pytest.mark.parametrize(
    ("quantity", *LANGUAGES),
    [
        (SHARE, "90~of~100", "90~iš~100", "90~зі~100", "90~von~100"),
        (SIX_MILLION, "6 million euros", "6 milijonai eurų", "6 мільйонів євро", "6 Millionen Euro"),
        (Quantity(number=Number(1), currency="EUR"), "1 euro", "1 euras", "1 євро", "1 Euro"),
    ],
)
def test_amounts_are_written_and_said_in_words(quantity: Quantity, en: str, lt: str, uk: str, de: str) -> None:
    for language, wanted in zip(LANGUAGES, (en, lt, uk, de), strict=True):
        easy, standard = strings(language, easy=True), strings(language)
        assert str(formats.amount(quantity, easy)) == wanted.replace("~", "\u00a0")
        assert Speaking(easy, standard).quantity(quantity) == wanted.replace("~", " ")


@pytest.mark.parametrize("language", languages())
def test_no_sign_and_no_abbreviation_is_left(language: str) -> None:
    easy = strings(language, easy=True)
    for percent in (True, False):
        for scale in (None, "thousand", "million", "billion"):
            if percent and scale:
                continue
            quantity = Quantity(number=Number(5), percent=percent, scale=scale, currency=None if percent else "EUR")
            assert not re.search(r"[%€$.]", str(formats.amount(quantity, easy)))


def test_a_text_written_with_a_sign_is_said_in_easy_language_too() -> None:
    voice = Speaking(strings("uk", easy=True), strings("uk"))
    assert voice.text("Це 2 % або 450 млн євро.") == "Це 2 зі 100 або 450 мільйонів євро."


def test_the_interface_follows_the_switch(folder: Folder) -> None:
    folder.change("panels/birds.yaml", "en: In spring.", "easy: {en: Spring.}§\n  en: In spring.")
    found = content(folder.exhibit())
    standard, easy = found.localised["en"], found.easy["en"]
    assert standard.words["help_touch"] != easy.words["help_touch"]
    assert (standard.source, easy.source) == ("Source: A\u00a0ministry", "How we know: A\u00a0ministry")
    assert standard.panels[0].figure["spoken"] == "88%"
    assert easy.panels[0].figure["spoken"] == "88\u00a0of\u00a0100"
    assert easy.panels[0].figure["written"]["suffix"] == ""
    share = keys_of(easy.panels[2].sections[0].blocks[0])["shares"][1]
    assert (share["percent"], share["change"]) == (
        "40.5\u00a0of\u00a0100",
        "51\u00a0of\u00a0100 → 40.5\u00a0of\u00a0100",
    )


def test_words_that_easy_language_does_not_change_stay() -> None:
    standard, easy = strings("en"), strings("en", easy=True)
    assert easy.words.close == standard.words.close
    assert easy.numerals == standard.numerals
    assert easy.amounts.up_to == standard.amounts.up_to


def test_a_problem_of_the_easy_part_is_at_its_place(folder: Folder) -> None:
    start = LITHUANIAN.index("\neasy:") + 1
    folder.write("strings/lt.yaml", LITHUANIAN[:start] + "easy:\n  words:\n    closee: x\n  amounts: {percent: half}\n")
    line = LITHUANIAN[:start].count("\n") + 1
    assert [problem.split(";")[0] for problem in folder.problems()] == [
        f"strings/lt.yaml:{line + 2}:5: unknown key 'closee'",
        f"strings/lt.yaml:{line + 3}:22: the text 'half' is not allowed here",
    ]


def test_an_easy_part_inside_an_easy_part_is_refused(folder: Folder) -> None:
    folder.write("strings/lt.yaml", LITHUANIAN[: LITHUANIAN.index("\neasy:") + 1] + "easy:\n  easy: {}\n")
    (problem,) = folder.problems()
    assert "unknown key 'easy'" in problem


def test_a_language_without_an_easy_part_has_its_standard_form(folder: Folder) -> None:
    folder.write("strings/lv.yaml", LITHUANIAN[: LITHUANIAN.index("\neasy:") + 1])
    assert strings("lv", folder.path, easy=True) == strings("lv", folder.path)


@pytest.mark.parametrize("language", languages())
def test_the_interface_itself_is_easy_to_read(language: str) -> None:
    easy = strings(language, easy=True)
    texts = {key: text for part in (easy.words, easy.phrases, easy.tables) for key, text in asdict(part).items()}
    hard = {key: found for key, text in texts.items() if (found := list(difficulties(text, language)))}
    assert hard == {}
    lengths = [length for text in texts.values() for length in sentence_lengths(text, language)]
    assert sum(lengths) / len(lengths) <= MEAN_WORDS
