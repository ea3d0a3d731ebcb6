"""Touches and key presses on the real scene, as a touchscreen and a keypad would send them."""

import functools

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.studio.scene.elements import HasWindow

STEPS = 5
"""Moves between the two ends of a slide; a pinch makes twice as many."""


@functools.cache
def touchscreen() -> QPointingDevice:
    """The touchscreen: one for the whole process, because Qt never forgets a device."""
    return QTest.createTouchDevice()


def press(stage: HasWindow, point: QPoint, number: int = 0) -> None:
    """Put down the finger with that number at a point of the window, in pixels."""
    QTest.touchEvent(stage.window, touchscreen()).press(number, point, stage.window).commit()


def move(stage: HasWindow, point: QPoint, number: int = 0) -> None:
    """Move a finger that is down."""
    QTest.touchEvent(stage.window, touchscreen()).move(number, point, stage.window).commit()


def release(stage: HasWindow, point: QPoint, number: int = 0) -> None:
    """Lift a finger."""
    QTest.touchEvent(stage.window, touchscreen()).release(number, point, stage.window).commit()


def tap(stage: HasWindow, box: QRectF) -> None:
    """Touch the middle of a box and lift the finger."""
    point = box.center().toPoint()
    press(stage, point)
    release(stage, point)
    QGuiApplication.processEvents()


def slide(stage: HasWindow, start: QPoint, end: QPoint) -> None:
    """Put a finger down at `start`, move it to `end` and lift it there."""
    press(stage, start)
    for step in range(1, STEPS + 1):
        move(stage, start + (end - start) * step / STEPS)
    release(stage, end)
    QGuiApplication.processEvents()


def pinch(stage: HasWindow, left: QPoint, right: QPoint, spread: int) -> None:
    """Put two fingers down and move them apart by `spread` pixels each, or together if it is negative."""
    window, device = stage.window, touchscreen()
    press(stage, left, 0)
    # A touchscreen reports all fingers that are down together, also those that rest.
    QTest.touchEvent(window, device).move(0, left, window).press(1, right, window).commit()
    for step in range(1, 2 * STEPS + 1):
        shift = QPoint(spread * step // (2 * STEPS), 0)
        QTest.touchEvent(window, device).move(0, left - shift, window).move(1, right + shift, window).commit()
    end = QPoint(spread, 0)
    QTest.touchEvent(window, device).release(0, left - end, window).move(1, right + end, window).commit()
    release(stage, right + end, 1)
    QGuiApplication.processEvents()


def key(stage: HasWindow, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key of the keyboard."""
    QTest.keyClick(stage.window, code, modifier)
