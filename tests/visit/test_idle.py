"""A visit ends by itself: on a clock of the test's own, with real input events."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.idle import IdleClock
from kiosk.visit.input_chain import INPUT
from kiosk.visit.presence import Presence
from kiosk.visit.session import VisitorSession

LIMIT = 60.0
COUNTDOWN = 20.0
MIDDLE = QPoint(100, 100)
AT = QPointF(5, 5)


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 10.0  # the machine has just started

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qapp: object) -> VisitorSession:
    return VisitorSession(("en",), "en", panels=1)


@pytest.fixture
def idle(session: VisitorSession, clock: Clock) -> IdleClock:
    return IdleClock(session, LIMIT, COUNTDOWN, clock)


@pytest.fixture
def window(qtbot: QtBot, idle: IdleClock) -> Iterator[QWindow]:
    """A window whose input the idle clock sees first."""
    window = QWindow()
    window.resize(200, 200)
    window.show()
    window.installEventFilter(idle)
    yield window
    window.removeEventFilter(idle)
    window.close()


def pass_time(idle: IdleClock, clock: Clock, seconds: float) -> None:
    """Let seconds pass, after which the clock looks, unless its time is stopped."""
    clock.now += seconds
    if idle.seconds_to_look is not None:
        idle.look()


def test_without_input_the_visitor_is_asked_and_then_the_visit_ends(
    idle: IdleClock, session: VisitorSession, clock: Clock
):
    pass_time(idle, clock, LIMIT - 0.1)
    assert (session.resting, session.is_asking) == (False, False)
    pass_time(idle, clock, 0.2)
    assert (session.resting, session.is_asking) == (False, True)
    pass_time(idle, clock, COUNTDOWN - 0.2)
    assert not session.resting
    pass_time(idle, clock, 0.2)
    assert (session.resting, session.is_asking) == (True, False)


def test_the_timer_makes_the_clock_look(session: VisitorSession, qtbot: QtBot):
    idle = IdleClock(session, 0.05, 0.05)
    qtbot.waitUntil(lambda: bool(session.resting), timeout=30_000)
    assert idle.seconds_to_look is None


def test_the_countdown_shows_every_second(session: VisitorSession, clock: Clock):
    idle = IdleClock(session, 5, 5, clock)
    shown: list[Any] = []
    session.secondsLeftChanged.connect(lambda: shown.append(session.secondsLeft))
    while not session.resting:
        pass_time(idle, clock, idle.seconds_to_look or 0)
    assert shown == [5, 4, 3, 2, 1, -1]


def test_a_clock_that_looks_too_early_waits_on(idle: IdleClock, session: VisitorSession, clock: Clock):
    clock.now += LIMIT - 7
    idle.look()
    assert not session.is_asking
    assert idle.seconds_to_look == pytest.approx(7.01)


class Watch(QObject):
    """Notes the input that reaches the window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in INPUT and event.type() != QEvent.Type.MouseMove:
            self.seen.append(event.type())
        return False


@pytest.mark.parametrize("answer", ["touch", "key", "mouse"])
def test_an_answer_gives_the_whole_time_again_and_does_nothing_else(
    window: QWindow, idle: IdleClock, session: VisitorSession, clock: Clock, answer: str
):
    watch = Watch()
    window.removeEventFilter(idle)
    window.installEventFilter(watch)
    window.installEventFilter(idle)  # Qt asks the last one first
    finger = QTest.createTouchDevice()

    def strike() -> None:
        if answer == "touch":
            QTest.touchEvent(window, finger).press(0, MIDDLE, window).commit()
            QTest.touchEvent(window, finger).release(0, MIDDLE, window).commit()
        elif answer == "key":
            QTest.keyClick(window, Qt.Key.Key_A)
        else:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE)

    for _ in range(20):
        pass_time(idle, clock, LIMIT + COUNTDOWN / 2)
        assert session.is_asking
        strike()
        assert not session.is_asking
    assert not session.resting
    assert watch.seen == []
    strike()
    assert watch.seen != []


def test_no_time_passes_while_it_is_held_and_it_starts_from_zero_after(
    idle: IdleClock, session: VisitorSession, clock: Clock
):
    idle.hold(True)
    assert idle.seconds_to_look is None
    clock.now += 10 * LIMIT
    idle.hold(False)
    pass_time(idle, clock, LIMIT - 0.1)
    assert not session.is_asking
    pass_time(idle, clock, 0.2)
    assert session.is_asking


def test_the_question_that_is_spoken_does_not_answer_itself(idle: IdleClock, session: VisitorSession, clock: Clock):
    pass_time(idle, clock, LIMIT + 0.1)
    idle.hold(True)
    idle.hold(False)
    assert session.is_asking
    pass_time(idle, clock, COUNTDOWN)
    assert session.resting


def test_a_mouse_that_moves_does_not_answer_and_gives_no_more_time(
    window: QWindow, idle: IdleClock, session: VisitorSession, clock: Clock
):
    pass_time(idle, clock, LIMIT + COUNTDOWN / 2)
    move = QMouseEvent(
        QEvent.Type.MouseMove, AT, AT, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )
    assert not idle.eventFilter(window, move)
    assert session.is_asking
    pass_time(idle, clock, COUNTDOWN / 2 + 0.1)
    assert session.resting


@pytest.mark.parametrize("years", [10, -10])
def test_a_system_clock_that_jumps_ends_no_visit(session: VisitorSession, monkeypatch: pytest.MonkeyPatch, years: int):
    idle = IdleClock(session, 3600, 3600)
    before = time.time()
    monkeypatch.setattr(time, "time", lambda: before + years * 365 * 86400)
    idle.look()
    assert (session.is_asking, session.resting) == (False, False)
    assert 0 < (idle.seconds_to_look or 0) <= 3600.01


@pytest.mark.parametrize("kind", ["press", "drag", "release", "key", "touch", "wheel"])
def test_every_input_gives_the_whole_time_again(
    window: QWindow, idle: IdleClock, session: VisitorSession, clock: Clock, kind: str
):
    if kind == "drag":
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE)
    pass_time(idle, clock, LIMIT - 1)
    if kind == "touch":
        finger = QTest.createTouchDevice()
        QTest.touchEvent(window, finger).press(0, MIDDLE, window).commit()
        QTest.touchEvent(window, finger).release(0, MIDDLE, window).commit()
    elif kind == "key":
        QTest.sendKeyEvent(QTest.KeyAction.Press, window, Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier)
    elif kind == "wheel":
        QTest.wheelEvent(window, QPointF(MIDDLE), QPoint(0, 120))
    elif kind == "drag":
        QTest.mouseMove(window, MIDDLE + QPoint(9, 0))
    else:
        act = QTest.mousePress if kind == "press" else QTest.mouseRelease
        act(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE)
    pass_time(idle, clock, LIMIT - 1)
    assert not session.is_asking
    pass_time(idle, clock, 1.1)
    assert session.is_asking


def test_it_waits_for_the_next_visitor(idle: IdleClock, session: VisitorSession, clock: Clock):
    session.rest()
    assert idle.seconds_to_look is None
    clock.now += 100 * LIMIT
    session.wake()
    pass_time(idle, clock, LIMIT - 0.1)
    assert not session.is_asking
    pass_time(idle, clock, 0.2)
    assert session.is_asking


def test_other_input_goes_on_to_the_window(window: QWindow, idle: IdleClock):
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
    """Sends kinds of pointer events to an idle clock, and returns whether it takes them."""

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


@pytest.mark.parametrize("answer", [Kind.TouchEnd, Kind.Wheel])
def test_an_answer_without_a_press_takes_nothing_after_it(session: VisitorSession, clock: Clock, answer: Kind):
    pointer = Pointer(session, clock)
    session.ask(10)
    assert pointer.takes(Kind.TouchBegin)
    session.ask(10)
    assert pointer.takes(answer)
    assert not pointer.takes(Kind.TouchEnd)
    assert not pointer.takes(Kind.TouchUpdate)


def test_a_finger_that_rests_on_the_screen_answers_only_when_it_moves(
    window: QWindow, session: VisitorSession, clock: Clock, idle: IdleClock
):
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, MIDDLE, window).commit()
    pass_time(idle, clock, LIMIT + 0.1)
    assert session.is_asking
    QTest.touchEvent(window, finger).move(0, MIDDLE + QPoint(1, 1), window).commit()
    assert session.is_asking
    QTest.touchEvent(window, finger).move(0, MIDDLE + QPoint(30, 0), window).commit()
    assert not session.is_asking


def test_a_key_that_is_held_down_does_not_answer_and_gives_no_more_time(
    window: QWindow, idle: IdleClock, session: VisitorSession, clock: Clock
):
    QTest.keyPress(window, Qt.Key.Key_Down)
    repeat = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", True)
    pass_time(idle, clock, LIMIT - 1)
    assert not idle.eventFilter(window, repeat)
    pass_time(idle, clock, 1.1)
    assert session.is_asking
    assert idle.eventFilter(window, repeat)  # and it moves nothing behind the question
    pass_time(idle, clock, COUNTDOWN)
    assert session.resting


def test_presses_that_nobody_makes_end_the_visit_and_press_nothing_behind_the_question(
    session: VisitorSession, clock: Clock
):
    presence = Presence(lambda: None if session.is_asking else "the same")
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock, presence=presence)
    window = QObject()
    press, release = (
        QMouseEvent(kind, AT, AT, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier)
        for kind, buttons in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        )
    )
    taken: list[bool] = []
    asked_at: list[float] = []
    while not session.resting and clock.now < 1000 + 20 * LIMIT:
        taken = [idle.eventFilter(window, event) for event in (press, release)]
        presence.compare()
        pass_time(idle, clock, 13)
        if session.is_asking:
            asked_at.append(clock.now)
    assert taken == [True, True]
    assert asked_at[0] <= 1000 + 5 * 13 + LIMIT
    assert session.resting
    session.wake()
    assert not idle.eventFilter(window, press)  # for the next visitor it is a press like any other


def test_other_events_do_not_answer(session: VisitorSession, clock: Clock):
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


def test_a_visitor_who_stays_has_the_whole_time_again(session: VisitorSession, clock: Clock):
    idle = IdleClock(session, LIMIT, COUNTDOWN, clock)
    clock.now += LIMIT
    idle.look()
    assert session.is_asking
    session.stay()
    assert idle.seconds_to_look == pytest.approx(LIMIT + 0.01)
    clock.now += LIMIT - 0.01
    idle.look()
    assert not session.is_asking
