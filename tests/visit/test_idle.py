"""A visit ends by itself: on an injected clock, with real input events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.idle import IdleClock
from kiosk.visit.session import VisitorSession

LIMIT = 0.2


class Clock:
    """Seconds that go on when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session() -> VisitorSession:
    return VisitorSession(("en",), "en", panels=1)


@pytest.fixture
def window(qtbot: QtBot, session: VisitorSession, clock: Clock) -> Iterator[QWindow]:
    """A window whose input feeds an idle clock."""
    window = QWindow()
    window.resize(200, 200)
    window.show()
    idle = IdleClock(session, LIMIT, clock)
    window.installEventFilter(idle)
    yield window
    window.removeEventFilter(idle)
    window.close()


def wait(seconds: float) -> None:
    QTest.qWait(int(seconds * 1000))


def test_without_input_the_session_rests_when_the_time_is_up(window: QWindow, session: VisitorSession, clock: Clock):
    clock.now += LIMIT - 0.01
    wait(1.2 * LIMIT)
    assert not session.resting
    clock.now += 0.02
    wait(LIMIT)
    assert session.resting


@pytest.mark.parametrize("kind", ["press", "move", "release", "key", "touch", "wheel"])
def test_every_input_counts(window: QWindow, session: VisitorSession, clock: Clock, kind: str):
    clock.now += LIMIT - 0.01
    middle = QPoint(100, 100)
    if kind == "touch":
        finger = QTest.createTouchDevice()
        QTest.touchEvent(window, finger).press(0, middle, window).commit()
        QTest.touchEvent(window, finger).release(0, middle, window).commit()
    elif kind == "key":
        QTest.sendKeyEvent(QTest.KeyAction.Press, window, Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier)
    elif kind == "wheel":
        QTest.wheelEvent(window, QPointF(middle), QPoint(0, 120))
    elif kind == "move":
        QTest.mouseMove(window, middle + QPoint(5, 5))
    else:
        act = QTest.mousePress if kind == "press" else QTest.mouseRelease
        act(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    clock.now += LIMIT - 0.01
    wait(1.5 * LIMIT)
    assert not session.resting


def test_it_waits_for_the_next_visitor_while_it_rests(window: QWindow, session: VisitorSession, clock: Clock):
    session.rest()
    clock.now += 100 * LIMIT
    wait(2 * LIMIT)
    assert session.visitor == 1
    session.wake()
    wait(1.5 * LIMIT)
    assert not session.resting  # its time began when it woke
    clock.now += 1.1 * LIMIT
    wait(1.5 * LIMIT)
    assert session.resting


def test_input_goes_on_to_the_window(window: QWindow, session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, clock)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert idle.eventFilter(window, event) is False
