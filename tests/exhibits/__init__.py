"""Exhibits made for tests, in folders as an editor would write them."""

from pathlib import Path

EVERY_KIND = Path(__file__).parent / "every-kind"
"""Every kind of block and every style, in English and Lithuanian, on four panels."""
LONG_WORDS = Path(__file__).parent / "long-words"
"""Words wider than their columns, soft hyphens and stress marks, in German, Lithuanian and Ukrainian."""
