"""What is wrong with a file, in words that tell an editor how to correct it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]

MessageAndHint = tuple[str, str]
"""A problem without its place: what is wrong, and what to do about it."""

MAX_PROBLEMS_PER_FILE = 100
"""For errors, and again for warnings: ten thousand lines about one file help no editor."""


@dataclass(frozen=True, order=True)
class Problem:
    """One problem at one place. Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    message: str
    hint: str
    severity: Severity = field(default="error", compare=False)

    def __str__(self) -> str:
        kind = "warning: " if self.severity == "warning" else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.message}; {self.hint}"


class Problems:
    """Collects problems, at most `MAX_PROBLEMS_PER_FILE` of each severity for each file."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._counts: dict[tuple[str, Severity], int] = {}

    def add(self, file: str, line: int, column: int, message: str, hint: str, *, severity: Severity = "error") -> None:
        """Add a problem: `message` says what is wrong, `hint` what to do about it. Equal problems are kept once."""
        file = printable(file)
        count = self._counts.get((file, severity), 0)
        if count > MAX_PROBLEMS_PER_FILE:
            return
        if count == MAX_PROBLEMS_PER_FILE:
            message, hint = f"this file has more {severity}s", "correct these first, then check again"
        problem = Problem(file, line, column, message, hint, severity)
        if problem not in self._found:
            self._found.add(problem)
            self._counts[file, severity] = count + 1

    def is_full(self, file: str) -> bool:
        """Whether further errors of this file are dropped, so that the rest of it need not be read."""
        return self._counts.get((printable(file), "error"), 0) > MAX_PROBLEMS_PER_FILE

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file, line and column."""
        return tuple(sorted(self._found))

    def has_errors(self, file: str | None = None) -> bool:
        """Whether there is an error, in any file or in the given one; warnings do not count."""
        return any(p.severity == "error" and file in (None, p.file) for p in self._found)


MAX_WORDS_IN_HINT = 20
_MAX_COMPARED = 200
"""Comparing words is slow, so an unknown word is compared with this many known ones."""


def did_you_mean(word: str, known: Iterable[str], choices: str = "choose one of", *, also: Iterable[str] = ()) -> str:
    """A hint that names the known word most like `word`, or else lists the known words after `choices`.

    Words in `also` may be suggested, but are not listed.
    """
    words = sorted(known)[:_MAX_COMPARED]
    near = difflib.get_close_matches(word[:80], [*words, *also], n=1, cutoff=0.6)
    if near:
        return f"did you mean {quote(near[0])}?"
    listed = [*words[:MAX_WORDS_IN_HINT], "…"] if len(words) > MAX_WORDS_IN_HINT else words
    return f"{choices}: {printable(', '.join(listed))}"


def printable(text: str) -> str:
    """The text on one line, with replacement characters for controls and for what can't be encoded."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def quote(text: str, max_length: int = 40) -> str:
    """The text as a message may show it: in quotes, on one line, cut after `max_length` characters."""
    clean = printable(text[: max_length + 1])
    return f"'{clean[:max_length]}…'" if len(text) > max_length else f"'{clean}'"
