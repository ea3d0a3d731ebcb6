"""What a declaration says in `Annotated` about a key besides its type: limits and documentation.

These classes are in a module of their own so that a declaration can be loaded without the reader.
"""

from decimal import Decimal
from typing import NamedTuple

Limits = tuple[object, ...]
"""The annotations of a key: any of `Doc`, `Range`, `Length` and `Pattern`."""


class Doc(NamedTuple):
    """What a key means, in one sentence, for the JSON Schema."""

    text: str


class Range(NamedTuple):
    """A number from `minimum` to `maximum`, both included."""

    minimum: Decimal
    maximum: Decimal


class Length(NamedTuple):
    """The entries of a list or map, or the characters of a text: from `minimum` to `maximum`."""

    minimum: int
    maximum: int


class Pattern(NamedTuple):
    """A text that the whole regular expression matches; `meaning` describes such a text."""

    regex: str
    meaning: str
