"""How numbers, quantities, dates and texts are spoken: digits without separators, and words for signs and units.

A figure is spoken from its value and its unit. Only the numbers that an editor has written into a text are found in
that text, by the marks and the patterns of its language.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.dates import Date, When
from kiosk.exhibit.plurals import Forms
from kiosk.exhibit.strings import Strings, form_of
from kiosk.exhibit.typography import NO_BREAK, THIN, expand_spaces

_SPACES = f"[ {NO_BREAK}{THIN}]"
_MANY = Decimal(1_000_000)
"""What follows a scale is in the form that follows a million: "2 million euros", "2 мільйони євро"."""
_DIGIT = re.compile(r"\d")
_SCALES = ("thousand", "million", "billion")


class Speaking:
    """How one language speaks. Texts are written as in `strings`, or as in `written` if that is given."""

    def __init__(self, strings: Strings, written: Strings | None = None) -> None:
        self._strings = strings
        self._written = (strings,) if written in (None, strings) else (strings, written)
        self._spoken = strings.spoken
        self._codes = {name: code for each in self._written for name, code in _names_of_currencies(each)}
        self._patterns = list(self._find_patterns())
        words = sorted(strings.spoken.words, key=len, reverse=True)
        self._words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)")

    def number(self, value: Decimal) -> str:
        """17000; 2.52, or 2 кома 52."""
        whole, _, decimals = f"{abs(value):f}".partition(".")
        said = whole + (self._spoken.decimal + decimals if decimals else "")
        return self._spoken.minus.replace("{number}", said) if value < 0 else said

    def percent(self, value: Decimal) -> str:
        """2.52 percent."""
        return plain(expand_spaces(self._with(self._spoken.percent, value)))

    def quantity(self, quantity: Quantity) -> str:
        """Over 450 million euros; without the quantity's unit."""
        after = quantity.qualifier
        if quantity.percent:
            said = self._with(self._spoken.percent, quantity.number, after)
        else:
            said = self._amount(quantity.number, quantity.scale, quantity.currency, after)
        if quantity.qualifier:
            said = getattr(self._strings.amounts, quantity.qualifier).replace("{number}", said)
        return plain(expand_spaces(said))

    def _amount(self, value: Decimal, scale: str | None, currency: str | None, after: str | None = None) -> str:
        said = self._with(getattr(self._spoken, scale), value, after) if scale else self.number(value)
        if currency is None:
            return said
        forms = self._spoken.currencies.get(currency)
        if forms is None:
            return f"{said} {currency}"
        return self._form(forms, _MANY if scale else value, after).replace("{number}", said)

    def date(self, when: When) -> str:
        """29th of March 2004, March 2004, 2004, from the 11th to the 12th of July 2023."""
        return plain(expand_spaces(self._date(when)))

    def _date(self, when: When) -> str:
        spoken, start, end = self._spoken, when.start, when.end
        if end is None:
            return self._single_date(start)
        if (start.year, start.month) != (end.year, end.month):
            return spoken.days_across.format(first=self._single_date(start), last=self._single_date(end))
        return self._day(spoken.days, start, last=self._ordinal(end))

    def _single_date(self, date: Date) -> str:
        spoken = self._spoken
        if date.month is None:
            return spoken.year.format(year=date.year)
        if date.day is None:
            return spoken.month.format(year=date.year, month=self._strings.dates.months_alone[date.month - 1])
        return self._day(spoken.day, date)

    def _day(self, pattern: str, date: Date, **more: str) -> str:
        assert date.month is not None
        month = self._strings.dates.months[date.month - 1]
        return pattern.format(year=date.year, month=month, day=self._ordinal(date), **more)

    def _ordinal(self, date: Date) -> str:
        assert date.day is not None
        return self._spoken.ordinal_days[date.day - 1]

    def text(self, text: str) -> str:
        """A text with its numbers, quantities and abbreviations as they are spoken."""
        for pattern, scale, has_currency in self._patterns if _DIGIT.search(text) else ():
            text = pattern.sub(lambda found, s=scale, c=has_currency: self._replacement(found, s, is_money=c), text)
        return plain(self._words.sub(lambda found: self._spoken.words[found[0]], text))

    def unit(self, unit: str, value: Decimal) -> str:
        """A unit after its number; one that begins with a per cent sign has its number's form of the word."""
        if unit.startswith("%"):
            return (
                f"{self.percent(value).removeprefix(self.number(value)).strip()} {self.text(unit[1:].strip())}".strip()
            )
        return self.text(unit)

    def _replacement(self, found: re.Match[str], scale: str, *, is_money: bool) -> str:
        digits = re.sub(r"\D", "", found["whole"])
        value = Decimal(digits + (f".{found['decimals']}" if found["decimals"] else ""))
        if scale == "percent":
            return self.percent(value)
        currency = self._codes.get(found["currency"], found["currency"]) if is_money else None
        return self._amount(value, scale or None, currency)

    def _find_patterns(self) -> Iterator[tuple[re.Pattern[str], str, bool]]:
        """What an editor may have written into a text: the longest patterns first, a number alone last."""
        for amounts in (strings.amounts for strings in self._written):
            for scale in _SCALES:
                yield from self._each(getattr(amounts, f"money_{scale}"), scale, is_money=True)
            yield from self._each(amounts.money, "", is_money=True)
            for scale in _SCALES:
                yield from self._each(getattr(amounts, scale), scale)
            yield self._pattern(amounts.percent), "percent", False
        yield self._pattern("{number}"), "", False

    def _each(self, forms: Forms, scale: str, *, is_money: bool = False) -> Iterator[tuple[re.Pattern[str], str, bool]]:
        for pattern in dict.fromkeys(forms.patterns.values()):
            yield self._pattern(pattern), scale, is_money

    def _pattern(self, amount: str) -> re.Pattern[str]:
        numerals = self._strings.numerals
        group = expand_spaces(numerals.group)
        groups = _SPACES if group.isspace() else re.escape(group)
        number = rf"(?P<whole>\d{{1,3}}(?:{groups}\d{{3}})+|\d+)(?:{re.escape(numerals.decimal)}(?P<decimals>\d+))?"
        names = "|".join(re.escape(name) for name in sorted(self._codes, key=len, reverse=True))
        written = re.escape(expand_spaces(amount)).replace(r"\ ", " ")
        written = re.sub(" ?% ?", " ?%", re.sub(_SPACES, " ", written))
        written = re.sub(r"(?<=\})(?=\\\{)", " ?", written)  # between a currency and its number
        end = r"(?!\w)" if re.search(r"\w$|currency\\\}$", written) else r"(?!\d)"
        written = written.replace(" ", _SPACES)
        written = written.replace(r"\{number\}", number).replace(r"\{currency\}", f"(?P<currency>{names}|[A-Z]{{3}})")
        return re.compile(rf"(?<![\w.,]){written}{end}(?!{re.escape(numerals.decimal)}\d)")

    def _with(self, forms: Forms, value: Decimal, after: str | None = None) -> str:
        return self._form(forms, value, after).replace("{number}", self.number(value))

    def _form(self, forms: Forms, value: Decimal, after: str | None) -> str:
        return forms.of(form_of(value, self._strings, after))


def _names_of_currencies(strings: Strings) -> Iterator[tuple[str, str]]:
    """Each displayed name of a currency, with its three letters."""
    for code, forms in strings.amounts.currencies.items():
        for name in forms.patterns.values():
            yield plain(expand_spaces(name)), code


def plain(text: str) -> str:
    """The text with plain spaces: a voice need not know of those that never break."""
    return text.replace(NO_BREAK, " ").replace(THIN, " ")
