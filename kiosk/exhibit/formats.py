"""Numbers, quantities and dates as a language writes them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.dates import Date, When
from kiosk.exhibit.plurals import Forms
from kiosk.exhibit.screen_data import NumeralData
from kiosk.exhibit.strings import Strings, form_of
from kiosk.exhibit.typography import NO_BREAK, THIN, expand_spaces
from kiosk.exhibit.values import NamedNumber


def number(value: Decimal, strings: Strings) -> str:
    """A number with the language's decimal mark and groups: 17,000 or 17 000, 2.52 or 2,52."""
    numerals = strings.numerals
    whole, _, decimals = f"{abs(value):f}".partition(".")
    if int(whole) >= int(numerals.group_from):
        whole = f"{int(whole):,}".replace(",", expand_spaces(numerals.group))
    sign = "−" if value < 0 else ""
    return sign + whole + (numerals.decimal + decimals if decimals else "")


def year(value: Decimal) -> str:
    """A year, which has no groups: 1918."""
    return f"{value:f}".replace("-", "−")


def named_number(value: NamedNumber, strings: Strings) -> str:
    """A number of a panel's `numbers`, as it is written in a text."""
    return year(value) if value.is_year else number(value, strings)


def _written(quantity: Quantity, strings: Strings) -> str:
    return year(quantity.number) if quantity.is_year else number(quantity.number, strings)


def percent(value: Decimal, strings: Strings) -> str:
    """A percentage: 78% or 78 %."""
    return expand_spaces(strings.amounts.percent).replace("{number}", number(value, strings))


_PERCENT_SIGN = re.compile(rf"(?<=\d)[ {NO_BREAK}{THIN}]?%")


def set_percent_signs(text: str, strings: Strings) -> str:
    """A text with each percent sign after a number set as the language does: 78% or 78 %."""
    _, _, sign = expand_spaces(strings.amounts.percent).partition("{number}")
    return _PERCENT_SIGN.sub(sign, text) if sign.endswith("%") else text


@dataclass(frozen=True)
class Amount:
    """A quantity as it is displayed, in three parts, so that the numeral can be large; `str` joins them.

    `space` is between the numeral and what follows it.
    """

    before: str
    numeral: str
    after: str
    space: str = " "

    def __str__(self) -> str:
        return f"{self.before} {self.numeral}{self.space}{self.after}".strip()


_NUMERAL = re.compile(rf"[^ {NO_BREAK}]*\{{number\}}[^ {NO_BREAK}]*")
"""The number with what touches it, or is parted from it by a thin space only: €450, 78 %."""
_MANY = Decimal(1_000_000)
_NEVER = 10**9
"""No number is grouped from here on that is a year."""


def amount(quantity: Quantity, strings: Strings) -> Amount:
    """A quantity as it is displayed: over €450 million, daugiau kaip 450 mln. eurų."""
    before, around, after = _parts(quantity, strings)
    written = around.replace("{number}", _written(quantity, strings))
    return Amount(before, written, after.strip(), after[:1] or " ")


def _parts(quantity: Quantity, strings: Strings) -> tuple[str, str, str]:
    """The pattern of a quantity: the words before its numeral, the numeral with {number}, the words after it.

    The words after it begin with their space.
    """
    pattern = expand_spaces(_pattern(quantity, strings))
    found = _NUMERAL.search(pattern)
    assert found is not None, "each pattern has {number}"
    return pattern[: found.start()].strip(), found[0], pattern[found.end() :].rstrip()


def _pattern(quantity: Quantity, strings: Strings) -> str:
    amounts = strings.amounts
    category = form_of(quantity.number, strings, quantity.qualifier)
    pattern = "{number}"
    if quantity.percent:
        pattern = amounts.percent
    elif quantity.currency:
        forms: Forms = getattr(amounts, f"money_{quantity.scale}" if quantity.scale else "money")
        pattern = with_currency(forms.of(category), currency_name(quantity, strings))
    elif quantity.scale:
        pattern = getattr(amounts, quantity.scale).of(category)
    if quantity.qualifier:
        pattern = getattr(amounts, quantity.qualifier).replace("{number}", pattern)
    return pattern


def currency_name(quantity: Quantity, strings: Strings) -> str:
    """What is displayed for a quantity's currency. After a scale it has the form that follows a million."""
    assert quantity.currency is not None
    forms = strings.amounts.currencies.get(quantity.currency)
    value = _MANY if quantity.scale else quantity.number
    return forms.of(form_of(value, strings, quantity.qualifier)) if forms else quantity.currency


def with_currency(pattern: str, name: str) -> str:
    """A pattern with its currency; a name in letters never touches the number: €5, but EUR 5."""
    if name[-1].isalpha():
        pattern = pattern.replace("{currency}{number}", "{currency}~{number}")
    if name[0].isalpha():
        pattern = pattern.replace("{number}{currency}", "{number}~{currency}")
    return pattern.replace("{currency}", name)


def numeral(quantity: Quantity, strings: Strings) -> NumeralData:
    """How the numeral of a quantity is written, for a screen that counts up to it."""
    numerals = strings.numerals
    prefix, _, suffix = _parts(quantity, strings)[1].partition("{number}")
    return {
        "value": float(quantity.number),
        "decimals": max(0, -int(quantity.number.as_tuple().exponent)),
        "decimal_mark": numerals.decimal,
        "group_mark": expand_spaces(numerals.group),
        "group_from": _NEVER if quantity.is_year else int(numerals.group_from),
        "prefix": prefix,
        "suffix": suffix,
    }


def date(when: When, strings: Strings) -> str:
    """A date: 29 March 2004, March 2004, 2004, 11–12 July 2023."""
    start, end, dates = when.start, when.end, strings.dates
    if end is None:
        return _single(start, strings)
    if (start.year, start.month) != (end.year, end.month):
        return _fill(dates.days_across, first=_single(start, strings), last=_single(end, strings))
    return _day(dates.days, start, strings, last=end.day)


def _single(value: Date, strings: Strings) -> str:
    dates = strings.dates
    if value.month is None:
        return _fill(dates.year, year=value.year)
    if value.day is None:
        return _fill(dates.month, year=value.year, month=dates.months_alone[value.month - 1])
    return _day(dates.day, value, strings)


def _day(pattern: str, value: Date, strings: Strings, **more: object) -> str:
    assert value.month is not None
    day = strings.dates.first_day if value.day == 1 and strings.dates.first_day else value.day
    return _fill(pattern, year=value.year, month=strings.dates.months[value.month - 1], day=day, **more)


def _fill(pattern: str, **values: object) -> str:
    return expand_spaces(pattern).format(**values)
