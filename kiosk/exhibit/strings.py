"""The interface's own words and a language's way with numbers and dates: `resources/strings/<language>.yaml`."""

import functools
from dataclasses import dataclass
from typing import Annotated

from kiosk.paths import STRINGS
from kiosk.reading.files import MOST_YAML_BYTES, read_bytes
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problem, Problems
from kiosk.reading.shapes import INVALID, Context, Length, Pattern, read_map

Amount = Annotated[str, Pattern(r"[^{}]*\{number\}[^{}]*", "a pattern with {number}")]
Money = Annotated[
    str, Pattern(r".*\{(number|currency)\}.*\{(number|currency)\}.*", "a pattern with {number} and {currency}")
]
Months = Annotated[tuple[str, ...], Length(12, 12)]


@dataclass(frozen=True, kw_only=True)
class Words:
    """Every word that the interface itself says; the keys are the names QML knows them by."""

    panels: str
    controls: str
    text_size: str
    text_size_0: str
    text_size_1: str
    text_size_2: str
    background: str
    background_white: str
    background_black: str
    background_contrast: str
    illustrations: str
    illustrations_show: str
    illustrations_hide: str
    language: str
    next: str
    previous: str
    as_of: Annotated[str, Pattern(r".*\{date\}.*", "a text with {date}")]
    source: Annotated[str, Pattern(r".*\{source\}.*", "a text with {source}")]
    credit: Annotated[str, Pattern(r".*\{credit\}.*", "a text with {credit}")]
    earlier: Annotated[str, Pattern(r".*\{when\}.*\{percent\}.*", "a text with {when} and {percent}")]


@dataclass(frozen=True, kw_only=True)
class Numerals:
    """How numbers are written."""

    decimal: str
    group: str
    group_from: Annotated[str, Pattern(r"\d+", "digits")]
    """The least number whose digits are grouped: 1000 or 10000."""


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """Patterns for what surrounds a number."""

    percent: Amount
    thousand: Amount
    million: Amount
    billion: Amount
    money: Money
    money_thousand: Money
    money_million: Money
    money_billion: Money
    over: Amount
    up_to: Amount
    about: Amount
    at_least: Amount


@dataclass(frozen=True, kw_only=True)
class Dates:
    """How dates are written; patterns use {year}, {month}, {day} and {last}."""

    months: Months
    months_alone: Months
    year: str
    month: str
    day: str
    days: str
    days_across: str


@dataclass(frozen=True, kw_only=True)
class Strings:
    """One language of the interface."""

    words: Words
    numerals: Numerals
    amounts: Amounts
    dates: Dates


class StringsError(Exception):
    """A strings file of the kiosk itself is broken; `problems` says how."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def languages() -> tuple[str, ...]:
    """The languages the interface speaks."""
    return tuple(sorted(path.stem for path in STRINGS.glob("*.yaml")))


@functools.cache
def strings(language: str) -> Strings:
    """The interface in one language. Raises `StringsError`."""
    problems = Problems()
    file = f"{language}.yaml"
    data = read_bytes(STRINGS, file, MOST_YAML_BYTES, problems)
    root = None if data is None else parse(data, file, problems)
    value = INVALID if root is None else read_map(Strings, root, Context(file, problems))
    if problems.sorted():
        raise StringsError(problems.sorted())
    return value
