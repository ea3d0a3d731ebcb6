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

from kiosk.reading.characters import FORBIDDEN, UNUSUAL_SPACES, invisible, unusual_space
from kiosk.reading.files import MAX_YAML_BYTES, read_bytes
from kiosk.reading.problems import MAX_PROBLEMS_PER_FILE, Problems, quote
from kiosk.reading.source import Place, Source
from kiosk.reading.syntax import MAX_DEPTH, TOO_DEEP, LastValue, explain, split_by_comma

try:
    # libyaml, five times as fast; all wheels on PyPI have it. The type stubs don't know this name.
    from yaml.cyaml import CParser as _Parser  # pyright: ignore[reportAttributeAccessIssue]
except ImportError:
    from yaml import Loader as _Parser  # the same parser, written in Python

MAX_NODES = 20_000
"""A panel of the built-in exhibit has about 500 nodes; 20,000 are read in under 0.5 s."""


@dataclass(frozen=True)
class Node:
    """A value in a file. `line` and `column` count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Scalar(Node):
    """A single value as it is written. `quoted` if it is in quotes, or a block after '|' or '>'.

    `is_verbatim` if the line has exactly this text at this place: no quotes, all on one line. `comment` is the place of
    the `#` of a comment that follows a value without quotes: in a text, it was perhaps not meant as a comment.
    """

    text: str
    quoted: bool
    is_verbatim: bool = False
    comment: Node | None = None


@dataclass(frozen=True)
class Sequence(Node):
    """A list."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Mapping(Node):
    """A map: the value of each key, and in `keys` the node of the key itself. `in_braces`: `{a: b, c: d}`."""

    values: dict[str, Node]
    keys: dict[str, Scalar]
    in_braces: bool = False


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
    source = Source(text)
    parser = _Parser(text)
    composer = _Composer(parser, file, problems, source)
    try:
        root = composer.document()
        return None if composer.has_misplaced_spaces else root
    except _RefusalError as refused:
        problems.add(file, refused.line, refused.column, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        if not composer.has_misplaced_spaces:  # which have led to this error
            (line, column), message, hint = explain(error, source, composer.last)
            problems.add(file, line + 1, column + 1, message, hint)
    except (yaml.YAMLError, ValueError, OverflowError):
        # The parser written in Python calls chr() for "\U00110000", which raises.
        problems.add(file, 1, 1, "this is not valid YAML", "check what follows each backslash")
    finally:
        parser.dispose()
    return None


def parse_file(folder: Path, name: str, problems: Problems) -> Node | None:
    """The root node of a YAML file in the folder, or None after at least one problem was added."""
    data = read_bytes(folder, name, MAX_YAML_BYTES, problems)
    return None if data is None else parse(data, name, problems)


_START = "write 'key: value' lines, or start from a file of an exhibit that works"


def _decode(data: bytes, file: str, problems: Problems) -> str | None:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problems.add(file, *_position(before, len(before)), "this is not UTF-8 text", "save the file as UTF-8")
        return None
    forbidden = list(FORBIDDEN.finditer(text))
    for found in forbidden[: MAX_PROBLEMS_PER_FILE + 1]:
        problems.add(file, *_position(text, found.start()), *invisible(found.group()))
        if found.group() == "\0":
            break  # the rest of a file in UTF-16 would say the same
    if forbidden:
        return None
    if not text.strip():
        problems.add(file, 1, 1, "the file is empty", _START)
        return None
    return text


def _position(text: str, offset: int) -> tuple[int, int]:
    lines = Source(text[:offset]).lines
    return len(lines), len(lines[-1]) + 1


_SPACE_AT_A_LINES_START = re.compile(f"^[ \t]*(?:-[ \t]*)?(?:[\\w-]+:)?([{UNUSUAL_SPACES}])", re.MULTILINE)
_SPACE_AFTER_COLON = re.compile(f"[\\w-]+:([{UNUSUAL_SPACES}])")


class _Composer:
    """Builds nodes from a parser's events. Every method takes the event that begins what it builds.

    A `column` is that of the key or list that a value belongs to, counted from 0; -1 in brackets and braces.
    """

    def __init__(self, parser: "yaml.Loader", file: str, problems: Problems, source: Source) -> None:
        # Any: PyYAML's type stubs don't say which events have an anchor and a tag.
        self._events: Iterator[Any] = iter(parser.get_event, None)
        self._file = file
        self._problems = problems
        self._source = source
        self._nodes = 0
        self._last: Any = None
        self.has_misplaced_spaces = False
        """Whether no-break spaces and the like stand where YAML needs ordinary ones; their problems were added."""

    def document(self) -> Node:
        next(self._events)  # the stream's start
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise _RefusalError(None, "the file has only comments", _START)
        root = self._node(next(self._events), depth=0, column=-1)
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusalError(after.start_mark, "a second document begins here ('---')", "use one file for each")
        return root

    def _node(self, event: Any, depth: int, column: int) -> Node:
        mark = event.start_mark
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _RefusalError(mark, f"the file has more than {MAX_NODES:,} values", "split it into smaller files")
        if depth > MAX_DEPTH:
            raise _RefusalError(mark, *TOO_DEEP)
        _refuse_references(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, column)
        if isinstance(event, yaml.SequenceStartEvent):
            column = -1 if event.flow_style else mark.column
            return Sequence(mark.line + 1, mark.column + 1, tuple(self._items(depth, column)))
        return self._mapping(mark, depth, in_braces=bool(event.flow_style))

    @property
    def last(self) -> LastValue | None:
        """The last single value."""
        if self._last is None:
            return None
        start, end = self._places(self._last)
        return LastValue(start, end, self._last.value, plain=not self._last.style)

    def _places(self, event: Any) -> tuple[Place, Place]:
        """Where a value begins and ends."""
        start, end = event.start_mark, event.end_mark
        return self._source.clipped(start.line, start.column), self._source.clipped(end.line, end.column)

    def _scalar(self, event: Any, column: int) -> Scalar:
        self._last = event
        line, place = event.start_mark.line + 1, event.start_mark.column + 1
        if not event.style:
            comment = self._beside(event, column)
            return Scalar(line, place, event.value, False, event.end_mark.line + 1 == line, comment)
        text = event.value
        if found := FORBIDDEN.search(text) if event.style == '"' else None:  # written as an escape: "\u202e"
            self._problems.add(self._file, line, place, *invisible(found.group()))
            text = FORBIDDEN.sub("", text)
        return Scalar(line, place, text, True)

    def _beside(self, event: Any, column: int) -> Node | None:
        """The comment that follows a value without quotes; what is wrong with its spaces is reported."""
        if not self._source.has_unusual_spaces and event.end_mark.line not in self._source.before_comments:
            return None
        start, end = self._places(event)
        self._find_spaces_at_lines_starts(start, end)
        comment = self._source.comment_after(end) or self._source.comment_below(end, column)
        return Node(comment.line + 1, comment.column + 1) if comment else None

    def _find_spaces_at_lines_starts(self, start: Place, end: Place) -> None:
        if not self._source.has_unusual_spaces:
            return
        written = self._source.between(start, end)
        begins_line = not self._source.lines[start.line][: start.column].strip(" -")
        for found in _SPACE_AT_A_LINES_START.finditer(written):
            if begins_line or found.start() > 0 or found.start(1) == 0:
                self._add_misplaced_space(self._source.place_in(start, written, found.start(1)), found.group(1))

    def _add_misplaced_space(self, place: Place, character: str) -> None:
        self.has_misplaced_spaces = True
        self._problems.add(self._file, place.line + 1, place.column + 1, *unusual_space(character))

    def _items(self, depth: int, column: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1, column)

    def _mapping(self, mark: yaml.Mark, depth: int, *, in_braces: bool) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        after_commas: list[Scalar] = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1, -1)
            has_colon = not in_braces or self._has_colon()
            value = self._node(next(self._events), depth + 1, -1 if in_braces else event.start_mark.column)
            if not isinstance(key, Scalar):
                raise _RefusalError(event.start_mark, "a list or map can't be a key", "use a single word")
            if not has_colon and (found := _SPACE_AFTER_COLON.match(key.text)):
                self._add_misplaced_space(Place(key.line - 1, key.column - 1 + found.start(1)), found.group(1))
                continue
            if not has_colon and values:
                after_commas.append(key)
                continue
            self._add_split(values, after_commas)
            if key.text in values:
                hint = f"it is already in line {keys[key.text].line}: delete one of the two"
                message = f"the key {quote(key.text)} is used twice"
                self._problems.add(self._file, key.line, key.column, message, hint)
                continue
            values[key.text] = _at_its_key(value, key)
            keys[key.text] = key
        self._add_split(values, after_commas)
        return Mapping(mark.line + 1, mark.column + 1, values, keys, in_braces)

    def _has_colon(self) -> bool:
        """Whether a colon follows the key that was read last, which is in braces."""
        _, end = self._places(self._last)
        rest = self._source.lines[end.line][end.column :].lstrip()
        return not rest.startswith((",", "}"))

    def _add_split(self, values: dict[str, Node], after_commas: list[Scalar]) -> None:
        """Add the problem of a value in braces that its commas have split: what follows them looks like keys."""
        if not after_commas:
            return
        first, last, before = after_commas[0], after_commas[-1], list(values.values())[-1]
        written = None
        if isinstance(before, Scalar):
            written = ", ".join([before.text, *(part.text for part in after_commas)])
            if before.line == last.line and last.is_verbatim:
                line = self._source.lines[before.line - 1]
                written = line[before.column - 1 : last.column - 1 + len(last.text)]
        after_commas.clear()
        message, hint = split_by_comma(written, first.text)
        self._problems.add(self._file, first.line, first.column, message, hint)


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
