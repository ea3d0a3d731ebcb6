"""The screen as a visitor meets it: things by the name and role that a screen reader is told."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.speech.spoken import things
from kiosk.ui.stage import Stage

Role = QAccessible.Role
TOGGLES = (Role.RadioButton, Role.CheckBox, Role.PageTab)
"""What can be chosen or switched."""
CONTROLS = (Role.Button, *TOGGLES)


def tree(stage: Stage) -> list[QAccessibleInterface]:
    """Everything that a screen reader finds in the window, in its order."""
    QAccessible.setActive(True)
    return list(things(QAccessible.queryAccessibleInterface(stage.window)))


def item_of(thing: QAccessibleInterface) -> QQuickItem | None:
    """What is drawn of a thing; None for the window."""
    found = thing.object()
    return found if isinstance(found, QQuickItem) else None


def controls(stage: Stage) -> list[QAccessibleInterface]:
    """What can be pressed, in the order of the screen."""
    return [thing for thing in tree(stage) if thing.role() in CONTROLS]


def box_of(item: QQuickItem) -> QRectF:
    """Where an item is in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def window_box(stage: Stage) -> QRectF:
    """The whole window."""
    return QRectF(0, 0, stage.window.width(), stage.window.height())


def panel_box(stage: Stage) -> QRectF:
    """The part of the window in which the panel is read; all of it where none is shown."""
    panes = [thing.object() for thing in tree(stage) if thing.role() == Role.Pane]
    return box_of(panes[0]) if panes and isinstance(panes[0], QQuickItem) else window_box(stage)


def position(stage: Stage) -> float:
    """How far the panel on screen is scrolled, in pixels."""
    return float(stage.window.property("position"))


def scroll_to(stage: Stage, y: float) -> None:
    """Scroll the panel on screen at once, as far as it goes."""
    window: Any = stage.window
    window.jumpTo(y)


def act(stage: Stage, action: str) -> None:
    """Do what a key of that action would."""
    window: Any = stage.window
    window.act(action)


def bring(stage: Stage, item: QQuickItem) -> QRectF:
    """Scroll until something stands in the middle of the panel, if it is not seen whole; where it is then."""
    area = panel_box(stage)
    if scrolls(item) and not area.contains(box_of(item)):
        scroll_to(stage, position(stage) + box_of(item).center().y() - area.center().y())
        stage.settle()
    return box_of(item)


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


_OWN_PROPERTY = {
    "PanelView": "readingLine",
    "SectionView": "headingWidth",
    "BlockView": "asTable",
    "ChoiceButton": "exclusive",
    "AttractScreen": "corners",
    "LevelsBlock": "risen",
    "HelpView": "inColumns",
    "TimelineBlock": "dot",
    "RoundButton": "sign",
    "StillThere": "remaining",
    "MapView": "spots",
    "MapBlock": "mapWidth",
    "MapBadge": "number",
    "ShareBar": "roomInside",
    "ShareRing": "thickness",
    "Marks": "symbol",
    "FigureText": "counted",
    "IllustrationPane": "openSky",
}


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether an item is of a QML type of ours.

    Not asked of its metaObject(): PySide6 keeps a wrapper of it after the engine is gone, and
    gives it to whatever lies at the same address next.
    """
    return item.property(_OWN_PROPERTY[kind]) is not None


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item, and all in which it lies."""
    inner = item
    while inner:  # the window's own item has none
        yield inner
        inner = inner.parentItem()


def is_within(item: QQuickItem, kind: str) -> bool:
    """Whether an item lies inside one of a QML type of ours."""
    return any(is_a(outer, kind) for outer in above(item))


def scrolls(item: QQuickItem) -> bool:
    """Whether an item is part of what is read, and not of what stays in its place."""
    return any(outer.inherits("QQuickFlickable") for outer in above(item))


def items_of(stage: Stage, kind: str) -> list[QQuickItem]:
    """All shown items of a QML type of ours, in the order of the screen."""
    return [item for item in visible_items(stage.window.contentItem()) if is_a(item, kind)]


def focused(stage: Stage) -> QQuickItem | None:
    """What has the focus, once Qt has told everybody."""
    QGuiApplication.processEvents()
    return stage.window.activeFocusItem()
