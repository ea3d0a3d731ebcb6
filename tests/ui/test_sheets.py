"""The sheets over the scene: the languages, the controls of the voice, and more settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from kiosk.choices import TEXT_SIZES
from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import (
    act,
    box_of,
    controls,
    focused,
    is_within,
    item_of,
    items_of,
    name_of,
    texts,
    window_box,
)
from kiosk.studio.scene.input import key, press, release
from kiosk.studio.scene.layout import measure_ink
from kiosk.ui.stage import Stage
from tests.speech.noted_speech import NotedSpeech
from tests.ui.layout import Screen
from tests.ui.people import PANELS, item, press_by_key, thing, touch

pytestmark = pytest.mark.slow

SMALLEST = Screen(1280, 1024, 3.78)
"""17 inches."""
LOW = Screen(1366, 768, 3.6)
TOTEM = Screen(1080, 3840, 3.61)
UPRIGHT = Screen(1080, 1920, 3.61)
"""24 inches, upright."""
NARROW = Screen(1080, 1920, 3)
"""29 inches, upright: little width for the controls."""
OPENERS = {"language": "Language: English", "voice": "Voice", "more": "More settings"}
"""The buttons that open a sheet."""


@pytest.fixture
def speaking(stage: Stage) -> Stage:
    """A stage whose voice is on, so that each sheet can be opened."""
    stage.use_voice(NotedSpeech())  # type: ignore[arg-type]
    stage.session.setVoice(True)
    stage.settle()
    return stage


def opened(stage: Stage, sheet: str) -> None:
    touch(stage, OPENERS[sheet])
    stage.settle()
    assert len(items_of(stage, "Sheet")) == 1


def is_open(stage: Stage) -> bool:
    stage.settle()
    return items_of(stage, "Sheet") != []


def panel_height(stage: Stage) -> float:
    (view,) = items_of(stage, "PanelView")
    return box_of(view).height()


@pytest.mark.parametrize("sheet", OPENERS)
def test_a_sheet_takes_no_room_from_the_scene(speaking: Stage, sheet: str):
    before = panel_height(speaking)
    opened(speaking, sheet)
    assert panel_height(speaking) == before


def test_the_voice_takes_no_room_from_the_scene(stage: Stage):
    stage.use_voice(NotedSpeech())  # type: ignore[arg-type]
    stage.settle()
    before = panel_height(stage)
    stage.session.setVoice(True)
    stage.settle()
    assert panel_height(stage) == before


@pytest.mark.parametrize("sheet", OPENERS)
def test_a_sheet_is_closed_by_its_button_by_a_key_and_by_a_touch_beside_it(speaking: Stage, sheet: str):
    opened(speaking, sheet)
    touch(speaking, "Close")
    assert not is_open(speaking)
    opened(speaking, sheet)
    act(speaking, "back")
    assert not is_open(speaking)
    opened(speaking, sheet)
    press(speaking, QPoint(300, 300))
    release(speaking, QPoint(300, 300))
    assert not is_open(speaking)


def test_a_touch_beside_a_sheet_does_nothing_else(speaking: Stage):
    opened(speaking, "more")
    touch(speaking, PANELS[1])
    assert not is_open(speaking)
    assert speaking.session.panel == 0


def test_a_touch_between_the_controls_of_a_sheet_leaves_it_open(speaking: Stage):
    opened(speaking, "more")
    close = box_of(item(speaking, "Close"))
    point = QPoint(round(window_box(speaking).center().x()), round(close.center().y()))
    press(speaking, point)
    release(speaking, point)
    assert is_open(speaking)


@pytest.mark.parametrize("sheet", OPENERS)
def test_a_sheet_that_is_opened_and_closed_by_touch_shows_no_ring(speaking: Stage, sheet: str):
    opened(speaking, sheet)
    assert not item(speaking, "Close").property("visualFocus")
    touch(speaking, "Close")
    speaking.settle()
    found = focused(speaking)
    assert found is None or not found.property("visualFocus")


@pytest.mark.parametrize("sheet", OPENERS)
def test_by_keys_one_stays_in_the_sheet_and_comes_back_to_its_button(speaking: Stage, sheet: str):
    opener = item(speaking, OPENERS[sheet])
    press_by_key(speaking, opener)
    first = item(speaking, "Close")
    assert focused(speaking) is first
    assert first.property("visualFocus")
    inside = [item_of(each) for each in controls(speaking)]
    inside = [each for each in inside if each is not None and is_within(each, "Sheet")]
    visited = {first}
    for _ in range(len(inside)):
        key(speaking, Qt.Key.Key_Tab)
        found = focused(speaking)
        assert found is not None
        visited.add(found)
    assert visited == set(inside)
    act(speaking, "back")
    speaking.settle()
    assert focused(speaking) is opener
    assert opener.property("visualFocus")


def test_the_keys_that_read_on_go_through_a_sheet(speaking: Stage):
    press_by_key(speaking, item(speaking, OPENERS["more"]))
    act(speaking, "read_on")
    second = focused(speaking)
    assert second is not None
    assert second is not item(speaking, "Close")
    assert is_within(second, "Sheet")
    act(speaking, "read_back")
    assert focused(speaking) is item(speaking, "Close")


@pytest.mark.parametrize("action", ["home", "help"])
def test_a_key_that_goes_elsewhere_closes_the_sheet(speaking: Stage, action: str):
    opened(speaking, "more")
    act(speaking, action)
    assert not is_open(speaking)


def test_the_next_visitor_finds_no_sheet(speaking: Stage):
    opened(speaking, "more")
    speaking.session.startOver()
    assert not is_open(speaking)


def test_a_language_that_is_chosen_closes_its_sheet(speaking: Stage):
    opened(speaking, "language")
    touch(speaking, "Lietuvių")
    assert not is_open(speaking)
    assert speaking.session.language == "lt"


def test_reading_the_topic_closes_the_sheet_of_the_voice(speaking: Stage):
    opened(speaking, "voice")
    touch(speaking, "Louder")
    assert is_open(speaking)
    touch(speaking, "Read this topic")
    assert not is_open(speaking)


def test_the_sheet_of_the_voice_is_gone_when_the_voice_is(speaking: Stage):
    opened(speaking, "voice")
    act(speaking, "voice")
    assert not is_open(speaking)


@pytest.mark.parametrize(("name", "title"), [("Accessibility of this screen",) * 2, ("Help",) * 2])
def test_a_page_is_two_touches_from_any_panel(speaking: Stage, name: str, title: str):
    for panel in range(len(PANELS)):
        speaking.session.setPanel(panel)
        speaking.settle()
        opened(speaking, "more")
        touch(speaking, name)
        speaking.settle()
        assert not is_open(speaking)
        page = items_of(speaking, "HelpView")
        assert [name_of(QAccessible.queryAccessibleInterface(each)) for each in page] == [title]
        act(speaking, "back")
        speaking.settle()


@pytest.fixture(params=[SMALLEST, LOW, TOTEM, NARROW], ids=str)
def worst(qapp: object, built_in: Exhibit, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """The built-in exhibit with everything offered, on a screen with little room."""
    stage = request.param.stage(built_in, bottom_mm=700)
    stage.use_voice(NotedSpeech())
    stage.session.setVoice(True)
    yield stage
    stage.close()
    QAccessible.setActive(False)


@pytest.mark.parametrize("reach", [False, True], ids=["whole screen", "within reach"])
@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_each_sheet_is_seen_whole(worst: Stage, language: str, *, reach: bool):
    worst.session.setLanguage(language)
    worst.session.setReach(reach)
    words = worst.localised.words
    for text_size in range(len(TEXT_SIZES)):
        worst.session.setTextSize(text_size)
        for sheet in ("language", "voice", "more"):
            worst.settle()
            assert (sheet, text_size, outside(worst, sheet, words)) == (sheet, text_size, [])


def outside(stage: Stage, sheet: str, words: dict[str, str]) -> list[str]:
    """What of a sheet is not on the screen, or within reach."""
    names = {"language": words["language"] + ": ", "voice": words["voice"], "more": words["more_settings"]}
    opener = next(each for each in controls(stage) if name_of(each).startswith(names[sheet]))
    opener.actionInterface().doAction("Press")
    stage.settle()
    (whole,) = items_of(stage, "Sheet")
    room = box_of(whole)
    beyond = [each for each in texts(stage) if is_within(each, "Sheet") and not room.contains(measure_ink(each))]
    found = [str(each.property("text")) for each in beyond]
    for each in controls(stage):
        button = item_of(each)
        if button is not None and is_within(button, "Sheet") and not room.contains(box_of(button)):
            found.append(name_of(each))
    act(stage, "back")
    return found


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
@pytest.mark.parametrize("screen", [UPRIGHT, NARROW], ids=["24 inches", "29 inches"])
def test_within_reach_the_controls_leave_room_to_read(qapp: object, built_in: Exhibit, screen: Screen, language: str):
    stage = screen.stage(built_in, bottom_mm=820)
    stage.use_voice(NotedSpeech())
    stage.session.setReach(True)
    stage.session.setVoice(True)
    stage.session.setLanguage(language)
    for text_size in range(len(TEXT_SIZES)):
        stage.session.setTextSize(text_size)
        stage.settle()
        assert panel_height(stage) >= 59 * screen.px_per_mm
    for name in ("text_size_2", "voice_on", "reach"):
        assert thing(stage, stage.localised.words[name])
    stage.close()
    QAccessible.setActive(False)
