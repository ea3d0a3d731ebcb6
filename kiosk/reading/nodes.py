"""Turns YAML into nodes that know their line and column.

We do not use PyYAML's own composer: in C it crashes on 50,000 open brackets, it silently keeps the
last of two equal keys, and it follows aliases. PyYAML's events are flat, so we can limit the depth.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from kiosk.reading.files import MAX_YAML_BYTES, read_bytes
from kiosk.reading.problems import MessageAndHint, Problems, quote

try:
    # libyaml, five times as fast; all wheels on PyPI have it. The type stubs don't know this name.
    from yaml.cyaml import CParser as _Parser  # pyright: ignore[reportAttributeAccessIssue]
except ImportError:
    from yaml import Loader as _Parser  # the same parser, written in Python

MAX_DEPTH = 20
MAX_NODES = 20_000
"""A panel of the built-in exhibit has about 500 nodes; 20,000 are read in under 0.5 s."""


@dataclass(frozen=True)
class Node:
    """A value in a file. `line` and `column` count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Scalar(Node):
    """A single value as it is written. `quoted` if it is in quotes, or a block after '|' or '>'."""

    text: str
    quoted: bool


@dataclass(frozen=True)
class Sequence(Node):
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Mapping(Node):
    """A map: the value of each key, and in `keys` the node of the key itself."""

    values: dict[str, Node]
    keys: dict[str, Scalar]


class _RefusalError(Exception):
    """Nothing more can be read from the file."""

    def __init__(self, mark: "yaml.Mark | None", message: str, hint: str) -> None:
        super().__init__(message)
        self.line = mark.line + 1 if mark else 1
        self.column = mark.column + 1 if mark else 1
        self.message = message
        self.hint = hint


def entry(node: Node | None, key: str) -> Node | None:
    """The value of a key; None unless the node is a map that has this key."""
    return node.values.get(key) if isinstance(node, Mapping) else None


def keys(node: Node | None) -> dict[str, Scalar]:
    """The nodes of a map's keys; empty if the node is not a map."""
    return node.keys if isinstance(node, Mapping) else {}


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; empty if the node is not a list."""
    return node.items if isinstance(node, Sequence) else ()


def scalars(node: Node) -> Iterator[Scalar]:
    """All single values in a node, in the order of the file; no keys."""
    if isinstance(node, Scalar):
        yield node
    for child in node.values.values() if isinstance(node, Mapping) else items(node):
        yield from scalars(child)


def parse(data: bytes, file: str, problems: Problems) -> Node | None:
    """The root node of a YAML file's bytes, or None after at least one problem was added. `file` names the file."""
    text = _decode(data, file, problems)
    if text is None:
        return None
    try:
        parser = _Parser(text)
        try:
            return _Composer(parser, file, problems).document()
        finally:
            parser.dispose()
    except _RefusalError as refused:
        problems.add(file, refused.line, refused.column, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        problems.add(file, *_explain(error, text))
    except (yaml.YAMLError, ValueError, OverflowError):
        # The parser written in Python calls chr() for "\U00110000", which raises.
        problems.add(file, 1, 1, "this is not valid YAML", "check what follows each backslash")
    return None


def parse_file(folder: Path, name: str, problems: Problems) -> Node | None:
    """The root node of a YAML file in the folder, or None after at least one problem was added."""
    data = read_bytes(folder, name, MAX_YAML_BYTES, problems)
    return None if data is None else parse(data, name, problems)


_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters and characters that change the direction of text: an editor can't see them."""


def _decode(data: bytes, file: str, problems: Problems) -> str | None:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problems.add(file, *_position(before, len(before)), "this is not UTF-8 text", "save the file as UTF-8")
        return None
    found = _FORBIDDEN.search(text)
    if found:
        problems.add(file, *_position(text, found.start()), *_invisible(found.group()))
        return None
    if not text.strip():
        problems.add(file, 1, 1, "the file is empty", _START)
        return None
    return text


def _lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


def _position(text: str, offset: int) -> tuple[int, int]:
    lines = _lines(text[:offset])
    return len(lines), len(lines[-1]) + 1


def _invisible(character: str) -> MessageAndHint:
    hint = "save the file as UTF-8" if character == "\0" else "delete it"  # UTF-16 is full of zeros
    return f"an invisible control character (U+{ord(character):04X}) is not allowed", hint


_START = "write 'key: value' lines, or start from a file of an exhibit that works"
_QUOTE = "put the whole text in quotes"
_NOT_CLOSED = (
    "a bracket or brace is not closed",
    "close it; inside braces, put a text that contains ': ', ',' or ' #' in quotes",
)
_TOO_DEEP = f"lists and maps are nested more than {MAX_DEPTH} deep", "use fewer levels"
_BACKSLASH = "YAML does not know what this backslash means", "write it twice, or put the text in single quotes"
_EXPLANATIONS = (
    # Words of PyYAML's message (in C or in Python); whether the problem is where the value begins rather than
    # where the parser gave up; our message; our hint. The first match counts.
    ("nesting depth", False, *_TOO_DEEP),
    ("escape", False, *_BACKSLASH),
    ("hexdecimal", False, *_BACKSLASH),
    ("quoted scalar", True, "a quotation mark is not closed", "close the text with the same mark"),
    ("flow ", True, *_NOT_CLOSED),
    (
        "mapping values are not allowed",
        False,
        "a ': ' is not allowed here",
        f"{_QUOTE}; or check the line before: does it lack its ':', or is it indented differently?",
    ),
    ("sequence entries are not allowed", False, "a list can't begin after its key", "begin it on the next line"),
    ("simple key", True, "this line has no key", "write 'key: value', or indent the line if it continues a text"),
    ("block scalar", False, "text can't follow '>' or '|'", f"begin it on the next line, or {_QUOTE}"),
    ("directive", True, "a text can't begin with '%'", _QUOTE),
    ("incompatible", False, "this version of YAML is not supported", "delete the line that begins with '%'"),
    ("an alias", True, "a text can't begin with '*'", _QUOTE),
    ("an anchor", True, "a text can't begin with '&'", _QUOTE),
    ("tag", True, "a text can't begin with '!'", _QUOTE),
)


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, str]:
    """Line, column, message and hint for an error of the parser."""
    assert error.problem_mark is not None
    lines = _lines(text)
    # At the end of a file libyaml may name a line after the last one.
    line = min(error.problem_mark.line, len(lines) - 1)
    column = min(error.problem_mark.column, len(lines[line]))
    before, here = lines[line][:column], lines[line][column : column + 1]
    said = f"{error.context} {error.problem}"
    if "\t" in (before + here)[len(before.rstrip()) :] or "tab character" in said:
        return line + 1, column + 1, "YAML needs spaces here, not a tab", "indent with two spaces per level"
    is_at_end = error.problem_mark.line >= len(lines) or not "".join([lines[line][column:], *lines[line + 1 :]]).strip()
    if "flow node" in said and is_at_end:
        # The parser names the end of the file. We name the last bracket, which is certainly open.
        return *_position(text, max(text.rfind("["), text.rfind("{"))), *_NOT_CLOSED
    if "cannot start any token" in said or "node content" in said:
        return line + 1, column + 1, f"a text can't begin with {quote(here)}", _QUOTE
    for words, at_beginning, message, hint in _EXPLANATIONS:
        if words in said:
            if at_beginning and error.context_mark:
                line, column = error.context_mark.line, error.context_mark.column
            return line + 1, column + 1, message, hint
    if before.strip():
        hint = f"{_QUOTE}, and write each quotation mark inside it twice"
        return line + 1, column + 1, "more text follows the end of a value", hint
    return line + 1, column + 1, "the indentation changes inside a map or list", "indent all its lines equally"


class _Composer:
    """Builds nodes from a parser's events. Every method takes the event that begins what it builds."""

    def __init__(self, parser: "yaml.Loader", file: str, problems: Problems) -> None:
        # Any: PyYAML's type stubs don't say which events have an anchor and a tag.
        self._events: Iterator[Any] = iter(parser.get_event, None)
        self._file = file
        self._problems = problems
        self._nodes = 0

    def document(self) -> Node:
        next(self._events)  # the stream's start
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise _RefusalError(None, "the file has only comments", _START)
        root = self._node(next(self._events), depth=0)
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusalError(after.start_mark, "a second document begins here ('---')", "use one file for each")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _RefusalError(mark, f"the file has more than {MAX_NODES:,} values", "split it into smaller files")
        if depth > MAX_DEPTH:
            raise _RefusalError(mark, *_TOO_DEEP)
        _refuse_references(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(mark.line + 1, mark.column + 1, tuple(self._items(depth)))
        return self._mapping(mark, depth)

    def _scalar(self, event: Any) -> Scalar:
        position = event.start_mark.line + 1, event.start_mark.column + 1
        if found := _FORBIDDEN.search(event.value):  # written as an escape: "\u202e"
            self._problems.add(self._file, *position, *_invisible(found.group()))
        return Scalar(*position, _FORBIDDEN.sub("", event.value), event.style in ("'", '"', "|", ">"))

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, mark: yaml.Mark, depth: int) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusalError(event.start_mark, "a list or map can't be a key", "use a single word")
            if key.text in values:
                hint = f"it is already in line {keys[key.text].line}: delete one of the two"
                message = f"the key {quote(key.text)} is used twice"
                self._problems.add(self._file, key.line, key.column, message, hint)
                continue
            values[key.text] = _at_its_key(value, key)
            keys[key.text] = key
        return Mapping(mark.line + 1, mark.column + 1, values, keys)


def _at_its_key(value: Node, key: Scalar) -> Node:
    """The value; if it is missing ("? key"), placed at its key, since libyaml places it at the end of the file."""
    if isinstance(value, Scalar) and not value.text and not value.quoted and value.line > key.line:
        return replace(value, line=key.line, column=key.column)
    return value


def _refuse_references(event: Any) -> None:
    if isinstance(event, yaml.AliasEvent):
        message = f"aliases are not allowed ({quote('*' + str(event.anchor))})"
        hint = "write the value itself; put a text that begins with '*' in quotes"
        raise _RefusalError(event.start_mark, message, hint)
    if event.anchor is not None:
        message = f"anchors are not allowed ({quote('&' + str(event.anchor))})"
        raise _RefusalError(event.start_mark, message, "delete it; put a text that begins with '&' in quotes")
    if event.tag is not None:
        message = f"tags are not allowed ({quote(event.tag)})"
        raise _RefusalError(event.start_mark, message, "delete it; put a text that begins with '!' in quotes")
