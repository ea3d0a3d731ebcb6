"""Blocks of words fill the room that a scene gives them, and grow out of it when the visitor enlarges the text."""

from collections.abc import Callable, Iterator

import pytest

from kiosk.exhibit.model import Exhibit
from kiosk.ui.stage import Stage
from tests.ui.in_room import InRoom

pytestmark = pytest.mark.slow

KINDS = ("statement", "list", "text", "quiz", "picture")
LANDSCAPE, PORTRAIT = (1700, 700), (900, 1260)


@pytest.fixture
def in_room(make_stage: Callable[..., Stage]) -> Iterator[InRoom]:
    shown = InRoom(make_stage())
    yield shown
    shown.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_they_fill_their_room_and_no_more(in_room: InRoom, exhibit: Exhibit, kind: str, size: tuple[int, int]):
    for panel in in_room.stage.localised.panels:
        for block in (block for section in panel.sections for block in section.blocks if block["kind"] == kind):
            ground = in_room.show(block, *size)
            assert ground.property("needed") == pytest.approx(size[1], abs=1)


@pytest.mark.parametrize("kind", ["statement", "list", "quiz"])
def test_larger_text_needs_more(in_room: InRoom, kind: str):
    panels = in_room.stage.localised.panels
    block = next(each for p in panels for s in p.sections for each in s.blocks if each["kind"] == kind)
    heights = [in_room.show(block, *LANDSCAPE, textSize=size).property("needed") for size in range(3)]
    assert heights[0] < heights[2]
