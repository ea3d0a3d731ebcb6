"""Within reach of everybody: row 15."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import REACH, View
from kiosk.studio.scene.elements import box_of, controls, item_of, panel_box, scrolls


def reach(view: View) -> None:
    """Ask for everything within reach, and measure how high above the floor each thing is then."""
    before = panel_box(view.stage)
    view.session.setReach(True)
    view.stage.settle()
    if panel_box(view.stage) == before:
        for measure in ("reach-low", "reach-high"):
            view.results.skip(measure, "the screen stays as it is when reach is asked for")
        return
    view.choice = replace(view.choice, how=REACH)
    _note(view, "the reading area", panel_box(view.stage))
    for thing in controls(view.stage):
        item = item_of(thing)
        if item is not None and not scrolls(item):
            _note(view, name_of(thing), box_of(item))


def _note(view: View, name: str, box: QRectF) -> None:
    low, high = (round(above_floor(view, y)) for y in (box.bottom(), box.top()))
    view.note("reach-low", low, name, box, moves=False)
    view.note("reach-high", high, name, box, moves=False)


def above_floor(view: View, y: float) -> float:
    """How high a line of the window is above the floor, in millimetres."""
    bottom = view.screen.bottom_mm or 0.0
    return bottom + (view.stage.window.height() - y) / view.screen.px_per_mm
