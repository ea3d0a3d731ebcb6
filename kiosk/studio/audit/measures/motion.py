"""Stillness: row 13."""

import time
from itertools import pairwise

from PIL import Image
from PySide6.QtCore import QMetaObject
from PySide6.QtTest import QTest

from kiosk.studio.audit.pixels import image_of, luminance
from kiosk.studio.audit.things import act, items_of, position, scroll_to
from kiosk.studio.audit.view import View

FILLED = {"FigureText": "counted", "ShareBar": "filled", "ShareRing": "filled", "LevelsBlock": "risen"}
"""How far each kind of drawing has come, from 0 to 1."""
FIELD = 0.0775
"""The side of the least area that can flash, over the viewing distance: a quarter of 10 degrees of sight, by WCAG."""
FLASH = 0.1
"""WCAG: a change of relative luminance by 10 % or more, if the darker is below 0.8."""
DARK = 0.8


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
    """Look at the screen as it moves, and count in each part how often it turns bright and dark again.

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
    seen: list[tuple[float, list[float]]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QTest.qWait(20)
        seen.append((time.monotonic(), _areas(view, image_of(view.stage.window.grabWindow()))))
    session.setMotion(False)
    view.note("flashes", most_flashes(seen), view.panel.tab if not session.resting else "attract screen")


def _areas(view: View, frame: Image.Image) -> list[float]:
    """The luminance of every area that can flash; each overlaps its neighbours by half."""
    half = FIELD * view.prepared.viewing_distance_mm * view.screen.px_per_mm / 2
    width, height = max(2, round(frame.width / half)), max(2, round(frame.height / half))
    small = frame.resize((width, height), Image.Resampling.BOX)
    data = small.tobytes()
    cells = [luminance((data[at], data[at + 1], data[at + 2])) for at in range(0, len(data), 3)]
    return [
        (cells[at] + cells[at + 1] + cells[at + width] + cells[at + width + 1]) / 4
        for y in range(height - 1)
        for at in range(y * width, (y + 1) * width - 1)
    ]


def most_flashes(seen: list[tuple[float, list[float]]]) -> int:
    """The most flashes, pairs of opposite changes, that any part has within one second."""
    most = 0
    for part in range(len(seen[0][1])):
        turns = _turns([(moment, parts[part]) for moment, parts in seen])
        for start in turns:
            most = max(most, sum(start <= turn < start + 1 for turn in turns) // 2)
    return most


def _turns(values: list[tuple[float, float]]) -> list[float]:
    """When a value has gone up or down by a flash's measure, each time the other way than before."""
    turns: list[float] = []
    last, way = values[0][1], 0
    for (_, _), (moment, value) in pairwise(values):
        change = value - last
        if abs(change) >= FLASH and min(value, last) < DARK and (change > 0) - (change < 0) != way:
            turns.append(moment)
            way = (change > 0) - (change < 0)
            last = value
        elif (change > 0) - (change < 0) == way:
            last = value
    return turns
