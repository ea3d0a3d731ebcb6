"""One finger that is lifted, slides off or is not alone: row 9. `touches` leaves the defaults behind."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessibleInterface, QGuiApplication

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import (
    TOGGLES,
    Spot,
    box_of,
    bring_into_view,
    control_named,
    controls,
    is_on,
    item_of,
    name_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    window_box,
)
from kiosk.studio.scene.input import pinch, press, release, slide, tap

MAX_TAPS = 200
"""More taps than any panel needs to be read to its end."""
MOVED = 2
"""From how many pixels on the panel counts as scrolled: a finger on it moves it to a whole pixel."""

Fingerprint = tuple[tuple[object, ...], float]
"""All that a touch may change: the choices and elements, and the scroll position."""


def touches(scene: AuditedScene, *, around: bool) -> None:
    """Touch every control that scrolls with the panel, or those `around` it: tabs and control bar."""
    for name in [name_of(element) for element in controls(scene.stage)]:
        element = control_named(scene.stage, name)
        item = item_of(element) if element else None
        if element is None or item is None or element.state().disabled or scrolls(item) == around:
            continue
        _tap(scene, element, name, bring_into_view(scene.stage, item))
        scene.driver.restore()
        if not _slide_off(scene, name):
            scene.driver.restore()
    scene.driver.start_over()


def _tap(scene: AuditedScene, element: QAccessibleInterface, name: str, spot: Spot) -> None:
    """Whether a control acts when the finger is lifted, and not before."""
    point = spot.box.center().toPoint()
    was_chosen = element.role() in TOGGLES and is_on(element)  # now: the tap may close what it stands on
    before = state(scene)
    press(scene.stage, point)
    QGuiApplication.processEvents()
    scene.check("acts-late", is_same(state(scene), before), name, spot)
    release(scene.stage, point)
    QGuiApplication.processEvents()
    scene.check("tap-acts", not is_same(state(scene), before) or was_chosen, name, spot)


def _slide_off(scene: AuditedScene, name: str) -> bool:
    """Whether a control does nothing when the finger slides off before it is lifted."""
    element = control_named(scene.stage, name)
    item = item_of(element) if element else None
    if item is None:
        return True
    spot = bring_into_view(scene.stage, item)
    start = spot.box.center().toPoint()
    # From what scrolls the finger slides sideways: up and down would scroll.
    end = QPoint(2, start.y()) if spot.scrolls else panel_box(scene.stage).center().toPoint()
    before = state(scene)
    slide(scene.stage, start, end)
    does_nothing = is_same(state(scene), before)
    scene.check("slide-cancels", does_nothing, name, spot)
    return does_nothing


def state(scene: AuditedScene) -> Fingerprint:
    """All that a touch may change now."""
    return scene.fingerprint(), position(scene.stage)


def is_same(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether nothing has changed."""
    return one[0] == other[0] and abs(one[1] - other[1]) < MOVED


def two_fingers(scene: AuditedScene) -> None:
    """Whether two fingers that move apart or together in the middle of the panel change nothing."""
    middle = panel_box(scene.stage).center().toPoint()
    side = round(scene.stage.window.width() / 8)
    for name, spread in (("spread", side // 2), ("pinch", -side // 2)):
        before = state(scene)
        pinch(scene.stage, middle - QPoint(side, 0), middle + QPoint(side, 0), spread)
        scene.stage.settle()
        spot = Spot(window_box(scene.stage), scrolls=True)
        scene.check("two-fingers", is_same(state(scene), before), name, spot)


def _way_onward(scene: AuditedScene) -> QAccessibleInterface | None:
    """The arrow that reads on; its name may go on with that of the next scene."""
    arrow = scene.stage.localised.words["next"]
    return next((each for each in controls(scene.stage) if name_of(each).partition(": ")[0] == arrow), None)


def reading(scene: AuditedScene) -> None:
    """Whether taps on the arrow alone read the panel to its end."""
    stage = scene.stage
    scroll_to(stage, 0)
    stage.settle()
    for _ in range(MAX_TAPS):
        element = _way_onward(scene)
        item = item_of(element) if element else None
        before = position(stage)
        if stage.at_end or element is None or item is None or element.state().disabled:
            break
        tap(stage, box_of(item))
        stage.settle()
        if position(stage) == before:
            break
    scene.check("read-by-taps", stage.at_end, scene.panel.tab)
    scroll_to(stage, 0)
