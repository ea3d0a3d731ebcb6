"""The attract screen, and how a visit begins."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QPoint, Qt
from PySide6.QtGui import QTouchEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import slides
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import controls, focused, items_of, name_of, position, text_of, texts, tree
from kiosk.studio.scene.input import key, move, press, release, touchscreen
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.ui.stage import Stage
from tests.beats import beats
from tests.ui.people import PANELS, centre, item, state_of, touch

pytestmark = pytest.mark.staged

UNDER_THE_ATTRACT_SCREEN = (
    PANELS[2],
    "Black",
    "Largest text",
    "Show illustrations",
    "Lietuvių",
    "Read on",
    "More settings",
)
Key = Qt.Key


def attract(stage: Stage) -> QQuickItem:
    (found,) = items_of(stage, "AttractScreen")
    return found


def words(stage: Stage) -> list[str]:
    return [text_of(text) for text in texts(stage)]


def tap_at(stage: Stage, point: QPoint) -> None:
    press(stage, point)
    release(stage, point)


@pytest.fixture
def resting(stage: Stage) -> Stage:
    """A stage that has had a visitor, and now shows the attract screen."""
    touch(stage, "Black")
    stage.session.rest()
    stage.settle()
    return stage


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_each_figure_is_told_in_each_language_in_turn(
    make_stage: Callable[..., Stage], exhibit: Exhibit, size: tuple[int, int]
):
    stage = make_stage(*size, resting=True)
    expected = slides(content(exhibit), "en")
    assert len(expected) == 4 * 2  # panels, languages
    for slide in (*expected, expected[0]):
        figure = slide["figure"]
        rest = " ".join(word for word in (figure["after"], figure["unit"]) if word)
        expected = [slide["title"], figure["before"], figure["numeral"], rest, figure["meaning"], slide["begin"]]
        assert words(stage) == [word for word in expected if word]
        assert f"{slide['title']}. {slide['begin']}" in map(name_of, tree(stage))
        QMetaObject.invokeMethod(attract(stage), "goOn")
        stage.settle()
    assert controls(stage)[0].object() is attract(stage)
    assert len(controls(stage)) == 1


def test_the_figures_change_by_themselves(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage = make_stage(resting=True)
    screen = attract(stage)
    timers = [found for found in screen.findChildren(QObject) if found.property("interval") == 9000]
    assert len(timers) == 1
    assert timers[0].property("running")
    before = words(stage)
    timers[0].setProperty("interval", 100)
    qtbot.waitUntil(lambda: words(stage) not in (before, []), timeout=2000)


def test_words_do_not_burn_in(make_stage: Callable[..., Stage]):
    stage = make_stage(resting=True)
    places = set()
    for _ in range(8):
        begin = texts(stage)[-1].mapToScene(QPoint(0, 0))
        places.add((begin.x(), begin.y()))
        QMetaObject.invokeMethod(attract(stage), "goOn")
        stage.settle()
    assert len(places) > 3


@pytest.mark.parametrize("name", UNDER_THE_ATTRACT_SCREEN)
def test_the_touch_that_wakes_presses_nothing_beneath_and_the_next_one_works_at_once(stage: Stage, name: str):
    point = centre(stage, name)
    before, seen = state_of(stage), [name_of(found) for found in tree(stage)]
    stage.session.rest()
    stage.settle()
    assert name not in map(name_of, tree(stage))
    tap_at(stage, point)
    assert not stage.session.resting
    stage.settle()
    assert state_of(stage) == before
    assert [name_of(found) for found in tree(stage)] == seen
    assert items_of(stage, "AttractScreen") == []
    stage.session.rest()
    stage.settle()
    tap_at(stage, point)
    tap_at(stage, point)  # before a frame is drawn
    beats(20)
    stage.settle()
    assert state_of(stage) != before or [name_of(found) for found in tree(stage)] != seen


@pytest.mark.parametrize(
    "code",
    [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Tab, Key.Key_Down, Key.Key_Right, Key.Key_End, Key.Key_A],
    ids=lambda code: code.name,
)
@pytest.mark.parametrize("last", ["Black", "Read on"])
def test_any_key_wakes_and_does_nothing_else(stage: Stage, last: str, code: Key):
    before = state_of(stage)
    item(stage, last).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.session.rest()
    stage.settle()
    key(stage, code)
    assert not stage.session.resting
    beats(3)
    stage.settle()
    assert state_of(stage) == before
    key(stage, Key.Key_Down)
    beats(3)
    stage.settle()
    assert position(stage) > 0


def test_the_next_visitor_begins_with_the_first_control(stage: Stage):
    item(stage, "Black").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.session.rest()
    stage.settle()
    key(stage, Key.Key_Return)
    stage.settle()
    key(stage, Key.Key_Return)
    assert stage.session.background == "white"
    key(stage, Key.Key_Tab)
    found = focused(stage)
    assert found is item(stage, PANELS[0])


@pytest.mark.parametrize("wait", [1, 25], ids=["at once", "later"])
def test_the_first_visitor_of_the_day_reads_by_keys(make_stage: Callable[..., Stage], wait: int):
    stage = make_stage(resting=True)
    beats(wait)
    key(stage, Key.Key_Return)
    stage.settle()
    key(stage, Key.Key_Down)
    beats(3)
    assert position(stage) > 0
    key(stage, Key.Key_Tab)
    assert focused(stage) is item(stage, PANELS[0])


def test_two_fingers_wake_and_do_nothing_else(resting: Stage):
    before = state_of(resting)
    left, right = QPoint(300, 300), QPoint(900, 800)
    press(resting, left, 0)
    press(resting, right, 1)
    release(resting, left, 0)
    release(resting, right, 1)
    assert not resting.session.resting
    resting.settle()
    assert state_of(resting) == before
    touch(resting, "Black")
    assert resting.session.background == "black"


def test_a_finger_that_slides_wakes_and_does_nothing_else(resting: Stage):
    before = state_of(resting)
    press(resting, QPoint(500, 700))
    for y in range(680, 300, -20):
        move(resting, QPoint(500, y))
    release(resting, QPoint(500, 300))
    assert not resting.session.resting
    beats(3)
    resting.settle()
    assert state_of(resting) == before


def test_a_touch_that_is_taken_back_does_nothing_but_wake(resting: Stage):
    before = state_of(resting)
    press(resting, QPoint(500, 1040))
    QCoreApplication.sendEvent(resting.window, QTouchEvent(QEvent.Type.TouchCancel, touchscreen()))
    resting.settle()
    assert state_of(resting) == before
    if resting.session.resting:
        tap_at(resting, QPoint(500, 500))
        resting.settle()
    touch(resting, "Black")
    assert resting.session.background == "black"


def test_rest_returns_every_choice(stage: Stage, qtbot: QtBot):
    before, picture = state_of(stage), stage.picture()
    session = stage.session
    touch(stage, "More settings")
    stage.settle()
    touch(stage, "Show animation")
    stage.settle()
    assert session.motion
    for name in ("Show illustrations", "High contrast", "Large text"):
        touch(stage, name)
        stage.settle()
    touch(stage, PANELS[3])
    stage.settle()
    touch(stage, "Lietuvių")
    stage.settle()
    stage.read_on()
    session.rest()
    stage.settle()
    assert session.resting
    session.wake()
    stage.settle()
    assert state_of(stage) == before
    qtbot.waitUntil(lambda: looks_the_same(stage.picture(), picture), timeout=3000)
    for panel in range(4):
        session.setPanel(panel)
        stage.settle()
        assert position(stage) == 0


def test_who_rests_already_is_not_another_visitor(resting: Stage):
    visitor = resting.session.visitor
    resting.session.rest()
    assert resting.session.visitor == visitor
