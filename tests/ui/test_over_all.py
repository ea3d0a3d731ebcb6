"""What covers the panel, on every screen: the help page, the question before a visit ends, the attract screen."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.choices import TEXT_SIZES
from kiosk.exhibit.hyphenation import SOFT_HYPHEN
from kiosk.exhibit.model import Exhibit
from kiosk.keys import Keys
from kiosk.studio.scene.elements import (
    Role,
    act,
    box_of,
    focused,
    is_within,
    items_of,
    name_of,
    position,
    texts,
    tree,
    window_box,
)
from kiosk.studio.scene.input import key
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import colours, crop, image_of
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad
from tests.ui.layout import Screen
from tests.ui.people import PANELS, item, press_by_key, thing, touch
from tests.ui.pseudo import mirrored

pytestmark = pytest.mark.slow

LOW = Screen(1366, 768, 3.6)
"""17 inches: little room."""
HIGH = Screen(1080, 1920, 2.02)
"""43 inches, upright."""
CONTROLS = 110
"""The largest height of the controls, in millimetres."""


@pytest.fixture
def low(qapp: object, built_in: Exhibit) -> Iterator[Stage]:
    stage = LOW.stage(built_in)
    yield stage
    stage.close()


@pytest.fixture
def high(qapp: object, built_in: Exhibit) -> Iterator[Stage]:
    stage = HIGH.stage(built_in, bottom_mm=600)
    yield stage
    stage.close()


def open_help(stage: Stage) -> QQuickItem:
    act(stage, "help")
    stage.settle()
    page = thing(stage, "Help", Role.Pane).object()
    assert isinstance(page, QQuickItem)
    return page


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
@pytest.mark.parametrize("text_size", range(len(TEXT_SIZES)))
@pytest.mark.parametrize("spacing", [False, True])
def test_the_question_is_seen_whole_on_a_low_screen(low: Stage, language: str, text_size: int, *, spacing: bool):
    low.session.setLanguage(language)
    low.session.setTextSize(text_size)
    low.session.setSpacing(spacing)
    low.session.ask(30)
    low.settle()
    asked = [text for text in texts(low) if is_within(text, "StillThere")]
    assert len(asked) == 4
    assert [text.property("text") for text in asked if not window_box(low).contains(measure_ink(text))] == []


def test_the_question_is_asked_in_the_size_that_the_visitor_chose_where_there_is_room(stage: Stage):
    heights = []
    for text_size in range(len(TEXT_SIZES)):
        stage.session.setTextSize(text_size)
        stage.session.ask(30)
        stage.settle()
        heights.append(box_of(item(stage, "Yes, I’m here")).height())
        stage.session.stay()
        stage.settle()
    assert heights == sorted(set(heights))


def test_help_is_read_to_its_end_by_taps(low: Stage):
    low.session.setTextSize(2)
    low.settle()
    page = open_help(low)
    page_texts = [text for text in texts(low) if page.isAncestorOf(text)]
    seen: set[str] = set()
    for _ in range(40):
        area = box_of(page)
        seen |= {text.property("text") for text in page_texts if area.intersects(measure_ink(text))}
        if not item(low, "Read on").isEnabled():
            break
        touch(low, "Read on")
        low.settle()
    assert seen == {text.property("text") for text in page_texts}
    assert not item(low, "Read on").isEnabled()
    touch(low, "Go back up")
    low.settle()
    assert item(low, "Read on").isEnabled()


def test_end_and_home_go_where_help_is_read(low: Stage):
    low.session.setTextSize(2)
    low.settle()
    page = open_help(low)
    act(low, "end")
    low.settle()
    last = max((text for text in texts(low) if page.isAncestorOf(text)), key=lambda text: measure_ink(text).bottom())
    assert box_of(page).contains(measure_ink(last))
    assert not item(low, "Read on").isEnabled()
    assert position(low) == 0
    act(low, "home")
    low.settle()
    assert panes(low) != ["Help"]
    assert position(low) == 0


def test_at_the_end_of_help_the_focus_goes_to_the_other_arrow(low: Stage):
    low.session.setTextSize(2)
    low.settle()
    open_help(low)
    for name, other in (("Read on", "Go back up"), ("Go back up", "Read on")):
        item(low, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(40):
            key(low, Qt.Key.Key_Space)
            low.settle()
            if focused(low) is not item(low, name):
                break
        assert focused(low) is item(low, other)
        assert item(low, other).property("visualFocus")
        assert not item(low, name).isEnabled()


@pytest.mark.parametrize("panel", [0, 2])
def test_any_tab_that_is_touched_closes_help(stage: Stage, panel: int):
    stage.session.setPanel(2)
    stage.settle()
    open_help(stage)
    touch(stage, PANELS[panel])
    stage.settle()
    assert stage.session.panel == panel
    assert len(panes(stage)) == 1
    assert panes(stage) != ["Help"]


def test_help_that_is_opened_and_closed_by_touch_shows_no_ring_and_leaves_the_rest(stage: Stage):
    touch(stage, "More settings")
    stage.settle()
    touch(stage, "Help")
    stage.settle()
    assert not item(stage, "Close").property("visualFocus")
    touch(stage, "Close")
    stage.settle()
    assert panes(stage) != ["Help"]
    assert items_of(stage, "Sheet") == []
    found = focused(stage)
    assert found is None or not found.property("visualFocus")


def test_help_that_is_opened_by_keys_shows_where_one_is(stage: Stage):
    touch(stage, "More settings")
    stage.settle()
    press_by_key(stage, item(stage, "Help"))
    assert item(stage, "Close").property("visualFocus")
    press_by_key(stage, item(stage, "Close"))
    assert focused(stage) is item(stage, "More settings")
    assert item(stage, "More settings").property("visualFocus")


def panes(stage: Stage) -> list[str]:
    return [name_of(thing) for thing in tree(stage) if thing.role() == Role.Pane]


def test_nothing_of_help_is_seen_beyond_the_band_within_reach(high: Stage):
    high.session.setReach(True)
    high.session.setTextSize(2)
    high.settle()
    page = box_of(open_help(high))
    around = image_of(high.picture()).getpixel((HIGH.width - 2, HIGH.height - 2))
    below = window_box(high)
    below.setTop(page.bottom() + CONTROLS * HIGH.px_per_mm)
    assert below.height() > 100
    assert [colour for _, colour in colours(crop(image_of(high.picture()), below))] == [around]


@pytest.mark.parametrize("screen", [LOW, Screen(1920, 1080), Screen(1080, 1920)], ids=str)
def test_the_attract_screen_is_mirrored_for_who_reads_from_right_to_left(
    qapp: object, exhibit: Exhibit, screen: Screen
):
    boxes: list[list[QRectF]] = []
    for change in (lambda content: content, mirrored):
        stage = screen.stage(exhibit, change)
        stage.session.rest()
        stage.session.setIllustrations(False)  # words make way for a picture, which is not mirrored
        stage.settle()
        boxes.append([measure_ink(text) for text in texts(stage) if not is_within(text, "ChoiceButton")])
        stage.close()
    assert len(boxes[0]) >= 4
    for there, here in zip(*boxes, strict=True):
        assert screen.width - here.right() == pytest.approx(there.left(), abs=14)  # a letter has some space beside it
        assert here.top() == pytest.approx(there.top(), abs=1)


def test_earlier_and_later_point_where_they_go(qapp: object, exhibit: Exhibit):
    for change, signs in ((lambda content: content, "←→"), (mirrored, "→←")):
        stage = Screen(1920, 1080).stage(exhibit, change)
        steps = [button for button in items_of(stage, "RoundButton") if button.property("sign") in ("←", "→")]
        assert "".join(step.property("sign") for step in steps[:2]) == signs
        earlier, later = (box_of(step).left() for step in steps[:2])
        assert (earlier < later) == (signs == "←→")
        stage.close()


def test_the_arrow_keys_follow_the_direction_of_reading(qapp: object, exhibit: Exhibit):
    for change, code in ((lambda content: content, Qt.Key.Key_Right), (mirrored, Qt.Key.Key_Left)):
        stage = Screen(1920, 1080).stage(exhibit, change)
        stage.use_keys(Keypad(asdict(Keys())))
        for tab in PANELS[:2]:
            key(stage, code)
            assert item(stage, tab).property("activeFocus")
        stage.close()


@pytest.mark.parametrize("panel", range(4))
def test_wider_spacing_reaches_every_line_that_is_read(low: Stage, panel: int):
    low.session.setPanel(panel)
    low.session.setSpacing(True)
    low.settle()
    lines = [text for text in texts(low) if is_within(text, "PanelView") and text.property("lineCount") > 1]
    lines = [text for text in lines if not is_within(text, "ChoiceButton")]
    assert lines
    for text in lines:
        assert text.property("spaced"), text.property("text")
        pitch = text.property("contentHeight") / text.property("lineCount") / text.property("pixels")
        assert pitch == pytest.approx(1.2 * text.property("leading"), abs=0.05), text.property("text")


@pytest.mark.parametrize("text_size", [0, 1, 2])
@pytest.mark.parametrize(
    "words", ["W" * 300, "see https://museum.example/en/" + "oaks-and-pines_" * 20], ids=["letters", "link"]
)
def test_a_word_wider_than_its_column_is_broken_and_not_made_small(low: Stage, text_size: int, words: str):
    low.session.setTextSize(text_size)
    low.settle()
    wrapped = [text for text in texts(low) if is_within(text, "PanelView") and text.property("lineCount") > 1]
    wrapped = [text for text in wrapped if not is_within(text, "ChoiceButton")]
    least = min(text.property("pixels") for text in wrapped) if text_size == 0 else 30
    for text in wrapped:
        text.setProperty("text", words)
    low.settle()
    for text in wrapped:
        assert text.property("pixels") >= least
        assert text.property("contentWidth") <= text.width() + 1


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_a_tab_or_a_control_with_room_for_its_words_is_not_broken(qapp: object, built_in: Exhibit, language: str):
    stage = Screen(1920, 1080, 3.61).stage(built_in)
    stage.session.setLanguage(language)
    stage.settle()
    drawn = [str(text.property("text")) for text in texts(stage) if is_within(text, "ChoiceButton")]
    stage.close()
    assert stage.localised.panels[2].tab in drawn
    assert [words for words in drawn if SOFT_HYPHEN in words] == []
