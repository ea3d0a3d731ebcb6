"""What a screen reader and the kiosk's own voice learn about a scene: rows 1, 3, 11, 16 and 19."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.speech.passages import passages
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import (
    CONTROLS,
    TOGGLES,
    Role,
    above,
    elements_in,
    item_of,
    name_of,
    spot_of,
    text_of,
    texts,
    tree,
    visible_items,
)

CONTAINERS = (
    *(Role.Window, Role.Client, Role.Pane, Role.PageTabList, Role.ToolBar, Role.Grouping, Role.Dialog, Role.List),
)
"""What only contains other elements: its name says nothing about the texts in it."""
KNOWN = (
    *(*CONTROLS, *CONTAINERS, Role.StaticText, Role.Heading, Role.Graphic, Role.Table, Role.Row, Role.Cell),
    *(Role.ListItem, Role.AlertMessage, Role.Paragraph, Role.Slider, Role.ProgressBar, Role.ColumnHeader),
    *(Role.Note, Role.Chart),
)
MACHINE = ("<", ">", "{", "}", "undefined", "null", "[object", "NaN", "\n", "TODO", "lorem ipsum")
"""What no sentence for people contains: markup, placeholders, values of the program."""
FLAG_LETTERS = range(0x1F1E6, 0x1F1FF + 1)
"""The characters that flags are made of."""


def names(scene: AuditedScene) -> None:
    """Every element: its name, role, state and actions, and whether its words are for people."""
    for element in tree(scene.stage):
        name, role, state = name_of(element), element.role(), element.state()
        item = item_of(element)
        spot = None if item is None else spot_of(item)
        has_name = bool(name.strip())
        subject = name or f"a nameless {role.name}"
        scene.check("names", has_name, subject, spot)
        scene.check("words-plain", not any(sign in name for sign in MACHINE), subject, spot)
        scene.check("roles", role in KNOWN, subject, spot)
        if state.focusable or role in CONTROLS:
            scene.check("stops-named", has_name, subject, spot)
        if role in CONTROLS:
            can_be_used = state.disabled or (state.focusable and "Press" in _actions(element))
            scene.check("actions", bool(can_be_used), subject, spot)
        if role in TOGGLES:
            scene.check("state-exposed", bool(state.checkable or state.selectable), subject, spot)
        if role == Role.Graphic:
            scene.check("pictures-told", has_name, subject, spot)


def _actions(element: QAccessibleInterface) -> list[str]:
    actions = element.actionInterface()
    return actions.actionNames() if actions else []


def texts_exposed(scene: AuditedScene) -> None:
    """Every text on screen: whether it, or what it is a part of, has a name in the accessibility tree."""
    named = {
        item_of(element)
        for element in tree(scene.stage)
        if element.role() not in CONTAINERS and name_of(element).strip()
    }
    for text in texts(scene.stage):
        is_exposed = any(outer in named for outer in above(text))
        scene.check("texts-told", is_exposed, text_of(text), spot_of(text))


def read_aloud(scene: AuditedScene) -> None:
    """Whether reading the panel aloud says every text, heading and picture of it."""
    pane = next((element for element in tree(scene.stage) if element.role() == Role.Pane), None)
    if pane is None:
        return
    said = " ".join(passage.text for passage in passages(pane, lambda _: True))
    for element in elements_in(pane):
        item = item_of(element)
        if element.role() in (Role.StaticText, Role.Heading, Role.Graphic) and item is not None:
            scene.check("panel-read", name_of(element) in said, name_of(element), spot_of(item))


def headings(scene: AuditedScene) -> None:
    """Every heading: whether its words are in the language that is shown."""
    words = set(_strings(scene.stage.localised))
    for element in tree(scene.stage):
        item = item_of(element)
        if element.role() == Role.Heading and item is not None:
            scene.check("headings-language", name_of(element) in words, name_of(element), spot_of(item))


def _strings(value: object) -> Iterator[str]:
    """Every string in a localised exhibit, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))


def languages(scene: AuditedScene) -> None:
    """The languages to choose from: each has its own name, as Unicode's locale data gives it, and no picture."""
    found = {name_of(element): item_of(element) for element in tree(scene.stage) if element.role() == Role.RadioButton}
    for code, name in scene.content.languages.items():
        item = found.get(name)
        spot = None if item is None else spot_of(item)
        own = QLocale(code).nativeLanguageName().casefold()
        is_own = not own or own in name.casefold() or name.casefold() in own
        scene.check("own-names", item is not None and is_own, f"{name} ({code})", spot)
        has_flag = any(ord(character) in FLAG_LETTERS for character in name)
        has_picture = item is not None and _has_picture(item)
        scene.check("no-flags", not has_flag and not has_picture, f"{name} ({code})", spot)


def _has_picture(item: QQuickItem) -> bool:
    return any(part.inherits("QQuickImage") for part in visible_items(item))
