"""Columns: their amounts are the same words as in the table, on every screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import items_of, text_of, texts
from kiosk.studio.scene.layout import measure
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen

pytestmark = pytest.mark.slow

SCREENS = [
    Screen(1920, 1080),
    Screen(1080, 1920),
    Screen(1080, 3840),
    Screen(1920, 540),
    Screen(800, 600),
    Screen(1280, 1024),
    Screen(3840, 1080),
    Screen(2160, 3840),
]


@pytest.fixture(params=SCREENS, ids=str)
def stage(request: pytest.FixtureRequest, qapp: QGuiApplication, exhibit: Exhibit) -> Iterator[Stage]:
    stage = request.param.stage(exhibit)
    kinds = [
        [block.kind for section in panel.sections for block in section.blocks] for panel in exhibit.panels.values()
    ]
    stage.session.setPanel(next(place for place, found in enumerate(kinds) if "levels" in found))
    yield stage
    stage.close()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("text_size", range(3))
def test_every_column_has_its_amount_with_its_unit(stage: Stage, language: str, text_size: int):
    stage.session.setLanguage(language)
    stage.session.setTextSize(text_size)
    stage.settle()
    (drawing,) = items_of(stage, "LevelsBlock")
    blocks = [block for section in stage.localised.panels[stage.session.panel].sections for block in section.blocks]
    data = next(block for block in blocks if block["kind"] == "levels")
    shown = [text_of(item) for item in texts(stage) if drawing.isAncestorOf(item)]
    assert len(data["table"]["rows"]) == 4
    for level, (_, amount) in zip((data["floor"], *data["levels"]), data["table"]["rows"], strict=True):
        after = f"{level['after']} {level['unit']}".strip()
        on_top = all(words in shown for words in (level["before"], level["numeral"], after) if words)
        assert on_top or [text for text in shown if text.startswith(f"{amount}: ")], (amount, shown)
    assert [str(text) for text in measure(stage).texts if text.in_panel and not (text.whole and text.fits)] == []
