from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.studio.scene.elements import CONTROLS, Role, box_of, controls, focused, name_of, panel_box, position, tree
from kiosk.studio.scene.input import key
from kiosk.studio.scene.pixels import image_of
from kiosk.ui.stage import Stage
from tests.beats import beats
from tests.ui.people import PANELS, PANELS_LT, headings, is_offered, item, touch, wait_for_rest

pytestmark = pytest.mark.staged

Key = Qt.Key
BACK, ONWARD = "Go back up", "Read on"
ARROWS = (BACK, ONWARD)


def name_of_focus(stage: Stage) -> str:
    """The name of the control that has the focus; empty if none has it."""
    now = focused(stage)  # before the tree is read: while this waits for events, elements may disappear
    found = [name_of(thing) for thing in tree(stage) if thing.object() is now and thing.role() in CONTROLS]
    return without_scene(found[0]) if found else ""


def without_scene(name: str) -> str:
    """A control's name; of the way onward without the scene that it names, which changes on the way."""
    return ONWARD if name.startswith(f"{ONWARD}: ") else name


def pressable(stage: Stage) -> list[str]:
    """The controls that can be used now, in the order of the screen."""
    return [without_scene(name_of(thing)) for thing in controls(stage) if not thing.state().disabled]


def crawl(stage: Stage, code: Key) -> list[str]:
    """The controls that get the focus while a key is pressed, one round."""
    order: list[str] = []
    for _ in range(40):
        key(stage, code)
        name = name_of_focus(stage)
        if order and name == order[0]:
            break
        order.append(name)
    return order


def go_to(stage: Stage, name: str) -> QQuickItem:
    for _ in range(40):
        key(stage, Key.Key_Tab)
        if name_of_focus(stage) == name:
            return item(stage, name)
    raise AssertionError(f"{name} is not reached by Tab")


@pytest.mark.parametrize("code", [Key.Key_Tab, Key.Key_Right], ids=lambda code: code.name)
def test_every_control_is_reached_in_the_order_of_the_screen(stage: Stage, code: Key):
    order = pressable(stage)
    assert len(order) > 20
    assert order[:4] == [*PANELS]
    assert order[-3:] == ["Show illustrations", "Language: English", "More settings"]
    # A focused control scrolls into view, so the first arrow is enabled on the way.
    assert [name for name in crawl(stage, code) if name != "Go back up"] == order


@pytest.mark.parametrize("code", [Key.Key_Backtab, Key.Key_Left], ids=lambda code: code.name)
def test_and_backwards(stage: Stage, code: Key):
    order = pressable(stage)[::-1]
    found = crawl(stage, code)
    assert [name for name in found if name not in ARROWS] == [name for name in order if name not in ARROWS]
    assert "Read on" in found


def test_in_the_middle_of_a_panel_both_arrows_are_reached(stage: Stage):
    stage.read_on()
    stage.settle()
    order = crawl(stage, Key.Key_Tab)
    # Where it ends, the last scene is in view: there is no way onward.
    assert [name for name in order if name != ONWARD] == pressable(stage)
    assert set(ARROWS) <= set(order)


@pytest.mark.parametrize("panel", range(4))
def test_the_focus_is_seen_and_on_screen_wherever_it_goes(make_stage: Callable[..., Stage], panel: int):
    stage = make_stage(panel=panel)
    before = image_of(stage.picture())
    for _ in range(len(controls(stage)) - 1):
        key(stage, Key.Key_Tab)
        found = focused(stage)
        assert found is not None
        assert found.isVisible()
        assert found.isEnabled()
        assert found.property("visualFocus")
        box = box_of(found)
        assert box.left() >= 0
        assert box.top() >= 0
        assert box.right() <= 1920
        assert box.bottom() <= 1080
        inner = box.toAlignedRect()
        area = (inner.left(), inner.top(), inner.right(), inner.bottom())
        assert image_of(stage.picture()).crop(area) != before.crop(area)


def test_a_touch_shows_no_ring(stage: Stage):
    found = item(stage, "Black")
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=box_of(found).center().toPoint())
    assert not found.property("visualFocus")


@pytest.mark.parametrize("code", [Key.Key_Space, Key.Key_Return, Key.Key_Enter], ids=lambda code: code.name)
def test_a_key_presses_what_has_the_focus(stage: Stage, qtbot: QtBot, code: Key):
    session = stage.session
    for name, chosen in (
        ("Black", lambda: session.background == "black"),
        ("Largest text", lambda: session.textSize == 2),
        ("Show illustrations", lambda: not session.illustrations),
    ):
        go_to(stage, name)
        assert not chosen()
        key(stage, code)
        assert chosen(), name
    assert name_of_focus(stage) == "Show illustrations"
    go_to(stage, "Language: English")
    key(stage, code)
    go_to(stage, "Lietuvių")
    key(stage, code)
    assert session.language == "lt"
    assert name_of_focus(stage) == "Kalba: Lietuvių"
    go_to(stage, PANELS_LT[2])
    key(stage, code)
    assert session.panel == 2
    go_to(stage, "Skaityti toliau")
    key(stage, code)
    assert wait_for_rest(stage, qtbot) > 0


@pytest.mark.parametrize(("on", "back"), [(Key.Key_Down, Key.Key_Up), (Key.Key_PageDown, Key.Key_PageUp)])
def test_keys_read_on_and_back_up(stage: Stage, qtbot: QtBot, on: Key, back: Key):
    key(stage, on)
    assert wait_for_rest(stage, qtbot) == pytest.approx(headings(stage)[1], abs=1.5)
    key(stage, on)
    assert wait_for_rest(stage, qtbot) == pytest.approx(headings(stage)[2], abs=1.5)
    key(stage, back)
    assert wait_for_rest(stage, qtbot) == pytest.approx(headings(stage)[1], abs=1.5)


def test_home_and_end(stage: Stage, qtbot: QtBot):
    key(stage, Key.Key_End)
    end = wait_for_rest(stage, qtbot)
    assert stage.at_end
    assert end > 4 * panel_box(stage).height()
    key(stage, Key.Key_Down)
    assert wait_for_rest(stage, qtbot) == end
    key(stage, Key.Key_Home)
    wait_for_rest(stage, qtbot)
    assert position(stage) == 0


@pytest.mark.parametrize("motion", [False, True])
def test_at_the_end_of_a_panel_the_focus_goes_to_the_other_arrow(
    make_stage: Callable[..., Stage], qtbot: QtBot, *, motion: bool
):
    """The focused button gets disabled: the keys go on from its neighbour."""
    stage = make_stage(motion=motion)
    focus(stage, "Read on")
    for _ in range(20):
        if stage.at_end:
            break
        key(stage, Key.Key_Space)
        wait_for_rest(stage, qtbot)
    assert stage.at_end
    assert name_of_focus(stage) == "Go back up"
    assert item(stage, "Go back up").property("visualFocus")
    assert not is_offered(stage, "Read on")
    order = pressable(stage)
    key(stage, Key.Key_Tab)
    assert name_of_focus(stage) == order[order.index(BACK) + 1]
    focus(stage, "Go back up")
    key(stage, Key.Key_Home)
    assert wait_for_rest(stage, qtbot) == 0
    focus(stage, "Read on")
    key(stage, Key.Key_End)
    wait_for_rest(stage, qtbot)
    for _ in range(20):
        if position(stage) == 0:
            break
        key(stage, Key.Key_Space)
        wait_for_rest(stage, qtbot)
    assert position(stage) == 0
    assert name_of_focus(stage) == "Read on"
    assert item(stage, "Read on").property("visualFocus")


def focus(stage: Stage, name: str) -> None:
    item(stage, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert name_of_focus(stage) == name


def test_at_the_end_of_a_panel_touched_there_the_keys_begin_where_they_were(stage: Stage, qtbot: QtBot):
    key(stage, Key.Key_Tab)
    for _ in range(20):
        if stage.at_end:
            break
        touch(stage, "Read on")
        wait_for_rest(stage, qtbot)
    assert stage.at_end
    assert name_of_focus(stage) == PANELS[0]


def test_h_closes_help_as_escape_does(stage: Stage):
    focus(stage, PANELS[2])
    key(stage, Key.Key_Space)
    for close in (Key.Key_H, Key.Key_Escape):
        key(stage, Key.Key_H)
        assert name_of_focus(stage) == "Close"
        key(stage, close)
        assert name_of_focus(stage) == PANELS[2]
        assert item(stage, PANELS[2]).property("visualFocus")
        assert [name_of(thing) for thing in tree(stage) if thing.role() == Role.Pane] != ["Help"]


def test_ctrl_q_asks_to_leave_and_nothing_else_does(stage: Stage):
    asked: list[None] = []
    stage.on_leave(lambda: asked.append(None))
    for code in (Key.Key_Q, Key.Key_Escape, Key.Key_F4):
        key(stage, code)
    assert not asked
    key(stage, Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1


def test_a_hidden_panel_never_gets_the_focus(stage: Stage, qtbot: QtBot):
    go_to(stage, "Read on")
    stage.session.setPanel(1)
    stage.settle()
    found = focused(stage)
    assert found is None or found.isVisible()
    key(stage, Key.Key_Tab)
    assert name_of_focus(stage)
    key(stage, Key.Key_Down)
    assert wait_for_rest(stage, qtbot) > 0


def test_the_end_of_a_panel_is_its_end_also_where_that_is_not_loaded_yet(stage: Stage):
    stage.session.setPanel(2)
    key(stage, Key.Key_End)
    beats(3)
    stage.settle()
    assert stage.at_end
    assert position(stage) > stage.window.height()
