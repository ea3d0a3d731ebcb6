"""All of it by keys: row 10. Goes through every control, and starts over at the end."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import start_over
from kiosk.studio.scene.elements import (
    box_of,
    controls,
    focused,
    item_of,
    panel_box,
    position,
    scroll_to,
    scrolls,
    tree,
    window_box,
)
from kiosk.studio.scene.input import key
from kiosk.studio.scene.pixels import changes, crop
from kiosk.visit.keypad import key_code

MUST = ("next", "previous", "press", "read_on", "read_back", "home", "back", "help", "louder", "softer", "voice")
"""The actions that a keypad must offer."""
MOST_STOPS = 400
RING = 12
"""How far around a control its ring may go, in pixels of a 24-inch screen."""
THICK = 2
"""WCAG 2.4.13 asks for as many pixels as a line so thick around the control has."""


def mapped(view: View) -> None:
    """Whether each action has a key on this station."""
    for action in MUST:
        view.check("keys-mapped", bool(view.prepared.keys.get(action)), action)


def strike(view: View, action: str) -> None:
    """Strike the first key of an action."""
    name = view.prepared.keys[action][0]
    modifier = Qt.KeyboardModifier.ShiftModifier if name == "Backtab" else Qt.KeyboardModifier.NoModifier
    key(view.stage, Qt.Key(key_code(name)), modifier)
    QGuiApplication.processEvents()


def acting(view: View) -> None:
    """Strike the keys, each where it must change something."""
    stage, session = view.stage, view.session

    def focus() -> str:
        now = focused(stage)
        return next((name_of(thing) for thing in controls(stage) if item_of(thing) is now), "")

    def focused_place() -> int:
        # Two panels may have the same word on their tabs.
        now = focused(stage)
        return 0 if now is None else shiboken6.getCppPointer(now)[0]

    def shown() -> object:
        return tuple(name_of(thing) for thing in tree(stage))

    def place() -> object:
        stage.settle()
        return round(position(stage))

    def check(action: str, look: Callable[[], object]) -> None:
        if view.prepared.keys.get(action):
            before = look()
            strike(view, action)
            stage.settle()
            view.check("keys-act", look() != before, action)

    tabs = [panel.tab for panel in stage.localised.panels]
    start_over(view)
    check("next", focused_place)
    check("next", focused_place)
    check("previous", focused_place)
    check("read_on", place)
    check("read_back", place)
    # Not a tab: there may be one only.
    large = stage.localised.words["text_size_1"]
    item = next(item_of(thing) for thing in controls(stage) if name_of(thing) == large)
    if item is not None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    check("press", lambda: session.textSize)
    start_over(view)
    scroll_to(stage, 1e9)
    strike(view, "next")
    strike(view, "back")
    view.check("keys-act", focus() == tabs[session.panel], "back")
    strike(view, "home")
    stage.settle()
    view.check("keys-act", session.panel == 0 and place() == 0 and focus() == tabs[0], "home")
    check("help", shown)
    check("back", shown)
    start_over(view)


def crawl(view: View, *, with_ring: bool = True) -> None:
    """From control to control with the key for next, once around; each must be seen, with its ring."""
    stage = view.stage
    scroll_to(stage, 0)
    stage.settle()
    wanted = {id(item): (name, item) for name, item in _pressable(view)}
    reached: set[int] = set()
    for _ in range(MOST_STOPS):
        strike(view, "next")
        stage.settle()
        now = focused(stage)
        if now is None or id(now) in reached:
            break
        reached.add(id(now))
        stop(view, now, with_ring=with_ring)
    # On the way other controls came to life, as the arrow that goes back.
    for place, (name, item) in {**wanted, **{id(item): (name, item) for name, item in _pressable(view)}}.items():
        # A place on a map is reached in the list beside it.
        is_reached = place in reached or not item.isEnabled() or id(item.property("keyTwin")) in reached
        view.check("crawl", is_reached, name, box_of(item), moves=scrolls(item))
    view.take_pictures()
    now = focused(stage)
    if now is not None:
        now.setFocus(False)
    scroll_to(stage, 0)


def _pressable(view: View) -> list[tuple[str, QQuickItem]]:
    found = [(thing, item_of(thing)) for thing in controls(view.stage) if not thing.state().disabled]
    return [(name_of(thing), item) for thing, item in found if item is not None]


def stop(view: View, item: QQuickItem, *, with_ring: bool) -> None:
    """One control that has the focus now."""
    names = [name_of(thing) for thing in tree(view.stage) if item_of(thing) is item]
    name = names[0] if names else "something without a name"
    box, moves = box_of(item), scrolls(item)
    area = panel_box(view.stage) if moves else window_box(view.stage)
    # What is higher than the panel's area begins at its upper edge.
    seen = box & area
    whole = area.adjusted(-1, -1, 1, 1).contains(box) or seen.height() >= area.height() * 0.8
    view.check("focus-in-view", whole, name, box, moves=moves)
    if with_ring:
        _ring(view, item, name, box)


def _ring(view: View, item: QQuickItem, name: str, box: QRectF) -> None:
    """The pixels that show the focus: as many as a line of 2 pixels around the control, by their contrast."""
    margin = RING * max(1.0, view.screen.px_per_mm / 3.6)
    around = box.adjusted(-margin, -margin, margin, margin)
    frame = view.frame()
    item.setFocus(False)
    before = crop(view.frame(), around)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    view.stage.settle()
    needed, value = THICK * 2 * (box.width() + box.height()), 1.0
    for strength, count in changes(before, crop(frame, around)):
        needed -= count
        if needed <= 0:
            value = strength
            break
    view.show("focus-ring", round(value, 2), name, frame, around)
