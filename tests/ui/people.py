"""The screen as a visitor meets it: things by the name that a screen reader says, touched with fingers."""

import functools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.ui.stage import Stage

Role = QAccessible.Role
CONTROLS = (Role.Button, Role.RadioButton, Role.CheckBox, Role.PageTab)
TITLES = {panel.tab: panel.title for panel in content(load(BUILT_IN_EXHIBIT)).localised["en"].panels}
PANELS = tuple(TITLES)
TEXT_SIZES = ("Standard text", "Large text", "Largest text")
BACKGROUNDS = {"White": "white", "Black": "black", "High contrast": "contrast"}


def tree(stage: Stage) -> list[QAccessibleInterface]:
    """Everything that a screen reader finds in the window, in its order.

    Qt keeps what is hidden in the tree; screen readers pass over it by its state.
    """
    QAccessible.setActive(True)

    def walk(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        if thing.state().invisible:
            return
        yield thing
        for place in range(thing.childCount()):
            yield from walk(thing.child(place))

    return list(walk(QAccessible.queryAccessibleInterface(stage.window)))


def name_of(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def thing(stage: Stage, name: str, role: Role | None = None) -> QAccessibleInterface:
    """The one thing of that name (and role)."""
    found = [thing for thing in tree(stage) if name_of(thing) == name and role in (None, thing.role())]
    assert len(found) == 1, f"{len(found)} things are named {name!r}: {[name_of(thing) for thing in tree(stage)]}"
    return found[0]


def heading(stage: Stage, name: str) -> QQuickItem:
    found = thing(stage, name, Role.Heading).object()
    assert isinstance(found, QQuickItem)
    return found


def controls(stage: Stage) -> list[QAccessibleInterface]:
    return [thing for thing in tree(stage) if thing.role() in CONTROLS]


def item(stage: Stage, name: str) -> QQuickItem:
    found = thing(stage, name).object()
    assert isinstance(found, QQuickItem)
    return found


def box_of(item: QQuickItem) -> QRectF:
    """Where an item is in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def centre(stage: Stage, name: str) -> QPoint:
    return box_of(item(stage, name)).center().toPoint()


@functools.cache
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


def press(stage: Stage, point: QPoint, number: int = 0) -> None:
    QTest.touchEvent(stage.window, finger()).press(number, point, stage.window).commit()


def move(stage: Stage, point: QPoint, number: int = 0) -> None:
    QTest.touchEvent(stage.window, finger()).move(number, point, stage.window).commit()


def release(stage: Stage, point: QPoint, number: int = 0) -> None:
    QTest.touchEvent(stage.window, finger()).release(number, point, stage.window).commit()


def touch(stage: Stage, name: str, number: int = 0) -> None:
    """Tap the middle of what has that name."""
    point = centre(stage, name)
    press(stage, point, number)
    release(stage, point, number)


def key(stage: Stage, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(stage.window, code, modifier)


def bring(stage: Stage, item: QQuickItem) -> QPoint:
    """Scroll until something stands in the middle of the panel, if it is not seen whole; where its middle is."""
    stage.settle()
    area = panel_box(stage)
    if not area.contains(box_of(item)):
        stage.window.jumpTo(position(stage) + box_of(item).center().y() - area.center().y())
        stage.settle()
    assert area.contains(box_of(item)), box_of(item)
    return box_of(item).center().toPoint()


def tap(stage: Stage, item: QQuickItem) -> None:
    """Tap the middle of something in the panel, scrolled into view."""
    point = bring(stage, item)
    press(stage, point)
    release(stage, point)
    stage.settle()


def press_by_key(stage: Stage, item: QQuickItem) -> None:
    """Go to something with the keys, and press it."""
    for _ in range(100):
        if focused(stage) is item:
            break
        key(stage, Qt.Key.Key_Tab)
    assert focused(stage) is item
    key(stage, Qt.Key.Key_Return)
    stage.settle()


def flick(stage: Stage, start: QPoint, end: QPoint, moves: int = 8) -> None:
    """Draw a finger over the screen, in about a tenth of a second: a flick's speed is real time."""
    press(stage, start)
    for step in range(1, moves + 1):
        QTest.qWait(12)
        move(stage, start + (end - start) * step / moves)
    release(stage, end)


def position(stage: Stage) -> float:
    """How far the panel on screen is scrolled, in pixels."""
    return float(stage.window.property("position"))


def wait_for_rest(stage: Stage, qtbot: QtBot) -> float:
    """Where the panel comes to rest: the same place in each of ten frames."""
    seen: list[float] = []

    def rests() -> bool:
        stage.window.grabWindow()
        seen.append(position(stage))
        return len(seen) > 10 and len(set(seen[-10:])) == 1

    qtbot.waitUntil(rests, timeout=8000)
    return seen[-1]


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all beneath it that are shown, whether or not they are scrolled into view."""
    if root.isVisible() and root.opacity() > 0:
        yield root
        for child in root.childItems():
            yield from visible_items(child)


def texts(stage: Stage) -> list[QQuickItem]:
    """Every text that is shown: the panel's from its start to its end, and those around it."""
    return [
        item
        for item in visible_items(stage.window.contentItem())
        if item.inherits("QQuickText") and item.property("text")
    ]


def panel_box(stage: Stage) -> QRectF:
    """The part of the window in which the panel is read."""
    panes = [thing for thing in tree(stage) if thing.role() == Role.Pane]
    assert len(panes) == 1
    return box_of(panes[0].object())


def headings(stage: Stage) -> list[float]:
    """How far the panel is scrolled when its opening, or one of its sections, begins at the upper edge."""
    start = panel_box(stage).top() - position(stage)
    sections = [item for item in visible_items(stage.window.contentItem()) if is_a(item, "SectionView")]
    return [0.0, *(box_of(section).top() - start for section in sections)]


_OWN_PROPERTY = {
    "PanelView": "readingLine",
    "SectionView": "headingWidth",
    "BlockView": "asTable",
    "ChoiceButton": "exclusive",
    "AttractScreen": "corners",
    "LevelsBlock": "risen",
    "TimelineBlock": "dot",
    "RoundButton": "sign",
    "MapView": "spots",
    "ShareBar": "roomInside",
    "ShareRing": "thickness",
    "Marks": "symbol",
    "FigureText": "counted",
}


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether an item is of a QML type of ours.

    Not asked of its metaObject(): PySide6 keeps a wrapper of it after the engine is gone, and
    gives it to whatever lies at the same address next.
    """
    return item.property(_OWN_PROPERTY[kind]) is not None


def scrolls(item: QQuickItem) -> bool:
    """Whether an item is part of what is read, and not of what stays in its place."""
    return is_within(item, "SectionView") or (is_within(item, "PanelView") and not is_within(item, "ChoiceButton"))


def items_of(stage: Stage, kind: str) -> list[QQuickItem]:
    """All shown items of a QML type of ours, in the order of the screen."""
    return [item for item in visible_items(stage.window.contentItem()) if is_a(item, kind)]


def state_of(stage: Stage) -> tuple[object, ...]:
    """Every choice of the visitor, and how far they have read."""
    session = stage.session
    choices = (session.panel, session.background, session.textSize, session.illustrations, session.language)
    return *choices, session.motion, position(stage)


def is_within(item: QQuickItem, kind: str) -> bool:
    """Whether an item lies inside one of a QML type of ours."""
    above: QQuickItem | None = item
    while above is not None:
        if is_a(above, kind):
            return True
        above = above.parentItem()
    return False


def focused(stage: Stage) -> QQuickItem | None:
    QGuiApplication.processEvents()
    return stage.window.activeFocusItem()


def point_of(item: QQuickItem, x: float, y: float) -> QPoint:
    return item.mapToScene(QPointF(x, y)).toPoint()
