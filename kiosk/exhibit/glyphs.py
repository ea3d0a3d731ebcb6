"""Which characters the kiosk's typeface can draw."""

import functools
import re

from kiosk.paths import FONT

# Characters that the typeface has; a test compares them with the font. Most exhibits use no others, so
# they start without fontTools, whose import takes longer than reading a whole exhibit.
_KNOWN = re.compile(
    "[\n\r\t -~\u00a0-\u00a3\u00a5\u00a7-\u00ab\u00ae-\u00b4\u00b6-\u017f"
    "\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u045f\u0490\u0491"
    "\u2009\u202f–—‘’‚“”„•…€−]*"
)


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
