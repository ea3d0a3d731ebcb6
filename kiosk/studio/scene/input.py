"""Fingers and keys on the real scene, as a touchscreen and a keypad would send them."""

import functools

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.ui.stage import Stage


@functools.cache
def finger() -> QPointingDevice:
    """The touchscreen: one for all tests, since Qt never forgets a device."""
    return QTest.createTouchDevice()


def press(stage: Stage, point: QPoint, number: int = 0) -> None:
    """Put a finger down."""
    QTest.touchEvent(stage.window, finger()).press(number, point, stage.window).commit()


def move(stage: Stage, point: QPoint, number: int = 0) -> None:
    """Move a finger that is down."""
    QTest.touchEvent(stage.window, finger()).move(number, point, stage.window).commit()


def release(stage: Stage, point: QPoint, number: int = 0) -> None:
    """Lift a finger."""
    QTest.touchEvent(stage.window, finger()).release(number, point, stage.window).commit()


def tap(stage: Stage, box: QRectF) -> None:
    """Touch the middle of a box."""
    point = box.center().toPoint()
    press(stage, point)
    release(stage, point)
    QGuiApplication.processEvents()


def slide(stage: Stage, start: QPoint, end: QPoint) -> None:
    """Put a finger down, draw it elsewhere and lift it there."""
    press(stage, start)
    for step in range(1, 6):
        move(stage, start + (end - start) * step / 5)
    release(stage, end)
    QGuiApplication.processEvents()


def pinch(stage: Stage, left: QPoint, right: QPoint, way: int) -> None:
    """Put two fingers down and draw them apart by `way` pixels each, or together where it is below 0."""
    press(stage, left, 0)
    press(stage, right, 1)
    for step in range(1, 11):
        part = QPoint(way * step // 10, 0)
        event = QTest.touchEvent(stage.window, finger())
        event.move(0, left - part, stage.window).move(1, right + part, stage.window).commit()
    release(stage, left - QPoint(way, 0), 0)
    release(stage, right + QPoint(way, 0), 1)
    QGuiApplication.processEvents()


def key(stage: Stage, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Strike a key."""
    QTest.keyClick(stage.window, code, modifier)
