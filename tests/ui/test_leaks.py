"""A kiosk runs for months: what one switch or signal loses is lost a million times."""

import gc
import sys
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, QObject, QTimer
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.stage import Stage
from kiosk.visit.session import VisitorSession

pytestmark = pytest.mark.slow

SINGLETONS = (None, True, False)
ROUNDS = 3000


def counts() -> list[int]:
    return [sys.getrefcount(value) for value in SINGLETONS]


@pytest.fixture
def level(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails if a reference to None, True or False is lost (or kept) every few rounds of the test's body.

    A PySide6 whose calls lose one each ends the kiosk after some hundred to some thousand of them.
    """
    if sys.version_info >= (3, 12):
        print("None, True and False are immortal in this Python: there is nothing to count")
    if "stage" in request.fixturenames:
        request.getfixturevalue("stage")  # what it keeps is not lost
    gc.collect()
    before = counts()
    yield
    gc.collect()
    drift = [after - first for after, first in zip(counts(), before, strict=True)]
    assert all(abs(change) < ROUNDS / 20 for change in drift), dict(zip(map(str, SINGLETONS), drift, strict=True))


@pytest.fixture
def session(qapp: object) -> VisitorSession:
    return VisitorSession(("en", "lt"), "en", panels=4)


@pytest.mark.usefixtures("level")
def test_signals_and_the_slots_that_hear_them(session: VisitorSession):
    heard = [0]

    def hear() -> None:
        heard[0] += 1

    session.backgroundChanged.connect(hear)
    session.illustrationsChanged.connect(hear)
    for turn in range(ROUNDS):
        session.setBackground(("white", "black")[turn % 2])
        session.setIllustrations(turn % 2 == 0)
    assert heard[0] >= 2 * ROUNDS - 2


@pytest.mark.usefixtures("level")
def test_slots_called_by_name_as_qml_calls_them(session: VisitorSession):
    for turn in range(ROUNDS):
        QMetaObject.invokeMethod(session, "setIllustrations", Q_ARG(bool, turn % 2 == 0))
        QMetaObject.invokeMethod(session, "setTextSize", Q_ARG(int, turn % 3))
    assert session.textSize == (ROUNDS - 1) % 3


@pytest.mark.usefixtures("level")
def test_properties_read_and_written(stage: Stage):
    for turn in range(ROUNDS):
        stage.window.setProperty("title", "odd" if turn % 2 else "even")
        stage.window.property("settled")
        stage.session.property("illustrations")


@pytest.mark.usefixtures("level")
def test_timers(qtbot: QtBot):
    fired = [0]

    def fire() -> None:
        fired[0] += 1

    timer = QTimer(interval=0)
    timer.timeout.connect(fire)
    timer.start()
    qtbot.waitUntil(lambda: fired[0] >= ROUNDS, timeout=5000)
    timer.stop()
    for _ in range(ROUNDS):
        QTimer.singleShot(0, fire)
    qtbot.waitUntil(lambda: fired[0] >= 2 * ROUNDS, timeout=5000)


@pytest.mark.usefixtures("level")
def test_frames_and_choices(stage: Stage):
    for turn in range(ROUNDS // 10):
        stage.session.setIllustrations(turn % 2 == 0)
        stage.session.setBackground(("white", "black", "contrast")[turn % 3])
        QCoreApplication.processEvents()
        stage.window.grabWindow()


def everything(stage: Stage) -> list[int]:
    """How many items are on screen, and how many objects the window has."""
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
    for turn in range(12):  # all panels are built, all pictures are there
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
    """What has the keyboard's focus must still be there after a choice."""

    def buttons() -> list[int]:
        found: list[int] = []

        def walk(root: QQuickItem) -> None:
            found.append(shiboken6.getCppPointer(root)[0])
            for child in root.childItems():
                walk(child)

        walk(stage.window.contentItem())
        return found

    stage.settle()
    before = buttons()
    for turn in range(4):
        for switch in ("text size", "background", "language"):
            SWITCHES[switch](stage, turn)
        stage.settle()
    assert buttons() == before
