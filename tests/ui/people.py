"""Uses the screen as a visitor does: finds elements by the name that a screen reader says, and touches them."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtQml import QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.choices import CHOICES
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content
from kiosk.studio.scene.elements import (
    HasWindow,
    Role,
    box_of,
    focused,
    is_a,
    name_of,
    panel_box,
    position,
    tree,
    visible_items,
)
from kiosk.studio.scene.input import key, move, press, release
from kiosk.ui.stage import Stage
from tests.exhibits import EVERY_KIND

_SHOWN = content(load(EVERY_KIND)).localised
TITLES = {panel.tab: panel.title for panel in _SHOWN["en"].panels}
"""The titles of the exhibit made for tests, by tab, in English."""
PANELS = tuple(TITLES)
SCENES = {panel.tab: 1 + len(panel.scenes) for panel in _SHOWN["en"].panels}
"""The number of its scenes, the opening among them, by tab, in English."""
PANELS_LT = tuple(panel.tab for panel in _SHOWN["lt"].panels)
TEXT_SIZES = ("Standard text", "Large text", "Largest text")
BACKGROUNDS = {"White": "white", "Black": "black", "High contrast": "contrast"}


def thing(stage: HasWindow, name: str, role: Role | None = None) -> QAccessibleInterface:
    """The only element of this name (and role); a name may go on after a colon, as that of the way onward does."""
    found = [thing for thing in tree(stage) if is_named(thing, name) and role in (None, thing.role())]
    assert len(found) == 1, f"{len(found)} things are named {name!r}: {[name_of(thing) for thing in tree(stage)]}"
    return found[0]


def is_named(thing: QAccessibleInterface, name: str) -> bool:
    """Whether an element has this name: all of it, or what stands before a colon."""
    return name_of(thing) == name or name_of(thing).startswith(f"{name}: ")


def is_offered(stage: HasWindow, name: str) -> bool:
    """Whether there is an element of this name that can be pressed: ways that lead nowhere are hidden."""
    return any(is_named(thing, name) and thing.state().focusable for thing in tree(stage))


def heading(stage: HasWindow, name: str) -> QQuickItem:
    found = thing(stage, name, Role.Heading).object()
    assert isinstance(found, QQuickItem)
    return found


def item(stage: HasWindow, name: str) -> QQuickItem:
    found = thing(stage, name).object()
    assert isinstance(found, QQuickItem)
    return found


def centre(stage: HasWindow, name: str) -> QPoint:
    return box_of(item(stage, name)).center().toPoint()


def touch(stage: HasWindow, name: str, number: int = 0) -> None:
    """Tap the middle of the element of this name."""
    point = centre(stage, name)
    press(stage, point, number)
    release(stage, point, number)


def engine_of(stage: Stage) -> QQmlEngine:
    """The engine that runs the QML of a stage."""
    engine = qmlEngine(stage.window)
    assert engine is not None
    return engine


def jump(stage: Stage, y: float) -> None:
    """Scroll the panel to a position at once, without gliding."""
    window: Any = stage.window
    window.jumpTo(y)


def bring(stage: Stage, item: QQuickItem) -> QPoint:
    """Scroll an item to the middle of the panel unless all of it is visible; returns the position of its centre."""
    stage.settle()
    area = panel_box(stage)
    if not area.contains(box_of(item)):
        jump(stage, position(stage) + box_of(item).center().y() - area.center().y())
        stage.settle()
    assert area.contains(box_of(item)), box_of(item)
    return box_of(item).center().toPoint()


def tap(stage: Stage, item: QQuickItem) -> None:
    """Scroll an item of the panel into view and tap its middle."""
    point = bring(stage, item)
    press(stage, point)
    release(stage, point)
    stage.settle()


def press_by_key(stage: Stage, item: QQuickItem) -> None:
    """Go to a control with the keys, and press it."""
    for _ in range(100):
        if focused(stage) is item:
            break
        key(stage, Qt.Key.Key_Tab)
    assert focused(stage) is item
    key(stage, Qt.Key.Key_Return)
    stage.settle()


def flick(stage: Stage, start: QPoint, end: QPoint, moves: int = 8) -> None:
    """Flick with a finger in about 0.1 seconds: Qt measures the speed of a flick in real time."""
    press(stage, start)
    for step in range(1, moves + 1):
        QTest.qWait(12)
        move(stage, start + (end - start) * step / moves)
    release(stage, end)


def wait_for_rest(stage: Stage, qtbot: QtBot) -> float:
    """The position where the panel stops: the same in ten frames in a row."""
    seen: list[float] = []

    def rests() -> bool:
        stage.window.grabWindow()
        seen.append(position(stage))
        return len(seen) > 10 and len(set(seen[-10:])) == 1

    qtbot.waitUntil(rests, timeout=8000)
    return seen[-1]


def headings(stage: Stage) -> list[float]:
    """The scroll positions at which the opening or another scene begins at the upper edge."""
    start = panel_box(stage).top() - position(stage)
    sections = [item for item in visible_items(stage.window.contentItem()) if is_a(item, "SceneView")]
    return [0.0, *(box_of(section).top() - start for section in sections)]


def state_of(stage: Stage) -> tuple[object, ...]:
    """All choices of the visitor, and the scroll position."""
    return *(stage.session.chosen(choice.name) for choice in CHOICES), position(stage)


def point_of(item: QQuickItem, x: float, y: float) -> QPoint:
    return item.mapToScene(QPointF(x, y)).toPoint()
