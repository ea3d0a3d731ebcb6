"""Make the kiosk's typeface of Onest: `python -m resources.drawings.typeface`.

Onest has no place for a stress mark above some Cyrillic vowels, so that the mark of "мо́ва" would be beside its letter.
And it has no soft hyphen, so that Qt would draw the hyphen at the end of a line in another weight. This adds both to
the tables of the typeface and draws nothing. Its license (OFL 1.1, without reserved names) allows that.
"""

import copy
import shutil
from pathlib import Path
from typing import Any

import fontpkg_onest
from fontTools.ttLib import TTFont

from kiosk.paths import FONT

SOURCE = Path(fontpkg_onest.ROOT) / "files" / "Onest[wght].ttf"
LICENSE = Path(fontpkg_onest.ROOT) / "LICENSE"

ACUTE = 0x0301
SOFT_HYPHEN = 0x00AD
MARK_TO_BASE, IN_CONTEXT = 4, 6
"""Kinds of tables, as OpenType numbers them."""
TWINS = {"а": "a", "о": "o", "у": "y", "і": "i", "є": "c", "ы": "ж", "А": "A", "О": "O", "Є": "C"}
"""Letters without a place for marks, and letters like them that have one."""
NARROWER = {"ы": 36}
"""By how much the middle of a letter is left of its twin's, in units of the typeface."""


def make(source: Path, target: Path) -> None:
    """Write the typeface of `source`, with what it lacks, to `target`."""
    with TTFont(source, recalcTimestamp=False) as font:
        glyphs = font.getBestCmap() or {}
        for letter, twin in TWINS.items():
            _add_anchor(font, glyphs[ord(letter)], glyphs[ord(twin)], NARROWER.get(letter, 0))
        _drop_dot(font, glyphs[ord("i")], glyphs[ord("і")])
        for table in font["cmap"].tables:
            table.cmap.setdefault(SOFT_HYPHEN, glyphs[ord("-")])
        font.save(target)


def _add_anchor(font: TTFont, letter: str, twin: str, narrower: int) -> None:
    """Give a letter the place of its twin, in the table of marks that has the acute."""
    acute = (font.getBestCmap() or {})[ACUTE]
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable if lookup.LookupType == MARK_TO_BASE else ():
            records = dict(zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True))
            if acute not in table.MarkCoverage.glyphs or letter in records:
                continue
            records[letter] = copy.deepcopy(records[twin])
            for anchor in filter(None, records[letter].BaseAnchor):
                anchor.XCoordinate -= narrower
            table.BaseCoverage.glyphs = sorted(records, key=font.getGlyphID)
            table.BaseArray.BaseRecord = [records[glyph] for glyph in table.BaseCoverage.glyphs]
            table.BaseArray.BaseCount = len(records)


def _drop_dot(font: TTFont, latin: str, cyrillic: str) -> None:
    """Let a mark take the place of the dot of the Cyrillic і, as it does with the Latin one."""
    lookups: list[Any] = font["GSUB"].table.LookupList.Lookup
    for lookup in lookups:
        for table in lookup.SubTable if lookup.LookupType == IN_CONTEXT else ():
            inputs = getattr(table, "InputCoverage", [])
            if len(inputs) != 1 or latin not in inputs[0].glyphs or table.BacktrackCoverage:
                continue
            inputs[0].glyphs = sorted([*inputs[0].glyphs, cyrillic], key=font.getGlyphID)
            for record in table.SubstLookupRecord:
                for single in lookups[record.LookupListIndex].SubTable:
                    single.mapping[cyrillic] = single.mapping[latin]


def main() -> None:
    """Write the typeface and its license into `resources/typeface/`."""
    FONT.parent.mkdir(exist_ok=True)
    make(SOURCE, FONT)
    shutil.copyfile(LICENSE, FONT.parent / "LICENSE")
    print(FONT)


if __name__ == "__main__":
    main()
