"""The numbers in a text, in digits and in words."""

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import yaml

from tests.exhibit.by_hand import DECIMAL_MARKS, plain

FACTS = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text())
GROUPS = {"en": ",", "lt": "\N{NO-BREAK SPACE}", "uk": "\N{NO-BREAK SPACE}", "de": "."}


def decimals(numbers: Iterable[float]) -> frozenset[Decimal]:
    """Numbers as they are compared."""
    return frozenset(Decimal(str(number)) for number in numbers)


def numbers_in(text: str, language: str) -> frozenset[Decimal]:
    """The numbers of a text, in digits and in words. Digits of a name are none: M113."""
    group, mark = re.escape(GROUPS[language]), re.escape(DECIMAL_MARKS[language])
    found = set[Decimal]()
    text = text.replace("\N{SOFT HYPHEN}", "")
    for digits in re.findall(rf"(?<![^\W_])(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{mark}\d+)?", text):
        found.add(Decimal(digits.replace(GROUPS[language], "").replace(DECIMAL_MARKS[language], ".")))
    pattern = "|".join(rf"(?P<n{number}>\b(?:{word})\b)" for number, word in FACTS["words"][language].items())
    for each in re.finditer(pattern, plain(text), re.IGNORECASE):
        found.add(Decimal((each.lastgroup or "")[1:]))
    return frozenset(found)
