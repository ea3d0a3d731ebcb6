"""Blocks of words fill the room that a scene gives them, and grow out of it when the visitor enlarges the text."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.localise import localise
from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import box_of, drawn_text_of, items_of, visible_items
from kiosk.studio.scene.layout import measure_ink
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


def blocks_of(exhibit: Exhibit, kind: str, language: str = "en") -> list[Any]:
    """All blocks of a kind, in a language."""
    sections = [section for panel in localise(exhibit, language).panels for section in panel.sections]
    return [block for section in sections for block in section.blocks if block["kind"] == kind]


def texts_in(ground: QQuickItem) -> list[QQuickItem]:
    """The visible texts that are drawn in a block."""
    return [each for each in visible_items(ground) if each.inherits("QQuickText") and drawn_text_of(each).strip()]


def overlapping(boxes: Sequence[QRectF]) -> list[tuple[QRectF, QRectF]]:
    """Pairs of boxes that have an area in common."""
    return [(one, other) for one, other in combinations(boxes, 2) if one.intersects(other)]


def all_items(root: QQuickItem) -> list[int]:
    """The address of an item and of all items in it."""
    return [shiboken6.getCppPointer(root)[0]] + [each for child in root.childItems() for each in all_items(child)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_they_fill_their_room_and_no_more(in_room: InRoom, exhibit: Exhibit, kind: str, size: tuple[int, int]):
    for block in blocks_of(exhibit, kind):
        ground = in_room.show(block, *size)
        assert ground.property("needed") == pytest.approx(size[1], abs=1)


@pytest.mark.parametrize("size", [(900, 1260), (1700, 1400)], ids=str)
def test_a_picture_hangs_a_little_above_the_middle(in_room: InRoom, exhibit: Exhibit, size: tuple[int, int]):
    ground = in_room.show(blocks_of(exhibit, "picture")[0], *size)
    whole = box_of(ground.property("block"))
    pictures = [box_of(each) for each in visible_items(ground) if each.inherits("QQuickImage")]
    boxes = pictures + [measure_ink(each) for each in texts_in(ground)]
    above, below = min(box.top() for box in boxes) - whole.top(), whole.bottom() - max(box.bottom() for box in boxes)
    assert len(pictures) == 1
    assert 20 < above < below


@pytest.mark.parametrize("kind", ["statement", "list", "quiz"])
def test_larger_text_needs_more(in_room: InRoom, exhibit: Exhibit, kind: str):
    block = blocks_of(exhibit, kind)[0]
    heights = [in_room.show(block, *LANDSCAPE, textSize=size).property("needed") for size in range(3)]
    assert heights[0] < heights[2]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
@pytest.mark.parametrize("about", [{}, {"textSize": 2}, {"spacing": True}, {"illustrations": False}], ids=str)
def test_no_words_are_on_others_or_outside(
    in_room: InRoom, exhibit: Exhibit, kind: str, size: tuple[int, int], about: dict[str, object]
):
    for block in (each for language in ("en", "lt") for each in blocks_of(exhibit, kind, language)):
        ground = in_room.show(block, *size, **about)
        shape: Any = ground.property("block")
        boxes = [measure_ink(each) for each in texts_in(ground)]
        assert boxes
        assert overlapping(boxes) == []
        assert [box for box in boxes if not box_of(shape).adjusted(-1, -1, 1, 1).contains(box)] == []


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (500, 300)], ids=str)
@pytest.mark.parametrize("text_size", [0, 2])
def test_no_words_of_a_verdict_are_on_others(in_room: InRoom, exhibit: Exhibit, size: tuple[int, int], text_size: int):
    ground = in_room.show(blocks_of(exhibit, "quiz")[0], *size, textSize=text_size)
    block: Any = ground.property("block")
    before = len(texts_in(ground))
    block.setProperty("answer", 0)
    in_room.stage.settle()
    assert len(texts_in(ground)) > before + 4
    assert overlapping([measure_ink(each) for each in texts_in(ground)]) == []
    answers = [box_of(each) for each in items_of(in_room.stage, "ChoiceButton") if ground.isAncestorOf(each)]
    assert overlapping(answers) == []
    assert max(box.bottom() for box in answers) <= box_of(block).bottom() + 1


@pytest.mark.parametrize("kind", ["statement", "list", "text", "quiz"])
def test_a_choice_keeps_every_item(in_room: InRoom, exhibit: Exhibit, kind: str):
    """The focused control must still exist after a choice."""
    english, lithuanian = (blocks_of(exhibit, kind, language)[0] for language in ("en", "lt"))
    ground = in_room.show(english, *LANDSCAPE)
    before = all_items(ground)
    for name, value in {"content": lithuanian, "textSize": 2, "background": "black", "spacing": True}.items():
        ground.setProperty(name, value)
        in_room.stage.settle()
        assert all_items(ground) == before, name


@pytest.mark.parametrize(("kind", "key"), [("list", "items"), ("statement", "text"), ("text", "text")])
def test_words_as_small_as_running_text_have_its_leading(in_room: InRoom, exhibit: Exhibit, kind: str, key: str):
    block, words = blocks_of(exhibit, kind)[0], "Gamtosauginiams apsaugotiesiems miškams ir jų bičiuliams"
    changed = [words] * len(block[key]) if key == "items" else words
    ground = in_room.show({**block, key: changed}, 430, 1260, textSize=2)
    small = [each for each in texts_in(ground) if each.property("pixels") <= ground.property("bodySize")]
    assert words in {str(each.property("written")) for each in small}
    assert [each.property("leading") for each in small if each.property("leading") < 1.5] == []
