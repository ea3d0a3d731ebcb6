"""A visitor who changes the look of a text can go on reading at the same place."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.studio.scene.elements import box_of, is_within, items_of, panel_box, position, texts
from kiosk.studio.scene.layout import measure_ink
from kiosk.ui.stage import Stage
from tests.beats import beats
from tests.ui.people import headings, wait_for_rest

pytestmark = pytest.mark.slow

LINE = 0.2
"""The reading line, as a fraction of the height of the panel's area."""


@dataclass
class Read:
    """What is on the reading line: a text, and a fraction of its height."""

    text: QQuickItem
    part: float

    def height_on_screen(self, stage: Stage) -> float:
        """Its present position: 0 at the upper edge of the panel's area, 1 at the lower."""
        area, box = panel_box(stage), box_of(self.text)
        return (box.top() + self.part * box.height() - area.top()) / area.height()


def jump(stage: Stage, y: float) -> None:
    QMetaObject.invokeMethod(stage.window, "jumpTo", Q_ARG(float, y))
    stage.settle()


def read_texts(stage: Stage) -> list[tuple[QQuickItem, QRectF]]:
    """The texts of the panel and the present positions of their lines."""
    return [
        (text, measure_ink(text).united(box_of(text)))
        for text in texts(stage)
        if is_within(text, "PanelView") and not is_within(text, "ChoiceButton")
    ]


def rests(stage: Stage) -> list[float]:
    """All positions at which the panel comes to rest when it is read on, without the start."""
    found: list[float] = []
    while stage.read_on():
        stage.settle()
        found.append(position(stage))
    jump(stage, 0)
    return found


def on_the_line(stage: Stage) -> list[Read]:
    """The texts that the reading line crosses, one or several beside each other; if none, all that are in view, on
    buttons too.

    The lowest third of a text's last line has nothing to read.
    """
    area = panel_box(stage)
    line = area.top() + LINE * area.height()
    crossed = [
        Read(text, (line - box.top()) / box.height())
        for text, box in read_texts(stage)
        if box.top() <= line <= box.bottom() - 0.3 * box.height() / text.property("lineCount")
    ]
    if crossed:
        return crossed
    shown = [text for text in texts(stage) if is_within(text, "PanelView")]
    return [Read(text, 0.5) for text in shown if area.intersects(box_of(text))]


def is_still_there(stage: Stage, read: list[Read]) -> bool:
    """Whether one of the texts that were on the reading line is still in view.

    A drawing that has become a table, or a map that was drawn again, has other texts: then its block counts.
    """
    kept = [text for text in read if isValid(text.text) and text.text.isVisible()]
    if any(0 <= text.height_on_screen(stage) <= 0.9 for text in kept):
        return True
    area = panel_box(stage)
    return len(kept) < len(read) and any(box_of(block).intersects(area) for block in items_of(stage, "BlockView"))


def standard(stage: Stage) -> None:
    stage.session.setTextSize(0)


def larger(stage: Stage) -> None:
    stage.session.setTextSize(1)


def largest(stage: Stage) -> None:
    stage.session.setTextSize(2)


def black(stage: Stage) -> None:
    stage.session.setBackground("black")


def lithuanian(stage: Stage) -> None:
    stage.session.setLanguage("lt")


def plain(stage: Stage) -> None:
    stage.session.setIllustrations(False)


def upright(stage: Stage) -> None:
    stage.window.resize(1080, 1920)


def small(stage: Stage) -> None:
    stage.window.resize(1366, 768)


def back(stage: Stage) -> None:
    stage.session.setTextSize(0)
    stage.session.setBackground("white")
    stage.session.setLanguage("en")
    stage.session.setIllustrations(True)
    stage.window.resize(1920, 1080)


CHANGES = [larger, largest, black, lithuanian, plain, upright, small]


def stays(stage: Stage, y: float, change: Callable[[Stage], None], restore: Callable[[], None]) -> None:
    """Where a scene begins, it still does after a change; elsewhere what is read stays in view."""
    jump(stage, y)
    begins = [abs(top - y) <= 1 for top in headings(stage)]
    read = on_the_line(stage)
    change(stage)
    stage.settle()
    if True in begins:
        assert position(stage) == pytest.approx(headings(stage)[begins.index(True)], abs=1)
    else:
        assert is_still_there(stage, read), (y, [text.part for text in read])
    restore()
    stage.settle()
    assert position(stage) == pytest.approx(y, abs=0.25 * panel_box(stage).height())


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("panel", range(4))
def test_what_is_read_stays_on_screen(make_stage: Callable[..., Stage], panel: int, change: Callable[[Stage], None]):
    stage = make_stage(panel=panel)
    for y in rests(stage):
        stays(stage, y, change, lambda: back(stage))


@pytest.mark.parametrize("change", [standard, black, lithuanian, plain, upright, small])
@pytest.mark.parametrize("panel", range(4))
def test_what_is_read_within_a_scene_that_scrolls_stays_on_screen(
    make_stage: Callable[..., Stage], panel: int, change: Callable[[Stage], None]
):
    stage = make_stage(panel=panel)
    largest(stage)
    stage.settle()
    tops = headings(stage)
    within = [y for y in rests(stage) if min(abs(y - top) for top in tops) > 1]
    assert within

    def back_to_largest() -> None:
        back(stage)
        largest(stage)

    for y in within:
        stays(stage, y, change, back_to_largest)


@pytest.mark.parametrize("change", CHANGES)
def test_the_start_stays_the_start(stage: Stage, change: Callable[[Stage], None]):
    change(stage)
    stage.settle()
    assert position(stage) == 0
    back(stage)
    stage.settle()
    assert position(stage) == 0


def test_every_panel_keeps_its_own_place(stage: Stage, qtbot: QtBot):
    stage.read_on()
    stage.settle()
    place = position(stage)
    stage.session.setPanel(1)
    stage.settle()
    assert position(stage) == 0
    largest(stage)
    stage.settle()
    stage.session.setTextSize(0)
    stage.session.setPanel(0)
    stage.settle()
    assert position(stage) == pytest.approx(place, abs=2)


def wide(stage: Stage) -> None:
    stage.session.setSpacing(True)


@pytest.mark.parametrize("change", [*CHANGES, wide])
@pytest.mark.parametrize("section", [2, 5])
def test_a_section_that_begins_at_the_upper_edge_still_does(
    stage: Stage, section: int, change: Callable[[Stage], None]
):
    jump(stage, headings(stage)[section])
    change(stage)
    stage.settle()
    assert position(stage) == pytest.approx(headings(stage)[section], abs=1)


def test_a_change_while_the_panel_glides_loses_nothing(stage: Stage, qtbot: QtBot):
    QTest.keyClick(stage.window, Qt.Key.Key_Down)
    beats(3)
    largest(stage)
    wait_for_rest(stage, qtbot)
    assert position(stage) == pytest.approx(headings(stage)[1], abs=1)
    stage.session.setTextSize(0)
    stage.settle()
    assert position(stage) == pytest.approx(headings(stage)[1], abs=1)
