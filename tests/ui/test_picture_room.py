"""A picture takes the room of its own proportions, and no more."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import box_of, items_of, text_of, texts
from kiosk.ui.stage import Stage
from tests.ui.people import item

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1080, 3840)], ids=str)
@pytest.mark.parametrize("text_size", [0, 2])
def test_a_picture_has_its_proportions_and_no_words_on_it(
    make_stage: Callable[..., Stage], exhibit: Exhibit, qtbot: QtBot, size: tuple[int, int], text_size: int
):
    kinds = [[block.kind for each in panel.sections for block in each.blocks] for panel in exhibit.panels.values()]
    stage = make_stage(*size, panel=next(place for place, found in enumerate(kinds) if "picture" in found))
    stage.session.setTextSize(text_size)
    stage.settle()
    sections = stage.localised.panels[stage.session.panel].sections
    data = next(block for section in sections for block in section.blocks if block["kind"] == "picture")
    picture = item(stage, data["alt"]).parentItem()
    assert picture.width() / picture.height() == pytest.approx(data["width"] / data["height"], rel=0.02)
    (block,) = (each for each in items_of(stage, "BlockView") if each.isAncestorOf(picture))
    words = [box_of(each) for each in texts(stage) if block.isAncestorOf(each) and text_of(each)]
    assert words
    assert not [box for box in words if box.intersects(box_of(picture))]
