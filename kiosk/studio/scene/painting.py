"""What is painted over a text: items are painted one after the other, and a later one hides what is below it."""

from collections.abc import Iterable, Iterator

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.studio.scene.elements import HasScene, box_of, bring_into_view, scrolls
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
    """Each text with an item that is painted over it, if there is one; the panel is scrolled to look at it."""
    places = {item: place for place, item in enumerate(in_painting_order(stage.window.contentItem()))}
    painters = [item for item in places if _paints(item)]
    boxes = {item: (box_of(item), scrolls(item)) for item in painters}
    for text in texts:
        if text.item not in places:
            continue
        for item in painters:
            box, moves = boxes[item]
            is_later = places[item] > places[text.item] and moves == text.in_panel
            if is_later and _meet(box, text.ink) and _hides(stage, item, text.item):
                yield text, item
                break


def _paints(item: QQuickItem) -> bool:
    return any(item.inherits(kind) for kind in _PAINTERS)


def _meet(box: QRectF, ink: QRectF) -> bool:
    shared = box & ink
    return shared.width() >= 1 and shared.height() >= 1


def _hides(stage: HasScene, item: QQuickItem, text: QQuickItem) -> bool:
    """Whether the pixels of a text change if an item is not painted."""
    bring_into_view(stage, text)
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
