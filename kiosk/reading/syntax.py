"""Why a YAML file can't be parsed, in words for an editor: PyYAML's messages, and the slips that lead to them."""

import re
from decimal import Decimal
from typing import NamedTuple

import yaml

from kiosk.reading.characters import QUOTATION_MARKS, UNUSUAL_SPACES, unusual_space
from kiosk.reading.problems import MessageAndHint, quote
from kiosk.reading.source import Place, Source

MAX_DEPTH = 20

QUOTE = "put the whole text in quotes"
QUOTE_HASH = "put a text that begins with '#' in quotes"
TOO_DEEP = f"lists and maps are nested more than {MAX_DEPTH} deep", "use fewer levels"
COMMENT = (
    "the text ends here: a '#' after a space begins a comment",
    f"{QUOTE}; or write the comment on a line of its own",
)
"""The problem of a text that is cut by a comment."""

_COLON = "a ': ' is not allowed here"
_NOT_CLOSED = (
    "a bracket or brace is not closed",
    "close it; inside braces, put a text that contains ': ', ',' or ' #' in quotes",
)
_BACKSLASH = "YAML does not know what this backslash means", "write it twice, or put the text in single quotes"
_OPEN_QUOTE = "a quotation mark is not closed"
_CLOSE = "close the text with the same mark; put a text that begins with an apostrophe in double quotes"
_EXPLANATIONS = (
    # Words of PyYAML's message (in C or in Python); whether the problem is where the value begins rather than
    # where the parser gave up; our message; our hint. The first match counts.
    ("nesting depth", False, *TOO_DEEP),
    ("escape", False, *_BACKSLASH),
    ("hexdecimal", False, *_BACKSLASH),
    ("quoted scalar", True, _OPEN_QUOTE, _CLOSE),
    ("flow ", True, *_NOT_CLOSED),
    (
        "mapping values are not allowed",
        False,
        _COLON,
        f"{QUOTE}; or check the line before: does it lack its ':', or is it indented differently?",
    ),
    (
        "sequence entries are not allowed",
        False,
        "a list can't begin after its key",
        f"begin it on the next line, or {QUOTE}",
    ),
    ("simple key", True, "this line has no key", "write 'key: value', or indent the line if it continues a text"),
    ("block scalar", False, "text can't follow '>' or '|'", f"begin it on the next line, or {QUOTE}"),
    ("directive", True, "a text can't begin with '%'", QUOTE),
    ("incompatible", False, "this version of YAML is not supported", "delete the line that begins with '%'"),
    ("an alias", True, "a text can't begin with '*'", QUOTE),
    ("an anchor", True, "a text can't begin with '&'", QUOTE),
    ("tag", True, "a text can't begin with '!'", QUOTE),
)


class Explained(NamedTuple):
    """A problem of a file, with its place."""

    place: Place
    message: str
    hint: str


class LastValue(NamedTuple):
    """The last value that was read before the parser gave up: where it begins and ends."""

    start: Place
    end: Place
    text: str
    plain: bool
    """Whether it is written without quotes, and not after '|' or '>'."""


def explain(error: yaml.MarkedYAMLError, source: Source, last: LastValue | None) -> Explained:
    """What is wrong where the parser gave up. `last` is the value before."""
    assert error.problem_mark is not None
    at = source.clipped(error.problem_mark.line, error.problem_mark.column)
    in_braces = "flow " in f"{error.context}"
    slip = _unusual_space(at, source, last) or _comment(at, source, last, in_braces=in_braces)
    slip = slip or _quotation_mark(error, at, source, last) or _colon(error, source, last)
    if not slip and in_braces and source.lines[at.line][at.column :][:1] == ":" and last and last.start.line == at.line:
        slip = Explained(at, _COLON, QUOTE)
    if not slip and in_braces and last and not last.plain and last.start.line < last.end.line:
        slip = Explained(last.start, _OPEN_QUOTE, _CLOSE)  # a mark further down has closed it
    return slip or _explain(error, source, at)


_SPACE_IN_STRUCTURE = re.compile(f"(?:^|[-:,{{}}\\[\\]?\"'])[ \t]*([{UNUSUAL_SPACES}])", re.MULTILINE)


def _unusual_space(at: Place, source: Source, last: LastValue | None) -> Explained | None:
    """An unusual space where the parser wanted an ordinary one, after the last value."""
    start = last.end if last else Place(0, 0)
    until = source.clipped(at.line, at.column + 1)
    found = _SPACE_IN_STRUCTURE.search(source.between(start, until))
    if not found:
        return None
    return Explained(source.place_in(start, found.string, found.start(1)), *unusual_space(found.group(1)))


def _comment(at: Place, source: Source, last: LastValue | None, *, in_braces: bool) -> Explained | None:
    """A comment that has cut the text before the place where the parser gave up."""
    if last and last.plain and source.only_comments_between(last.end, at):
        continues = in_braces or source.indent(at.line) > source.indent(last.start.line)
        place = source.comment_after(last.end) or source.comment_below(last.end, -1)
        return Explained(place, *COMMENT) if place and continues else None
    return None


def _quotation_mark(error: yaml.MarkedYAMLError, at: Place, source: Source, last: LastValue | None) -> Explained | None:
    """A typographic quotation mark that was to begin or end a text in quotes."""
    if "quoted scalar" in f"{error.context}" and error.context_mark:
        start = source.clipped(error.context_mark.line, error.context_mark.column)
        line = source.lines[start.line]
        straight = line[start.column : start.column + 1]
        others = [mark for mark in line[start.column + 1 :] if mark in QUOTATION_MARKS]
        if others:
            hint = f"close it with {straight}: to YAML, {others[-1]} is a letter and no quotation mark"
            return Explained(start, _OPEN_QUOTE, hint)
    if last and last.plain and last.text[:1] in tuple(QUOTATION_MARKS) and at.line == last.end.line:
        return Explained(last.start, *typographic_quotes(last.text[0]))
    return None


def _colon(error: yaml.MarkedYAMLError, source: Source, last: LastValue | None) -> Explained | None:
    """A colon without a space at the beginning of a line, which makes no key: `en:Oak`."""
    starts = [last.start] if last and last.plain else []
    if "simple key" in f"{error.context}" and error.context_mark:
        starts.append(source.clipped(error.context_mark.line, error.context_mark.column))
    for start in starts:
        line = source.lines[start.line]
        found = _KEY_WITHOUT_SPACE.match(line, start.column)
        if found and not line[: start.column].strip(" -"):
            return Explained(start, *missing_space(found.group()))
    return None


def missing_space(written: str) -> MessageAndHint:
    """The problem of a key without a space after its colon."""
    return f"there is no space after the ':' in {quote(written)}", "write one"


def typographic_quotes(mark: str) -> MessageAndHint:
    """The problem of a text that begins with a typographic quotation mark and contains what only quotes allow."""
    message = f"to YAML, {mark} is a letter and no quotation mark, so this text is not in quotes"
    return message, "put the whole text, with its own quotation marks, in straight ones: \"…\" or '…'"


_NUMBER_WITH_COMMAS = re.compile("-?[0-9]+(?:,[0-9]+)+")
_KEY_WITHOUT_SPACE = re.compile(r"[^\W\d][\w-]*:[^\s/]\S*")


def split_by_comma(written: str | None, part: str) -> MessageAndHint:
    """The problem of a value in braces that its commas have split: all of it (None after a list or map), and its rest.

    In `{en: 1901, 1902, lt: …}` these are '1901, 1902' and '1902'.
    """
    if _KEY_WITHOUT_SPACE.match(part):
        return missing_space(part)
    message = f"{quote(part)} has no value: in braces, a comma begins a new key"
    if written is None:
        return message, "write 'key: value', or put a text that contains a comma in quotes"
    if written[:1] in tuple(QUOTATION_MARKS):
        return typographic_quotes(written[0])
    if _NUMBER_WITH_COMMAS.fullmatch(written):
        return message, _number_hint(written)
    return message, f"put the whole text in quotes: {quote(written, 60)}"


def _number_hint(written: str) -> str:
    """How to write a number in which commas are."""
    whole, decimal = written.replace(",", ""), written.replace(",", ".")
    if written.count(",") > 1:
        return f"write numbers without commas: {whole}"
    if len(written.rpartition(",")[2]) == 3:
        return f"write {whole}, or {Decimal(decimal).normalize():f} if it is a decimal"
    return f"write {decimal}"


def _explain(error: yaml.MarkedYAMLError, source: Source, at: Place) -> Explained:
    assert error.problem_mark is not None
    lines, (line, column) = source.lines, at
    before, here = lines[line][:column], lines[line][column : column + 1]
    said = f"{error.context} {error.problem}"
    if "\t" in (before + here)[len(before.rstrip()) :] or "tab character" in said:
        return Explained(at, "YAML needs spaces here, not a tab", "indent with two spaces per level")
    is_at_end = error.problem_mark.line >= len(lines) or not "".join([lines[line][column:], *lines[line + 1 :]]).strip()
    if "flow node" in said and is_at_end:
        # The parser names the end of the file. We name the last bracket, which is certainly open.
        return Explained(_last_bracket(source), *_NOT_CLOSED)
    if "cannot start any token" in said or "node content" in said:
        return Explained(at, f"a text can't begin with {quote(here)}", QUOTE)
    for words, at_beginning, message, hint in _EXPLANATIONS:
        if words in said:
            if at_beginning and error.context_mark:
                at = Place(error.context_mark.line, error.context_mark.column)
            return Explained(at, message, hint)
    if before.strip():
        return Explained(
            at, "more text follows the end of a value", f"{QUOTE}, and write each quotation mark inside it twice"
        )
    return Explained(at, "the indentation changes inside a map or list", "indent all its lines equally")


def _last_bracket(source: Source) -> Place:
    for line in range(len(source.lines) - 1, -1, -1):
        column = max(source.lines[line].rfind("["), source.lines[line].rfind("{"))
        if column >= 0:
            return Place(line, column)
    return Place(0, 0)
