"""A visit ends by itself: on an injected clock, with real input events."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.idle import IdleClock
from kiosk.visit.input_chain import INPUT
from kiosk.visit.session import VisitorSession
from tests.beats import BEAT_MS, beats

LIMIT = 0.2
COUNTDOWN = 0.2


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
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    window.installEventFilter(idle)
    yield window
    window.removeEventFilter(idle)
    window.close()


def wait(seconds: float) -> None:
    beats(int(seconds * 1000 / BEAT_MS) + 1)


def test_without_input_somebody_is_asked_and_then_the_session_rests(
    window: QWindow, session: VisitorSession, clock: Clock
):
    clock.now += LIMIT - 0.01
    wait(1.2 * LIMIT)
    assert (session.resting, session.is_asking) == (False, False)
    clock.now += 0.02
    wait(LIMIT)
    assert (session.resting, session.secondsLeft) == (False, 1)
    clock.now += COUNTDOWN - 0.02
    wait(1.2 * COUNTDOWN)
    assert not session.resting
    clock.now += 0.02
    wait(COUNTDOWN)
    assert (session.resting, session.is_asking) == (True, False)


def test_the_countdown_tells_every_second(window: QWindow, session: VisitorSession, clock: Clock):
    slow = IdleClock(session, 0.05, 5.0, clock)
    told: list[int] = []
    session.secondsLeftChanged.connect(lambda: told.append(session.property("secondsLeft")))
    clock.now += 0.051
    for left in (5, 4, 3, 2, 1):
        slow.look()
        assert session.secondsLeft == left
        clock.now += 1
    slow.look()
    assert session.resting
    assert told == [5, 4, 3, 2, 1, -1]


@pytest.mark.parametrize("answer", ["touch", "key", "mouse"])
def test_whoever_answers_goes_on_without_limit_and_does_nothing_else(
    window: QWindow, session: VisitorSession, clock: Clock, answer: str
):
    seen: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() in INPUT:
                seen.append(event.type())
            return False

    watch, idle = Watch(), IdleClock(session, LIMIT, COUNTDOWN, clock)
    window.installEventFilter(watch)
    window.installEventFilter(idle)  # is asked first
    finger, middle = QTest.createTouchDevice(), QPoint(100, 100)

    def strike() -> None:
        if answer == "touch":
            QTest.touchEvent(window, finger).press(0, middle, window).commit()
            QTest.touchEvent(window, finger).release(0, middle, window).commit()
        elif answer == "key":
            QTest.keyClick(window, Qt.Key.Key_A)
        else:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    for _ in range(20):
        clock.now += LIMIT + COUNTDOWN / 2
        idle.look()
        assert session.is_asking
        strike()
        assert not session.is_asking
    assert not session.resting
    assert [kind for kind in seen if kind != QEvent.Type.MouseMove] == []
    strike()
    assert seen  # the next one counts as any other


def test_the_time_rests_while_it_is_held_and_begins_anew_after(window: QWindow, session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    idle.hold(True)
    clock.now += 10 * LIMIT
    assert idle.seconds_to_look is None
    idle.hold(False)
    idle.look()
    assert not session.is_asking
    clock.now += LIMIT
    idle.look()
    assert session.is_asking


def test_the_question_that_is_spoken_does_not_answer_itself(window: QWindow, session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    clock.now += LIMIT
    idle.look()
    idle.hold(True)
    idle.hold(False)
    assert session.is_asking
    clock.now += COUNTDOWN
    idle.look()
    assert session.resting


def test_a_mouse_that_moves_answers_nothing_and_wins_no_time(window: QWindow, session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    clock.now += LIMIT
    idle.look()
    clock.now += COUNTDOWN / 2
    at = QPointF(5, 5)
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    assert not idle.eventFilter(window, move)
    assert session.is_asking
    clock.now += COUNTDOWN / 2
    idle.look()
    assert session.resting


@pytest.mark.parametrize("years", [10, -10])
def test_a_system_clock_that_jumps_ends_no_visit(
    window: QWindow, session: VisitorSession, monkeypatch: pytest.MonkeyPatch, years: int
):
    idle = IdleClock(session, 0.3, 0.3)
    before = time.time()
    monkeypatch.setattr(time, "time", lambda: before + years * 365 * 86400)
    wait(0.1)
    idle.look()
    assert (session.is_asking, session.resting) == (False, False)
    wait(0.35)
    assert session.is_asking
    wait(0.4)
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
    assert not session.is_asking


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
    assert session.is_asking


def test_input_goes_on_to_the_window(window: QWindow, session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert idle.eventFilter(window, event) is False


def test_it_says_when_it_looks_next(session: VisitorSession, clock: Clock):
    idle = IdleClock(session, 10.0, 5.0, clock)
    assert idle.seconds_to_look == pytest.approx(10.01)
    clock.now += 10.01
    idle.look()
    assert session.is_asking
    assert idle.seconds_to_look == pytest.approx(1.0, abs=0.02)
    idle.hold(True)
    session.stay()
    assert idle.seconds_to_look is None


class Pointer:
    """Sends kinds of pointer events to an idle clock, and tells which of them it takes."""

    def __init__(self, session: VisitorSession, clock: Clock) -> None:
        self.idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
        self.window = QObject()

    def takes(self, kind: QEvent.Type) -> bool:
        return self.idle.eventFilter(self.window, QEvent(kind))


Kind = QEvent.Type
PRESSES = [
    (Kind.TouchBegin, Kind.TouchEnd),
    (Kind.MouseButtonPress, Kind.MouseButtonRelease),
    (Kind.TabletPress, Kind.TabletRelease),
]


@pytest.mark.parametrize(("press", "release"), PRESSES, ids=lambda kind: kind.name)
def test_of_the_press_that_answers_the_release_is_taken_once(
    session: VisitorSession, clock: Clock, press: Kind, release: Kind
):
    pointer = Pointer(session, clock)
    session.ask(10)
    assert pointer.takes(press)
    assert not session.is_asking
    assert pointer.takes(Kind.TouchUpdate)
    assert pointer.takes(Kind.TouchUpdate)
    assert pointer.takes(release)
    assert not pointer.takes(release)
    assert not pointer.takes(Kind.TouchUpdate)


@pytest.mark.parametrize(("press", "release"), PRESSES, ids=lambda kind: kind.name)
def test_a_new_press_is_whole_even_if_the_release_of_the_answer_got_lost(
    session: VisitorSession, clock: Clock, press: Kind, release: Kind
):
    pointer = Pointer(session, clock)
    session.ask(10)
    assert pointer.takes(press)
    assert not pointer.takes(press)
    assert not pointer.takes(Kind.TouchUpdate)
    assert not pointer.takes(release)


@pytest.mark.parametrize("answer", [Kind.TouchEnd, Kind.Wheel, Kind.TouchUpdate])
def test_an_answer_without_a_press_takes_nothing_after_it(session: VisitorSession, clock: Clock, answer: Kind):
    pointer = Pointer(session, clock)
    session.ask(10)
    assert pointer.takes(Kind.TouchBegin)
    session.ask(10)
    assert pointer.takes(answer)
    assert not pointer.takes(Kind.TouchEnd)
    assert not pointer.takes(Kind.TouchUpdate)


def test_what_is_no_input_does_not_answer(session: VisitorSession, clock: Clock):
    pointer = Pointer(session, clock)
    session.ask(10)
    assert not pointer.takes(Kind.Resize)
    assert session.is_asking


def test_a_press_that_wakes_the_screen_goes_on_to_it(session: VisitorSession, clock: Clock):
    pointer = Pointer(session, clock)
    session.rest()
    assert not pointer.takes(Kind.TouchBegin)
    assert not pointer.takes(Kind.TouchEnd)


def test_no_time_passes_while_nobody_is_there(session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    session.rest()
    assert idle.seconds_to_look is None
    idle.hold(True)
    session.wake()
    assert idle.seconds_to_look is None
    idle.hold(False)
    assert idle.seconds_to_look == pytest.approx(LIMIT + 0.01)


def test_who_stays_has_the_whole_time_again(session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    clock.now += LIMIT
    idle.look()
    assert session.is_asking
    session.stay()
    assert idle.seconds_to_look == pytest.approx(LIMIT + 0.01)
    clock.now += LIMIT - 0.01
    idle.look()
    assert not session.is_asking
