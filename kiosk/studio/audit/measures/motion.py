"""Stillness: row 13."""

import time

from PIL import Image
from PySide6.QtCore import QMetaObject
from PySide6.QtTest import QTest

from kiosk.studio.audit.measures.flashes import most_flashes, shrunk
from kiosk.studio.audit.view import View
from kiosk.studio.scene.elements import act, items_of, position, scroll_to
from kiosk.studio.scene.pixels import image_of

FILLED = {"FigureText": "counted", "ShareBar": "filled", "ShareRing": "filled", "LevelsBlock": "risen"}
"""How far each kind of drawing has come, from 0 to 1."""


def still(view: View) -> None:
    """Where motion is off, look at a panel for a second: nothing may be drawn; what fills is full at once."""
    stage = view.stage
    stage.session.setMotion(False)
    stage.settle()
    view.note("still-frames", frames(view, 1000), view.panel.tab)
    for kind, name in FILLED.items():
        for item in items_of(stage, kind):
            view.check("still-at-once", item.property(name) == 1, kind)
    before = position(stage)
    if not stage.at_end:
        act(stage, "read_on")
        QTest.qWait(30)
        at_once = position(stage)
        QTest.qWait(300)
        view.check("still-at-once", before != at_once == position(stage), "reading on")
        scroll_to(stage, 0)


def frames(view: View, milliseconds: int) -> int:
    """How many frames are drawn in so much time."""
    drawn = [0]

    def count() -> None:
        drawn[0] += 1

    QTest.qWait(300)  # what was under way comes to its end
    view.stage.window.frameSwapped.connect(count)
    QTest.qWait(milliseconds)
    view.stage.window.frameSwapped.disconnect(count)
    return drawn[0]


def flashes(view: View, seconds: float) -> None:
    """Look at the screen as it moves, and count how often any part of it turns bright and dark again.

    A panel comes in and its drawings fill; the attract screen goes on to its next figure.
    """
    session, panels = view.session, len(view.content.panels)
    session.setMotion(True)
    for screen in items_of(view.stage, "AttractScreen"):
        QMetaObject.invokeMethod(screen, "goOn")
    if not session.resting:
        place = session.panel
        session.setPanel((place + 1) % panels)
        view.stage.settle()
        session.setPanel(place)
    distance = view.prepared.viewing_distance_mm * view.screen.px_per_mm
    seen: list[tuple[float, Image.Image]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QTest.qWait(20)
        seen.append((time.monotonic(), shrunk(image_of(view.stage.window.grabWindow()), distance)))
    session.setMotion(False)
    view.note("flashes", most_flashes(seen), "attract screen" if session.resting else view.panel.tab)
