"""Numbers, quantities and dates as a language writes them."""

from dataclasses import dataclass
from decimal import Decimal

from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.screen_data import NumeralData
from kiosk.exhibit.strings import Strings
from kiosk.exhibit.typography import expand_spaces
from kiosk.exhibit.values import Date, When


def number(value: Decimal, strings: Strings) -> str:
    """A number with the language's decimal mark and groups: 17,000 or 17 000, 2.52 or 2,52."""
    numerals = strings.numerals
    whole, _, decimals = f"{abs(value):f}".partition(".")
    if int(whole) >= int(numerals.group_from):
        whole = f"{int(whole):,}".replace(",", expand_spaces(numerals.group))
    sign = "−" if value < 0 else ""
    return sign + whole + (numerals.decimal + decimals if decimals else "")


def percent(value: Decimal, strings: Strings) -> str:
    """A percentage: 78 %."""
    return expand_spaces(strings.amounts.percent).replace("{number}", number(value, strings))


@dataclass(frozen=True)
class Amount:
    """A quantity as it is displayed, in three parts, so that the numeral can be large; `str` joins them."""

    before: str
    numeral: str
    after: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.before, self.numeral, self.after) if part)


def amount(quantity: Quantity, strings: Strings) -> Amount:
    """A quantity as it is displayed: over EUR 450 million, daugiau kaip 450 mln. EUR."""
    amounts = strings.amounts
    numeral = number(quantity.number, strings)
    pattern = "{number}"
    if quantity.percent:
        numeral = percent(quantity.number, strings)
    elif quantity.currency:
        pattern = getattr(amounts, f"money_{quantity.scale}" if quantity.scale else "money")
    elif quantity.scale:
        pattern = getattr(amounts, quantity.scale)
    if quantity.qualifier:
        pattern = getattr(amounts, quantity.qualifier).replace("{number}", pattern)
    pattern = expand_spaces(pattern).replace("{currency}", quantity.currency or "")
    before, _, after = pattern.partition("{number}")
    return Amount(before.strip(), numeral, after.strip())


def numeral(quantity: Quantity, strings: Strings) -> NumeralData:
    """How the numeral of a quantity is written, for a screen that counts up to it."""
    numerals = strings.numerals
    pattern = strings.amounts.percent if quantity.percent else "{number}"
    prefix, _, suffix = expand_spaces(pattern).partition("{number}")
    return {
        "value": float(quantity.number),
        "decimals": max(0, -int(quantity.number.as_tuple().exponent)),
        "decimal_mark": numerals.decimal,
        "group_mark": expand_spaces(numerals.group),
        "group_from": int(numerals.group_from),
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
    return _fill(pattern, year=value.year, month=strings.dates.months[value.month - 1], day=value.day, **more)


def _fill(pattern: str, **values: object) -> str:
    return expand_spaces(pattern).format(**values)
