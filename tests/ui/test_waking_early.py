"""Somebody who touches the attract screen before the rest is loaded waits for nothing and finds all of it."""

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import px_per_mm_of
from kiosk.ui.stage import Stage
from tests.ui.people import PANELS, thing


@pytest.mark.parametrize("turns", range(0, 60, 3))
def test_waking_while_the_scene_is_on_its_way(qtbot: QtBot, exhibit: Exhibit, turns: int):
    where = {"px_per_mm": px_per_mm_of(1920, 1080), "viewing_distance_mm": 600, "language": "en"}
    stage = Stage(content(exhibit), (1920, 1080), resting=True, **where)
    stage.show_windowed()
    stage.window.grabWindow()
    for _ in range(turns):
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
    stage.session.wake()
    stage.settle()
    assert thing(stage, PANELS[0])
    stage.close()
