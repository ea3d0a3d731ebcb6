"""What is painted over a text: items are painted one after the other, and a later one hides what is below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.studio.scene.elements import HasScene, box_of, bring_into_view, position, scrolls
from kiosk.studio.scene.layout import ShownText, measure_ink
from kiosk.studio.scene.pixels import crop, image_of

_PAINTERS = ("QQuickImage", "QQuickRectangle", "QQuickCanvasItem", "QQuickPaintedItem", "QQuickShape")
"""The types that paint something other than text. Texts over texts are measured by their layout."""
_FAINT = 16
"""How much of 255 a pixel may change, for instance where the edge of a letter is drawn in another way."""


def in_painting_order(root: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that it contains, without what is hidden, in the order in which they are painted."""
    if not root.isVisible() or root.opacity() == 0:
        return
    children = sorted(root.childItems(), key=lambda child: child.z())  # keeps the order of equals
    for child in children:
        if child.z() < 0:
            yield from in_painting_order(child)
    yield root
    for child in children:
        if child.z() >= 0:
            yield from in_painting_order(child)


def painted_over(stage: HasScene, texts: Iterable[ShownText]) -> Iterator[tuple[ShownText, QQuickItem]]:
    """Each text with an item that is painted over it, if there is one; the panel is scrolled to look at it.

    What is painted is looked up again wherever the panel was scrolled to: pictures out of sight are not even there.
    """
    view = None
    for text in texts:
        bring_into_view(stage, text.item)
        if view is None or view.position != position(stage):
            view = _View.of(stage)
        item = next((item for item in view.later(text) if _hides(stage, item, text.item)), None)
        if item is not None:
            yield text, item


@dataclass(frozen=True)
class _View:
    """What is painted at a scroll position."""

    position: float
    places: dict[QQuickItem, int]
    """Every item, with its place in the order of painting."""
    painters: dict[QQuickItem, tuple[QRectF, bool]]
    """What paints something other than text: its box, and whether it scrolls."""

    @classmethod
    def of(cls, stage: HasScene) -> Self:
        places = {item: place for place, item in enumerate(in_painting_order(stage.window.contentItem()))}
        painters = {item: (box_of(item), scrolls(item)) for item in places if _paints(item)}
        return cls(position(stage), places, painters)

    def later(self, text: ShownText) -> Iterator[QQuickItem]:
        """What is painted after a text, where its ink is."""
        if text.item not in self.places:
            return
        ink = measure_ink(text.item)
        for item, (box, moves) in self.painters.items():
            if self.places[item] > self.places[text.item] and moves == text.in_panel and _meet(box, ink):
                yield item


def _paints(item: QQuickItem) -> bool:
    return any(item.inherits(kind) for kind in _PAINTERS)


def _meet(box: QRectF, ink: QRectF) -> bool:
    shared = box & ink
    return shared.width() >= 1 and shared.height() >= 1


def _hides(stage: HasScene, item: QQuickItem, text: QQuickItem) -> bool:
    """Whether the pixels of a text in view change if an item is not painted."""
    ink = measure_ink(text)
    with_it = _pixels(stage, ink)
    opacity = item.opacity()
    item.setOpacity(0)
    without_it = _pixels(stage, ink)
    item.setOpacity(opacity)
    if with_it.size != without_it.size or not with_it.width or not with_it.height:
        return False
    difference = ImageChops.difference(with_it, without_it).convert("L")
    return sum(difference.histogram()[_FAINT:]) > 0


def _pixels(stage: HasScene, box: QRectF) -> Image.Image:
    return crop(image_of(stage.window.grabWindow()), box)
