from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.dates import Date, When
from kiosk.exhibit.saying import Speaking
from kiosk.exhibit.strings import languages, strings
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.exhibit.values import Number
from tests.exhibit.by_hand import Hand, plain

LANGUAGES = ("en", "lt", "uk", "de")


def _spaced(text: str) -> str:
    """With ~ for a space that never breaks and _ for a thin one, as the strings files write them."""
    return text.replace(NO_BREAK, "~").replace(THIN, "_")


@pytest.mark.parametrize(
    ("value", *LANGUAGES),
    [
        ("0", "0", "0", "0", "0"),
        ("7", "7", "7", "7", "7"),
        ("999", "999", "999", "999", "999"),
        ("1000", "1,000", "1000", "1000", "1000"),
        ("9999", "9,999", "9999", "9999", "9999"),
        ("10000", "10,000", "10~000", "10~000", "10.000"),
        ("17000", "17,000", "17~000", "17~000", "17.000"),
        ("1234567", "1,234,567", "1~234~567", "1~234~567", "1.234.567"),
        ("2.52", "2.52", "2,52", "2,52", "2,52"),
        ("2.50", "2.50", "2,50", "2,50", "2,50"),
        ("0.5", "0.5", "0,5", "0,5", "0,5"),
        ("12345.678", "12,345.678", "12~345,678", "12~345,678", "12.345,678"),
        ("-3", "−3", "−3", "−3", "−3"),
        ("-1000.5", "−1,000.5", "−1000,5", "−1000,5", "−1000,5"),
        ("-0", "0", "0", "0", "0"),
        ("1e12", "1,000,000,000,000", "1~000~000~000~000", "1~000~000~000~000", "1.000.000.000.000"),
        ("1e-7", "0.0000001", "0,0000001", "0,0000001", "0,0000001"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value: str, en: str, lt: str, uk: str, de: str):
    written = [_spaced(formats.number(Decimal(value), strings(language))) for language in LANGUAGES]
    assert written == [en, lt, uk, de]


@given(
    value=some.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=6) | some.integers(0, 10**12),
    language=some.sampled_from(languages()),
)
def test_every_number_can_be_read_back(value: Decimal | int, language: str):
    spoken = strings(language)
    written = formats.number(Decimal(value), spoken)
    group = formats.expand_spaces(spoken.numerals.group)
    assert Decimal(written.replace(group, "").replace(spoken.numerals.decimal, ".").replace("−", "-")) == value


def _quantity(number: str, **more: Any) -> Quantity:
    return Quantity(number=Number(number), **more)


@pytest.mark.parametrize(
    ("quantity", *LANGUAGES),
    [
        (_quantity("19"), "19", "19", "19", "19"),
        (_quantity("88", percent=True), "88%", "88_%", "88_%", "88_%"),
        (_quantity("2.52", percent=True), "2.52%", "2,52_%", "2,52_%", "2,52_%"),
        (_quantity("3", percent=True, qualifier="up_to"), "up to 3%", "iki 3_%", "до 3_%", "bis zu 3_%"),
        (_quantity("17000", qualifier="over"), "over 17,000", "daugiau kaip 17~000", "понад 17~000", "über 17.000"),
        (_quantity("30", qualifier="about"), "about 30", "apie 30", "близько 30", "rund 30"),
        (_quantity("2", qualifier="at_least"), "at least 2", "bent 2", "щонайменше 2", "mindestens 2"),
        (_quantity("5", scale="thousand"), "5 thousand", "5 tūkst.", "5 тис.", "5 Tausend"),
        (_quantity("1.5", scale="billion"), "1.5 billion", "1,5 mlrd.", "1,5 млрд", "1,5 Milliarden"),
        (_quantity("1", scale="million"), "1 million", "1 mln.", "1 млн", "1 Million"),
        (_quantity("5", currency="EUR"), "€5", "5 eurai", "5 євро", "5 Euro"),
        (_quantity("1", currency="USD"), "$1", "1 doleris", "1 долар", "1 Dollar"),
        (_quantity("2.5", currency="USD"), "$2.5", "2,5 dolerio", "2,5 долара", "2,5 Dollar"),
        (_quantity("11", currency="USD"), "$11", "11 dolerių", "11 доларів", "11 Dollar"),
        (_quantity("5", currency="XYZ"), "XYZ 5", "5 XYZ", "5 XYZ", "5 XYZ"),
        (
            _quantity("5", currency="EUR", scale="thousand"),
            "€5 thousand",
            "5 tūkst. eurų",
            "5 тис. євро",
            "5 Tausend Euro",
        ),
        (
            _quantity("450", currency="EUR", scale="million", qualifier="over"),
            "over €450 million",
            "daugiau kaip 450 mln. eurų",
            "понад 450 млн євро",
            "über 450 Millionen Euro",
        ),
        (
            _quantity("2", currency="USD", scale="billion"),
            "$2 billion",
            "2 mlrd. dolerių",
            "2 млрд доларів",
            "2 Milliarden Dollar",
        ),
    ],
)
def test_a_quantity_is_written_as_the_language_writes_it(quantity: Quantity, en: str, lt: str, uk: str, de: str):
    written = [_spaced(str(formats.amount(quantity, strings(language)))) for language in LANGUAGES]
    assert written == [en, lt, uk, de]


def test_the_numeral_of_a_quantity_is_separate_so_that_it_can_be_large():
    amount = formats.amount(_quantity("450", currency="EUR", scale="million", qualifier="over"), strings("en"))
    assert (amount.before, amount.numeral, amount.after) == ("over", "€450", "million")
    figure = formats.numeral(_quantity("450", currency="EUR", scale="million"), strings("en"))
    assert (figure["prefix"], figure["suffix"]) == ("€", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_as_a_figure_is_not_grouped(language: str):
    year = _quantity("1936", year=True)
    assert str(formats.amount(year, strings(language))) == "1936"
    assert str(formats.amount(_quantity("12026", year=True), strings(language))) == "12026"
    assert formats.numeral(year, strings(language))["group_from"] > 12026
    assert Speaking(strings(language)).quantity(year) == "1936"


@pytest.mark.parametrize("written", ["2.5 %", "2.5%", f"2.5{NO_BREAK}%", f"2.5{THIN}%"])
def test_a_percent_sign_in_a_text_is_set_as_the_language_does(written: str):
    set_ = [formats.set_percent_signs(f"kept at {written} of it", strings(language)) for language in LANGUAGES]
    assert [_spaced(text) for text in set_] == ["kept at 2.5% of it", *["kept at 2.5_% of it"] * 3]
    assert formats.set_percent_signs("a % of it", strings("en")) == "a % of it"


@pytest.mark.parametrize(
    ("when", *LANGUAGES),
    [
        (When(Date(2004)), "2004", "2004~m.", "2004~рік", "2004"),
        (When(Date(2023, 3)), "March 2023", "2023~m. kovas", "березень 2023~року", "März 2023"),
        (When(Date(2004, 3, 29)), "29 March 2004", "2004~m. kovo 29~d.", "29~березня 2004~року", "29.~März 2004"),
        (
            When(Date(2023, 7, 11), Date(2023, 7, 12)),
            "11–12 July 2023",
            "2023~m. liepos 11–12~d.",
            "11–12~липня 2023~року",
            "11.–12.~Juli 2023",
        ),
        (
            When(Date(2023, 6, 30), Date(2023, 7, 1)),
            "30 June 2023 – 1 July 2023",
            "2023~m. birželio 30~d. – 2023~m. liepos 1~d.",
            "30~червня 2023~року – 1~липня 2023~року",
            "30.~Juni 2023 – 1.~Juli 2023",
        ),
        (
            When(Date(2023, 12, 31), Date(2024, 12, 31)),
            "31 December 2023 – 31 December 2024",
            "2023~m. gruodžio 31~d. – 2024~m. gruodžio 31~d.",
            "31~грудня 2023~року – 31~грудня 2024~року",
            "31.~Dezember 2023 – 31.~Dezember 2024",
        ),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(when: When, en: str, lt: str, uk: str, de: str):
    assert [_spaced(formats.date(when, strings(language))) for language in LANGUAGES] == [en, lt, uk, de]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_own_name(month: int, language: str):
    others = {formats.date(When(Date(2023, other)), strings(language)) for other in range(1, 13) if other != month}
    assert formats.date(When(Date(2023, month)), strings(language)) not in others


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_the_name_that_the_language_gives_it(month: int, language: str):
    hand = Hand(language, {}, {})
    for when, written in (
        (When(Date(2023, month)), f"2023-{month:02}"),
        (When(Date(2023, month, 5)), f"2023-{month:02}-05"),
    ):
        assert plain(formats.date(when, strings(language))) == hand.date(written)
