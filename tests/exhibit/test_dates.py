import datetime
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.exhibit.dates import Date, EventDate, When
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import INVALID, Context

DATES = "write 2004, 2004-03, 2004-03-29 or 2023-07-11/2023-07-12"
IN_WORDS = "; or write it in words: 'when: {en: …}' instead of 'date:'"


def _read(text: str, shape: type[When] = When) -> tuple[Any, list[str]]:
    problems = Problems()
    node = parse(text.encode(), "f", problems)
    assert node is not None, problems.sorted()
    return shape.read(node, Context("f", problems), ()), [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2004", When(Date(2004))),
        ("'2004'", When(Date(2004))),
        ("2023-03", When(Date(2023, 3))),
        ("2004-02-29", When(Date(2004, 2, 29))),
        ("2023-07-11/2023-07-12", When(Date(2023, 7, 11), Date(2023, 7, 12))),
        ("2023-12-31/2024-01-01", When(Date(2023, 12, 31), Date(2024, 1, 1))),
    ],
)
def test_it_is_a_year_a_month_a_day_or_days(written: str, value: When):
    assert _read(written) == (value, [])


@pytest.mark.parametrize(
    "written",
    [
        *["2003-02-29", "2004-13", "2004-00", "2004-03-00", "04-03-29", "0000", "20040329"],
        *["March 2004", "2004-03-29T10:00", "12:30", "２００４", "٢٠٠٤"],
        *["''", "/", "2004/", "/2004", "1/2/3", "2023-07-11/12", "[2004]", "{a: b}"],
    ],
)
def test_anything_else_is_refused(written: str):
    value, problems = _read(written)
    assert value is INVALID
    assert re.match(
        r"f:1:1: ('.*' is not a date|a date is expected here, (not a (list|map)|but there is nothing));",
        problems[0],
    )
    assert problems[0].endswith("; write 2004, 2004-03, 2004-03-29 or 2023-07-11/2023-07-12")


@pytest.mark.parametrize("written", ["2023-07-12/2023-07-11", "2023-07-12/2023-07-12"])
def test_a_period_ends_after_it_starts(written: str):
    problem = "this period does not end after it starts; write the earlier day first"
    assert _read(written) == (INVALID, [f"f:1:1: {problem}"])


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("1901/1960", "1901-01-01/1960-12-31"),
        ("2023/2024", "2023-01-01/2024-12-31"),
        ("2023-07/2024-02", "2023-07-01/2024-02-29"),
        ("2023/2023-07-12", "2023-01-01/2023-07-12"),
        ("1914-07-28/1918", "1914-07-28/1918-12-31"),
    ],
)
def test_a_period_of_years_or_months_is_written_in_days(written: str, days: str):
    problem = f"f:1:1: a period needs two full dates; write {days}"
    assert _read(written) == (INVALID, [problem])
    assert _read(days)[1] == []
    assert _read(written, EventDate) == (INVALID, [problem + IN_WORDS])


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("-350", "dates can only be written from the year 1 on"),
        ("350 BC", "dates can only be written from the year 1 on"),
        ("800", "write 0800, with four digits"),
        ("1939-1945", "write 1939-01-01/1945-12-31"),
        ("1939–1945", "write 1939-01-01/1945-12-31"),
        ("1939 – 1945", "write 1939-01-01/1945-12-31"),
        ("29.03.2004", "write 2004-03-29"),
        ("29.3.2004", "write 2004-03-29"),
        ("29/3/2004", "write 2004-03-29"),
        ("2004-3-9", "write 2004-03-09"),
        ("2004.03", "write 2004-03"),
        ("2004 03 29", "write 2004-03-29"),
        ("c. 1850", DATES),
        ("18th century", DATES),
        ("31.02.2004", DATES),
        ("-0", "dates can only be written from the year 1 on"),
    ],
)
def test_a_date_of_another_notation_is_written_out_as_it_has_to_be(written: str, hint: str):
    message = f"f:1:1: '{written}' is not a date"
    assert _read(written) == (INVALID, [f"{message}; {hint}"])
    assert _read(written, EventDate) == (INVALID, [f"{message}; {hint}{IN_WORDS}"])
    if hint.startswith("write ") and hint != DATES:
        assert _read(hint.removeprefix("write ").split(",")[0])[1] == []


def test_an_invisible_character_in_a_date_is_named():
    (problem,) = _read("2004-03-29\u00a0")[1]
    assert problem.startswith("f:1:11: an invisible NO-BREAK SPACE (U+00A0) is not allowed here")


@pytest.mark.parametrize(
    ("first", "second", "is_before"),
    [
        ("2003", "2004", True),
        ("2004", "2004", False),
        ("2004", "2004-03", False),
        ("2004-03", "2004", False),
        ("2004-02", "2004-03-01", True),
        ("2004-03-01", "2004-02", False),
        ("2003-12-31", "2004", True),
        ("2004-03-28/2004-04-02", "2004-03-29", True),
        ("0999", "1000", True),
    ],
)
def test_what_is_earlier(first: str, second: str, is_before: bool):
    assert _read(first)[0].is_before(_read(second)[0]) == is_before


@given(day=some.dates())
def test_every_day_of_the_calendar_is_read(day: datetime.date):
    assert _read(day.isoformat()) == (When(Date(day.year, day.month, day.day)), [])
