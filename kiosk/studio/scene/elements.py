"""What is on screen: the elements of the accessibility tree, and the QML items that draw them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.exhibit.hyphenation import without_soft_hyphens
from kiosk.studio.scene.kinds import BASES, KINDS, Kind

Role = QAccessible.Role
TOGGLES = (Role.RadioButton, Role.CheckBox, Role.PageTab)
"""The roles of what can be chosen or switched."""
CONTROLS = (Role.Button, *TOGGLES)


class HasWindow(Protocol):
    """Anything that shows a window: a stage, or the calibration."""

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        ...


class HasScene(HasWindow, Protocol):
    """A window whose layout can be waited for: a stage."""

    def settle(self) -> None:
        """Wait until the layout is complete."""
        ...


@dataclass(frozen=True)
class Spot:
    """A box in the window, in pixels, and whether it scrolls with the panel."""

    box: QRectF
    scrolls: bool


# --- The accessibility tree ---


def tree(stage: HasWindow) -> list[QAccessibleInterface]:
    """Every visible element of the window, in the order in which a screen reader meets them."""
    QAccessible.setActive(True)
    return list(elements_in(QAccessible.queryAccessibleInterface(stage.window)))


def elements_in(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An element and all that it contains, without what is hidden: Qt keeps that in the tree.

    The narrator has a walk of its own. The audit measures what the narrator says, so it does not share it.
    """
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not element.state().invisible:
            yield element
            waiting += [element.child(index) for index in reversed(range(element.childCount()))]


def name_of(element: QAccessibleInterface) -> str:
    """The name that a screen reader says."""
    return element.text(QAccessible.Text.Name)


def item_of(element: QAccessibleInterface) -> QQuickItem | None:
    """The item that draws an element; None for the window."""
    found = element.object()
    return found if isinstance(found, QQuickItem) else None


def is_on(element: QAccessibleInterface) -> bool:
    """Whether a tab, choice or switch is chosen or switched on."""
    return bool(element.state().checked or element.state().selected)


def controls(stage: HasWindow) -> list[QAccessibleInterface]:
    """Everything that can be pressed, in the order of the accessibility tree."""
    return [element for element in tree(stage) if element.role() in CONTROLS]


def control_named(stage: HasWindow, name: str) -> QAccessibleInterface | None:
    """The first control with that name; None if there is none."""
    return next((element for element in controls(stage) if name_of(element) == name), None)


# --- Items ---


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that it contains, without what is hidden; what is scrolled out of view counts as visible."""
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting += reversed(item.childItems())


def texts(stage: HasWindow) -> list[QQuickItem]:
    """Every visible text: the whole panel's, from its start to its end, and those around the panel."""
    return [
        item
        for item in visible_items(stage.window.contentItem())
        if item.inherits("QQuickText") and item.property("text")
    ]


def text_of(item: QQuickItem) -> str:
    """What a text says, without break points and what keeps its words together."""
    written = item.property("written")  # of a Label
    return without_soft_hyphens(drawn_text_of(item)) if written is None else str(written)


def drawn_text_of(item: QQuickItem) -> str:
    """A text as it is drawn, with the break points of its words."""
    return str(item.property("text"))


def is_a(item: QQuickItem, kind: Kind) -> bool:
    """Whether an item is a component of that kind, or of one that extends it. Raises `ValueError` for other kinds.

    The item's metaObject() can't answer this: PySide6 keeps a wrapper of it after the engine is gone, and
    returns it for another object at the same address.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not one of the kinds in kiosk.studio.scene.kinds")
    found = item.property("kind")
    return found is not None and (found == kind or BASES.get(found) == kind)


def items_of(stage: HasWindow, kind: Kind) -> list[QQuickItem]:
    """All visible items of a kind, in the order in which they are drawn."""
    return [item for item in visible_items(stage.window.contentItem()) if is_a(item, kind)]


def kinds_on(stage: HasWindow) -> set[str]:
    """Every kind of which there is a visible item."""
    found = {item.property("kind") for item in visible_items(stage.window.contentItem())} & KINDS
    return {str(kind) for kind in found} | {BASES[kind] for kind in found if kind in BASES}


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item, then everything that contains it, from the inside out."""
    inner = item
    while inner:  # the window's own item has no parent
        yield inner
        inner = inner.parentItem()


def is_within(item: QQuickItem, kind: Kind) -> bool:
    """Whether an item is a component of that kind, or inside one."""
    return any(is_a(outer, kind) for outer in above(item))


def is_on_map(text: QQuickItem) -> bool:
    """Whether a text is a word on a map, and not the number of a place."""
    return is_within(text, "MapView") and not is_within(text, "ChoiceButton")


def scrolls(item: QQuickItem) -> bool:
    """Whether an item scrolls with the panel."""
    return any(outer.inherits("QQuickFlickable") for outer in above(item))


# --- Where things are ---


def box_of(item: QQuickItem) -> QRectF:
    """The box of an item in the window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def spot_of(item: QQuickItem) -> Spot:
    """The box of an item, and whether it scrolls."""
    return Spot(box_of(item), scrolls(item))


def window_box(stage: HasWindow) -> QRectF:
    """The whole window."""
    return QRectF(0, 0, stage.window.width(), stage.window.height())


def panel_box(stage: HasWindow) -> QRectF:
    """The part of the window in which the panel is read; the whole window if no panel is shown."""
    panes = [item_of(element) for element in tree(stage) if element.role() == Role.Pane]
    return box_of(panes[0]) if panes and panes[0] is not None else window_box(stage)


def position(stage: HasWindow) -> float:
    """How far the panel is scrolled, in pixels."""
    return float(stage.window.property("position"))


# --- What QML declares ---


def call(item: QQuickItem, function: str) -> None:
    """Call a function of an item that takes no values. Raises `AttributeError` if the item has no such function."""
    if not QMetaObject.invokeMethod(item, function):
        raise AttributeError(f"{item} has no function {function!r}")


def assign(item: QQuickItem, name: str, value: object) -> None:
    """Set a property of an item. Raises `AttributeError` if the item has no such property."""
    if item.property(name) is None or not item.setProperty(name, value):
        raise AttributeError(f"{item} has no property {name!r}")


def scroll_to(stage: HasWindow, y: float) -> None:
    """Scroll the panel to `y` pixels without animation, or as far as it goes."""
    window: Any = stage.window  # PySide6's types do not know the functions that QML declares
    window.jumpTo(y)


def act(stage: HasWindow, action: str) -> None:
    """Do what a key with that action would do."""
    window: Any = stage.window
    window.act(action)


def bring_into_view(stage: HasScene, item: QQuickItem) -> Spot:
    """Show the scene of an item from its top, unless the item is in view completely; where the item is now.

    In a scene that is higher than the screen, and on a page without scenes, it is then in the middle of the panel.
    """
    area = panel_box(stage)
    if scrolls(item) and not area.contains(box_of(item)):
        scene = next((outer for outer in above(item) if is_a(outer, "SceneView") or is_a(outer, "Opening")), None)
        if scene is not None:
            scroll_to(stage, position(stage) + box_of(scene).top() - area.top())
            stage.settle()
        if not area.contains(box_of(item)):
            scroll_to(stage, position(stage) + box_of(item).center().y() - area.center().y())
            stage.settle()
    return spot_of(item)


def focused(stage: HasWindow) -> QQuickItem | None:
    """The item that has the focus, after Qt has delivered all events."""
    QGuiApplication.processEvents()
    return stage.window.activeFocusItem()
