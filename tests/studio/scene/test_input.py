"""Touches and keys as the window receives them, noted by an event filter of the test's own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QTouchEvent

from kiosk.studio.scene.input import key, move, pinch, press, release, slide, tap
from tests.studio.scene.conftest import Show, SmallStage

BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd


class Notes(QObject):
    """Notes every touch and key of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.touches: list[tuple[QEvent.Type, list[tuple[int, int]]]] = []
        self.keys: list[tuple[QEvent.Type, int, Qt.KeyboardModifier]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QTouchEvent):
            points = [point.position().toPoint() for point in event.points()]
            self.touches.append((event.type(), [(point.x(), point.y()) for point in points]))
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.keys.append((event.type(), event.key(), event.modifiers()))
        return False


@pytest.fixture
def stage(show: Show) -> SmallStage:
    return show("")


@pytest.fixture
def notes(stage: SmallStage) -> Iterator[Notes]:
    notes = Notes()
    stage.window.installEventFilter(notes)
    yield notes
    stage.window.removeEventFilter(notes)


def test_a_finger_that_goes_down_moves_and_lifts(stage: SmallStage, notes: Notes) -> None:
    press(stage, QPoint(10, 20))
    assert notes.touches == [(BEGIN, [(10, 20)])]
    move(stage, QPoint(30, 40))
    release(stage, QPoint(30, 40))
    assert notes.touches == [(BEGIN, [(10, 20)]), (UPDATE, [(30, 40)]), (END, [(30, 40)])]


def test_a_tap_is_in_the_middle_of_the_box(stage: SmallStage, notes: Notes) -> None:
    tap(stage, QRectF(100, 200, 50, 30))
    assert notes.touches == [(BEGIN, [(125, 215)]), (END, [(125, 215)])]


def test_a_slide_goes_from_one_point_to_the_other_in_steps(stage: SmallStage, notes: Notes) -> None:
    slide(stage, QPoint(100, 100), QPoint(200, 50))
    assert notes.touches[0] == (BEGIN, [(100, 100)])
    assert notes.touches[1:-1] == [
        (UPDATE, [point]) for point in [(120, 90), (140, 80), (160, 70), (180, 60), (200, 50)]
    ]
    assert notes.touches[-1] == (END, [(200, 50)])


@pytest.mark.parametrize("step", [4, -4])
def test_two_fingers_move_apart_or_together(stage: SmallStage, notes: Notes, step: int) -> None:
    pinch(stage, QPoint(100, 100), QPoint(300, 100), 10 * step)
    assert notes.touches[0] == (BEGIN, [(100, 100)])
    assert notes.touches[1] == (UPDATE, [(100, 100), (300, 100)])
    assert notes.touches[2:-2] == [
        (UPDATE, [(100 - step * count, 100), (300 + step * count, 100)]) for count in range(1, 11)
    ]
    assert notes.touches[-1] == (END, [(300 + 10 * step, 100)])


def test_a_key_is_pressed_and_released(stage: SmallStage, notes: Notes) -> None:
    key(stage, Qt.Key.Key_F5)
    key(stage, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    pressed, released = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    # The Shift key itself is pressed and released around the other one.
    assert [note for note in notes.keys if note[1] != Qt.Key.Key_Shift] == [
        (pressed, Qt.Key.Key_F5, none),
        (released, Qt.Key.Key_F5, none),
        (pressed, Qt.Key.Key_Tab, shift),
        (released, Qt.Key.Key_Tab, shift),
    ]
