"""The text of a YAML file in lines: what stands beside a value, which the parser does not tell."""

import re
from typing import NamedTuple

from kiosk.reading.characters import UNUSUAL_SPACES

_BREAK = re.compile("\r\n|\r|\n")
_UNUSUAL = re.compile(f"[{UNUSUAL_SPACES}]")
_COMMENT = re.compile(r"[ \t]+#")
_BLANK_OR_COMMENT = re.compile(r"[ \t]*(?:#|$)")


class Place(NamedTuple):
    """A place in a file: line and column count from 0, as PyYAML's marks do."""

    line: int
    column: int


class Source:
    """The lines of a file."""

    def __init__(self, text: str) -> None:
        self.lines = _BREAK.split(text)
        self.has_unusual_spaces = bool(_UNUSUAL.search(text))
        self.before_comments = self._before_comments() if "#" in text else frozenset[int]()
        """The lines that may have a comment, or may be followed by a line with one, perhaps after empty lines."""

    def _before_comments(self) -> frozenset[int]:
        found: set[int] = set()
        written = -1  # the last line with anything on it
        for number, line in enumerate(self.lines):
            if "#" in line:
                found |= {written, number}
            if line.strip():
                written = number
        return frozenset(found)

    def clipped(self, line: int, column: int) -> Place:
        """The place, or the end of the file or line if it is behind that: libyaml may name a line after the last."""
        line = min(line, len(self.lines) - 1)
        return Place(line, min(column, len(self.lines[line])))

    def indent(self, line: int) -> int:
        """How many spaces a line begins with."""
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))

    def comment_after(self, end: Place) -> Place | None:
        """Where a comment begins that follows on the same line."""
        found = _COMMENT.match(self.lines[end.line], end.column)
        return Place(end.line, found.end() - 1) if found else None

    def comment_below(self, end: Place, column: int) -> Place | None:
        """Where a comment begins if it is what the next line with anything on it has, right of `column`."""
        if self.lines[end.line][end.column :].strip():
            return None
        for line in range(end.line + 1, len(self.lines)):
            content = self.lines[line].lstrip(" \t")
            if content:
                indent = len(self.lines[line]) - len(content)
                return Place(line, indent) if content.startswith("#") and indent > column else None
        return None

    def between(self, start: Place, end: Place) -> str:
        """The text from one place to another, with line feeds."""
        if start.line == end.line:
            return self.lines[start.line][start.column : end.column]
        inner = self.lines[start.line + 1 : end.line]
        return "\n".join([self.lines[start.line][start.column :], *inner, self.lines[end.line][: end.column]])

    def only_comments_between(self, start: Place, end: Place) -> bool:
        """Whether a reader of YAML sees nothing between two places: blanks and comments."""
        return all(_BLANK_OR_COMMENT.match(line) for line in self.between(start, end).split("\n"))

    def place_in(self, start: Place, text: str, offset: int) -> Place:
        """The place of a character of a text that begins at `start`."""
        lines = text[:offset].split("\n")
        return Place(start.line + len(lines) - 1, len(lines[-1]) + (start.column if len(lines) == 1 else 0))
