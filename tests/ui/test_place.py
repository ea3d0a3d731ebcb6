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


def places(stage: Stage, count: int) -> list[float]:
    """Scroll positions from start to end at which a text is on the reading line."""
    area, now = panel_box(stage), position(stage)
    line = area.top() + LINE * area.height()
    jump(stage, 1e9)
    end = position(stage)
    found = sorted(end + box.top() + 0.4 * box.height() - line for _, box in read_texts(stage))
    jump(stage, now)
    found = [y for y in found if 0 < y < end]
    return found[:: max(1, len(found) // count)]


def on_the_line(stage: Stage) -> list[Read]:
    """The texts that the reading line crosses: one, or several beside each other.

    The lowest third of a text's last line has nothing to read.
    """
    area = panel_box(stage)
    line = area.top() + LINE * area.height()
    return [
        Read(text, (line - box.top()) / box.height())
        for text, box in read_texts(stage)
        if box.top() <= line <= box.bottom() - 0.3 * box.height() / text.property("lineCount")
    ]


def is_still_there(stage: Stage, read: list[Read]) -> bool:
    """Whether one of the texts that were on the reading line is still near it.

    A drawing that has become a table, or a map that was drawn again, has other texts: then its block counts.
    """
    kept = [text for text in read if isValid(text.text) and text.text.isVisible()]
    if any(0 <= text.height_on_screen(stage) <= 0.6 for text in kept):
        return True
    area = panel_box(stage)
    return len(kept) < len(read) and any(box_of(block).intersects(area) for block in items_of(stage, "BlockView"))


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


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("panel", range(4))
def test_what_is_read_stays_on_screen(make_stage: Callable[..., Stage], panel: int, change: Callable[[Stage], None]):
    stage = make_stage(panel=panel)
    for y in places(stage, 5):
        jump(stage, y)
        read = on_the_line(stage)
        assert read
        change(stage)
        stage.settle()
        assert is_still_there(stage, read), (y, [text.part for text in read])
        back(stage)
        stage.settle()
        assert position(stage) == pytest.approx(y, abs=0.25 * panel_box(stage).height())


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
