"""What scrolls stays between the tabs and the controls, whatever draws it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.stage import Stage
from tests.ui.people import panel_box, position
from tests.ui.pixels import crop, image_of


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
