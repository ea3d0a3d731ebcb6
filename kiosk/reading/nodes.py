"""YAML to nodes that know where they stand.

PyYAML's own composer is not used: its C form crashes on 50,000 open brackets, it keeps the last
of two equal keys, and it follows aliases. Events don't nest, so we count the depth ourselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from kiosk.reading.problems import Problems, shown

# libyaml's parser where the wheel carries it (all of PyPI's do), else the same parser in Python.
_Parser = getattr(yaml, "CParser", None) or yaml.Loader

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


class _Refused(Exception):
    """The file can't be read any further."""

    def __init__(self, mark: "yaml.Mark | None", message: str, hint: str) -> None:
        super().__init__(message)
        self.line = mark.line + 1 if mark else 1
        self.column = mark.column + 1 if mark else 1
        self.message = message
        self.hint = hint


def parse(data: bytes, file: str, problems: Problems) -> Node | None:
    """The root node of a YAML file, or None and at least one problem."""
    text = _decode(data, file, problems)
    if text is None:
        return None
    try:
        parser = _Parser(text)
        try:
            return _Composer(parser, file, problems).document()
        finally:
            parser.dispose()
    except _Refused as refused:
        problems.add(file, refused.line, refused.column, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problems.add(file, line, column, *_in_plain_words(error, text, line))
    except yaml.YAMLError as error:
        problems.add(file, 1, 1, f"this is not YAML ({shown(str(error))})", "see the README's page on exhibits")
    return None


_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of text: neither can be seen by an editor."""


def _decode(data: bytes, file: str, problems: Problems) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        problems.add(file, *_place(before, len(before)), "this is not UTF-8 text", "save the file as UTF-8")
        return None
    found = _FORBIDDEN.search(text)
    if found:
        name = f"U+{ord(found.group()):04X}"
        problems.add(file, *_place(text, found.start()), f"an invisible control character ({name})", "delete it")
        return None
    if not text.strip():
        problems.add(file, 1, 1, "the file is empty", "start from `kiosk schema` or the built-in exhibit")
        return None
    return text


def _place(text: str, offset: int) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", text[:offset])
    return len(lines), len(lines[-1]) + 1


def _in_plain_words(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[str, str]:
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    said = " ".join(part for part in (error.context, error.problem) if part)
    if "\t" in here[: len(here) - len(here.lstrip())] or "'\\t'" in said:
        return "a tab where YAML wants spaces", "indent with two spaces a step"
    if "mapping values are not allowed" in said:
        return "a second ': ' in one line", "put the text in quotes if it has a colon, or indent the line before"
    if "block mapping" in said or "block collection" in said:
        return "the indentation changes inside a map or list", "give lines of one map the same indentation"
    if "quoted scalar" in said:
        return "a quotation mark is opened and not closed", "close it with the same mark"
    return f"this is not YAML ({said or 'unreadable'})", "compare it with the lines above and below"


class _Composer:
    def __init__(self, parser: "yaml.Loader", file: str, problems: Problems) -> None:
        # Any: the stubs of PyYAML don't tell which events have an anchor and a tag.
        self._events: Iterator[Any] = iter(parser.get_event, None)
        self._file = file
        self._problems = problems
        self._nodes = 0

    def document(self) -> Node:
        next(self._events)  # the stream's start
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise _Refused(None, "the file holds only comments", "start from `kiosk schema` or the built-in exhibit")
        root = self._node(next(self._events), depth=0)
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Refused(after.start_mark, "a second document begins here ('---')", "one file holds one document")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise _Refused(mark, f"more than {MOST_NODES:,} values in one file", "split it into smaller ones")
        if depth > MOST_DEPTH:
            raise _Refused(mark, f"nested deeper than {MOST_DEPTH} steps", "an exhibit never needs that: simplify")
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(
                mark,
                f"an alias ({shown('*' + str(event.anchor))})",
                "write the value out; quote a text that begins with '*'",
            )
        if event.anchor is not None:
            raise _Refused(
                mark, f"an anchor ({shown('&' + str(event.anchor))})", "delete it; quote a text that begins with '&'"
            )
        if event.tag is not None:
            raise _Refused(mark, f"a tag ({shown(event.tag)})", "delete it; quote a text that begins with '!'")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(mark.line + 1, mark.column + 1, event.value, event.style in ("'", '"', "|", ">"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(mark.line + 1, mark.column + 1, tuple(self._items(depth)))
        return self._mapping(mark, depth)

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
                raise _Refused(event.start_mark, "a list or map as a key", "a key is one word")
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
