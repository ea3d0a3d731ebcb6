"""Dates and periods in an exhibit's files."""

import datetime
import re
from dataclasses import dataclass
from typing import ClassVar, Self

from kiosk.reading.limits import Limits
from kiosk.reading.nodes import Node, Scalar
from kiosk.reading.problems import quote
from kiosk.reading.shapes import INVALID, Context, Invalid, JsonSchema, expected

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class Date:
    """A year, a month of a year, or a day: `month` and `day` may be None."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True)
class When:
    """A date, or a period from the day `start` to the day `end`, both included."""

    instead: ClassVar[str] = ""
    """What else an editor can write if this can't be a date, as the end of a hint."""

    start: Date
    end: Date | None = None

    def is_before(self, other: Self) -> bool:
        """Whether this begins earlier; a year is neither before nor after one of its own days."""
        own, others = _known(self.start), _known(other.start)
        length = min(len(own), len(others))
        return own[:length] < others[:length]

    @property
    def first_day(self) -> str:
        """The first day, as 2004-03-29; of a year, its New Year's Day."""
        return _first_day(self.start)

    @classmethod
    def read(cls, node: Node, context: Context, limits: Limits) -> "Self | Invalid":
        """The date of `2004`, `2004-03`, `2004-03-29` or `2023-07-11/2023-07-12`."""
        if not isinstance(node, Scalar):
            context.add_problem(node, expected("a date", node), _DATES + cls.instead)
            return INVALID
        parts = node.text.split("/", 2)
        dates = [date for part in parts if (date := _read_date(part))]
        if not 1 <= len(dates) == len(parts) <= 2:
            is_written = bool(node.text or node.quoted)
            message = f"{quote(node.text)} is not a date" if is_written else expected("a date", node)
            context.add_word_problem(node, message, (_date_hint(node.text) or _DATES) + cls.instead)
            return INVALID
        start, end = dates[0], dates[1] if len(dates) > 1 else None
        if end is None:
            return cls(start)
        if start.day is None or end.day is None:
            example = f"{_first_day(start)}/{_last_day(end)}"
            context.add_problem(node, "a period needs two full dates", f"write {example}{cls.instead}")
            return INVALID
        if _known(end) <= _known(start):
            context.add_problem(node, "this period does not end after it starts", "write the earlier day first")
            return INVALID
        return cls(start, end)

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A date as text; a year may also be a number, since YAML plugins read it as one."""
        day = r"\d{4}-\d\d-\d\d"
        return {
            "anyOf": [{"type": "integer"}, {"type": "string", "pattern": rf"^(\d{{4}}(-\d\d){{0,2}}|{day}/{day})$"}]
        }


@dataclass(frozen=True)
class EventDate(When):
    """The date of an event, which may also be written in words."""

    instead: ClassVar[str] = "; or write it in words: 'when: {en: …}' instead of 'date:'"


_DATES = "write 2004, 2004-03, 2004-03-29 or 2023-07-11/2023-07-12"
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_YEARS = re.compile(r"([0-9]{4})\s*[-–—/]\s*([0-9]{4})")
_LOOSE = re.compile(r"([0-9]{4})[-./ ]([0-9]{1,2})(?:[-./ ]([0-9]{1,2}))?")


def _date_hint(text: str) -> str | None:
    """How to write a date of another notation; None if it is none, or not a possible one."""
    if re.fullmatch("[0-9]{1,3}", text) and int(text):
        return f"write {int(text):04}, with four digits"
    if re.fullmatch(r"-[0-9]+|[0-9]+\s*(?:BC|BCE|B\.C\.)", text):
        return "dates can only be written from the year 1 on"
    if found := _YEARS.fullmatch(text):
        return f"write {found[1]}-01-01/{found[2]}-12-31"
    if found := _DAY_FIRST.fullmatch(text):
        return _iso(found[3], found[2], found[1]) or None
    if found := _LOOSE.fullmatch(text):
        return _iso(found[1], found[2], found[3])
    return None


def _iso(year: str, month: str, day: str | None) -> str | None:
    written = "-".join([year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])])
    return f"write {written}" if _read_date(written) else None


def _known(date: Date) -> tuple[int, ...]:
    """The parts of a date that are known: year, month, day."""
    return tuple(part for part in (date.year, date.month, date.day) if part is not None)


def _first_day(date: Date) -> str:
    return f"{date.year:04}-{date.month or 1:02}-{date.day or 1:02}"


def _last_day(date: Date) -> str:
    import calendar  # only for a problem

    month = date.month or 12
    day = date.day or calendar.monthrange(date.year, month)[1]
    return f"{date.year:04}-{month:02}-{day:02}"


def _read_date(text: str) -> Date | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Date(year, month, day)
