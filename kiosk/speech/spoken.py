"""What is said of the things on screen: from what screen readers are told of them, so that both say the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.exhibit.sentences import NO_RULES, SentenceRules, sentence_spans

_Role = QAccessible.Role
_ROLES = {
    _Role.Button: "role_button",
    _Role.PageTab: "role_tab",
    _Role.RadioButton: "role_choice",
    _Role.CheckBox: "role_switch",
    _Role.Heading: "role_heading",
    _Role.Graphic: "role_picture",
}
_CHOSEN = (_Role.RadioButton, _Role.PageTab)
_READ = (_Role.StaticText, _Role.Heading, _Role.Graphic, _Role.RadioButton, _Role.Cell, _Role.ColumnHeader)

Words = Callable[[str], str]
"""The interface's word of a key, in the language on screen."""


@dataclass(frozen=True)
class Passage:
    """Something to be said, and where it stands: an item, and from where to where in its text."""

    text: str
    item: QQuickItem
    start: int = 0
    end: int = 0


def things(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A thing and all within that is shown, in the order of screen readers; hidden things stay in Qt's tree."""
    if root.state().invisible:
        return
    yield root
    for place in range(root.childCount()):
        yield from things(root.child(place))


def name_of(thing: QAccessibleInterface) -> str:
    """Its name, as it is said."""
    return thing.text(QAccessible.Text.Name)


def thing_of(item: QQuickItem | None) -> QAccessibleInterface | None:
    """What screen readers are told of an item; None where that is nothing."""
    return None if item is None else QAccessible.queryAccessibleInterface(item)


def thing_at(window: QQuickWindow, point: QPoint) -> QAccessibleInterface | None:
    """What lies at a point of the window, in its pixels; None where that is nothing of its own."""
    at = window.mapToGlobal(point)
    found = QAccessible.queryAccessibleInterface(window).childAt(at.x(), at.y())
    return found if found and found.isValid() and name_of(found) else None


def description(thing: QAccessibleInterface, say: Words) -> str:
    """Name, role and state, then what is added: "Large text, choice, not chosen"."""
    role, state = thing.role(), thing.state()
    parts = [name_of(thing), say(_ROLES[role]) if role in _ROLES else ""]
    if role in _CHOSEN:
        parts.append(say("state_chosen" if state.checked or state.selected else "state_not_chosen"))
    elif state.checkable:
        parts.append(say("state_on" if state.checked else "state_off"))
    if state.disabled:
        parts.append(say("state_disabled"))
    parts.append(thing.text(QAccessible.Text.Description))
    return ", ".join(part for part in parts if part)


def passages(
    pane: QAccessibleInterface, is_recorded: Callable[[str], bool], rules: SentenceRules = NO_RULES
) -> list[Passage]:
    """All that is read of a panel, sentence by sentence; what is recorded in one.

    Choices that a picture tells already, such as the places of a map, are not read again.
    """
    told: set[str] = set()
    found: list[Passage] = []
    for thing in _read_of(pane, told):
        item, text = thing.object(), name_of(thing)
        if not isinstance(item, QQuickItem) or (thing.role() == _Role.RadioButton and text in told):
            continue
        if item.property("lineCount") is None or is_recorded(text):
            found.append(Passage(text, item))
        else:
            found += [Passage(text[start:end], item, start, end) for start, end in sentence_spans(text, rules)]
    return found


def _read_of(thing: QAccessibleInterface, told: set[str]) -> Iterator[QAccessibleInterface]:
    if thing.state().invisible:
        return
    if thing.role() in _READ and name_of(thing).strip():
        yield thing
    children = [thing.child(place) for place in range(thing.childCount())]
    if thing.role() == _Role.Graphic:
        told.update(name_of(child) for child in children)
        return
    for child in children:
        yield from _read_of(child, told)


def boxes(passage: Passage) -> list[QRectF]:
    """Where a passage stands in its item, a box for each of its lines; the whole item where it is no text."""
    item = passage.item
    whole = [QRectF(0, 0, item.width(), item.height())]
    if passage.end == 0:
        return whole
    font: Any = item.property("font")
    layout = QTextLayout(passage.text if item.property("text") is None else str(item.property("text")), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    pitch = metrics.height() * float(item.property("lineHeight"))
    found: list[QRectF] = []
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width())
        start, end = line.textStart(), line.textStart() + line.textLength()
        if start < passage.end and end > passage.start:
            left, right = _across(line, max(start, passage.start)), _across(line, min(end, passage.end))
            found.append(QRectF(min(left, right), top, abs(right - left), metrics.height()))
        top += pitch
    layout.endLayout()
    return found or whole


def begins_in_view(passage: Passage, pane: QQuickItem) -> bool:
    """Whether somebody who reads on has it before the eyes from its beginning, or most of it where it is a drawing."""
    area = boxes(passage)
    top = passage.item.mapToItem(pane, area[0].topLeft()).y()
    if top >= -1:
        return True
    bottom = top + area[0].height()
    return passage.end == 0 and (top + bottom > 0 or bottom > pane.height() / 2)


def _across(line: Any, place: int) -> float:
    at: Any = line.cursorToX(place)
    return float(at[0] if isinstance(at, tuple) else at)
