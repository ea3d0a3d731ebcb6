import random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QTouchEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.studio.scene.elements import panel_box, position, tree
from kiosk.studio.scene.input import move, press, release, touchscreen
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.theme import UNCHOSEN, theme
from kiosk.ui.stage import Stage
from tests.ui.people import (
    BACKGROUNDS,
    PANELS,
    PANELS_LT,
    SCENES,
    TEXT_SIZES,
    TITLES,
    centre,
    flick,
    heading,
    headings,
    is_offered,
    thing,
    touch,
    wait_for_rest,
)

pytestmark = pytest.mark.staged

PAPERS = {"White": "#fbf8f2", "Black": "#0a101f", "High contrast": "#000000"}
SKIES = {name: theme().grounds[background]["sky"].palette.paper for name, background in BACKGROUNDS.items()}
MIDDLE = QPoint(500, 600)


@pytest.mark.parametrize("name", PANELS[::-1])
def test_a_tab_shows_its_panel(stage: Stage, name: str):
    touch(stage, PANELS[1])
    touch(stage, name)
    stage.settle()
    assert stage.session.panel == PANELS.index(name)
    assert heading(stage, TITLES[name])
    assert [tab for tab in PANELS if thing(stage, tab).state().selected] == [name]


@pytest.mark.parametrize("name", ["Black", "High contrast", "White"])
def test_a_background_is_seen_everywhere(stage: Stage, name: str):
    touch(stage, "Black")
    touch(stage, name)
    assert stage.session.background == BACKGROUNDS[name]
    picture = stage.picture()
    for x, y in ((3, 3), (3, 1076), (1916, 1076)):
        assert picture.pixelColor(x, y).name() == PAPERS[name]
    assert picture.pixelColor(3, 300).name() == SKIES[name]


@pytest.mark.parametrize("name", ["Large text", "Largest text", "Standard text"])
def test_a_text_size_changes_the_title(stage: Stage, name: str):
    def height() -> int:
        stage.settle()
        return heading(stage, TITLES[PANELS[0]]).property("font").pixelSize()

    touch(stage, "Large text")
    before = height()
    touch(stage, name)
    assert stage.session.textSize == TEXT_SIZES.index(name)
    assert (height() > before) - (height() < before) == stage.session.textSize - 1


def test_illustrations_go_and_come_back(stage: Stage):
    with_picture = stage.picture()
    touch(stage, "Show illustrations")
    without = stage.picture()
    assert not stage.session.illustrations
    assert not looks_the_same(without, with_picture)
    area = panel_box(stage)
    foot = [QPoint(x, int(area.bottom()) - 10) for x in range(50, 900, 50)]
    sky = theme().grounds[UNCHOSEN]["sky"].palette.paper
    assert all(without.pixelColor(point).name() == sky for point in foot)
    assert any(with_picture.pixelColor(point).name() != sky for point in foot)
    touch(stage, "Show illustrations")
    assert looks_the_same(stage.picture(), with_picture)


def test_each_language_is_two_touches_away(stage: Stage):
    english = stage.picture()
    touch(stage, "Language: English")
    stage.settle()
    touch(stage, "Lietuvių")
    assert stage.session.language == "lt"
    stage.settle()
    assert not looks_the_same(stage.picture(), english)
    assert thing(stage, PANELS_LT[0])
    assert thing(stage, "Skaityti toliau")
    touch(stage, "Kalba: Lietuvių")
    stage.settle()
    touch(stage, "English")
    assert stage.session.language == "en"
    stage.settle()
    assert looks_the_same(stage.picture(), english)


@pytest.mark.parametrize("name", ["Black", PANELS[2], "Largest text", "Show illustrations"])
def test_nothing_acts_before_the_finger_is_lifted_and_sliding_off_takes_it_back(stage: Stage, name: str):
    def state() -> tuple[object, ...]:
        session = stage.session
        return session.panel, session.background, session.textSize, session.illustrations, session.language

    before = state()
    start = centre(stage, name)
    away = QPoint(start.x(), 500)
    press(stage, start)
    assert state() == before
    for step in range(1, 6):
        move(stage, start + (away - start) * step / 5)
    release(stage, away)
    assert state() == before
    touch(stage, name)
    assert state() != before


def test_reading_on_and_back_by_the_arrow_buttons(stage: Stage, qtbot: QtBot):
    stops = [0.0]
    while is_offered(stage, "Read on"):
        touch(stage, "Read on")
        stops.append(wait_for_rest(stage, qtbot))
        assert stops[-1] > stops[-2]
    heads = headings(stage)
    assert len(heads) == SCENES[PANELS[0]]
    assert all(any(abs(stop - head) < 1.5 for stop in stops) for head in heads), (stops, heads)
    touch(stage, "Go back up")
    back = wait_for_rest(stage, qtbot)
    # At most one screen back, so that nothing is skipped.
    assert stops[-1] - 1.06 * panel_box(stage).height() <= back < stops[-1]
    for _ in stops:
        if is_offered(stage, "Go back up"):
            touch(stage, "Go back up")
            wait_for_rest(stage, qtbot)
    assert position(stage) == 0


@pytest.mark.parametrize(
    "way", [170, 300, 500]
)  # on a busy machine the finger is slow, and a shorter flick would bounce back
def test_a_flick_scrolls_and_rests_on_a_heading_where_it_ends_near_one(stage: Stage, qtbot: QtBot, way: int):
    flick(stage, MIDDLE, MIDDLE - QPoint(0, way))
    rest = wait_for_rest(stage, qtbot)
    assert rest > way / 2
    near = panel_box(stage).height() * 0.13
    distances = [abs(rest - head) for head in headings(stage)]
    assert min(distances) < 1.5 or min(distances) > near or stage.at_end


def test_a_flick_back_goes_back(stage: Stage, qtbot: QtBot):
    flick(stage, MIDDLE, MIDDLE - QPoint(0, 400))
    there = wait_for_rest(stage, qtbot)
    flick(stage, MIDDLE, MIDDLE + QPoint(0, 150))
    assert wait_for_rest(stage, qtbot) < there


@pytest.mark.parametrize("spread", [-1, 1], ids=["pinch", "spread"])
def test_two_fingers_change_nothing(stage: Stage, qtbot: QtBot, spread: int):
    before = stage.picture()
    left, right = QPoint(600, 550), QPoint(1000, 550)
    press(stage, left, 0)
    press(stage, right, 1)
    for step in range(10):
        way = QPoint(spread * step * 15, 0)
        QTest.touchEvent(stage.window, touchscreen()).move(0, left - way, stage.window).move(
            1, right + way, stage.window
        ).commit()
    release(stage, left, 0)
    release(stage, right, 1)
    wait_for_rest(stage, qtbot)
    assert looks_the_same(stage.picture(), before)
    touch(stage, "Black")
    assert stage.session.background == "black"


def storm(stage: Stage, events: int, seed: int) -> None:
    """Touches as broken hardware reports them: never lifted, lifted twice, cancelled, mixed up."""
    chance = random.Random(seed)
    for _ in range(events):
        number = chance.randrange(6)
        point = QPoint(chance.randrange(stage.window.width()), chance.randrange(stage.window.height()))
        what = chance.choice((press, move, release, None))
        if what is None:
            QCoreApplication.sendEvent(stage.window, QTouchEvent(QEvent.Type.TouchCancel, touchscreen()))
        else:
            what(stage, point, number)


@pytest.mark.parametrize(("events", "seed"), [(500, 1), (500, 2), (500, 3), (10_000, 4)])
def test_after_a_storm_of_broken_touches_the_next_tap_works(stage: Stage, qtbot: QtBot, events: int, seed: int):
    storm(stage, events, seed)
    wait_for_rest(stage, qtbot)
    stage.session.setLanguage("en")
    stage.session.setEasy(False)
    stage.session.setPanel((stage.session.panel + 1) % len(PANELS))  # closes what covers the panel
    stage.settle()
    background = {"white": "Black", "black": "High contrast", "contrast": "White"}[stage.session.background]
    touch(stage, background, number=9)  # another finger than those that were never lifted
    assert stage.session.background == BACKGROUNDS[background]
    panel = PANELS[stage.session.panel - 1]
    touch(stage, panel, number=9)
    stage.settle()
    assert thing(stage, panel).state().selected
    assert len(tree(stage)) > 30
