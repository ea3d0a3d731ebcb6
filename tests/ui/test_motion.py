"""Motion: what moves ends in the right place, and without motion nothing moves."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import Quantity
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.strings import strings
from kiosk.exhibit.values import Number
from kiosk.studio.scene.elements import box_of, items_of, visible_items
from kiosk.studio.scene.kinds import Kind
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.ui.stage import Stage
from tests.beats import BEAT_MS, beats
from tests.ui.people import PANELS, jump, thing, touch, wait_for_rest

pytestmark = pytest.mark.slow

FILLED: dict[Kind, str] = {"FigureText": "counted", "ShareBar": "filled", "ShareRing": "filled", "LevelsBlock": "risen"}
NUMBER = {"en": r"−?\d{1,3}(,\d{3})*(\.\d{1,3})?%?"}
GROUPED = r"\d{2,3}\N{NO-BREAK SPACE}\d{3}|\d{1,3}(\N{NO-BREAK SPACE}\d{3}){2,}"
NUMBER["lt"] = r"−?(\d{1,4}|" + GROUPED + r")(,\d{1,3})?(\N{NARROW NO-BREAK SPACE}%)?"


def numeral_of(figure: QQuickItem) -> str:
    """The largest text of a figure."""
    found = [item for item in visible_items(figure) if item.inherits("QQuickText")]
    return max(found, key=lambda text: text.property("font").pixelSize()).property("text")


def parts(stage: Stage) -> list[float]:
    """The progress of each drawing and figure of the panel, from 0 to 1."""
    return [item.property(name) for kind, name in FILLED.items() for item in items_of(stage, kind)]


def end_of_motion(stage: Stage, qtbot: QtBot) -> None:
    """Wait until three results in a row, 0.1 seconds apart, are equal."""
    seen: list[list[float]] = []

    def rests() -> bool:
        beats(5)
        seen.append(parts(stage))
        return len(seen) > 12 and seen[-1] == seen[-2] == seen[-3]

    qtbot.waitUntil(rests, timeout=5000)
    stage.settle()


def frames(stage: Stage, milliseconds: int) -> int:
    """The number of frames that are drawn in this time."""
    drawn = [0]

    def count() -> None:
        drawn[0] += 1

    stage.window.frameSwapped.connect(count)
    beats(milliseconds // BEAT_MS)
    stage.window.frameSwapped.disconnect(count)
    return drawn[0]


def shown_while(stage: Stage, figure: QQuickItem, milliseconds: int) -> list[str]:
    """All numerals that a figure shows in this time."""
    seen: list[str] = []
    for _ in range(milliseconds // BEAT_MS):
        beats(1)
        numeral = numeral_of(figure)
        if not seen or seen[-1] != numeral:
            seen.append(numeral)
    return seen


def value(numeral: str) -> float:
    return float(re.sub(r"[^\d.]", "", numeral))


def test_the_opening_figure_counts_up_once(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage = make_stage(panel=1, motion=True)
    figure = items_of(stage, "FigureText")[0]
    end_of_motion(stage, qtbot)
    assert numeral_of(figure) == "17,000"
    stage.session.rest()
    stage.settle()
    stage.session.setPanel(1)
    beats(50)
    assert figure.property("counted") == 0
    stage.session.wake()
    seen = shown_while(stage, figure, 1500)
    assert len(seen) > 5
    assert seen[-1] == "17,000"
    assert all(re.fullmatch(NUMBER["en"], numeral) for numeral in seen), seen
    assert [value(numeral) for numeral in seen] == sorted(map(value, seen))
    # Not again for the same visitor.
    jump(stage, 1e9)
    stage.settle()
    jump(stage, 0)
    assert shown_while(stage, figure, 300) == ["17,000"]
    stage.session.setPanel(0)
    stage.settle()
    stage.session.setPanel(1)
    assert shown_while(stage, figure, 300) == ["17,000"]


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize(
    ("number", "percent"),
    [
        ("17000", False),
        ("1000", False),
        ("999999999999.75", False),
        ("-999999.75", False),
        ("2.52", True),
        ("0.05", True),
        ("0.125", False),
        ("7", False),
        ("450", False),
        ("1.5", False),
    ],
)
def test_every_number_on_the_way_is_a_number(stage: Stage, language: str, number: str, percent: bool):
    quantity, words = Quantity(number=Number(number), percent=percent), strings(language)
    numeral = formats.amount(quantity, words).numeral
    figure: Any = items_of(stage, "FigureText")[0]
    figure.setProperty("figure", figure.property("figure") | {"numeral": numeral})
    figure.setProperty("written", formats.numeral(quantity, words))
    written = [figure.numeralAt(step / 200) for step in range(201)]
    assert [part for part in written if not re.fullmatch(NUMBER[language], part)] == []
    assert written[-1] == numeral
    plain = [float(re.sub(r"[^\d.]", "", part.replace(",", "." if language == "lt" else ""))) for part in written]
    assert plain == sorted(plain)
    assert plain[100] == pytest.approx(abs(float(number)) / 2, abs=10.0 ** int(quantity.number.as_tuple().exponent))


@pytest.mark.parametrize(("panel", "language"), [(0, "en"), (1, "lt"), (2, "en"), (3, "lt")])
def test_all_that_fills_ends_full_and_does_not_fill_again(
    make_stage: Callable[..., Stage], exhibit: Exhibit, qtbot: QtBot, panel: int, language: str
):
    stage = make_stage(panel=panel, language=language, motion=True)
    seen: list[float] = []
    for _ in range(3):
        beats(4)
        seen += parts(stage)
    while not stage.at_end:
        stage.read_on()
        for _ in range(3):
            beats(4)
            seen += parts(stage)
    assert any(0 < part < 1 for part in seen)
    end_of_motion(stage, qtbot)
    assert set(parts(stage)) == {1.0}
    counting = [figure for figure in items_of(stage, "FigureText") if figure.property("written") is not None]
    shown = [numeral_of(figure) for figure in counting]
    blocks = content(exhibit).localised[language].panels[panel]
    figures: list[Any] = [block for section in blocks.sections for block in section.blocks if block["kind"] == "figure"]
    assert shown == [blocks.figure["numeral"], *(figure["numeral"] for figure in figures)]
    jump(stage, 0)
    for _ in range(20):
        beats(1)
        assert set(parts(stage)) == {1.0}


@pytest.mark.parametrize("panel", range(4))
def test_without_motion_all_stands_at_its_end_at_once(make_stage: Callable[..., Stage], panel: int):
    stage = make_stage(panel=panel)
    assert set(parts(stage)) == {1.0}
    stage.session.rest()
    stage.session.wake()
    stage.session.setPanel(panel)
    assert set(parts(stage)) == {1.0}


@pytest.mark.parametrize("motion", [True, False], ids=["motion", "still"])
def test_a_panel_slides_in_from_the_side_of_its_tab_unless_nothing_may_move(
    make_stage: Callable[..., Stage], motion: bool
):
    stage = make_stage(motion=motion)
    for panel in range(4):  # until all are built
        stage.session.setPanel(panel)
        stage.settle()
    for name, side in ((PANELS[0], -1), (PANELS[2], 1), (PANELS[1], -1)):
        touch(stage, name)
        seen = []
        for _ in range(60):
            (panel,) = items_of(stage, "PanelView")
            seen.append(box_of(panel).left())
            beats(1)
        assert seen[-1] == 0
        assert {(left > 0) - (left < 0) for left in seen} == ({0, side} if motion else {0})


def test_a_tab_can_be_touched_while_a_panel_slides(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage = make_stage(motion=True)
    for name in reversed(PANELS):
        touch(stage, name)
        beats(1)
    beats(20)
    assert stage.session.panel == 0
    (panel,) = items_of(stage, "PanelView")
    assert box_of(panel).left() == 0


@pytest.mark.parametrize("panel", range(4))
def test_nothing_is_drawn_while_nothing_happens(make_stage: Callable[..., Stage], qtbot: QtBot, panel: int):
    stage = make_stage(panel=panel, motion=True)
    for _ in range(2):
        end_of_motion(stage, qtbot)
        assert frames(stage, 500) == 0
        stage.read_on()


def test_nothing_is_drawn_while_the_attract_screen_may_not_move(make_stage: Callable[..., Stage]):
    stage = make_stage(resting=True)
    beats(15)  # meanwhile the visitor's scene is loaded
    before = stage.picture()
    beats(5)
    assert frames(stage, 1000) == 0
    assert looks_the_same(stage.picture(), before)


def test_the_attract_screens_picture_wanders(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage = make_stage(resting=True, motion=True)
    (screen,) = items_of(stage, "AttractScreen")
    before = screen.property("wandered")
    qtbot.waitUntil(lambda: abs(screen.property("wandered") - before) >= 2, timeout=3000)
    assert frames(stage, 1000) <= 8
    reach = screen.property("reach")
    for _ in range(5 * reach):
        screen.metaObject().invokeMethod(screen, "wander")
        assert abs(screen.property("wandered")) <= reach


def test_motion_is_switched_among_the_seldom_settings(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage = make_stage(motion=True)
    touch(stage, "More settings")
    stage.settle()
    assert thing(stage, "Show animation").state().checked
    touch(stage, "Show animation")
    assert not stage.session.motion
    assert not thing(stage, "Show animation").state().checked
    touch(stage, "Show animation")
    assert stage.session.motion
    touch(stage, "Close")
    stage.settle()
    touch(stage, "Read on")
    stage.settle()
    assert wait_for_rest(stage, qtbot) > 0
