"""A kiosk runs for months: what one switch or signal leaks, it leaks a million times."""

import gc
import sys
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, QObject, QTimer, Signal
from PySide6.QtQuick import QQuickItem

from kiosk.ui.stage import Stage
from kiosk.visit.session import VisitorSession

pytestmark = pytest.mark.slow

ROUNDS = 3000
PASSES = 3
"""A first pass fills caches; what later passes keep is a leak."""


def held() -> dict[str, int]:
    """What grows if something leaks: references, blocks of memory, Python wrappers of Qt objects.

    None, True and False are immortal from Python 3.12 on: their references say nothing there, and the others do.
    """
    gc.collect()
    references = (
        {} if sys.version_info >= (3, 12) else {str(value): sys.getrefcount(value) for value in (None, True, False)}
    )
    return references | {"blocks": sys.getallocatedblocks(), "wrappers": len(shiboken6.getAllValidWrappers())}


def assert_level(body: Callable[[int], None], rounds: int = ROUNDS) -> None:
    """Fail if a reference or an object is lost (or kept) every few rounds of `body`, which gets the round's number.

    A PySide6 whose calls lose one each ends the kiosk after some hundred to some thousand of them.
    """
    drifts: list[dict[str, int]] = []
    for _ in range(PASSES):
        before = held()
        for turn in range(rounds):
            body(turn)
        drifts.append({name: after - before[name] for name, after in held().items()})
    least = {name: min(abs(drift[name]) for drift in drifts[1:]) for name in drifts[0]}
    assert all(change < rounds / 20 for change in least.values()), drifts


@pytest.fixture
def session(qapp: object) -> VisitorSession:
    return VisitorSession(("en", "lt"), "en", panels=4)


def test_a_loss_in_every_tenth_round_is_found(qapp: object):
    lost: list[object] = []

    def lose(turn: int) -> None:
        if turn % 10 == 0:
            lost.append(QObject() if turn % 20 else f"number {turn}")

    with pytest.raises(AssertionError, match="blocks"):
        assert_level(lose)


def test_signals_and_the_slots_that_hear_them(session: VisitorSession):
    heard = [0]

    def hear() -> None:
        heard[0] += 1

    session.backgroundChanged.connect(hear)
    session.illustrationsChanged.connect(hear)

    def choose(turn: int) -> None:
        session.setBackground(("white", "black")[turn % 2])
        session.setIllustrations(turn % 2 == 0)

    assert_level(choose)
    assert heard[0] >= PASSES * (2 * ROUNDS - 2)


class Teller(QObject):
    """Signals with values that no Python holds for ever."""

    told = Signal(str, int, object)


def test_values_that_signals_carry(qapp: object):
    teller, heard = Teller(), [0]

    def hear(text: str, number: int, more: dict[str, int]) -> None:
        assert more[text] == number
        heard[0] += 1

    teller.told.connect(hear)

    def tell(turn: int) -> None:
        teller.told.emit(f"number {turn}", 1000 + turn, {f"number {turn}": 1000 + turn})

    assert_level(tell)
    assert heard[0] == PASSES * ROUNDS


def test_slots_called_by_name_as_qml_calls_them(session: VisitorSession):
    def call(turn: int) -> None:
        QMetaObject.invokeMethod(session, "setIllustrations", Q_ARG(bool, turn % 2 == 0))
        QMetaObject.invokeMethod(session, "setTextSize", Q_ARG(int, turn % 3))

    assert_level(call)
    assert session.property("textSize") == (ROUNDS - 1) % 3


def test_properties_read_and_written(stage: Stage):
    def read_and_write(turn: int) -> None:
        stage.window.setProperty("title", f"window {turn}")
        assert stage.window.property("title") == f"window {turn}"
        assert stage.session.property("illustrations") is True

    assert_level(read_and_write)


def test_timers(qapp: object):
    fired = [0]

    def fire(_turn: int = 0) -> None:
        fired[0] += 1

    started = [0]

    def start(turn: int) -> None:
        started[0] += 1
        QTimer.singleShot(0, fire)
        while turn % 100 == 99 and fired[0] < started[0]:
            QCoreApplication.processEvents()

    assert_level(start)
    assert fired[0] == PASSES * ROUNDS


def test_frames_and_choices(stage: Stage):
    drawn: list[bool] = []

    def draw(turn: int) -> None:
        stage.session.setIllustrations(turn % 2 == 0)
        stage.session.setBackground(("white", "black", "contrast")[turn % 3])
        QCoreApplication.processEvents()
        drawn.append(stage.window.grabWindow().isNull())
        del drawn[:-1]

    assert_level(draw, ROUNDS // 20)
    assert drawn == [False]


def everything(stage: Stage) -> list[int]:
    """The number of items on screen, and of objects in the window."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        stage.settle()

    def items(root: QQuickItem) -> int:
        return 1 + sum(items(child) for child in root.childItems())

    return [
        items(stage.window.contentItem()),
        len(stage.window.findChildren(QObject)),
        len(stage.model.findChildren(QObject)),
    ]


SWITCHES: dict[str, Callable[[Stage, int], None]] = {
    "text size": lambda stage, turn: stage.session.setTextSize(turn % 3),
    "background": lambda stage, turn: stage.session.setBackground(("white", "black", "contrast")[turn % 3]),
    "language": lambda stage, turn: stage.session.setLanguage(("lt", "en", "lt")[turn % 3]),
    "illustrations": lambda stage, turn: stage.session.setIllustrations(turn % 2 == 0),
    "panel": lambda stage, turn: stage.session.setPanel(turn % 4),
    "motion": lambda stage, turn: stage.session.setMotion(turn % 2 == 0),
    "visitor": lambda stage, turn: (stage.session.wake, stage.session.rest)[turn % 2](),
}


@pytest.mark.parametrize("switch", SWITCHES)
def test_three_hundred_switches_make_no_new_object(stage: Stage, switch: str):
    choose = SWITCHES[switch]
    for turn in range(12):  # until all panels are built and all pictures loaded
        choose(stage, turn)
        stage.settle()
    stage.session.wake()
    before = everything(stage)
    assert before[0] > 100
    for turn in range(300):
        choose(stage, turn)
        QCoreApplication.processEvents()
    stage.session.wake()
    assert everything(stage) == before


def test_the_buttons_stay_the_same_objects(stage: Stage):
    """The focused control must still exist after a choice."""

    def buttons() -> list[int]:
        found: list[int] = []

        def walk(root: QQuickItem) -> None:
            if root.activeFocusOnTab():
                found.append(shiboken6.getCppPointer(root)[0])
            for child in root.childItems():
                walk(child)

        walk(stage.window.contentItem())
        assert len(found) > 20
        return found

    stage.settle()
    before = buttons()
    for turn in range(4):
        for switch in ("text size", "background", "language"):
            SWITCHES[switch](stage, turn)
        stage.settle()
    assert buttons() == before
