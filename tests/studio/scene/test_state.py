"""A real stage is brought to every state: seen by what is on screen, not by what the driver says."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.content import Content
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.loading import load_both
from kiosk.studio.scene.elements import scroll_to
from kiosk.studio.scene.screen import Screen, open_stage
from kiosk.studio.scene.state import (
    ATTRACT,
    COUNTDOWN_S,
    EASY,
    HELP,
    LANGUAGES,
    QUESTION,
    REACH,
    SETTINGS,
    SPACED,
    TABLES,
    SceneDriver,
    SceneState,
    fingerprint,
)
from kiosk.ui.stage import Stage
from tests.exhibits import EVERY_KIND


@pytest.fixture
def shown(exhibit: Exhibit) -> Content:
    return content(exhibit)


@pytest.fixture
def driver(make_stage: Callable[..., Stage], shown: Content) -> SceneDriver:
    return SceneDriver(make_stage(), shown)


def all_items(driver: SceneDriver) -> list[QQuickItem]:
    """Every item of the window, visible or not."""
    found = [driver.stage.window.contentItem()]
    for item in found:
        found += item.childItems()
    return found


def is_shown(driver: SceneDriver, kind: str) -> bool:
    """Whether a visible item declares that kind, without help from the scene reader."""
    return any(item.property("kind") == kind and item.isVisible() for item in all_items(driver))


def test_a_state_is_what_the_session_has(driver: SceneDriver, shown: Content) -> None:
    language = list(shown.languages)[-1]
    assert driver.bring_to(SceneState(1, language, 2, "black"))
    session = driver.stage.session
    values = {name: session.chosen(name) for name in ("panel", "language", "textSize", "background")}
    assert values == {"panel": 1, "language": language, "textSize": 2, "background": "black"}
    title = shown.localised[language].panels[1].title
    assert any(item.property("text") == title and item.isVisible() for item in all_items(driver))


@pytest.mark.parametrize(
    ("variant", "choice", "value"),
    [(TABLES, "illustrations", False), (SPACED, "spacing", True), (REACH, "reach", True), (EASY, "easy", True)],
)
def test_a_variant_is_one_choice_more(driver: SceneDriver, variant: str, choice: str, value: bool) -> None:
    driver.bring_to(SceneState(variant=variant))
    assert driver.stage.session.chosen(choice) is value
    driver.bring_to(SceneState())
    assert driver.stage.session.chosen(choice) is not value


def test_easy_language_is_there_only_if_the_exhibit_has_it(driver: SceneDriver, shown: Content) -> None:
    for language in shown.languages:
        assert driver.bring_to(SceneState(language=language, variant=EASY)) is (language in shown.easy)


def test_help_the_question_and_the_attract_screen(driver: SceneDriver) -> None:
    assert driver.bring_to(SceneState(variant=HELP))
    assert is_shown(driver, "HelpView")
    assert driver.bring_to(SceneState(variant=QUESTION))
    assert not is_shown(driver, "HelpView")
    assert is_shown(driver, "StillThere")
    assert driver.stage.session.property("secondsLeft") == COUNTDOWN_S
    assert driver.bring_to(SceneState(variant=ATTRACT, background="contrast"))
    assert is_shown(driver, "AttractScreen")
    assert driver.stage.session.chosen("background") == "contrast"
    assert driver.bring_to(SceneState())
    assert not is_shown(driver, "AttractScreen")
    assert not driver.stage.session.is_asking


def test_more_settings(driver: SceneDriver) -> None:
    assert driver.bring_to(SceneState())
    before = fingerprint(driver.stage)
    assert driver.bring_to(SceneState(variant=SETTINGS))
    assert fingerprint(driver.stage) != before
    assert driver.bring_to(SceneState())
    assert fingerprint(driver.stage) == before


def test_the_languages(driver: SceneDriver) -> None:
    assert driver.bring_to(SceneState(language="lt", variant=LANGUAGES))
    assert is_shown(driver, "Sheet")
    assert driver.press("English")
    assert not is_shown(driver, "Sheet")
    assert driver.reopen()
    assert is_shown(driver, "Sheet")
    assert driver.bring_to(SceneState())
    assert not is_shown(driver, "Sheet")


def test_a_press_is_what_the_control_does(driver: SceneDriver) -> None:
    words = driver.stage.localised.words
    assert driver.press(words["text_size_1"])
    assert driver.stage.session.chosen("textSize") == 1
    assert not driver.press("a control that does not exist")


def test_a_state_is_restored_and_the_defaults_come_back(driver: SceneDriver) -> None:
    state = SceneState(panel=1, background="black")
    driver.bring_to(state)
    before = fingerprint(driver.stage)
    driver.session.setTextSize(2)
    driver.session.setBackground("contrast")
    driver.restore()
    assert fingerprint(driver.stage) == before
    assert driver.state == state
    driver.bring_to(SceneState(variant=ATTRACT))
    driver.start_over()
    assert driver.session.chosen("panel") == 0
    assert not driver.session.property("resting")


def test_the_fingerprint_ignores_scrolling(driver: SceneDriver) -> None:
    driver.bring_to(SceneState())
    before = fingerprint(driver.stage)
    scroll_to(driver.stage, 200)
    driver.stage.settle()
    assert driver.stage.window.property("position") == 200
    assert fingerprint(driver.stage) == before


@pytest.mark.parametrize(
    ("screen", "px_per_mm", "words"),
    [
        (Screen(1920, 1080, 24), 3.6137, "1920 x 1080 on 24 inches"),
        (Screen(1080, 1920, 43, bottom_mm=600), 2.0169, "1080 x 1920 on 43 inches"),
        (Screen(800, 600, 24, station_px_per_mm=2.5), 2.5, "800 x 600 at 2.5 px/mm"),
    ],
)
def test_a_screen_has_pixels_per_millimetre(screen: Screen, px_per_mm: float, words: str) -> None:
    assert screen.px_per_mm == pytest.approx(px_per_mm, abs=0.0001)
    assert str(screen) == words


def test_a_stage_is_as_large_as_its_screen_and_has_the_stations_keys(qapp: object) -> None:
    loaded = load_both(EVERY_KIND, None)
    stage = open_stage(loaded, Screen(1080, 1920, 32, bottom_mm=600))
    assert (stage.window.width(), stage.window.height()) == (1080, 1920)
    assert stage.session.chosen("motion") is False
    stage.close()
