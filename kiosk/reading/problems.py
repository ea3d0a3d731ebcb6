"""What is wrong with a file, said so that an editor can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]

MOST_PROBLEMS_A_FILE = 100
"""A file that is wrong everywhere is told once, not ten thousand times."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place. Lines and columns count from 1, columns in characters."""

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
    """A growing list of problems; each file has its fair share of errors, and of warnings."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._counts: dict[tuple[str, Severity], int] = {}

    def add(self, file: str, line: int, column: int, message: str, hint: str, *, severity: Severity = "error") -> None:
        """Note a problem. `message` says what is wrong, `hint` what to do about it."""
        file = printable(file)
        count = self._counts.get((file, severity), 0)
        if count > MOST_PROBLEMS_A_FILE:
            return
        if count == MOST_PROBLEMS_A_FILE:
            message, hint = f"there are more {severity}s in this file", "mend these first, then check again"
        problem = Problem(file, line, column, message, hint, severity)
        if problem not in self._found:
            self._found.add(problem)
            self._counts[file, severity] = count + 1

    def are_too_many(self, file: str) -> bool:
        """Whether no more errors of this file are noted, so that reading on is no use."""
        return self._counts.get((printable(file), "error"), 0) > MOST_PROBLEMS_A_FILE

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file, line and column."""
        return tuple(sorted(self._found))

    def has_errors(self, file: str | None = None) -> bool:
        """Whether anything (of one file, if given) is worse than a warning."""
        return any(p.severity == "error" and file in (None, p.file) for p in self._found)


MOST_TOLD = 20
"""How many known words a hint tells: nobody reads more."""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "known are", *, also: Iterable[str] = ()) -> str:
    """A hint that names the nearest known word, or the known words; `also`: words that are known, but not told."""
    choices = sorted(known)[:200]  # comparing is slow
    near = difflib.get_close_matches(word[:80], [*choices, *also], n=1, cutoff=0.6)
    if near:
        return f"did you mean {shown(near[0])}?"
    told = [*choices[:MOST_TOLD], "…"] if len(choices) > MOST_TOLD else choices
    return f"{otherwise}: {printable(', '.join(told))}"


def printable(text: str) -> str:
    """Someone's text without line breaks, controls and what can't be encoded."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def shown(text: str, most: int = 40) -> str:
    """A piece of someone's text as it may be printed in a message: in quotes, short, one line."""
    clean = printable(text[: most + 1])
    return f"'{clean[:most]}…'" if len(text) > most else f"'{clean}'"
