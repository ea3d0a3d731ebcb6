"""Figures, shares, levels and tallies fill the room of a scene, whatever its shape, and the number dominates."""

import functools
import itertools
from collections.abc import Iterator
from typing import Any, cast

import pytest
from PIL import ImageOps
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.screen_data import FigureData
from kiosk.studio.scene.elements import box_of, text_of, visible_items
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import colour_of, colours, contrast, crop, image_of, pixels_of
from kiosk.ui.stage import Stage
from tests.ui.alone import Setting, show_alone
from tests.ui.layout import Screen

pytestmark = [pytest.mark.slow, pytest.mark.staged]

SCREENS = [
    Screen(1920, 1080),
    Screen(1080, 1920),
    Screen(1366, 768, 3.78),
    Screen(1280, 1024, 3.78),
    Screen(3840, 2160),
    Screen(1080, 3840),
]
GROUNDS = ["paper", "sky", "deep", "amber"]
WORDS = 300
"""What tabs, heading and controls take of the height of a 24-inch screen, in pixels."""


@pytest.fixture(params=SCREENS, ids=str)
def stage(request: pytest.FixtureRequest, qapp: QGuiApplication, exhibit: Exhibit) -> Iterator[Stage]:
    stage = request.param.stage(exhibit)
    yield stage
    stage.close()


@pytest.fixture
def wide(qapp: QGuiApplication, exhibit: Exhibit) -> Iterator[Stage]:
    stage = Screen(1920, 1080).stage(exhibit)
    yield stage
    stage.close()


def blocks(stage: Stage, *kinds: str) -> list[Any]:
    """The blocks of these kinds that are alone in their section."""
    sections: list[Any] = [section for panel in stage.localised.panels for section in panel.sections]
    return [s.blocks[0] for s in sections if len(s.blocks) == 1 and s.blocks[0]["kind"] in kinds]


def drawn(stage: Stage, way: str, count: int, lit: int = 0) -> Any:
    """A figure with this drawing, in the words of the first figure of the exhibit."""
    (figure, *_) = blocks(stage, "figure")
    ends = ["Vilnius", "the border"] if way == "distance" else []
    legend = "Vilnius – the border" if ends else f"{lit} of {count}: oaks" if lit else ""
    drawing = {"way": way, "count": count, "lit": lit, "ends": ends, "legend": legend}
    longest = [figure["unit"], figure["meaning"], legend]
    more = {"numeral": str(count), "numerals": [str(count)], "longest": longest, "any_drawn": way != ""}
    return {**figure, "drawing": drawing, **more}


def room_of(stage: Stage) -> tuple[int, int]:
    """The width and the room of a scene on this screen."""
    theme: Any = stage.compiled.engine.singletonInstance("Kiosk.Style", "Theme")
    margin, unit = theme.property("margin"), theme.property("unit")
    height = stage.window.height() - 2 * margin
    return stage.window.width() - 2 * margin, round(height - min(0.3 * height, WORDS / 3.6 * unit))


def all_blocks(stage: Stage) -> list[Any]:
    counts = (("", 28, 0), ("marks", 30, 1), ("marks", 13, 0), ("clock", 24, 0), ("distance", 30, 0))
    ways = [drawn(stage, *each) for each in counts]
    return [*ways, *blocks(stage, "shares", "levels", "tally")]


def shown_texts(block: QQuickItem) -> list[QQuickItem]:
    return [item for item in visible_items(block) if item.inherits("QQuickText") and text_of(item)]


def ink(stage: Stage, text: QQuickItem) -> int:
    """How many pixels of the screen a text colours."""
    colour = colour_of(text.property("color"))
    found = colours(crop(image_of(stage.picture()), measure_ink(text)))
    return sum(count for count, each in found if contrast(each, colour) < 1.2)


def test_a_block_fills_its_room_and_no_more(stage: Stage):
    width, room = room_of(stage)
    for data in all_blocks(stage):
        if data["kind"] == "shares" and data["style"] == "bars" and stage.window.height() <= 1024:
            continue  # five bars with words above them need more than a screen of 17 inches has
        block = show_alone(stage, data, width, room)
        most = 1.1 * room if stage.window.height() <= 1024 else room + 2  # 17 inches are less than words need
        assert block.property("implicitHeight") <= most, (data["kind"], data)
        place = box_of(block)
        frame = crop(image_of(stage.picture()), QRectF(place.left(), place.top(), width, room))
        marks = ImageOps.invert(frame.convert("L")).point([255 * (value > 40) for value in range(256)])
        filled = marks.getbbox()
        assert filled is not None
        # A numeral alone is no higher than its width allows.
        if data["kind"] != "figure" or data["drawing"]["way"]:
            assert filled[3] >= 0.7 * room, (data["kind"], filled, room)
        assert filled[2] >= 0.7 * width, (data["kind"], filled, width)
        rows = [bool(marks.crop((0, y, width, y + 1)).getbbox()) for y in range(filled[3])]
        hole = max((len(list(run)) for is_inked, run in itertools.groupby(rows) if not is_inked), default=0)
        assert hole <= 0.3 * room, (data["kind"], hole, room)


@pytest.mark.parametrize("text_size", range(3))
@pytest.mark.parametrize("spacing", [False, True])
def test_nothing_overlaps_at_any_size(stage: Stage, text_size: int, spacing: bool):
    width, room = room_of(stage)
    for data in all_blocks(stage):
        block = show_alone(stage, data, width, room, Setting(text_size=text_size, spacing=spacing))
        inks = [(text_of(text), measure_ink(text)) for text in shown_texts(block)]
        for (one, box), (other, second) in itertools.combinations(inks, 2):
            assert not box.adjusted(1, 1, -1, -1).intersects(second), (data["kind"], one, other)
        drawings = [
            box_of(item) for item in visible_items(block) if item.property("kind") in ("MarkGrid", "ClockDial", "Marks")
        ]
        for (text, box), drawing in itertools.product(inks, drawings):
            assert not box.intersects(drawing.adjusted(1, 1, -1, -1)), (data["kind"], text)
        lowest = max(box.bottom() for _, box in inks)
        assert lowest <= box_of(block).top() + max(room, block.property("implicitHeight")) + 1, data["kind"]
        assert max(box.right() for _, box in inks) <= box_of(block).left() + width + 1, data["kind"]


@pytest.mark.parametrize("illustrations", [True, False])
def test_the_numeral_has_twice_the_ink_of_any_other_text(stage: Stage, illustrations: bool):
    width, room = room_of(stage)
    for data in [drawn(stage, way, count) for way, count in (("", 28), ("marks", 30), ("clock", 24), ("distance", 30))]:
        block = show_alone(stage, data, width, room, Setting(illustrations=illustrations))
        inks = sorted((ink(stage, text), text_of(text)) for text in shown_texts(block))
        assert inks[-1][1] == data["numeral"]
        assert inks[-1][0] >= 2 * inks[-2][0], inks


def test_a_figure_has_two_sizes_of_type(stage: Stage):
    width, room = room_of(stage)
    for data in [drawn(stage, "marks", 30, 1), *blocks(stage, "tally")]:
        block = show_alone(stage, data, width, room)
        assert len({text.property("font").pixelSize() for text in shown_texts(block)}) == 2, data["kind"]


def marks_in(block: QQuickItem) -> list[QQuickItem]:
    """The marks of a grid, each a rectangle or one with a frame."""
    (grid,) = [item for item in visible_items(block) if item.property("kind") == "MarkGrid"]
    return [mark for cell in grid.childItems() for mark in cell.childItems() if mark.isVisible()]


@pytest.mark.parametrize(("count", "lit"), [(1, 1), (7, 1), (13, 0), (14, 0), (30, 1), (34, 5), (97, 0), (100, 100)])
@pytest.mark.parametrize("size", [(1600, 700), (900, 1200)], ids=["landscape", "portrait"])
def test_there_are_as_many_marks_as_the_number_says(wide: Stage, count: int, lit: int, size: tuple[int, int]):
    block = show_alone(wide, drawn(wide, "marks", count, lit), *size)
    marks = marks_in(block)
    assert len(marks) == count
    assert sum(mark.property("frame") is not None for mark in marks) == lit
    boxes = [box_of(mark) for mark in marks]
    assert not any(one.intersects(other) for one, other in itertools.combinations(boxes, 2))
    assert max(box.width() for box in boxes) - min(box.width() for box in boxes) <= 1
    rows = [len(list(row)) for _, row in itertools.groupby(boxes, key=lambda box: box.top())]
    assert max(rows) - min(rows) <= 1  # no mark is alone in a last row


@pytest.mark.parametrize("background", ["white", "black", "contrast"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_marks_stand_out_and_those_that_are_lit_by_more_than_colour(wide: Stage, background: str, ground: str):
    block = show_alone(wide, drawn(wide, "marks", 30, 1), 1600, 700, Setting(background=background, ground=ground))
    frame = image_of(wide.picture())
    marks = marks_in(block)
    (paper,) = pixels_of(crop(frame, QRectF(5, 5, 1, 1)))
    (lit,) = [mark for mark in marks if mark.property("frame") is not None]
    other = next(mark for mark in marks if mark is not lit)
    at = functools.partial(_stripe, frame)
    assert [contrast(colour, paper) >= 3 for colour in at(box_of(other))] == [True]
    stripe = at(box_of(lit))
    assert [contrast(colour, paper) >= 3 for colour in stripe] == [True, False, True, False, True]


def _stripe(frame: Any, box: QRectF) -> list[Any]:
    """The colours across the middle of a box, without those of edges."""
    y = int(box.center().y())
    seen = [frame.getpixel((x, y)) for x in range(int(box.left()), int(box.right()) - 1)]
    return [colour for colour, run in itertools.groupby(seen) if len(list(run)) > 2]


@pytest.mark.parametrize(("way", "legend"), [("marks", "3 of 30: oaks"), ("distance", "Vilnius – the border")])
def test_hidden_drawings_leave_their_words(wide: Stage, way: str, legend: str):
    data = drawn(wide, way, 30, 3 if way == "marks" else 0)
    block = show_alone(wide, data, 1600, 700, Setting(illustrations=False))
    assert legend in [text_of(text) for text in shown_texts(block)]
    assert not {item.property("kind") for item in visible_items(block)} & {"MarkGrid", "DistanceLine", "ClockDial"}


@pytest.mark.parametrize("size", [(500, 700), (900, 400)], ids=["side by side", "one below the other"])
def test_figures_of_a_row_have_one_size_and_one_baseline(wide: Stage, size: tuple[int, int]):
    row: list[Any] = [
        block
        for panel in wide.localised.panels
        for section in panel.sections
        for block in section.blocks
        if block["kind"] == "figure" and cast("FigureData", block)["run"] > 1
    ]
    assert len(row) == 3
    found = []
    for data in row:
        block = show_alone(wide, data, *size)
        (numeral,) = [text for text in shown_texts(block) if text_of(text) == data["numeral"]]
        found.append((numeral.property("font").pixelSize(), round(measure_ink(numeral).bottom())))
    assert len({pixels for pixels, _ in found}) == 1
    assert max(bottom for _, bottom in found) - min(bottom for _, bottom in found) <= found[0][0] * 0.03


def test_bars_are_as_long_as_their_shares_and_words_stay_on_or_beside_them(stage: Stage):
    width, room = room_of(stage)
    (data, *_) = [each for each in blocks(stage, "shares") if each["style"] == "bars"]
    block = show_alone(stage, data, width, room)
    bars = [item for item in visible_items(block) if item.property("kind") == "ShareBar"]
    assert [bar.property("full") for bar in bars] == [pytest.approx(width * share["part"]) for share in data["shares"]]
    assert len({round(bar.height()) for bar in bars}) <= 2
    for bar in bars:
        for text in shown_texts(bar):
            box = measure_ink(text)
            assert box_of(bar).adjusted(0, -1, 1, 1).contains(box), text_of(text)
