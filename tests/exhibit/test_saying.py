"""What is said instead of numbers, quantities, dates and signs, in each language."""

import difflib
import re
import shutil
import subprocess
from decimal import Decimal
from typing import Any

import pytest

from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.dates import Date, When
from kiosk.exhibit.saying import Speaking
from kiosk.exhibit.strings import languages, strings
from kiosk.exhibit.values import Number


def speaking(language: str) -> Speaking:
    return Speaking(strings(language))


AMOUNTS = {
    "seventeen thousand": Quantity(number=Number(17000)),
    "a hundred and seventy thousand": Quantity(number=Number(170000)),
    "2.52 percent": Quantity(number=Number("2.52"), percent=True),
    "450 million euros": Quantity(number=Number(450), scale="million", currency="EUR"),
    "over 1 million": Quantity(number=Number(1), scale="million", qualifier="over"),
    "2 euros": Quantity(number=Number(2), currency="EUR"),
    "2 million dollars": Quantity(number=Number(2), scale="million", currency="USD"),
    "21 percent": Quantity(number=Number(21), percent=True),
    "minus 5": Quantity(number=Number(-5)),
    "an unknown currency": Quantity(number=Number(3), currency="XYZ"),
}
SAID = {
    "en": ["17000", "170000", "2.52 percent", "450 million euros", "over 1 million", "2 euros", "2 million dollars",
           "21 percent", "minus 5", "3 XYZ"],
    "lt": ["17000", "170000", "2,52 procento", "450 milijonų eurų", "daugiau kaip 1 milijonas", "2 eurai",
           "2 milijonai dolerių", "21 procentas", "minus 5", "3 XYZ"],
    "uk": ["17000", "170000", "2 кома 52 відсотка", "450 мільйонів євро", "понад 1 мільйон", "2 євро",
           "2 мільйони доларів", "21 відсоток", "мінус 5", "3 XYZ"],
    "de": ["17000", "170000", "2,52 Prozent", "450 Millionen Euro", "über 1 Million", "2 Euro", "2 Millionen Dollar",
           "21 Prozent", "minus 5", "3 XYZ"],
}  # fmt: skip


def test_the_tables_of_this_file_have_every_language() -> None:
    for name, table in (("SAID", SAID), ("IN_WORDS", IN_WORDS), ("WRITTEN", WRITTEN)):
        assert set(table) == set(languages()), f"a line for each language belongs in {name}"


@pytest.mark.parametrize("language", languages())
def test_a_quantity_is_said_from_its_value(language: str) -> None:
    voice = speaking(language)
    said = {name: voice.quantity(quantity) for name, quantity in AMOUNTS.items()}
    assert said == dict(zip(AMOUNTS, SAID[language], strict=True))


@pytest.mark.parametrize(
    ("language", "number", "qualifier", "said"),
    [
        ("lt", "3", "up_to", "iki 3 procentų"),
        ("lt", "21", "up_to", "iki 21 procento"),
        ("lt", "2.5", "up_to", "iki 2,5 procento"),
        ("lt", "3", "over", "daugiau kaip 3 procentai"),
        ("uk", "3", "up_to", "до 3 відсотків"),
        ("uk", "1", "about", "близько 1 відсотка"),
        ("uk", "3", "over", "понад 3 відсотки"),
        ("en", "3", "up_to", "up to 3 percent"),
    ],
)
def test_a_number_after_a_qualifier_has_its_case(language: str, number: str, qualifier: Any, said: str) -> None:
    quantity = Quantity(number=Number(number), percent=True, qualifier=qualifier)
    assert speaking(language).quantity(quantity) == said


@pytest.mark.parametrize(
    ("language", "when", "said"),
    [
        ("en", When(Date(2004, 3, 29)), "29th of March 2004"),
        ("en", When(Date(2004, 3)), "March 2004"),
        ("en", When(Date(2004)), "2004"),
        ("en", When(Date(2004, 4)), "April 2004"),
        ("en", When(Date(2023, 7, 11), Date(2023, 7, 12)), "from the 11th to the 12th of July 2023"),
        ("en", When(Date(2023, 7, 31), Date(2023, 8, 2)), "from 31st of July 2023 to 2nd of August 2023"),
        ("lt", When(Date(2004, 3, 29)), "2004 metų kovo dvidešimt devinta diena"),
        ("lt", When(Date(2004)), "2004 metai"),
        ("uk", When(Date(2004, 3, 29)), "двадцять дев’яте березня 2004 року"),
        ("uk", When(Date(2004, 3)), "березень 2004 року"),
        ("de", When(Date(2004, 3, 29)), "neunundzwanzigster März 2004"),
        ("de", When(Date(2023, 7, 11), Date(2023, 7, 12)), "elfter bis zwölfter Juli 2023"),
    ],
)
def test_a_date_is_said_with_its_ordinal(language: str, when: When, said: str) -> None:
    assert speaking(language).date(when) == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "About 17,000 people gave EUR 450 million.", "About 17000 people gave 450 million euros."),
        ("en", "About €450 million, or €6.", "About 450 million euros, or 6 euros."),
        ("lt", "Tai 450 mln. eurų ir 2 eurai.", "Tai 450 milijonų eurų ir 2 eurai."),
        ("uk", "Це 450 млн євро і 1 долар.", "Це 450 мільйонів євро і 1 долар."),
        ("de", "Es sind 450 Millionen Euro und 1 Million Dollar.", "Es sind 450 Millionen Euro und 1 Million Dollar."),
        ("en", "That is 2.52 % of GDP, or 68%.", "That is 2.52 percent of GDP, or 68 percent."),
        ("en", "In 2004, 17 came: 1,234,567.5 in all.", "In 2004, 17 came: 1234567.5 in all."),
        ("en", "It grew by € 1.5 million from 1949–2004.", "It grew by 1.5 million euros from 1949–2004."),
        ("en", "Rows 1, 2 and 3; B12; 1.2.3", "Rows 1, 2 and 3; B12; 1.2.3"),
        ("lt", "Tai 17 000 žmonių ir 450 mln. EUR.", "Tai 17000 žmonių ir 450 milijonų eurų."),
        ("lt", "BVP dalis – 2,52 %.", "BVP dalis – 2,52 procento."),
        ("lt", "Nuo 2004 m. Lietuva", "Nuo 2004 metų Lietuva"),
        ("uk", "Це 17 000 людей і 450 млн EUR.", "Це 17000 людей і 450 мільйонів євро."),
        ("uk", "Це 2,52 % і 2 %.", "Це 2 кома 52 відсотка і 2 відсотки."),
        ("de", "Es sind 17.000 Menschen und 6 Mio. EUR.", "Es sind 17000 Menschen und 6 Millionen Euro."),
        ("de", "Am 29.03.2004 waren es 2,52 %.", "Am 29.03.2004 waren es 2,52 Prozent."),
        ("de", "Die 7. Gruppe, z. B. Litauen", "Die 7. Gruppe, zum Beispiel Litauen"),
    ],
)
def test_numbers_that_an_editor_wrote_into_a_text_are_said(language: str, text: str, said: str) -> None:
    assert speaking(language).text(text) == said


@pytest.mark.parametrize(
    ("language", "unit", "said"),
    [("en", "% of GDP", "percent of GDP"), ("uk", "% ВВП", "відсотка ВВП"), ("lt", "metai", "metai")],
)
def test_a_unit_takes_the_form_of_its_number(language: str, unit: str, said: str) -> None:
    assert speaking(language).unit(unit, Decimal("2.52")) == said


IN_WORDS = {
    "en": ["seventeen thousand", "one hundred and seventy thousand", "two point five two percent",
           "four hundred and fifty million euros"],
    "lt": ["septyniolika tūkstančių", "šimtas septyniasdešimt tūkstančių", "du kablelis penkiasdešimt du procento",
           "keturi šimtai penkiasdešimt milijonų eurų"],
    "uk": ["сімнадцять тисяч", "сто сімдесят тисяч", "два кома п’ятдесят два відсотка",
           "чотириста п’ятдесят мільйонів євро"],
    "de": ["siebzehntausend", "hundertsiebzigtausend", "zwei Komma fünf zwei Prozent",
           "vierhundertfünfzig Millionen Euro"],
}  # fmt: skip
WRITTEN = {
    "en": ["17,000", "170,000", "2.52%", "€450 million"],
    "lt": ["17 000", "170 000", "2,52 %", "450 mln. eurų"],
    "uk": ["17 000", "170 000", "2,52 %", "450 млн євро"],
    "de": ["17.000", "170.000", "2,52 %", "450 Millionen Euro"],
}
LIKENESS = 0.85
"""How alike the phonemes of a number in digits and in words are: espeak-ng joins and stresses them otherwise."""


def phonemes(text: str, language: str) -> str:
    """The phonemes that espeak-ng says, without stress, pauses, length and softness."""
    said = subprocess.run(["espeak-ng", "-x", "-q", "-v", language, text], capture_output=True, text=True, check=True)
    return re.sub(r"[\s',;:_|!%=-]", "", said.stdout).lower()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("place", range(4))
def test_espeak_says_what_is_sent_like_the_words(language: str, place: int) -> None:
    sent = speaking(language).quantity(list(AMOUNTS.values())[place])
    words = phonemes(IN_WORDS[language][place], language)

    def likeness(text: str) -> float:
        return difflib.SequenceMatcher(None, phonemes(text, language), words, autojunk=False).ratio()

    assert likeness(sent) >= LIKENESS, (phonemes(sent, language), words)
    assert "(en)" not in phonemes(sent, language) or language == "en"
    assert likeness(sent) >= likeness(WRITTEN[language][place]) - 0.01
