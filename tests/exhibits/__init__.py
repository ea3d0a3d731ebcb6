"""Exhibits made for tests, in folders as an editor would write them."""

from pathlib import Path

EVERY_KIND = Path(__file__).parent / "every-kind"
"""Every kind of block and every style, in English and Lithuanian, on four panels."""
