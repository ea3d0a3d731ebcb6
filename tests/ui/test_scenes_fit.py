"""Every scene of the built-in exhibit fits on its screen, or on two, at the standard text size."""

import itertools

import pytest

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import items_of
from tests.ui.layout import Screen

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]

STATIONS = {
    "24 inches": Screen(1920, 1080),
    "24 inches upright": Screen(1080, 1920),
    "32 inches in 4K": Screen(3840, 2160, 5.42),
    "43 inches in 4K upright": Screen(2160, 3840, 4.03),
    "55 inches in 4K": Screen(3840, 2160, 3.15),
}


def higher(built_in: Exhibit, screen: Screen, *, text_size: int = 0) -> list[str]:
    """The scenes that are higher than their screens, in all languages, with the voice on and off."""
    stage = screen.stage(built_in)
    found: list[str] = []
    stage.session.setTextSize(text_size)
    languages, panels = built_in.file.languages, range(len(built_in.panels))
    for voice, language, panel in itertools.product((False, True), languages, panels):
        stage.session.setVoice(voice)
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


@pytest.mark.parametrize("station", STATIONS)
def test_every_scene_fits(built_in: Exhibit, station: str):
    assert higher(built_in, STATIONS[station]) == []


def test_a_scene_whose_words_are_enlarged_is_higher(built_in: Exhibit):
    assert higher(built_in, STATIONS["24 inches"], text_size=2) != []


def test_figures_leave_a_paragraph_its_room(exhibit: Exhibit):
    found = higher(exhibit, STATIONS["24 inches upright"])
    assert [heading for heading in found if heading.startswith("Counted by ear")] == []
