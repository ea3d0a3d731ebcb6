"""The way back and the way onward stand over the scenes: wherever a panel comes to rest, no words are under them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import act, box_of, items_of, position, scrolls
from kiosk.studio.scene.layout import measure
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen
from tests.ui.people import jump

pytestmark = pytest.mark.slow

SCREENS = [Screen(1920, 1080), Screen(1080, 1920), Screen(1280, 1024, 3.78)]


@pytest.fixture(params=SCREENS, ids=str)
def stage(request: pytest.FixtureRequest, qapp: QGuiApplication, built_in: Exhibit) -> Iterator[Stage]:
    stage = request.param.stage(built_in)
    yield stage
    stage.close()


def rests(stage: Stage) -> Iterator[tuple[float, list[QRectF]]]:
    """Every position at which reading on comes to rest, and the boxes of the buttons there."""
    jump(stage, 0)
    stage.settle()
    while True:
        yield position(stage), [box_of(button) for button in items_of(stage, "RoundButton") if not scrolls(button)]
        if stage.at_end:
            return
        act(stage, "read_on")
        stage.settle()


@pytest.mark.parametrize("text_size", [0, 2])
@pytest.mark.parametrize("language", ["uk", "de"])
def test_no_words_are_beneath_the_ways_onward_and_back(stage: Stage, language: str, text_size: int):
    stage.session.setLanguage(language)
    stage.session.setTextSize(text_size)
    for panel in range(len(stage.localised.panels)):
        stage.session.setPanel(panel)
        stage.settle()
        jump(stage, 0)
        stage.settle()
        words = [(text.text, text.ink) for text in measure(stage).texts if text.in_panel]
        found = list(rests(stage))
        assert len(found) > len(stage.localised.panels[panel].scenes)
        covered = [
            (panel, round(at), text)
            for at, buttons in found
            for text, ink in words
            if any(ink.translated(0, -at).intersects(button) for button in buttons)
        ]
        assert covered == []
