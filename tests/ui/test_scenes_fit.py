"""Every scene of the built-in exhibit fits on its screens at the standard text size, however it is shown."""

import itertools
from collections.abc import Callable

import pytest

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import items_of
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]

STATIONS = {
    "17 inches": Screen(1280, 1024, 3.8),
    "17 inches, 16 to 9": Screen(1366, 768, 3.63),
    "24 inches": Screen(1920, 1080),
    "24 inches upright": Screen(1080, 1920),
    "no station file": Screen(1920, 1080, 3.78),
    "32 inches in 4K": Screen(3840, 2160, 5.42),
    "43 inches in 4K upright": Screen(2160, 3840, 4.03),
    "55 inches in 4K": Screen(3840, 2160, 3.15),
    "a totem": Screen(1080, 3840, 2.86),
}

WAYS: dict[str, Callable[[Stage], None]] = {
    "silent": lambda stage: None,
    "with the voice": lambda stage: stage.session.setVoice(True),
    "in easy language": lambda stage: stage.session.setEasy(True),
    "in tables": lambda stage: stage.session.setIllustrations(False),
    "within reach": lambda stage: stage.session.setReach(True),
}
BOTTOM_MM = 700
"""How high the screens hang: the band within reach is a part of all that are upright."""


def higher(exhibit: Exhibit, screen: Screen, way: str, *, text_size: int = 0) -> list[str]:
    """The scenes that are higher than their screens, in all languages."""
    stage = screen.stage(exhibit, bottom_mm=BOTTOM_MM)
    found: list[str] = []
    WAYS[way](stage)
    stage.session.setTextSize(text_size)
    for language, panel in itertools.product(exhibit.file.languages, range(len(exhibit.panels))):
        stage.session.setLanguage(language)
        stage.session.setPanel(panel)
        stage.settle()
        scenes = {
            item.property("heading") or "opening": item
            for kind in ("Opening", "SceneView")
            for item in items_of(stage, kind)
        }
        found += [f"{heading} in {language}" for heading, item in scenes.items() if item.property("excess") > 1]
    stage.close()
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("station", STATIONS)
def test_every_scene_fits(built_in: Exhibit, station: str, way: str):
    assert higher(built_in, STATIONS[station], way) == []


def test_a_scene_whose_words_are_enlarged_is_higher(built_in: Exhibit):
    assert higher(built_in, STATIONS["24 inches"], "silent", text_size=2) != []


def test_figures_leave_a_paragraph_its_room(exhibit: Exhibit):
    found = higher(exhibit, STATIONS["24 inches upright"], "silent")
    assert [heading for heading in found if heading.startswith("Counted by ear")] == []
