from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.studio.operator.benches import PX_PER_MM, SIZES, Bench, bench, go_to, open_bench, touch_all
from tests.ui.people import thing

__all__ = ["bench", "open_bench"]


def test_nine_touches_show_that_a_device_is_right(bench: Bench) -> None:
    go_to(bench, "touch")
    assert bench.says("1 of 9: top left.")
    touch_all(bench)
    assert bench.says("Touch is right")
    assert bench.says("9 of 9 marks were hit")
    bench.touch("Continue")
    assert bench.says("Touch: right")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("reported", "words"),
    [
        (lambda x, y, w, h: (w - y * w / h, x * h / w), "Touch is turned by 90 degrees clockwise"),
        (lambda x, y, w, h: (w - x, h - y), "Touch is turned by 180 degrees"),
        (lambda x, y, w, h: (w - x, y), "Touch is mirrored left to right"),
        (lambda x, y, w, h: (x + 14 * PX_PER_MM, y), "Touch is off by 14 mm to the right"),
    ],
)
def test_a_wrong_device_is_reported_as_soon_as_possible(
    open_bench: Callable[..., Bench],
    size: tuple[int, int],
    reported: Callable[[float, float, int, int], tuple[float, float]],
    words: str,
) -> None:
    bench = open_bench(size=size)
    go_to(bench, "touch")
    for mark in bench.marks()[:3]:
        bench.tap(*(min(reported(mark["x"], mark["y"], *size)[axis], size[axis] - 1) for axis in (0, 1)))
    bench.settle()
    assert bench.says(words)
    for mark in bench.marks()[3:]:
        bench.tap(*(min(reported(mark["x"], mark["y"], *size)[axis], size[axis] - 1) for axis in (0, 1)))
    bench.settle()
    assert bench.says(words)
    assert "calibration matrix" in bench.calibrator.correction
    bench.touch("Test again")
    assert bench.says("1 of 9: top left.")
    assert bench.calibrator.correction == ""


def test_a_touch_elsewhere_is_marked_with_its_millimetres(bench: Bench) -> None:
    go_to(bench, "touch")
    mark = bench.marks()[0]
    bench.tap(mark["x"] + 30 * PX_PER_MM, mark["y"])
    bench.settle()
    assert bench.says("30 mm off")
    description = thing(bench, "Mark 1, top left").text(QAccessible.Text.Description)
    assert description == "missed"


def test_touches_by_mouse_count_and_are_reported(bench: Bench) -> None:
    go_to(bench, "touch")
    for mark in bench.marks():
        QTest.mouseClick(bench.window, Qt.MouseButton.LeftButton, pos=QPointF(mark["x"], mark["y"]).toPoint())
    bench.settle()
    assert bench.says("9 of 9 were by mouse")
    bench.touch("Continue")
    assert bench.says("Touch: right (by mouse)")


def test_the_test_can_be_skipped(bench: Bench) -> None:
    go_to(bench, "summary")
    assert bench.says("Touch: no touch device")
    bench.touch("Back", "Back")
    assert bench.says("The picture is landscape")
