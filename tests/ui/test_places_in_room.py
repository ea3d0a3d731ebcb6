"""Maps, timelines and places fill the room that a scene gives them, and grow out of it with the text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import box_of, drawn_text_of, is_within, visible_items
from kiosk.ui.stage import Stage
from tests.ui.in_room import InRoom
from tests.ui.test_words_in_room import LANDSCAPE, PORTRAIT, blocks_of, overlapping, texts_in

pytestmark = pytest.mark.slow

LANGUAGES = ("en", "lt", "uk", "de")
KINDS = ("map", "timeline", "places")


@pytest.fixture
def in_room(make_stage: Callable[..., Stage]) -> Iterator[InRoom]:
    shown = InRoom(make_stage())
    yield shown
    shown.close()


def told(ground: QQuickItem) -> list[QQuickItem]:
    """The texts that are not on buttons."""
    return [
        text for text in texts_in(ground) if not is_within(text, "ChoiceButton") and not is_within(text, "RoundButton")
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_they_fill_their_room_and_no_more(in_room: InRoom, built_in: Exhibit, kind: str, size: tuple[int, int]):
    for language in LANGUAGES:
        for block in blocks_of(built_in, kind, language):
            ground = in_room.show(block, *size)
            assert ground.property("needed") == pytest.approx(size[1], abs=1), language
            boxes = [box_of(item) for item in visible_items(ground) if item.inherits("QQuickText")]
            assert max(box.bottom() for box in boxes) <= box_of(ground.property("block")).bottom() + 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_nothing_overlaps_in_large_text(in_room: InRoom, built_in: Exhibit, kind: str, size: tuple[int, int]):
    for language in LANGUAGES:
        for block in blocks_of(built_in, kind, language):
            ground = in_room.show(block, *size, textSize=2)
            assert not overlapping([box_of(text) for text in texts_in(ground)]), language


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_the_date_of_an_event_dominates_in_at_most_three_sizes(
    in_room: InRoom, built_in: Exhibit, size: tuple[int, int]
):
    for language in LANGUAGES:
        for block in blocks_of(built_in, "timeline", language):
            ground = in_room.show(block, *size)
            sizes = {drawn_text_of(text): text.property("font").pixelSize() for text in told(ground)}
            date, *others = sizes.values()
            assert date > 1.4 * max(others), language
            assert len(set(sizes.values())) <= 3


def test_an_upright_timeline_runs_down_its_room(in_room: InRoom, built_in: Exhibit):
    block = blocks_of(built_in, "timeline")[0]
    for (width, height), upright in ((LANDSCAPE, False), (PORTRAIT, True)):
        ground = in_room.show(block, width, height)
        stops = [item for item in visible_items(ground) if item.property("kind") == "ChoiceButton"]
        boxes = [box_of(stop) for stop in stops]
        assert len(boxes) == len(block["events"])
        assert (len({round(box.left()) for box in boxes}) == 1) == upright
        assert not overlapping(boxes)
        if upright:
            assert boxes[-1].bottom() - boxes[0].top() == pytest.approx(height, abs=len(boxes))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_the_names_of_places_have_one_size(in_room: InRoom, built_in: Exhibit, size: tuple[int, int]):
    for language in LANGUAGES:
        (block,) = blocks_of(built_in, "places", language)
        ground = in_room.show(block, *size)
        names = [place["name"] for place in block["places"]]
        sizes = [text.property("font").pixelSize() for text in told(ground) if drawn_text_of(text) in names]
        assert len(sizes) == len(names)
        assert len(set(sizes)) == 1, language
