"""Contrast, measured on the pixels: row 6."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.text import read_from_afar
from kiosk.studio.scene.elements import (
    Role,
    assign,
    box_of,
    controls,
    is_on_map,
    is_within,
    item_of,
    items_of,
    name_of,
    panel_box,
    scroll_to,
    scrolls,
    text_of,
    texts,
    tree,
)
from kiosk.studio.scene.kinds import Kind
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import Colour, colour_of, colours, contrast, crop, ink_and_paper, strongest

MIN_SIDE = 4
"""Boxes with a shorter side, cut off by the panel's edge, are not measured; in pixels."""
MIN_PART = 0.004
"""The fraction of a control or drawing that must have the colour with the strongest contrast."""
MIN_MM2 = 100
"""How large the colour must be in a drawing, if that fraction of it is more: a line does not grow with it."""
MIN_GROUND = 0.002
"""The fraction of the picture behind a word that a colour must cover to count."""
MIN_GROUND_ON_MAP = 0.1
"""The same for a word on several colours, whose own pixels are in the way."""
MAX_OTHER = 0.02
"""Which part of a text's box may be neither ink nor paper, for there to be one ground only."""
WHOLE = 0.95
"""Which part of a thing's height must be in view for it to be measured."""
RIM = 6
"""How wide the band around a control is in which its ground is measured, in pixels."""
DRAWINGS: tuple[Kind, ...] = ("ShareBar", "ShareRing", "LevelsBlock", "TimelineBlock", "Marks", "MapView")


class _Measured(NamedTuple):
    """The contrast of a drawing, its words, and the part of a frame in which it was measured."""

    value: float
    words: str
    frame: Image.Image
    box: QRectF


def whole_panel(scene: AuditedScene) -> None:
    """Measure a panel screen by screen: its texts, controls and drawings, and what is around it."""
    progress = Progress()
    for frame in _screenfuls(scene):
        _inspect_frame(scene, frame, progress)
    for found in progress.drawings.values():
        scene.note_on(found.frame, found.box, "graphic-contrast", found.value, found.words)


def one_screen(scene: AuditedScene) -> None:
    """Measure texts and controls on screen, at the present scroll position; drawings may be under them."""
    _inspect_frame(scene, scene.frame(), Progress())


def every_slide(scene: AuditedScene) -> None:
    """Measure the words of every slide of the attract screen, against every colour of the picture behind them.

    On large screens, also whether people read them who pass by.
    """
    for screen in items_of(scene.stage, "AttractScreen"):
        for index in range(len(screen.property("slides"))):
            assign(screen, "place", index)
            scene.stage.settle()
            _words_on_picture(scene)
            read_from_afar(scene)
        assign(screen, "place", 0)
    scene.stage.settle()


def _screenfuls(scene: AuditedScene) -> Iterator[Image.Image]:
    """The panel on screen, from its start to its end."""
    scroll_to(scene.stage, 0)
    while True:
        yield scene.frame()
        if scene.stage.at_end or not scene.stage.read_on():
            return


def _words_on_picture(scene: AuditedScene) -> None:
    frame = scene.frame()
    words = [text for text in texts(scene.stage) if not is_within(text, "ChoiceButton")]
    for text in words:
        text.setOpacity(0)
    behind = scene.frame()
    for text in words:
        text.setOpacity(1)
        box = measure_ink(text)
        cut = crop(behind, box)
        value = _least_contrast(colour_of(text.property("color")), _grounds(cut, MIN_GROUND))
        scene.note_on(frame, box, "text-contrast", round(value or 1.0, 2), text_of(text))


def _grounds(picture: Image.Image, part: float) -> list[Colour]:
    """The colours that cover more than `part` of a picture."""
    return [colour for count, colour in colours(picture) if count > part * picture.width * picture.height]


def _least_contrast(ink: Colour, grounds: list[Colour]) -> float | None:
    """The least contrast of an ink with any of the grounds; None if there are none."""
    return min((contrast(ink, ground) for ground in grounds), default=None)


class Progress:
    """What has been measured of a panel, so that each thing is measured once as the panel is scrolled."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, int]] = set()
        self._area = QRectF()
        self._arrows: list[QRectF] = []
        self.drawings: dict[QQuickItem, _Measured] = {}
        """With their highest contrast on any screen: what stands out in one may be above the edge of the others."""

    def update(self, scene: AuditedScene) -> None:
        """Note where the panel and the arrows over it are, after scrolling."""
        self._area = panel_box(scene.stage)
        self._arrows = [box_of(item) for item in items_of(scene.stage, "RoundButton") if not scrolls(item)]

    def takes(self, item: QQuickItem, box: QRectF, name: str) -> bool:
        """Whether an item is in view, without an arrow over it, and has not been measured; it is noted as measured."""
        moves = scrolls(item)
        shown = box & self._area if moves else box
        is_whole = shown.height() >= min(box.height(), self._area.height()) * WHOLE
        is_large = min(shown.width(), shown.height()) >= MIN_SIDE
        key = (name, round(box.left() + 10_000 * box.width()))
        if key in self._seen or not is_whole or not is_large or not item.isEnabled():
            return False
        if moves and any(arrow.intersects(shown) for arrow in self._arrows):
            return False
        self._seen.add(key)
        return True


def _inspect_frame(scene: AuditedScene, frame: Image.Image, progress: Progress) -> None:
    """Measure what is on screen now and has not been measured."""
    progress.update(scene)
    area = panel_box(scene.stage)
    for text in texts(scene.stage):
        box = measure_ink(text)
        if progress.takes(text, box, text_of(text)):
            _text(scene, frame, text, box & area if scrolls(text) else box)
    for element in controls(scene.stage):
        item = item_of(element)
        if item is not None and progress.takes(item, box_of(item), f"control {name_of(element)}"):
            _control(scene, frame, name_of(element), box_of(item))
    for kind in DRAWINGS:
        for item in items_of(scene.stage, kind):
            _drawing(scene, frame, progress, item)


def _text(scene: AuditedScene, frame: Image.Image, text: QQuickItem, box: QRectF) -> None:
    value = contrast_of(frame, text, box)
    if value is None:
        return
    scene.note_on(frame, box, "text-contrast", round(value, 2), text_of(text))
    if scene.session.background == "contrast" and not is_within(text, "ChoiceButton"):
        scene.note_on(frame, box, "high-contrast", round(value, 2), text_of(text))


def contrast_of(frame: Image.Image, text: QQuickItem, box: QRectF) -> float | None:
    """The contrast of a text in a box of a frame with what is behind it; None if the box is too small."""
    cut = crop(frame, box)
    if cut.width < MIN_SIDE or cut.height < MIN_SIDE:
        return None
    ink, paper, other = ink_and_paper(cut)
    value = contrast(ink, paper)
    # A word may be on several countries of a map, or on a picture: then every ground that is large enough counts.
    if other > MAX_OTHER or is_on_map(text):
        ink = colour_of(text.property("color"))
        value = _least_contrast(ink, [each for each in _grounds(cut, MIN_GROUND_ON_MAP) if each != ink]) or value
    return value


def _control(scene: AuditedScene, frame: Image.Image, name: str, box: QRectF) -> None:
    """The highest contrast of a control with what is around it."""
    value = _highest_contrast(crop(frame, box), _ground(frame, box))
    scene.note_on(frame, box, "part-contrast", value, name)


def _highest_contrast(cut: Image.Image, ground: Colour, enough: float = math.inf) -> float:
    """The highest contrast with a ground of the colours that cover enough of a picture; 1 if none does.

    That is `MIN_PART` of it, or `enough` pixels.
    """
    least = min(MIN_PART * cut.width * cut.height, enough)
    found = [colour for count, colour in colours(cut) if count >= least]
    return round(contrast(strongest(found, ground), ground), 2) if found else 1.0


def _ground(frame: Image.Image, box: QRectF) -> Colour:
    """The most frequent colour in a band around a box."""
    around = {colour: count for count, colour in colours(crop(frame, box.adjusted(-RIM, -RIM, RIM, RIM)))}
    for count, colour in colours(crop(frame, box)):
        around[colour] = around.get(colour, 0) - count
    return max(around, key=lambda colour: around[colour])


def _drawing(scene: AuditedScene, frame: Image.Image, progress: Progress, item: QQuickItem) -> None:
    shown = box_of(item) & panel_box(scene.stage)
    if shown.height() > MIN_SIDE:
        found = _Measured(_drawing_contrast(scene, frame, item, shown), _words_for(scene, item), frame, shown)
        before = progress.drawings.get(item, found)
        progress.drawings[item] = found if found.value > before.value else before


def _drawing_contrast(scene: AuditedScene, frame: Image.Image, item: QQuickItem, shown: QRectF) -> float:
    """The highest contrast of a drawing with the paper, without its words, which are measured as texts."""
    cut = crop(frame, shown)
    paper = colour_of(scene.stage.window.color())
    corner = shown.toAlignedRect().topLeft()
    for text in texts(scene.stage):
        if item.isAncestorOf(text):
            ink = measure_ink(text).toAlignedRect().translated(-corner)
            cut.paste(paper, (ink.left(), ink.top(), ink.right() + 1, ink.bottom() + 1))
    return _highest_contrast(cut, paper, MIN_MM2 * scene.screen.px_per_mm**2)


def _words_for(scene: AuditedScene, item: QQuickItem) -> str:
    """The words that describe a drawing: its own name, or that of the first element in it; else the panel's title."""
    for element in tree(scene.stage):
        found = item_of(element)
        is_part = found is not None and (found is item or item.isAncestorOf(found))
        if is_part and element.role() != Role.Heading and name_of(element):
            return name_of(element)
    return scene.panel.title
