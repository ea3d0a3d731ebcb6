from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.strings import languages, strings
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.exhibit.values import Date, Number, When


def _spaced(text: str) -> str:
    """With ~ for a space that never breaks and _ for a thin one, as the strings files write them."""
    return text.replace(NO_BREAK, "~").replace(THIN, "_")


@pytest.mark.parametrize(
    ("value", "english", "lithuanian"),
    [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("999", "999", "999"),
        ("1000", "1,000", "1~000"),
        ("17000", "17,000", "17~000"),
        ("1234567", "1,234,567", "1~234~567"),
        ("2.52", "2.52", "2,52"),
        ("2.50", "2.50", "2,50"),
        ("0.5", "0.5", "0,5"),
        ("12345.678", "12,345.678", "12~345,678"),
        ("-3", "−3", "−3"),
        ("-1000.5", "−1,000.5", "−1~000,5"),
        ("-0", "0", "0"),
        ("1e12", "1,000,000,000,000", "1~000~000~000~000"),
        ("1e-7", "0.0000001", "0,0000001"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value: str, english: str, lithuanian: str):
    assert _spaced(formats.number(Decimal(value), strings("en"))) == english
    assert _spaced(formats.number(Decimal(value), strings("lt"))) == lithuanian


@given(
    value=some.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=6) | some.integers(0, 10**12),
    language=some.sampled_from(languages()),
)
def test_every_number_can_be_read_back(value: Decimal | int, language: str):
    spoken = strings(language)
    written = formats.number(Decimal(value), spoken)
    group = formats.spaces_of(spoken.numerals.group)
    assert Decimal(written.replace(group, "").replace(spoken.numerals.decimal, ".").replace("−", "-")) == value


def _quantity(number: str, **more: Any) -> Quantity:
    return Quantity(number=Number(number), **more)


@pytest.mark.parametrize(
    ("quantity", "english", "lithuanian"),
    [
        (_quantity("19"), "19", "19"),
        (_quantity("88", percent=True), "88_%", "88_%"),
        (_quantity("2.52", percent=True), "2.52_%", "2,52_%"),
        (_quantity("3", percent=True, qualifier="up_to"), "up to 3_%", "iki 3_%"),
        (_quantity("17000", qualifier="over"), "over 17,000", "daugiau kaip 17~000"),
        (_quantity("30", qualifier="about"), "about 30", "apie 30"),
        (_quantity("2", qualifier="at_least"), "at least 2", "bent 2"),
        (_quantity("5", scale="thousand"), "5 thousand", "5 tūkst."),
        (_quantity("1.5", scale="billion"), "1.5 billion", "1,5 mlrd."),
        (_quantity("5", currency="EUR"), "EUR 5", "5 EUR"),
        (_quantity("5", currency="EUR", scale="thousand"), "EUR 5 thousand", "5 tūkst. EUR"),
        (_quantity("450", currency="EUR", scale="million", qualifier="over"), "over EUR 450 million", None),
        (_quantity("2", currency="USD", scale="billion"), "USD 2 billion", "2 mlrd. USD"),
    ],
)
def test_a_quantity_is_written_as_the_language_writes_it(quantity: Quantity, english: str, lithuanian: str | None):
    assert _spaced(str(formats.amount(quantity, strings("en")))) == english
    assert _spaced(str(formats.amount(quantity, strings("lt")))) == (lithuanian or "daugiau kaip 450 mln. EUR")


def test_the_numeral_of_a_quantity_stands_apart_so_that_it_can_be_large():
    amount = formats.amount(_quantity("450", currency="EUR", scale="million", qualifier="over"), strings("en"))
    assert (amount.before, amount.numeral, amount.after) == ("over EUR", "450", "million")


@pytest.mark.parametrize(
    ("when", "english", "lithuanian"),
    [
        (When(Date(2004)), "2004", "2004~m."),
        (When(Date(2023, 3)), "March 2023", "2023~m. kovas"),
        (When(Date(2004, 3, 29)), "29 March 2004", "2004~m. kovo 29~d."),
        (When(Date(2023, 7, 11), Date(2023, 7, 12)), "11–12 July 2023", "2023~m. liepos 11–12~d."),
        (
            When(Date(2023, 6, 30), Date(2023, 7, 1)),
            "30 June 2023 – 1 July 2023",
            "2023~m. birželio 30~d. – 2023~m. liepos 1~d.",
        ),
        (
            When(Date(2023, 12, 31), Date(2024, 12, 31)),
            "31 December 2023 – 31 December 2024",
            "2023~m. gruodžio 31~d. – 2024~m. gruodžio 31~d.",
        ),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(when: When, english: str, lithuanian: str):
    assert _spaced(formats.date(when, strings("en"))) == english
    assert _spaced(formats.date(when, strings("lt"))) == lithuanian


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_own_name(month: int, language: str):
    others = {formats.date(When(Date(2023, other)), strings(language)) for other in range(1, 13) if other != month}
    assert formats.date(When(Date(2023, month)), strings(language)) not in others
