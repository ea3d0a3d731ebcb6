"""Everything by keys: row 10. Each inspection but `mapped` leaves the scene as for the next visitor."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import (
    Spot,
    control_named,
    controls,
    focused,
    item_of,
    name_of,
    panel_box,
    position,
    scroll_to,
    spot_of,
    tree,
    window_box,
)
from kiosk.studio.scene.input import key
from kiosk.studio.scene.layout import FAR
from kiosk.studio.scene.pixels import changes, crop
from kiosk.visit.keypad import key_code

REQUIRED = ("next", "previous", "press", "read_on", "read_back", "home", "back", "help", "louder", "softer", "voice")
"""The actions that every keypad must offer."""
MAX_STOPS = 400
"""More controls than any scene has."""
RING = 12
"""How far around a control its focus ring may go, in pixels of the default station."""
DEFAULT_PX_PER_MM = 3.6
RING_LINE = 2
"""WCAG 2.4.13 asks for as many pixels as a line of this width around the control has."""
TALL = 0.8
"""A control that is taller than the panel is in view if it covers this part of the panel."""


def mapped(scene: AuditedScene) -> None:
    """Whether each required action has a key on this station."""
    for action in REQUIRED:
        scene.check("keys-mapped", bool(scene.keys.get(action)), action)


def press_key(scene: AuditedScene, action: str) -> None:
    """Press the first key of an action."""
    name = scene.keys[action][0]
    modifier = Qt.KeyboardModifier.ShiftModifier if name == "Backtab" else Qt.KeyboardModifier.NoModifier
    key(scene.stage, Qt.Key(key_code(name)), modifier)
    QGuiApplication.processEvents()


def acting(scene: AuditedScene) -> None:
    """Press each key where it must change something."""
    scene.driver.start_over()
    _moving_keys_act(scene)
    _press_acts(scene)
    _leaving_keys_act(scene)
    scene.driver.start_over()


def _check_change(scene: AuditedScene, action: str, look: Callable[[], object]) -> None:
    """Whether pressing the key of an action changes what `look` returns."""
    if scene.keys.get(action):
        before = look()
        press_key(scene, action)
        scene.stage.settle()
        scene.check("keys-act", look() != before, action)


def _moving_keys_act(scene: AuditedScene) -> None:
    def focus_address() -> int:
        # Not the name: two panels may have the same word on their tabs.
        now = focused(scene.stage)
        return 0 if now is None else shiboken6.getCppPointer(now)[0]

    for action in ("next", "next", "previous"):
        _check_change(scene, action, focus_address)
    for action in ("read_on", "read_back"):
        _check_change(scene, action, lambda: _settled_position(scene))


def _press_acts(scene: AuditedScene) -> None:
    # With a text size, not a tab: there may be only one tab.
    element = control_named(scene.stage, scene.stage.localised.words["text_size_1"])
    item = item_of(element) if element else None
    if item is not None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    _check_change(scene, "press", lambda: scene.session.textSize)
    scene.driver.start_over()


def _leaving_keys_act(scene: AuditedScene) -> None:
    tabs = [panel.tab for panel in scene.stage.localised.panels]
    scroll_to(scene.stage, FAR)
    press_key(scene, "next")
    press_key(scene, "back")
    scene.check("keys-act", _focus_name(scene) == tabs[scene.session.panel], "back")
    press_key(scene, "home")
    scene.stage.settle()
    is_home = scene.session.panel == 0 and _settled_position(scene) == 0 and _focus_name(scene) == tabs[0]
    scene.check("keys-act", is_home, "home")

    def names() -> list[str]:
        return [name_of(element) for element in tree(scene.stage)]

    _check_change(scene, "help", names)
    _check_change(scene, "back", names)


def _settled_position(scene: AuditedScene) -> int:
    scene.stage.settle()
    return round(position(scene.stage))


def _focus_name(scene: AuditedScene) -> str:
    now = focused(scene.stage)
    return next((name_of(element) for element in controls(scene.stage) if item_of(element) is now), "")


def crawl(scene: AuditedScene, *, with_ring: bool = True, measure: str = "crawl", by: str = "") -> None:
    """Go from control to control with the key for next, around; each must be in view, with its focus ring.

    Some controls become enabled on the way, such as the arrow that reads back: they are reached in a second round.
    Controls that are not reached are noted in `measure`, with what the keys are of (`by`).
    """
    stage = scene.stage
    scroll_to(stage, 0)
    stage.settle()
    expected = _pressable(scene)
    reached: set[int] = set()
    again: set[int] = set()
    for _ in range(MAX_STOPS):
        press_key(scene, "next")
        stage.settle()
        now = focused(stage)
        if now is None or id(now) in again or (id(now) in reached and not _pressable(scene).keys() - reached):
            break
        if id(now) in reached:
            again.add(id(now))
        else:
            reached.add(id(now))
            stop(scene, now, with_ring=with_ring)
    for identity, (name, item) in {**expected, **_pressable(scene)}.items():
        # A place on a map is reached in the list next to it.
        is_reached = identity in reached or not item.isEnabled() or id(item.property("keyTwin")) in reached
        scene.check(measure, is_reached, f"{by}: {name}" if by else name, spot_of(item))
    scene.take_pictures()
    now = focused(stage)
    if now is not None:
        now.setFocus(False)
    scroll_to(stage, 0)


def _pressable(scene: AuditedScene) -> dict[int, tuple[str, QQuickItem]]:
    """The name and item of every enabled control, by the identity of the item."""
    found = [(element, item_of(element)) for element in controls(scene.stage) if not element.state().disabled]
    return {id(item): (name_of(element), item) for element, item in found if item is not None}


def stop(scene: AuditedScene, item: QQuickItem, *, with_ring: bool) -> None:
    """Measure the control that has the focus now."""
    names = [name_of(element) for element in tree(scene.stage) if item_of(element) is item]
    name = names[0] if names else "something without a name"
    spot = spot_of(item)
    area = panel_box(scene.stage) if spot.scrolls else window_box(scene.stage)
    shown = spot.box & area
    is_in_view = area.adjusted(-1, -1, 1, 1).contains(spot.box) or shown.height() >= area.height() * TALL
    scene.check("focus-in-view", is_in_view, name, spot)
    if with_ring:
        _ring(scene, item, name, spot)


def _ring(scene: AuditedScene, item: QQuickItem, name: str, spot: Spot) -> None:
    """Measure the focus ring: the contrast that enough of the pixels reach that the focus changes."""
    box = spot.box
    margin = RING * max(1.0, scene.screen.px_per_mm / DEFAULT_PX_PER_MM)
    around = box.adjusted(-margin, -margin, margin, margin)
    frame = scene.frame()
    item.setFocus(False)
    before = crop(scene.frame(), around)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    scene.stage.settle()
    needed, value = RING_LINE * 2 * (box.width() + box.height()), 1.0
    for ratio, count in changes(before, crop(frame, around)):
        needed -= count
        if needed <= 0:
            value = ratio
            break
    scene.note_on(frame, around, "focus-ring", round(value, 2), name)
