"""The accessibility tree: what screen readers know of the window. The narrator says the same words."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow


def name_of(element: QAccessibleInterface) -> str:
    """The name that a screen reader says."""
    return element.text(QAccessible.Text.Name)


def element_of(item: QQuickItem | None) -> QAccessibleInterface | None:
    """The element of an item; None if the item has none."""
    return None if item is None else QAccessible.queryAccessibleInterface(item)


def element_at(window: QQuickWindow, point: QPoint) -> QAccessibleInterface | None:
    """The innermost named element at a point of the window, in its logical pixels; None if there is none."""
    at = window.mapToGlobal(point)
    found = QAccessible.queryAccessibleInterface(window).childAt(at.x(), at.y())
    return found if found and found.isValid() and name_of(found) else None
