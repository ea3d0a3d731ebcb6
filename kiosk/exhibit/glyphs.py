"""Which characters the kiosk's typeface can draw, and which marks it can place above and below a letter."""

import functools
import itertools
import re
import unicodedata
from typing import Any

from kiosk.paths import FONT

# Characters that the typeface has; a test compares them with the font. Most exhibits use no others, so
# they start without fontTools, whose import takes longer than reading a whole exhibit.
_KNOWN = re.compile(
    "[\n\r\t -~\u00a0-\u00a3\u00a5\u00a7-\u00ab\u00ae-\u00b4\u00b6-\u017f"
    "\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u045f\u0490\u0491"
    "\u2009\u202f–—‘’‚“”„•…€−]*"
)

_MARKS = "\u0300-\u036f"
_MARKED = re.compile(f"([^{_MARKS}])([{_MARKS}]+)")
_KNOWN_MARKED = re.compile("(?:[аеиоуєіїюяыэАЕИОУЄІЇЮЯЫЭ]\u0301|[^\u0300-\u036f])*")
"""Stress marks that have their place; a test compares them with the font."""
_MARK_TO_BASE, _MARK_TO_MARK = 4, 6
"""Kinds of tables of a typeface, as OpenType numbers them."""


def missing_characters(text: str) -> str:
    """The characters of a text that the typeface can't draw, each once, in order."""
    if _KNOWN.fullmatch(text):
        return ""
    covered = _covered()
    return "".join(c for c in dict.fromkeys(text) if ord(c) not in covered and c not in "\n\r\t")


@functools.cache
def _covered() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(FONT, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def unplaced_marks(text: str) -> tuple[str, ...]:
    """The letters of a text with a mark, such as a stress mark, that the typeface sets beside them; each once."""
    text = unicodedata.normalize("NFC", text)
    if _KNOWN_MARKED.fullmatch(text):
        return ()
    placed = _placed()
    found = {
        letter + marks: [(letter, marks[0], _MARK_TO_BASE)]
        + [(below, mark, _MARK_TO_MARK) for below, mark in itertools.pairwise(marks)]
        for letter, marks in _MARKED.findall(text)
    }
    return tuple(marked for marked, pairs in found.items() if not placed.issuperset(pairs))


@functools.cache
def _placed() -> frozenset[tuple[str, str, int]]:
    """Each pair of a letter or mark and a mark that has a place on it, with the kind of table that says so."""
    from fontTools.ttLib import TTFont

    with TTFont(FONT, lazy=True) as font:
        letters: dict[str, str] = {glyph: chr(code) for code, glyph in (font.getBestCmap() or {}).items()}
        tables: list[tuple[int, Any]] = [
            (lookup.LookupType, table) for lookup in font["GPOS"].table.LookupList.Lookup for table in lookup.SubTable
        ]
        return frozenset(
            (letters[base], letters[mark], kind)
            for kind, table in tables
            if kind in (_MARK_TO_BASE, _MARK_TO_MARK)
            for base, mark in _pairs(kind, table)
            if base in letters and mark in letters
        )


def _pairs(kind: int, table: Any) -> list[tuple[str, str]]:
    """The names of the glyphs of each pair that a table places."""
    if kind == _MARK_TO_BASE:
        marks, array, bases = table.MarkCoverage, table.MarkArray, table.BaseCoverage
        anchors = [record.BaseAnchor for record in table.BaseArray.BaseRecord]
    else:
        marks, array, bases = table.Mark1Coverage, table.Mark1Array, table.Mark2Coverage
        anchors = [record.Mark2Anchor for record in table.Mark2Array.Mark2Record]
    return [
        (base, mark)
        for base, places in zip(bases.glyphs, anchors, strict=True)
        for mark, record in zip(marks.glyphs, array.MarkRecord, strict=True)
        if places[record.Class] is not None
    ]
