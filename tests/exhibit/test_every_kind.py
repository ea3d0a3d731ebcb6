"""The exhibit made for tests has every kind of block, and the documents describe each."""

import re
from pathlib import Path
from typing import get_args

from kiosk.exhibit import localise_blocks
from kiosk.exhibit.blocks import Block, SharesBlock
from kiosk.exhibit.load import examine
from kiosk.exhibit.model import Exhibit
from kiosk.paths import QML
from tests.exhibits import EVERY_KIND

ROOT = Path(__file__).parents[2]
KINDS = {kind.kind for kind in get_args(Block)}


def test_it_can_be_shown():
    exhibit, problems = examine(EVERY_KIND)
    assert exhibit is not None
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_it_has_every_kind_of_block_in_every_style(exhibit: Exhibit):
    blocks = [block for panel in exhibit.panels.values() for section in panel.sections for block in section.blocks]
    assert {block.kind for block in blocks} == KINDS
    assert {block.style for block in blocks if isinstance(block, SharesBlock)} == {"bars", "rings", "people"}


def test_every_kind_of_block_is_drawn():
    source = (QML / "Kiosk" / "Blocks" / "BlockShape.qml").read_text()
    shapes = set(re.findall(r'^ +"([a-z]+)": ', source, re.MULTILINE))
    assert shapes == KINDS, "BlockShape.qml has a line in `shape` for each kind"


def test_every_kind_of_block_is_localised():
    assert localise_blocks.KINDS == KINDS, "localise_blocks.py has a function for each kind, listed in _KINDS"


def test_the_guide_for_editors_has_a_row_for_every_kind_of_block():
    guide = (ROOT / "docs" / "writing-an-exhibit.md").read_text()
    assert set(re.findall(r"^\| `([a-z]+)` \|", guide, re.MULTILINE)) >= KINDS
