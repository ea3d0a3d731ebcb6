"""Scrolled content stays between the tabs and the controls, with every renderer."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from kiosk.studio.scene.elements import is_within, panel_box, position, texts
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import crop, image_of
from kiosk.ui.stage import Stage
from tests.ui.people import headings

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("panel", range(4))
def test_nothing_is_drawn_over_tabs_and_controls(make_stage: Callable[..., Stage], panel: int):
    stage = make_stage(panel=panel)
    window: Any = stage.window
    area = panel_box(stage)
    bars = [QRectF(0, 0, 1920, area.top() - 1), QRectF(0, area.bottom() + 1, 1920, 1080 - area.bottom() - 2)]
    first = [crop(image_of(stage.picture()), bar).tobytes() for bar in bars]
    window.jumpTo(1e9)
    end, y = position(stage), 0.0
    while y < end:
        window.jumpTo(y)
        picture = image_of(stage.picture())
        assert [crop(picture, bar).tobytes() for bar in bars] == first, f"at {y} of {end}"
        y += area.height() / 5


@pytest.mark.parametrize("size", [0, 2])
@pytest.mark.parametrize("panel", range(4))
def test_reading_on_cuts_no_text(make_stage: Callable[..., Stage], panel: int, size: int):
    """Except at the end of a scene, where nothing of it can scroll further."""
    stage = make_stage(panel=panel)
    stage.session.setTextSize(size)
    stage.settle()
    edge = panel_box(stage).top()
    ends = [top - panel_box(stage).height() for top in headings(stage)]
    while stage.read_on() and not stage.at_end:
        stage.settle()
        if any(abs(position(stage) - end) < 1 for end in ends):
            continue
        boxes = {text.property("text"): measure_ink(text) for text in texts(stage) if is_within(text, "PanelView")}
        assert [
            text
            for text, box in boxes.items()
            if box.top() < edge - 2 and box.bottom() > edge + 2 and box.height() < 100
        ] == []
