"""A visitor may touch the attract screen before the rest is loaded: everything appears, and once only."""

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import px_per_mm_of
from kiosk.ui.stage import Stage
from tests.ui.people import PANELS, thing

pytestmark = pytest.mark.slow


@pytest.fixture
def resting(qtbot: QtBot, exhibit: Exhibit) -> Stage:
    """The attract screen, just after it was drawn."""
    stage = Stage(
        content(exhibit),
        (1920, 1080),
        px_per_mm=px_per_mm_of(1920, 1080),
        viewing_distance_mm=600,
        language="en",
        resting=True,
    )
    stage.show_windowed()
    stage.window.grabWindow()
    return stage


def turn() -> None:
    QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def wake(stage: Stage) -> None:
    """Wake from an event loop, as a touch does: objects marked for deletion are deleted when control returns to it."""
    loop = QEventLoop()
    QTimer.singleShot(0, stage.session.wake)
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    stage.settle()


def is_half_made(stage: Stage) -> bool:
    """Whether items of an unfinished visitor's scene exist."""
    scene = next(item for item in stage.window.contentItem().childItems() if item.property("active") is not None)
    return bool(scene.childItems()) and stage.window.property("shown") is None


@pytest.mark.parametrize("turns", range(0, 60, 6))
def test_waking_while_the_scene_is_on_its_way(resting: Stage, turns: int):
    for _ in range(turns):
        turn()
    wake(resting)
    assert thing(resting, PANELS[0])
    resting.close()


@pytest.mark.parametrize("turns", range(5))
def test_waking_while_the_scene_is_half_made(resting: Stage, turns: int):
    while not is_half_made(resting):
        assert resting.window.property("shown") is None, "the scene was made in one go"
        turn()
    for _ in range(turns):
        turn()
    wake(resting)
    assert thing(resting, PANELS[0])
    resting.close()
