"""Where the sentences of a text begin and end, in any language. No Qt.

Speech reads sentence by sentence, and easy language counts the words of each sentence: both ask here. What a
language adds (its abbreviations) comes from its strings file, so that an added language brings its own.
"""

import functools
import re
from dataclasses import dataclass

ORDINAL = "#."
"""In a list of abbreviations: a number of one or two digits with a full stop, as in "29. März"."""

_CLOSERS = "\"'”“»«›‹’‘)]}」』"
_OPENERS = "\"'„“”»«›‹‚‘’([{¿¡「『–—-"
_MARK = re.compile(rf"(?:[.!?…؟।۔]+[{re.escape(_CLOSERS)}]*(?=\s)|[。！？]+[{re.escape(_CLOSERS)}]*)\s*")
"""Marks that may end a sentence, the quotes and brackets that close behind them, and the space after them."""
_FIRST_WORD = re.compile(rf"[\s{re.escape(_OPENERS)}]*(\w+)(\.?)")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s*)+\Z")


@dataclass(frozen=True)
class SentenceRules:
    """What one language adds. `abbreviations` include their full stops.

    - `never_end`: always followed by the rest of their sentence: "Dr.", "z. B.".
    - `abbreviations`: end a sentence only if a word of `starters` follows: "6 Mio. EUR", "6 Mio. Dann …".
    - `starters`: capitalised words that often begin a sentence: "The", "Dann".
    """

    never_end: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    starters: tuple[str, ...] = ()


NO_RULES = SentenceRules()


def sentence_spans(text: str, rules: SentenceRules = NO_RULES) -> list[tuple[int, int]]:
    """The start and end of each sentence in `text`, in order and without gaps; none if the text is blank.

    A span ends where the next one starts, so the space after a sentence belongs to it.
    """
    if not text.strip():
        return []
    spans: list[tuple[int, int]] = []
    start = 0
    inner = _inner_stops(text, rules)
    for mark in _MARK.finditer(text):
        end = mark.end()
        if end < len(text) and mark.start() not in inner and _ends(text, start, mark, rules):
            spans.append((start, end))
            start = end
    return [*spans, (start, len(text))]


def sentences(text: str, rules: SentenceRules = NO_RULES) -> list[str]:
    """The sentences of `text`, without the space around them."""
    return [text[start:end].strip() for start, end in sentence_spans(text, rules)]


def _ends(text: str, start: int, mark: re.Match[str], rules: SentenceRules) -> bool:
    """Whether a sentence that began at `start` ends at `mark`."""
    following = _FIRST_WORD.match(text, mark.end())
    word = following[1] if following else ""
    if word[:1].islower() and not _is_georgian(word[0]):
        return False
    said = text[start : mark.start()]
    if not re.search(r"[^\W\d_]", said):  # only a number, as in "1. The first"
        return False
    if not mark[0].startswith(".") or mark[0].startswith(".."):
        return True
    said += "."
    if _at_end(rules.never_end).search(said):
        return False
    if _at_end(rules.abbreviations).search(said) or _ends_with_initial(said):
        is_initial = len(word) == 1 and following is not None and following[2] == "."
        return word in rules.starters and not is_initial
    return True


def _ends_with_initial(text: str) -> bool:
    """Whether the last word is a single capital letter with its full stop, as in "J. Smith" or "the U.S. Army"."""
    initials = _INITIALS.search(text)
    return initials is not None and not initials[0].islower()


def _is_georgian(letter: str) -> bool:
    """Georgian letters count as small, but its sentences begin with them."""
    return "\u10d0" <= letter <= "\u10ff"


def _inner_stops(text: str, rules: SentenceRules) -> set[int]:
    """Where the full stops are that have more of their abbreviation after them: the first of "z. B."."""
    found = _anywhere(rules.never_end + rules.abbreviations).finditer(text)
    return {place for each in found for place in range(each.start(), each.end() - 1) if text[place] == "."}


@functools.cache
def _anywhere(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(abbreviations)})")


@functools.cache
def _at_end(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(abbreviations)})\Z")


def _any_of(abbreviations: tuple[str, ...]) -> str:
    """A regular expression for any of them, the longest first; for none, one that matches nothing."""
    longest_first = sorted(abbreviations, key=len, reverse=True)
    each = [r"\d{1,2}\." if short == ORDINAL else re.escape(short).replace(r"\ ", r"\s*") for short in longest_first]
    return "|".join(each) or "(?!)"
