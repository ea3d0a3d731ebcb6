"""What a screen reader, or the kiosk's own voice, is told of a view: rows 1, 3, 11, 16 and 19."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.speech.spoken import name_of, passages, things
from kiosk.studio.audit.view import View
from kiosk.studio.scene.elements import (
    CONTROLS,
    TOGGLES,
    Role,
    above,
    box_of,
    item_of,
    scrolls,
    texts,
    tree,
    visible_items,
)

FRAMES = (Role.Window, Role.Client, Role.Pane, Role.PageTabList, Role.ToolBar, Role.Grouping, Role.Dialog, Role.List)
"""What only holds other things: its name tells none of the texts within."""
KNOWN = (
    *(*CONTROLS, *FRAMES, Role.StaticText, Role.Heading, Role.Graphic, Role.Table, Role.Row, Role.Cell, Role.ListItem),
    *(Role.AlertMessage, Role.Paragraph, Role.Slider, Role.ProgressBar, Role.ColumnHeader, Role.Note, Role.Chart),
)
MACHINE = ("<", ">", "{", "}", "undefined", "null", "[object", "NaN", "\n", "TODO", "lorem ipsum")
"""What no sentence for people has in it: markup, placeholders, words of the machine."""


def names(view: View) -> None:
    """Every thing of the tree: its name, role and state, and that its words are for people."""
    for thing in tree(view.stage):
        name, role, state = name_of(thing), thing.role(), thing.state()
        item = item_of(thing)
        spot: dict[str, Any] = {} if item is None else {"box": box_of(item), "moves": scrolls(item)}
        told = name or f"a nameless {role.name}"
        if state.focusable or role in CONTROLS:
            view.check("stops-named", bool(name.strip()), told, **spot)
        view.check("names", bool(name.strip()), told, **spot)
        view.check("words-plain", not any(sign in name for sign in MACHINE), told, **spot)
        view.check("roles", role in KNOWN, told, **spot)
        if role in CONTROLS:
            can_be_used = state.disabled or (state.focusable and "Press" in _actions(thing))
            view.check("actions", bool(can_be_used), told, **spot)
        if role in TOGGLES:
            view.check("state-exposed", bool(state.checkable or state.selectable), told, **spot)
        if role == Role.Graphic:
            view.check("pictures-told", bool(name.strip()), told, **spot)


def _actions(thing: QAccessibleInterface) -> list[str]:
    actions = thing.actionInterface()
    return actions.actionNames() if actions else []


def told(view: View) -> None:
    """Every text on screen: whether it, or what it is a part of, has words in the tree."""
    named = {item_of(thing) for thing in tree(view.stage) if thing.role() not in FRAMES and name_of(thing).strip()}
    for text in texts(view.stage):
        is_told = any(outer in named for outer in above(text))
        view.check("texts-told", is_told, str(text.property("text")), box_of(text), moves=scrolls(text))


def read_aloud(view: View) -> None:
    """Whether reading the panel aloud says every text, heading and picture of it."""
    pane = next((thing for thing in tree(view.stage) if thing.role() == Role.Pane), None)
    if pane is None:
        return
    said = " ".join(passage.text for passage in passages(pane, lambda _: True))
    for thing in things(pane):
        item = item_of(thing)
        if thing.role() in (Role.StaticText, Role.Heading, Role.Graphic) and item is not None:
            name = name_of(thing)
            view.check("panel-read", name in said, name, box_of(item), moves=scrolls(item))


def headings(view: View) -> None:
    """Every heading: whether its words are those of the language that is shown."""
    words = set(_strings(view.stage.localised))
    for thing in tree(view.stage):
        item = item_of(thing)
        if thing.role() == Role.Heading and item is not None:
            name = name_of(thing)
            view.check("headings-language", name in words, name, box_of(item), moves=scrolls(item))


def _strings(value: Any) -> Iterator[str]:
    """Every string in a localised exhibit, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _strings(each)
    elif hasattr(value, "__dict__"):
        yield from _strings(vars(value))


def languages(view: View) -> None:
    """The languages to choose from: each by its own name, as Unicode's locale data knows it, and no pictures."""
    found = {name_of(thing): item_of(thing) for thing in tree(view.stage) if thing.role() == Role.RadioButton}
    for code, name in view.content.languages.items():
        item = found.get(name)
        own = QLocale(code).nativeLanguageName().casefold()
        is_own = not own or own in name.casefold() or name.casefold() in own
        box = box_of(item) if item is not None else None
        view.check("own-names", item is not None and is_own, f"{name} ({code})", box, moves=False)
        has_flag = any(0x1F1E6 <= ord(sign) <= 0x1F1FF for sign in name) or (item is not None and _has_picture(item))
        view.check("no-flags", not has_flag, f"{name} ({code})", box, moves=False)


def _has_picture(item: QQuickItem) -> bool:
    return any(part.inherits("QQuickImage") for part in visible_items(item))
