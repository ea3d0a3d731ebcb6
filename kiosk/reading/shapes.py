"""Reads nodes into frozen dataclasses, strictly.

A dataclass declares a map of a file once: its fields are the keys, their types the rules, and
`Annotated` adds limits and documentation. Both reading (here) and the JSON Schema (`jsonschema.py`)
follow this one declaration. Supported types: str, bool, Decimal, Literal, tuple[T, ...], dict[str, T],
T | None, dataclasses, unions of dataclasses that a `kind` key tells apart, and classes that read
themselves (`Custom`).
"""

import dataclasses
import functools
import re
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Protocol, Self, TypeVar, runtime_checkable

from kiosk.reading.characters import QUOTATION_MARKS, slip_in_word
from kiosk.reading.limits import Length, Limits, Pattern, Range
from kiosk.reading.nodes import Mapping, Node, Scalar, Sequence
from kiosk.reading.problems import MessageAndHint, Problems, Severity, did_you_mean, quote
from kiosk.reading.syntax import COMMENT, QUOTE_HASH

JsonSchema = dict[str, Any]


@dataclass
class Context:
    """What is known while one file is read: its name, and where to put problems."""

    file: str
    problems: Problems

    def add_problem(self, node: Node, message: str, hint: str, severity: Severity = "error") -> None:
        """Add a problem at the place of `node`. Equal problems are kept once."""
        self.problems.add(self.file, node.line, node.column, message, hint, severity=severity)

    def add_word_problem(self, node: Scalar, message: str, hint: str) -> None:
        """Add a problem of a key, a name, a number or another word that must be written exactly.

        An invisible character in it, or a typographic quotation mark, is reported instead.
        """
        slip = slip_in_word(node.text)
        if slip is None:
            self.add_problem(node, message, hint)
            return
        offset, problem = slip
        self.add_problem(Node(node.line, node.column + offset if node.is_verbatim else node.column), *problem)

    def warn_of_comment(self, node: Scalar) -> None:
        """Warn if a comment follows a text without quotes, since it may have been part of the text."""
        if node.comment:
            self.add_problem(node.comment, *COMMENT, "warning")

    @property
    def is_full(self) -> bool:
        """Whether further problems of the file are dropped, so that the rest of it need not be read."""
        return self.problems.is_full(self.file)


class Invalid:
    """The type of `INVALID`, which replaces a value that could not be read. Its problem has been added."""


INVALID: Final = Invalid()


@runtime_checkable
class Custom(Protocol):
    """A class that reads itself from a node and describes itself."""

    @classmethod
    def read(cls, node: Node, context: Any, limits: Limits) -> Self | Invalid:
        """The value, or INVALID after its problem was added. `limits` are the annotations of the key."""
        ...

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """The JSON Schema of the value."""
        ...


class Checked(Protocol):
    """A dataclass with rules that span several keys."""

    def problem(self) -> MessageAndHint | None:
        """What is wrong with the keys together; None if nothing is."""
        ...


class Warned(Protocol):
    """A dataclass whose keys together may be unusual, but not wrong."""

    def warnings(self) -> Iterator[tuple[tuple[str | int, ...], MessageAndHint]]:
        """What is unusual, and where: the keys and indices that lead to it."""
        ...


SLUG = Pattern(r"[a-z][a-z0-9-]{0,39}", "small letters, digits and hyphens, beginning with a letter")
Slug = Annotated[str, SLUG]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_MAX_DIGITS = 20
_T = TypeVar("_T")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}


@functools.cache
def fields_of(cls: type) -> dict[str, tuple[Any, bool]]:
    """The keys of a dataclass: name -> (type with its annotations, whether the key is required)."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {
        f.name: (hints[f.name], f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING)
        for f in dataclasses.fields(cls)
        if f.init
    }


def kinds_of(union: Any) -> dict[str, type]:
    """The dataclasses of a union by their `kind`; empty if `union` is not such a union."""
    if not isinstance(union, types.UnionType) and typing.get_origin(union) is not typing.Union:
        return {}
    return {m.kind: m for m in typing.get_args(union) if hasattr(m, "kind")}


def split(shape: Any) -> tuple[Any, Limits]:
    """A type without `Annotated` and `| None`, and the annotations it had."""
    limits: Limits = ()
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
    """The value of `node` as `shape`, or INVALID after all problems in it were added."""
    if context.is_full:
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
        context.add_problem(node, expected("a single value", node), "write a single value")
        return INVALID
    if origin is Literal:
        return _read_choice(typing.get_args(shape), node, context)
    return _SCALARS[shape](node, context, limits)


def read_map(cls: type[_T], node: Node, context: Context, skip: frozenset[str] = frozenset()) -> _T | Invalid:
    """A dataclass read from a map, or INVALID. Keys in `skip` are left alone."""
    if not isinstance(node, Mapping):
        hint = f"write keys such as '{next(iter(fields_of(cls)))}: …'"
        context.add_problem(node, expected("a map", node), hint)
        return INVALID
    known = fields_of(cls)
    for key, key_node in node.keys.items():
        if key not in known and key not in skip and not context.is_full:
            free = [name for name in known if name not in node.keys]
            hint = did_you_mean(key, free) if free else "delete it"
            context.add_word_problem(key_node, f"unknown key {quote(key)}", hint)
    values = _read_keys(known, node, context)
    if any(v is INVALID for v in values.values()):
        return INVALID
    value = cls(**values)
    # isinstance() of a protocol looks through all its members each time, which takes a tenth of reading an exhibit.
    if hasattr(cls, "problem") and (problem := typing.cast(Checked, value).problem()):
        context.add_problem(node, *problem)
        return INVALID
    for path, problem in typing.cast(Warned, value).warnings() if hasattr(cls, "warnings") else ():
        context.add_problem(_follow(node, path), *problem, "warning")
    return value


def _read_keys(known: dict[str, tuple[Any, bool]], node: Mapping, context: Context) -> dict[str, object]:
    """The values of a map's known keys; INVALID for one that is wrong or missing."""
    values: dict[str, object] = {}
    for key, (shape, required) in known.items():
        if key in node.values and not required and _is_nothing(node.values[key]):
            context.add_problem(node.values[key], *_nothing(key, node.values[key]))
            values[key] = INVALID
        elif key in node.values:
            values[key] = read(shape, node.values[key], context)
        elif required:
            context.add_problem(node, f"the key '{key}' is missing", f"add '{key}:' to this map")
            values[key] = INVALID
    return values


def _follow(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node that keys and indices lead to."""
    for step in path:
        if isinstance(step, int) and isinstance(node, Sequence):
            node = node.items[step]
        elif isinstance(step, str) and isinstance(node, Mapping):
            node = node.values[step]
    return node


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and not _is_written(node)


def _nothing(key: str, node: Node) -> MessageAndHint:
    """The problem of a key without a value, which need not be there at all."""
    if isinstance(node, Scalar) and node.comment:
        return f"there is only a comment after '{key}:'", f"delete the key, or write its value; {QUOTE_HASH}"
    return f"there is nothing after '{key}:'", "write its value, or delete the key"


def _read_kind(kinds: dict[str, type], node: Node, context: Context) -> object:
    if not isinstance(node, Mapping):
        context.add_problem(node, expected("a block", node), "write a map that begins with 'kind:'")
        return INVALID
    kind = node.values.get("kind")
    if kind is None:
        context.add_problem(node, "the key 'kind' is missing", f"add 'kind:' with one of: {', '.join(sorted(kinds))}")
        return INVALID
    if not isinstance(kind, Scalar):
        context.add_problem(kind, expected("the kind of a block", kind), did_you_mean("", kinds))
        return INVALID
    if kind.text not in kinds:
        context.add_word_problem(kind, f"unknown block kind {quote(kind.text)}", did_you_mean(kind.text, kinds))
        return INVALID
    return read_map(kinds[kind.text], node, context, skip=frozenset({"kind"}))


def _read_list(item: Any, node: Node, context: Context, limits: Limits) -> object:
    if not isinstance(node, Sequence):
        context.add_problem(node, expected("a list", node), "begin each entry with '- ' on its own line")
        return INVALID
    if not _check_length(node, context, limits):
        return INVALID
    values = tuple(read(item, entry, context) for entry in node.items)
    return INVALID if INVALID in values else values


def _read_dict(item: Any, node: Node, context: Context, limits: Limits) -> object:
    if not isinstance(node, Mapping):
        context.add_problem(node, expected("a map", node), "write 'name: value' lines")
        return INVALID
    if not _check_length(node, context, limits):
        return INVALID
    patterns = tuple(limit for limit in limits if isinstance(limit, Pattern))
    keys_match = [_matches(patterns, key, context, "key") for key in node.keys.values()]  # adds all their problems
    values = {key: read(item, value, context) for key, value in node.values.items()}
    return values if all(keys_match) and INVALID not in values.values() else INVALID


def _read_choice(words: tuple[str, ...], node: Scalar, context: Context) -> str | Invalid:
    if node.text in words:
        return node.text
    context.add_word_problem(node, f"unknown value {quote(node.text)}", did_you_mean(node.text, words))
    return INVALID


def _read_str(node: Scalar, context: Context, limits: Limits) -> str | Invalid:
    patterns = tuple(limit for limit in limits if isinstance(limit, Pattern))
    if not node.text.strip():
        message, hint = empty_text(node)
        context.add_problem(node, message, f"use {patterns[0].meaning}" if patterns and not node.comment else hint)
        return INVALID
    if not _matches(patterns, node, context, "text"):
        return INVALID
    if all(re.fullmatch(pattern.regex, f"{node.text} #") for pattern in patterns):
        context.warn_of_comment(node)
    return node.text if _check_length(node, context, limits) else INVALID


def empty_text(node: Scalar) -> MessageAndHint:
    """The problem of a text without anything to show."""
    if node.comment:
        return "there is no text here, only a comment", QUOTE_HASH
    return "the text is empty", "write a text"


def read_decimal(node: Scalar, context: Context, limits: Limits) -> Decimal | Invalid:
    """A plain number within its range, or INVALID."""
    if node.quoted or not _NUMBER.fullmatch(node.text):
        message = f"a number is expected here, not the text {quote(node.text)}"
        hint = _number_hint(node)
        if hint or not _is_written(node):
            context.add_problem(node, message if hint else expected("a number", node), hint or _DIGITS)
        else:
            context.add_word_problem(node, message, _DIGITS)
        return INVALID
    if len(node.text) > _MAX_DIGITS:
        context.add_problem(node, f"the number {quote(node.text)} has too many digits", f"use at most {_MAX_DIGITS}")
        return INVALID
    value = Decimal(node.text)
    for limit in limits:
        if isinstance(limit, Range) and not limit.minimum <= value <= limit.maximum:
            context.add_problem(node, f"{value:f} is out of range", f"use {_span(limit.minimum, limit.maximum)}")
            return INVALID
    if re.fullmatch(r"-?0[0-9]+(\.[0-9]+)?", node.text):
        context.add_problem(
            node, f"the number {node.text} begins with a 0 that is not shown", f"write {value:f}", "warning"
        )
    elif re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{2}0", node.text):
        hint = f"write {node.text.replace('.', '')} if thousands are meant, or {value.normalize():f}"
        context.add_problem(node, f"the point in {node.text} begins the decimals", hint, "warning")
    return value


_DIGITS = "write only digits, without quotes, with a point for decimals: 17000, 2.52"
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:[ .,'’\u00a0\u2009\u202f][0-9]{3})+")
_WITH_COMMA = re.compile(r"-?[0-9]+,[0-9]+")


def _number_hint(node: Scalar) -> str | None:
    """How to write a number that has separators, a comma, another minus or quotes; None if this is none."""
    bare = node.text.strip(f"{QUOTATION_MARKS}\"'")
    plain = bare.replace("\N{MINUS SIGN}", "-")
    if _NUMBER.fullmatch(plain):
        return f"write {plain} without quotes" if node.quoted or bare != node.text else f"write {plain}"
    share = plain.rstrip("% \u00a0\u202f")
    if plain.endswith("%") and _NUMBER.fullmatch(share):
        return f"write {share} without the '%'"
    if re.fullmatch(r"-?[0-9]{1,3},[0-9]{3}", plain):
        return f"write {plain.replace(',', '')}, or {Decimal(plain.replace(',', '.')).normalize():f} if it is a decimal"
    if _GROUPED.fullmatch(plain):
        return f"write {re.sub('[^-0-9]', '', plain)}"
    return f"write {plain.replace(',', '.')}" if _WITH_COMMA.fullmatch(plain) else None


def _read_bool(node: Scalar, context: Context, limits: Limits) -> bool | Invalid:
    if not node.quoted and node.text in _BOOLEANS:
        return _BOOLEANS[node.text]
    message = f"yes or no is expected here, not {quote(node.text)}"
    hint = "write yes or no, without quotes"
    context.add_word_problem(node, message if _is_written(node) else expected("yes or no", node), hint)
    return INVALID


_SCALARS: dict[type, Callable[[Scalar, Context, Limits], object]] = {
    str: _read_str,
    Decimal: read_decimal,
    bool: _read_bool,
}


def _matches(patterns: tuple[Pattern, ...], node: Scalar, context: Context, what: str) -> bool:
    for pattern in patterns:
        if not re.fullmatch(pattern.regex, node.text):
            context.add_word_problem(
                node, f"the {what} {quote(node.text)} is not allowed here", f"use {pattern.meaning}"
            )
            return False
    return True


def _check_length(node: Scalar | Sequence | Mapping, context: Context, limits: Limits) -> bool:
    if isinstance(node, Scalar):
        what, unit, count = "text", "characters", len(node.text)
    elif isinstance(node, Sequence):
        what, unit, count = "list", "entries", len(node.items)
    else:
        what, unit, count = "map", "entries", len(node.values)
    for limit in limits:
        if isinstance(limit, Length) and not limit.minimum <= count <= limit.maximum:
            context.add_problem(node, f"the {what} has {count} {unit}", f"use {_span(limit.minimum, limit.maximum)}")
            return False
    return True


def _span(minimum: Decimal | int, maximum: Decimal | int) -> str:
    first, last = f"{Decimal(minimum):f}", f"{Decimal(maximum):f}"
    return first if first == last else f"{first} to {last}"


def expected(what: str, node: Node) -> str:
    """The message for a node of the wrong type: "a map is expected here, not a list"."""
    found = _describe(node)
    return f"{what} is expected here, {f'not {found}' if found else 'but there is nothing'}"


def _describe(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a single value" if _is_written(node) else ""
    return "a list" if isinstance(node, Sequence) else "a map"


def _is_written(node: Scalar) -> bool:
    return bool(node.text) or node.quoted
