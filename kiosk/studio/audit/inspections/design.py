"""How scenes and rows of controls are composed: rows 35 to 37."""

from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops
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
    panel_box,
    position,
    scroll_to,
    scrolls,
    spot_of,
    text_of,
    visible_items,
)
from kiosk.studio.scene.kinds import Kind
from kiosk.studio.scene.pixels import crop, image_of

COMPOSED_INCHES = 23.9
"""From this diagonal on, the type of scenes is measured; nominal sizes are rounded."""
CHARTS: tuple[Kind, ...] = ("ShareBar", "ShareRing", "LevelsBlock", "MapView", "ClockDial", "DistanceLine")
"""Drawings with labels, the sizes of which count as one."""
DOMINATED = ("figure", "tally", "levels", "map", "statement", "picture")
"""The kinds of blocks that are to dominate their scene."""
FAINT = 64
"""How much of 255 a pixel may change and not count as ink, as at the edge of a letter."""
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
    """The most on one of its screens. Labels of charts are one more size, unless other texts there have theirs."""
    screens: dict[int, list[QQuickItem]] = {}
    for text in _texts_in(item):
        screens.setdefault(_screen_of([text], item), []).append(text)
    return max(map(_sizes_of, screens.values()), default=0)


def _sizes_of(texts: Iterable[QQuickItem]) -> int:
    labels: set[int] = set()
    others: set[int] = set()
    for text in texts:
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


def dominant(scene: AuditedScene) -> None:
    """How much larger the ink of what dominates an opening, or a scene of some kinds, is than the next thing's.

    One thing is all that the blocks of a scene show together: their drawings and pictures, and their largest type, such
    as numerals or a statement. Each other text is a thing of its own: heading, paragraph, unit, remark. Ink is each
    pixel that changes if the thing is not painted, on the screen where the blocks are. So neither the ground nor the
    picture behind the words counts, and controls are left out.
    """
    start = position(scene.stage)
    for item in _scenes(scene):
        blocks = [block for block in visible_items(item) if is_a(block, "BlockView")]
        if not blocks or any(block.property("blockKind") in DOMINATED for block in blocks):
            top = box_of(item).top() + _screen_of(blocks, item) * item.property("screenHeight")
            scroll_to(scene.stage, position(scene.stage) + top - panel_box(scene.stage).top())
            scene.stage.settle()
            largest, *rest = _largest_two(scene, item, blocks)
            if rest:
                _note(scene, "dominant", round(largest / max(1, rest[0]), 2), item)
    scroll_to(scene.stage, start)
    scene.stage.settle()


def _screen_of(parts: Sequence[QQuickItem], item: QQuickItem) -> int:
    """On which of a scene's screens parts of it are, or begin; the first if there are none."""
    offset = min((box_of(part).top() for part in parts), default=box_of(item).top()) - box_of(item).top()
    return int(offset / item.property("screenHeight"))


def _area_of_blocks(scene: AuditedScene, blocks: Sequence[QQuickItem]) -> int:
    """The area of what blocks show, without their smaller texts."""
    small = [text for block in blocks for text in _smaller_texts(block, blocks)]
    _set_opacity(small, 0)
    area = _area(scene, blocks)
    _set_opacity(small, 1)
    return area


def _largest_two(scene: AuditedScene, item: QQuickItem, blocks: Sequence[QQuickItem]) -> list[int]:
    """The two largest areas of a scene's things, the largest first; one if it has a heading only."""
    around = [text for text in _texts_in(item) if not any(block.isAncestorOf(text) for block in blocks)]
    inside = [text for block in blocks for text in _smaller_texts(block, blocks)]
    areas = [_area_of_blocks(scene, blocks)] if blocks else []
    for text in sorted((*around, *inside), key=_area_of_box, reverse=True):
        if len(areas) > 1 and _area_of_box(text) <= areas[1]:
            break  # nor can those that follow have more ink
        areas = sorted((*areas, _area(scene, [text])), reverse=True)[:2]
    return areas


def _area_of_box(item: QQuickItem) -> float:
    box = box_of(item)
    return box.width() * box.height()


def _smaller_texts(block: QQuickItem, blocks: Sequence[QQuickItem]) -> list[QQuickItem]:
    """The texts of a block but labels of charts, and those in the largest type of all blocks."""
    largest = max((text.property("font").pixelSize() for each in blocks for text in _texts_in(each)), default=0)
    return [
        text
        for text in _texts_in(block)
        if text.property("font").pixelSize() < largest and not any(is_within(text, kind) for kind in CHARTS)
    ]


def _area(scene: AuditedScene, items: Sequence[QQuickItem]) -> int:
    """How many pixels change if some items are not painted."""
    box = QRectF()
    for item in items:
        box |= box_of(item)
    before = _pixels(scene, box)
    _set_opacity(items, 0)
    after = _pixels(scene, box)
    _set_opacity(items, 1)
    strongest = Image.new("L", before.size)
    for band in ImageChops.difference(before, after).split():
        strongest = ImageChops.lighter(strongest, band)
    return sum(strongest.histogram()[FAINT:])


def _pixels(scene: AuditedScene, box: QRectF) -> Image.Image:
    return crop(image_of(scene.stage.window.grabWindow()), box)


def _set_opacity(items: Sequence[QQuickItem], opacity: float) -> None:
    for item in items:
        item.setOpacity(opacity)


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
