"""YAML to nodes that know where they stand.

PyYAML's own composer is not used: its C form crashes on 50,000 open brackets, it keeps the last
of two equal keys, and it follows aliases. Events don't nest, so we count the depth ourselves.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kiosk.reading.files import MOST_YAML_BYTES, read_bytes
from kiosk.reading.problems import Problems, shown

try:
    # libyaml: five times as fast, and in all of PyPI's wheels. The stubs don't know the name.
    from yaml.cyaml import CParser as _Parser  # pyright: ignore[reportAttributeAccessIssue]
except ImportError:
    from yaml import Loader as _Parser  # the same parser in Python

MOST_DEPTH = 20
MOST_NODES = 20_000
"""A panel of the built-in exhibit has about 500 nodes; 20,000 are read in under 0.5 s."""


@dataclass(frozen=True)
class Node:
    """A value of a file with its place; line and column count from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Scalar(Node):
    """A single value as it is written; `quoted` when it stands in quotes or as a block."""

    text: str
    quoted: bool


@dataclass(frozen=True)
class Sequence(Node):
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Mapping(Node):
    """Keys with values; `keys` holds where each key itself stands."""

    values: dict[str, Node]
    keys: dict[str, Scalar]


class _RefusalError(Exception):
    """The file can't be read any further."""

    def __init__(self, mark: "yaml.Mark | None", message: str, hint: str) -> None:
        super().__init__(message)
        self.line = mark.line + 1 if mark else 1
        self.column = mark.column + 1 if mark else 1
        self.message = message
        self.hint = hint


def entry(node: Node | None, key: str) -> Node | None:
    """The value of a key, if the node is a map that has it."""
    return node.values.get(key) if isinstance(node, Mapping) else None


def keys(node: Node | None) -> dict[str, Scalar]:
    """Where the keys of a map stand; none if the node is something else."""
    return node.keys if isinstance(node, Mapping) else {}


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; none if the node is something else."""
    return node.items if isinstance(node, Sequence) else ()


def scalars(node: Node) -> Iterator[Scalar]:
    """All values in a node, in their order."""
    if isinstance(node, Scalar):
        yield node
    for child in node.values.values() if isinstance(node, Mapping) else items(node):
        yield from scalars(child)


def parse(data: bytes, file: str, problems: Problems) -> Node | None:
    """The root node of a YAML file, or None and at least one problem."""
    text = _decode(data, file, problems)
    if text is None:
        return None
    try:
        parser = _Parser(text)
        try:
            return _Composer(parser, file, problems, len(re.split("\r\n|\r|\n", text))).document()
        finally:
            parser.dispose()
    except _RefusalError as refused:
        problems.add(file, refused.line, refused.column, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        problems.add(file, *_in_plain_words(error, text))
    except (yaml.YAMLError, ValueError, OverflowError):
        # The parser in Python lets chr() raise for "\U00110000".
        problems.add(file, 1, 1, "this is not YAML", "see the README's page on exhibits")
    return None


def parse_file(folder: Path, name: str, problems: Problems) -> Node | None:
    """The root node of a YAML file of the folder, or None and at least one problem."""
    data = read_bytes(folder, name, MOST_YAML_BYTES, problems)
    return None if data is None else parse(data, name, problems)


_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of text: neither can be seen by an editor."""


def _decode(data: bytes, file: str, problems: Problems) -> str | None:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problems.add(file, *_place(before, len(before)), "this is not UTF-8 text", "save the file as UTF-8")
        return None
    found = _FORBIDDEN.search(text)
    if found:
        problems.add(file, *_place(text, found.start()), *_refusal_of(found.group()))
        return None
    if not text.strip():
        problems.add(file, 1, 1, "the file is empty", _START)
        return None
    return text


def _place(text: str, offset: int) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", text[:offset])
    return len(lines), len(lines[-1]) + 1


def _refusal_of(character: str) -> tuple[str, str]:
    hint = "save the file as UTF-8" if character == "\0" else "delete it"  # UTF-16 is full of zeros
    return f"an invisible control character (U+{ord(character):04X})", hint


_START = "start from an example: the README says where they are"
_NOT_CLOSED = (
    "a bracket or brace is opened and not closed",
    "close it; in braces, a text with ': ', ',' or ' #' needs quotes",
)
_QUOTE = "put the whole text in quotes"
_PLAIN_WORDS = (
    # What the parser says (in C or in Python); whether the fault lies where the value begins,
    # not where its end was missed; what it means to an editor; what to do about it.
    ("nesting depth", False, f"nested deeper than {MOST_DEPTH} steps", "an exhibit never needs that: simplify"),
    ("escape", False, "a backslash that YAML doesn't know", "write two for one, or use single quotes"),
    ("hexdecimal", False, "a backslash that YAML doesn't know", "write two for one, or use single quotes"),
    ("quoted scalar", True, "a quotation mark is opened and not closed", "close it with the same mark"),
    (
        "flow ",
        True,
        *_NOT_CLOSED,
    ),
    (
        "mapping values are not allowed",
        False,
        "a ': ' where no key stands",
        f"{_QUOTE}; or is the line before without its ':', or indented otherwise?",
    ),
    ("sequence entries are not allowed", False, "a list begins behind a key", "begin it on the next line"),
    ("simple key", True, "a line without a key", "write 'key: value', or indent a text that goes on"),
    ("block scalar", False, "text right behind '>' or '|'", f"begin it on the next line, or {_QUOTE}"),
    ("directive", True, "a text can't begin with '%'", _QUOTE),
    ("incompatible", False, "a YAML version that is not known", "delete the line that begins with '%'"),
    ("an alias", True, "a text can't begin with '*'", _QUOTE),
    ("an anchor", True, "a text can't begin with '&'", _QUOTE),
    ("tag", True, "a text can't begin with '!'", _QUOTE),
)


def _in_plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, str]:
    assert error.problem_mark is not None
    lines = re.split("\r\n|\r|\n", text)
    # At the end of a file libyaml may name a line after the last one.
    line = min(error.problem_mark.line, len(lines) - 1)
    column = min(error.problem_mark.column, len(lines[line]))
    before, here = lines[line][:column], lines[line][column : column + 1]
    said = f"{error.context} {error.problem}"
    if "\t" in (before + here)[len(before.rstrip()) :] or "tab character" in said:
        return line + 1, column + 1, "a tab where YAML wants spaces", "indent with two spaces a step"
    is_at_end = error.problem_mark.line >= len(lines) or not "".join([lines[line][column:], *lines[line + 1 :]]).strip()
    if "flow node" in said and is_at_end:
        # The parser names the end; the one that was opened last is open at least.
        return *_place(text, max(text.rfind("["), text.rfind("{"))), *_NOT_CLOSED
    if "cannot start any token" in said or "node content" in said:
        return line + 1, column + 1, f"a text can't begin with {shown(here)}", _QUOTE
    for words, at_beginning, message, hint in _PLAIN_WORDS:
        if words in said:
            if at_beginning and error.context_mark:
                line, column = error.context_mark.line, error.context_mark.column
            return line + 1, column + 1, message, hint
    if before.strip():
        return line + 1, column + 1, "something follows the end of a text", f"{_QUOTE}, and double those inside it"
    return line + 1, column + 1, "the indentation changes inside a map or list", "align the lines of one map or list"


class _Composer:
    def __init__(self, parser: "yaml.Loader", file: str, problems: Problems, lines: int) -> None:
        self._lines = lines
        # Any: the stubs of PyYAML don't tell which events have an anchor and a tag.
        self._events: Iterator[Any] = iter(parser.get_event, None)
        self._file = file
        self._problems = problems
        self._nodes = 0

    def document(self) -> Node:
        next(self._events)  # the stream's start
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise _RefusalError(None, "the file holds only comments", _START)
        root = self._node(next(self._events), depth=0)
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusalError(
                after.start_mark, "a second document begins here ('---')", "one file holds one document"
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise _RefusalError(mark, f"more than {MOST_NODES:,} values in one file", "split it into smaller ones")
        if depth > MOST_DEPTH:
            raise _RefusalError(mark, f"nested deeper than {MOST_DEPTH} steps", "an exhibit never needs that: simplify")
        if isinstance(event, yaml.AliasEvent):
            raise _RefusalError(
                mark,
                f"an alias ({shown('*' + str(event.anchor))})",
                "write the value out; quote a text that begins with '*'",
            )
        if event.anchor is not None:
            raise _RefusalError(
                mark, f"an anchor ({shown('&' + str(event.anchor))})", "delete it; quote a text that begins with '&'"
            )
        if event.tag is not None:
            raise _RefusalError(mark, f"a tag ({shown(event.tag)})", "delete it; quote a text that begins with '!'")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(mark.line + 1, mark.column + 1, tuple(self._items(depth)))
        return self._mapping(mark, depth)

    def _scalar(self, event: Any) -> Scalar:
        # A value that is missing at the end of a file is told one line too far.
        place = min(event.start_mark.line + 1, self._lines), event.start_mark.column + 1
        if found := _FORBIDDEN.search(event.value):  # written as an escape: "\u202e"
            self._problems.add(self._file, *place, *_refusal_of(found.group()))
        return Scalar(*place, _FORBIDDEN.sub("", event.value), event.style in ("'", '"', "|", ">"))

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
                raise _RefusalError(event.start_mark, "a list or map as a key", "a key is one word")
            if key.text in values:
                first = keys[key.text].line
                self._problems.add(
                    self._file,
                    key.line,
                    key.column,
                    f"the key {shown(key.text)} is here twice",
                    f"it stands in line {first} already: delete one",
                )
                continue
            values[key.text] = value
            keys[key.text] = key
        return Mapping(mark.line + 1, mark.column + 1, values, keys)
