"""The built-in exhibit retells its source in words of its own.

`article-runs.txt` has hashes of every run of eight words of the source article in English; its first line says how
they are made. No text of the exhibit shares one, apart from names.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.by_hand import plain
from tests.exhibit.conftest import keys_of
from tests.exhibit.test_localise import texts_of

RUNS = frozenset(
    line
    for line in (Path(__file__).parent / "article-runs.txt").read_text().splitlines()
    if re.fullmatch("[0-9a-f]{16}", line)
)
LENGTH = 8
NAMES = ("instruments of ratification of the North Atlantic Treaty", "NATO Energy Security Centre of Excellence")
"""Set phrases, made of names, that a run may consist of."""


def _words(text: str) -> list[str]:
    """The words of a text in small letters, without apostrophes and all other punctuation."""
    return re.sub(r"[^\w\s]|_", "", plain(text).lower()).split()


def _hash(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:16]


def _shared(text: str) -> Iterator[str]:
    """The runs of eight words that a text has in common with the article."""
    words = _words(text)
    for start in range(len(words) - LENGTH + 1):
        run = words[start : start + LENGTH]
        if _hash(run) in RUNS:
            yield " ".join(run)


def _is_name(run: str) -> bool:
    return any(run in " ".join(_words(name)) or " ".join(_words(name)) in run for name in NAMES)


def _read_together(shown: Any) -> Iterator[str]:
    """Every text, and what is read together: a figure and its meaning."""
    yield from texts_of(shown)
    if isinstance(shown, dict):
        if "meaning" in shown:
            yield f"{shown['spoken']} {shown['meaning']}"
        shown = list(shown.values())
    if isinstance(shown, list | tuple):
        for each in shown:
            yield from _read_together(each)


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
def test_no_eight_words_in_a_row_are_those_of_the_article(easy: bool):
    shown = localise(load(BUILT_IN_EXHIBIT), "en", easy=easy)
    texts = {shown.title, *texts_of(shown.illustration)}
    for panel in shown.panels:
        texts |= {*texts_of(panel), *_read_together(dict(panel.figure))}
        texts |= {
            text for section in panel.sections for block in section.blocks for text in _read_together(keys_of(block))
        }
    runs = {run for text in texts for run in _shared(text)}
    assert sorted(run for run in runs if not _is_name(run)) == []


def test_the_runs_of_the_article_are_there():
    assert len(RUNS) > 1000


def test_a_run_is_hashed_as_the_file_says():
    """The name is a run of the article, so this fails if words are split or hashed in another way."""
    assert list(_shared(f"They gave their {NAMES[0]}.")) == [" ".join(_words(NAMES[0]))]
