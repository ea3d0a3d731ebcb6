"""How scenes and rows of controls are composed: rows 35 to 37."""

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import (
    Role,
    Spot,
    box_of,
    controls,
    is_a,
    is_within,
    item_of,
    items_of,
    name_of,
    scrolls,
    spot_of,
    text_of,
    visible_items,
)
from kiosk.studio.scene.kinds import Kind

COMPOSED_INCHES = 23.9
"""From this diagonal on, the type of scenes is measured; nominal sizes are rounded."""
CHARTS: tuple[Kind, ...] = ("ShareBar", "ShareRing", "LevelsBlock", "MapView", "ClockDial", "DistanceLine")
"""Drawings with labels, the sizes of which count as one."""
ROWS = ("QQuickGrid", "QQuickFlow")
"""The types that put what is in them into rows."""


def fits(scene: AuditedScene) -> None:
    """How much higher each scene of a panel is than its screen, or its screens."""
    for item in _scenes(scene):
        _note(scene, "scenes-fit", max(0, round(item.property("excess"))), item)


def type_of_scenes(scene: AuditedScene) -> None:
    """How many lines the headline of each scene of a panel has, and how many sizes of type are in it."""
    if scene.screen.diagonal_inches >= COMPOSED_INCHES:
        for item in _scenes(scene):
            for text in _texts_in(item):
                if _is_headline(text, item):
                    scene.note("headline-lines", text.property("lineCount"), _name_of(item), spot_of(text))
            _note(scene, "type-sizes", _sizes_of_type(item), item)


def _is_headline(text: QQuickItem, item: QQuickItem) -> bool:
    return text.property("role") == Role.Heading.value and text_of(text) == _name_of(item)


def _sizes_of_type(item: QQuickItem) -> int:
    """Labels of charts are one more size, unless other texts of the scene have theirs."""
    labels: set[int] = set()
    others: set[int] = set()
    for text in _texts_in(item):
        is_label = any(is_within(text, kind) for kind in CHARTS)
        (labels if is_label else others).add(text.property("font").pixelSize())
    return len(others) + (not labels <= others)


def opening_words(scene: AuditedScene) -> None:
    """Count the words of an opening: title, lead and figure, without the line above them that names the exhibit."""
    for opening in items_of(scene.stage, "Opening"):
        exhibit, date = opening.property("exhibitTitle"), opening.property("asOf")
        above = (exhibit, date, f"{exhibit}  ·  {date}")
        words = " ".join(text for text in map(text_of, _texts_in(opening)) if text not in above).split()
        count = sum(any(letter.isalnum() for letter in word) for word in words)
        _note(scene, "opening-words-least", count, opening)
        _note(scene, "opening-words-most", count, opening)


def orphans(scene: AuditedScene) -> None:
    """Whether a control is alone in its row, below or above a row of several.

    A column of controls is no row, and the names of a map's places are a list that is wrapped as text is.
    """
    found = [(name_of(element), item_of(element)) for element in controls(scene.stage)]
    for group in visible_items(scene.stage.window.contentItem()):
        # The blocks of a scene are beside each other, but their controls are no rows.
        if any(map(group.inherits, ROWS)) and not any(is_a(item, "BlockView") for item in visible_items(group)):
            inside = [(name, item) for name, item in found if item and group.isAncestorOf(item)]
            rows = _rows([(name, box_of(item)) for name, item in inside if not is_within(item, "MapBlock")])
            for row in rows:
                is_orphan = len(row) == 1 and max(map(len, rows)) > 1
                scene.check("orphans", not is_orphan, row[0][0], Spot(row[0][1], scrolls(group)))


def _rows(boxes: list[tuple[str, QRectF]]) -> list[list[tuple[str, QRectF]]]:
    """Named boxes that are side by side, row by row."""
    rows: list[list[tuple[str, QRectF]]] = []
    for name, box in sorted(boxes, key=lambda each: each[1].center().y()):
        if not rows or rows[-1][0][1].bottom() < box.center().y():
            rows.append([])
        rows[-1].append((name, box))
    return rows


def _scenes(scene: AuditedScene) -> list[QQuickItem]:
    return [*items_of(scene.stage, "Opening"), *items_of(scene.stage, "SceneView")]


def _name_of(item: QQuickItem) -> str:
    """The headline of a scene: the title of an opening, the heading of another one."""
    return str(item.property("title" if is_a(item, "Opening") else "heading"))


def _texts_in(item: QQuickItem) -> list[QQuickItem]:
    """The texts of a scene, without those on controls."""
    return [
        text
        for text in visible_items(item)
        if text.inherits("QQuickText") and text.property("text") and not is_within(text, "ChoiceButton")
    ]


def _note(scene: AuditedScene, measure: str, value: float, item: QQuickItem) -> None:
    """Note a value of a scene; only one that fails has a picture, which is large."""
    passes = scene.results[measure].measure.passes(value)
    scene.note(measure, value, _name_of(item), None if passes else spot_of(item))
