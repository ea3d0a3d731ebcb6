"""The limits of the format are a promise: an exhibit that is fit today is fit after an update, too.

A limit may become wider: then change its line in limits.txt. If it becomes narrower, exhibits in museums fail.
"""

import dataclasses
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from kiosk.exhibit import blocks, model, strings
from kiosk.reading.limits import Length, Range

TABLE = Path(__file__).with_name("limits.txt")


def limits_in(hint: Any) -> Iterator[str]:
    """The limits of a type, those of the outer type first: a list's entries, then the characters of each."""
    if typing.get_origin(hint) is Annotated:
        inner, *notes = typing.get_args(hint)
        for note in notes:
            if isinstance(note, Length | Range):
                yield f"{note.minimum}..{note.maximum}"
        yield from limits_in(inner)
    elif not isinstance(hint, type):
        for argument in typing.get_args(hint):
            yield from limits_in(argument)


def limits() -> Iterator[str]:
    """A line for each key of the format that has limits."""
    for module in (model, blocks, strings):
        for name, declared in sorted(vars(module).items()):
            if dataclasses.is_dataclass(declared) and vars(declared)["__module__"] == module.__name__:
                hints = typing.get_type_hints(declared, include_extras=True)
                for key in declared.__annotations__:  # not those that it inherits
                    if found := list(limits_in(hints[key])):
                        yield f"{name}.{key}: {', then '.join(found)}"


def test_the_limits_of_the_format_are_those_that_editors_know():
    assert list(limits()) == TABLE.read_text().splitlines()
