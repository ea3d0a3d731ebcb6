"""The visitor's controls are one row, or two in portrait: whole, apart, and none alone."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible

from kiosk.choices import TEXT_SIZES
from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import Role, box_of, controls, item_of, name_of, texts, tree, window_box
from kiosk.studio.scene.layout import measure_ink
from kiosk.ui.stage import Stage
from tests.speech.noted_speech import NotedSpeech
from tests.ui.layout import Screen

pytestmark = pytest.mark.slow

SCREENS = (
    Screen(1280, 1024, 3.78),  # 17 inches
    Screen(1366, 768, 3.6),
    Screen(1920, 1080, 3.61),
    Screen(1080, 1920, 3.61),
    Screen(1080, 1920, 3),  # 29 inches, upright: little width for the controls
    Screen(1080, 3840, 3.61),
)


@pytest.fixture(params=SCREENS, ids=str)
def stage_with_all(qapp: object, built_in: Exhibit, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """The built-in exhibit on a station that offers every control."""
    stage = request.param.stage(built_in, bottom_mm=900)
    stage.use_voice(NotedSpeech())
    yield stage
    stage.close()
    QAccessible.setActive(False)


@pytest.mark.parametrize("voice", [False, True], ids=["silent", "voice"])
@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_the_controls_have_room_in_their_rows(
    stage_with_all: Stage, request: pytest.FixtureRequest, language: str, *, voice: bool
):
    stage = stage_with_all
    screen: Screen = request.node.callspec.params["stage_with_all"]
    stage.session.setLanguage(language)
    stage.session.setVoice(voice)
    for text_size in range(len(TEXT_SIZES)):
        stage.session.setTextSize(text_size)
        stage.settle()
        check_bar(stage, screen)


def lengths_of_rows(centres: list[float]) -> list[int]:
    """How many controls are in each row; centres in a row may differ by a pixel, since Qt rounds positions."""
    rows = [1]
    for before, centre in pairwise(centres):
        if centre - before > 1:
            rows.append(0)
        rows[-1] += 1
    return rows


def check_bar(stage: Stage, screen: Screen) -> None:
    (bar,) = (item_of(element) for element in tree(stage) if element.role() == Role.ToolBar)
    assert bar is not None
    inside = [(name_of(element), item_of(element)) for element in controls(stage)]
    boxes = {name: box_of(found) for name, found in inside if found is not None and bar.isAncestorOf(found)}
    assert len(boxes) >= 9
    rows = lengths_of_rows(sorted(box.center().y() for box in boxes.values()))
    assert len(rows) <= (1 if screen.width > screen.height else 2), boxes
    assert min(rows) >= 2, boxes
    # To the pixel: Qt rounds positions.
    least = 20 * screen.px_per_mm - 1
    for name, box in boxes.items():
        assert min(box.width(), box.height()) >= least, name
        assert window_box(stage).contains(box), name
        assert not [other for other, its in boxes.items() if other != name and its.intersects(box)], name
    for text in texts(stage):
        if bar.isAncestorOf(text):
            assert text.property("lineCount") == 1, text.property("text")
            owner = next(box for box in boxes.values() if box.contains(box_of(text).center()))
            assert owner.contains(measure_ink(text)), text.property("text")
