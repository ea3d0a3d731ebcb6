"""One finger that is lifted, slides off or has company: row 9. Presses everything; starts over at the end."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAccessibleInterface, QGuiApplication

from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import again, start_over
from kiosk.studio.scene.elements import (
    TOGGLES,
    box_of,
    bring,
    controls,
    item_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    window_box,
)
from kiosk.studio.scene.input import pinch, press, release, slide, tap

MOST_STOPS = 200
"""More touches than any panel needs to be read to its end."""


def touches(view: View, *, around: bool) -> None:
    """Touch what scrolls with the panel, or what is `around` it: the tabs and controls."""
    for name in [name_of(thing) for thing in controls(view.stage)]:
        thing = _find(view, name)
        item = item_of(thing) if thing else None
        if thing is None or item is None or thing.state().disabled or scrolls(item) == around:
            continue
        _touch(view, thing, name, bring(view.stage, item), moves=scrolls(item))
        again(view)
    start_over(view)


def _find(view: View, name: str) -> QAccessibleInterface | None:
    return next((thing for thing in controls(view.stage) if name_of(thing) == name), None)


def _touch(view: View, thing: QAccessibleInterface, name: str, box: QRectF, *, moves: bool) -> None:
    start = box.center().toPoint()
    # What scrolls is left sideways: up and down would scroll.
    away = QPoint(2, start.y()) if moves else panel_box(view.stage).center().toPoint()
    before = state(view)
    press(view.stage, start)
    QGuiApplication.processEvents()
    view.check("acts-late", is_same(state(view), before), name, box, moves=moves)
    release(view.stage, start)
    QGuiApplication.processEvents()
    was_chosen = thing.role() in TOGGLES and _is_kept(thing)
    view.check("tap-acts", not is_same(state(view), before) or was_chosen, name, box, moves=moves)
    again(view)
    found = _find(view, name)
    item = item_of(found) if found else None
    if item is None:
        return
    box = bring(view.stage, item)
    before = state(view)
    slide(view.stage, box.center().toPoint(), away)
    view.check("slide-cancels", is_same(state(view), before), name, box, moves=moves)


def _is_kept(thing: QAccessibleInterface) -> bool:
    """Whether it is what was chosen already, and stays so."""
    return bool(thing.state().checked or thing.state().selected)


def state(view: View) -> tuple[tuple[object, ...], float]:
    """All that a touch may change: the choices and things on screen, and how far the panel is scrolled."""
    return view.fingerprint(), position(view.stage)


def is_same(one: tuple[tuple[object, ...], float], other: tuple[tuple[object, ...], float]) -> bool:
    """Whether nothing has changed; a finger on the panel brings it to a whole pixel."""
    return one[0] == other[0] and abs(one[1] - other[1]) < 2


def two_fingers(view: View) -> None:
    """Draw two fingers apart and together in the middle of the panel."""
    middle = panel_box(view.stage).center().toPoint()
    side = round(view.stage.window.width() / 8)
    for way in (side // 2, -side // 2):
        before = state(view)
        pinch(view.stage, middle - QPoint(side, 0), middle + QPoint(side, 0), way)
        view.stage.settle()
        view.check(
            "two-fingers", is_same(state(view), before), "spread" if way > 0 else "pinch", window_box(view.stage)
        )


def reading(view: View) -> None:
    """Read the panel to its end with taps of the arrow alone."""
    scroll_to(view.stage, 0)
    view.stage.settle()
    arrow = view.stage.localised.words["next"]
    for _ in range(MOST_STOPS):
        thing = _find(view, arrow)
        item = item_of(thing) if thing else None
        before = position(view.stage)
        if view.stage.at_end or thing is None or item is None or thing.state().disabled:
            break
        tap(view.stage, box_of(item))
        view.stage.settle()
        if position(view.stage) == before:
            break
    view.check("read-by-taps", view.stage.at_end, view.panel.tab)
    scroll_to(view.stage, 0)
