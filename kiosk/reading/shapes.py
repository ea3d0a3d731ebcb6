"""Nodes to frozen dataclasses, strictly.

A dataclass declares a map of a file once: its fields are the keys, their types the rules, and
`Annotated` adds limits and the words of the documentation. Reading (here) and the JSON Schema
(`jsonschema.py`) both follow that one declaration. Understood are: str, bool, Decimal, Literal,
tuple[T, ...], dict[str, T], T | None, dataclasses, unions of dataclasses told apart by a `kind`
key, and classes that read themselves (`Custom`).
"""

import dataclasses
import functools
import re
import types
import typing
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Protocol, Self, TypeVar, runtime_checkable

from kiosk.reading.nodes import Mapping, Node, Scalar, Sequence
from kiosk.reading.problems import Problems, Severity, did_you_mean, shown


@dataclass(frozen=True)
class Doc:
    """What a key means, in one sentence, for the JSON Schema."""

    words: str


@dataclass(frozen=True)
class Range:
    """A number from `least` to `most`, both included."""

    least: Decimal
    most: Decimal


@dataclass(frozen=True)
class Length:
    """A list (or map) of `least` to `most` entries, or a text of so many characters."""

    least: int
    most: int


@dataclass(frozen=True)
class Pattern:
    """A text that the regular expression matches as a whole; `means` says it in words."""

    regex: str
    means: str


@dataclass
class Context:
    """What the reader of one file knows."""

    file: str
    problems: Problems

    def problem(self, node: Node, message: str, hint: str, severity: Severity = "error") -> None:
        """Note a problem at the place of `node`; one that is noted twice is noted once."""
        self.problems.add(self.file, node.line, node.column, message, hint, severity=severity)

    @property
    def is_hopeless(self) -> bool:
        """Whether the file has so many problems that reading on is no use."""
        return self.problems.are_too_many(self.file)


class Invalid:
    """Stands where a value could not be read; its problem has been noted."""


INVALID: Final = Invalid()


@runtime_checkable
class Custom(Protocol):
    """A class that reads itself from a node and describes itself."""

    @classmethod
    def read(cls, node: Node, context: Any, limits: tuple[Any, ...]) -> Self | Invalid:
        """The value, or INVALID after its problem was noted."""
        ...

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """The JSON Schema of the value."""
        ...


@runtime_checkable
class Checked(Protocol):
    """A dataclass with rules that span several keys."""

    def trouble(self) -> tuple[str, str] | None:
        """What is wrong with the keys together, as (message, hint)."""
        ...


SLUG = Pattern(r"[a-z][a-z0-9-]{0,39}", "small letters, digits and hyphens, beginning with a letter")
Slug = Annotated[str, SLUG]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_MOST_DIGITS = 20
_T = TypeVar("_T")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}


@functools.cache
def fields_of(cls: type) -> dict[str, tuple[Any, bool]]:
    """The keys of a dataclass: name -> (type with its annotations, whether it must be there)."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {
        f.name: (hints[f.name], f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING)
        for f in dataclasses.fields(cls)
        if f.init
    }


def kinds_of(union: Any) -> dict[str, type]:
    """The dataclasses of a union by the word of their `kind`; empty when it isn't such a union."""
    if not isinstance(union, types.UnionType) and typing.get_origin(union) is not typing.Union:
        return {}
    return {m.kind: m for m in typing.get_args(union) if hasattr(m, "kind")}


def split(shape: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without `Annotated` and `| None`, and its annotations."""
    limits: tuple[Any, ...] = ()
    while True:
        origin = typing.get_origin(shape)
        if origin is Annotated:
            shape, *more = typing.get_args(shape)
            limits += tuple(more)
        elif origin in (typing.Union, types.UnionType):
            members = [m for m in typing.get_args(shape) if m is not types.NoneType]
            if len(members) > 1:
                return shape, limits
            shape = members[0]
        else:
            return shape, limits


def read(shape: Any, node: Node, context: Context) -> Any:
    """The value of `node` as `shape`, or INVALID after every problem in it was noted."""
    if context.is_hopeless:
        return INVALID
    shape, limits = split(shape)
    if isinstance(shape, type) and issubclass(shape, Custom):
        return shape.read(node, context, limits)
    if kinds := kinds_of(shape):
        return _read_kind(kinds, node, context)
    if dataclasses.is_dataclass(shape):
        return read_map(typing.cast(type, shape), node, context)
    origin = typing.get_origin(shape)
    if origin is tuple:
        return _read_list(typing.get_args(shape)[0], node, context, limits)
    if origin is dict:
        return _read_dict(typing.get_args(shape)[1], node, context, limits)
    if not isinstance(node, Scalar):
        context.problem(node, f"{what_it_is(node)} where one value belongs", "write a single value here")
        return INVALID
    if origin is Literal:
        return _read_choice(typing.get_args(shape), node, context)
    return _SCALARS[shape](node, context, limits)


def read_map(cls: type[_T], node: Node, context: Context, skip: frozenset[str] = frozenset()) -> _T | Invalid:
    """A dataclass from a map; keys in `skip` are somebody else's."""
    if not isinstance(node, Mapping):
        hint = f"write keys such as '{next(iter(fields_of(cls)))}: …'"
        context.problem(node, f"{what_it_is(node)} where a map belongs", hint)
        return INVALID
    known = fields_of(cls)
    for key, where in node.keys.items():
        if key not in known and key not in skip and not context.is_hopeless:
            context.problem(where, f"unknown key {shown(key)}", did_you_mean(key, known))
    values: dict[str, Any] = {}
    for key, (shape, required) in known.items():
        if key in node.values:
            values[key] = read(shape, node.values[key], context)
        elif required:
            context.problem(node, f"the key '{key}' is missing", f"add '{key}:' to this map")
            values[key] = INVALID
    if any(v is INVALID for v in values.values()):
        return INVALID
    value = cls(**values)
    if isinstance(value, Checked) and (trouble := value.trouble()):
        context.problem(node, *trouble)
        return INVALID
    return value


def _read_kind(kinds: dict[str, type], node: Node, context: Context) -> Any:
    if not isinstance(node, Mapping):
        context.problem(node, f"{what_it_is(node)} where a block belongs", "a block is a map that begins with 'kind:'")
        return INVALID
    kind = node.values.get("kind")
    if kind is None:
        context.problem(node, "the key 'kind' is missing", f"say which block this is: {', '.join(sorted(kinds))}")
        return INVALID
    if not isinstance(kind, Scalar):
        context.problem(kind, f"{what_it_is(kind)} where a block kind belongs", did_you_mean("", kinds))
        return INVALID
    if kind.text not in kinds:
        context.problem(kind, f"unknown block kind {shown(kind.text)}", did_you_mean(kind.text, kinds))
        return INVALID
    return read_map(kinds[kind.text], node, context, skip=frozenset({"kind"}))


def _read_list(item: Any, node: Node, context: Context, limits: tuple[Any, ...]) -> Any:
    if not isinstance(node, Sequence):
        context.problem(
            node, f"{what_it_is(node)} where a list belongs", "begin each entry with '- ' on a line of its own"
        )
        return INVALID
    if not _check_length(len(node.items), "entries", node, context, limits):
        return INVALID
    values = tuple(read(item, entry, context) for entry in node.items)
    return INVALID if INVALID in values else values


def _read_dict(item: Any, node: Node, context: Context, limits: tuple[Any, ...]) -> Any:
    if not isinstance(node, Mapping):
        context.problem(node, f"{what_it_is(node)} where a map belongs", "write 'name: value' lines")
        return INVALID
    if not _check_length(len(node.values), "entries", node, context, limits):
        return INVALID
    patterns = tuple(limit for limit in limits if isinstance(limit, Pattern))
    keys_fit = [_fits(patterns, key, context, "key") for key in node.keys.values()]  # each one's problem is told
    values = {key: read(item, value, context) for key, value in node.values.items()}
    return values if all(keys_fit) and INVALID not in values.values() else INVALID


def _read_choice(words: tuple[str, ...], node: Scalar, context: Context) -> Any:
    if node.text in words:
        return node.text
    context.problem(node, f"unknown word {shown(node.text)}", did_you_mean(node.text, words))
    return INVALID


def _read_str(node: Scalar, context: Context, limits: tuple[Any, ...]) -> Any:
    if not node.text.strip():
        context.problem(node, "the text is empty", "write it, or delete the key")
        return INVALID
    patterns = tuple(limit for limit in limits if isinstance(limit, Pattern))
    fits = _fits(patterns, node, context, "text") and _check_length(len(node.text), "characters", node, context, limits)
    return node.text if fits else INVALID


def read_decimal(node: Scalar, context: Context, limits: tuple[Any, ...]) -> Any:
    """A plain number within its range, or INVALID."""
    if node.quoted or not _NUMBER.fullmatch(node.text):
        hint = "write digits only, without quotes, with a point for decimals: 17000, 2.52"
        context.problem(node, f"a number belongs here, this is text: {shown(node.text)}", hint)
        return INVALID
    if len(node.text) > _MOST_DIGITS:
        context.problem(node, f"{shown(node.text)} has too many digits", f"{_MOST_DIGITS} are possible")
        return INVALID
    value = Decimal(node.text)
    for limit in limits:
        if isinstance(limit, Range) and not limit.least <= value <= limit.most:
            context.problem(node, f"{value:f} is out of range", _bounds(limit.least, limit.most))
            return INVALID
    return value


def _read_bool(node: Scalar, context: Context, limits: tuple[Any, ...]) -> Any:
    if not node.quoted and node.text in _BOOLEANS:
        return _BOOLEANS[node.text]
    context.problem(node, f"yes or no belongs here, this is {shown(node.text)}", "write yes or no, without quotes")
    return INVALID


_SCALARS: dict[Any, Any] = {str: _read_str, Decimal: read_decimal, bool: _read_bool}


def _fits(patterns: tuple[Pattern, ...], node: Scalar, context: Context, what: str) -> bool:
    for pattern in patterns:
        if not re.fullmatch(pattern.regex, node.text):
            # In braces `share: 33,4` has the key 4.
            hint = (
                "write decimals with a point: 33.4" if what == "key" and node.text.isdigit() else f"use {pattern.means}"
            )
            context.problem(node, f"the {what} {shown(node.text)} has the wrong form", hint)
            return False
    return True


def _check_length(count: int, unit: str, node: Node, context: Context, limits: tuple[Any, ...]) -> bool:
    for limit in limits:
        if isinstance(limit, Length) and not limit.least <= count <= limit.most:
            context.problem(node, f"{count} {unit}", _bounds(limit.least, limit.most))
            return False
    return True


def _bounds(least: Decimal | int, most: Decimal | int) -> str:
    first, last = f"{Decimal(least):f}", f"{Decimal(most):f}"
    return f"{first} is possible" if first == last else f"from {first} to {last} is possible"


def what_it_is(node: Node) -> str:
    """What an editor would call a node."""
    if isinstance(node, Scalar):
        return "nothing" if not node.text and not node.quoted else "one value"
    return "a list" if isinstance(node, Sequence) else "a map"
