"""Contrast on the pixels themselves: row 6."""

from collections.abc import Iterator

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.scene.elements import (
    Role,
    box_of,
    controls,
    is_within,
    item_of,
    items_of,
    panel_box,
    scroll_to,
    scrolls,
    texts,
    tree,
)
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import Colour, colours, contrast, crop, ink_and_paper, strongest

LEAST_SIDE = 4
"""Smaller boxes, cut by the panel's edge, tell nothing; in pixels."""
LEAST_PART = 0.004
"""How much of a control or a drawing must have the colour that stands out."""
LEAST_GROUND = 0.002
"""How much of what is behind a word must have a colour that may hide it."""
DRAWINGS = ("ShareBar", "ShareRing", "LevelsBlock", "TimelineBlock", "Marks", "MapView")


def screenfuls(view: View) -> Iterator[Image.Image]:
    """The panel on screen, from its start to its end."""
    scroll_to(view.stage, 0)
    while True:
        yield view.frame()
        if view.stage.at_end or not view.stage.read_on():
            return


def whole_panel(view: View) -> None:
    """Measure a panel screen by screen: its texts, its controls, its drawings, and what stands around it."""
    fresh = Fresh()
    for frame in screenfuls(view):
        one_frame(view, frame, fresh)
    for value, words, frame, box in fresh.tall.values():
        view.show("graphic-contrast", value, words, frame, box)


def one_screen(view: View) -> None:
    """Measure what is on screen, as it is scrolled."""
    one_frame(view, view.frame(), Fresh())


def every_slide(view: View) -> None:
    """Measure the words of all that the attract screen tells in turn, against every colour of the picture behind."""
    for screen in items_of(view.stage, "AttractScreen"):
        for place in range(len(screen.property("slides"))):
            screen.setProperty("place", place)
            view.stage.settle()
            _on_picture(view)
        screen.setProperty("place", 0)
    view.stage.settle()


def _on_picture(view: View) -> None:
    frame, words = view.frame(), texts(view.stage)
    for text in words:
        text.setOpacity(0)
    behind = view.frame()
    for text in words:
        text.setOpacity(1)
        box = measure_ink(text)
        cut = crop(behind, box)
        ink = colour_of(text.property("color"))
        grounds = [colour for count, colour in colours(cut) if count > LEAST_GROUND * cut.width * cut.height]
        value = min((contrast(ink, ground) for ground in grounds), default=1.0)
        view.show("text-contrast", round(value, 2), str(text.property("text")), frame, box)


class Fresh:
    """What has not been measured yet, as a panel is read: each thing once."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, int]] = set()
        self._area = QRectF()
        self._arrows: list[QRectF] = []
        # Drawings that are higher than the panel's area, by what stands out most on any of their screens.
        self.tall: dict[QQuickItem, tuple[float, str, Image.Image, QRectF]] = {}

    def look(self, view: View) -> None:
        """The panel has been scrolled."""
        self._area = panel_box(view.stage)
        self._arrows = [box_of(item) for item in items_of(view.stage, "RoundButton") if not scrolls(item)]

    def takes(self, item: QQuickItem, box: QRectF, name: str) -> bool:
        """Whether something is seen whole, with no arrow over it, and has not been measured."""
        moves = scrolls(item)
        shown = box & self._area if moves else box
        is_whole = shown.height() >= min(box.height(), self._area.height()) * 0.95
        is_large = min(shown.width(), shown.height()) >= LEAST_SIDE
        key = (name, round(box.left() + 10_000 * box.width()))
        if key in self._seen or not is_whole or not is_large or not item.isEnabled():
            return False
        if moves and any(arrow.intersects(shown) for arrow in self._arrows):
            return False
        self._seen.add(key)
        return True


def one_frame(view: View, frame: Image.Image, fresh: Fresh) -> None:
    """Measure what is on screen now and has not been measured."""
    fresh.look(view)
    area = panel_box(view.stage)
    for text in texts(view.stage):
        box = measure_ink(text)
        if fresh.takes(text, box, str(text.property("text"))):
            _text(view, frame, text, box & area if scrolls(text) else box)
    for thing in controls(view.stage):
        item = item_of(thing)
        if item is not None and fresh.takes(item, box_of(item), f"control {name_of(thing)}"):
            _part(view, frame, name_of(thing), box_of(item))
    for kind in DRAWINGS:
        for item in items_of(view.stage, kind):
            box = box_of(item)
            shown = box & area
            if box.height() > area.height() * 0.95 and shown.height() > LEAST_SIDE:
                told = (_drawing(view, frame, item, shown), _told(view, item), frame, shown)
                fresh.tall[item] = max(fresh.tall.get(item, told), told, key=lambda each: each[0])
            elif fresh.takes(item, box, kind):
                view.show("graphic-contrast", _drawing(view, frame, item, shown), _told(view, item), frame, box)


def _text(view: View, frame: Image.Image, text: QQuickItem, box: QRectF) -> None:
    cut = crop(frame, box)
    if cut.width < LEAST_SIDE or cut.height < LEAST_SIDE:
        return
    ink, paper, other = ink_and_paper(cut)
    value = contrast(ink, paper)
    # Several lands, or a picture, may be behind a word: then each ground that is large enough counts.
    if other > 0.02 or is_on_map(text):
        ink = colour_of(text.property("color"))
        grounds = [colour for count, colour in colours(cut) if count > 0.1 * cut.width * cut.height and colour != ink]
        value = min((contrast(ink, ground) for ground in grounds), default=value)
    words = str(text.property("text"))
    view.show("text-contrast", round(value, 2), words, frame, box)
    if view.session.background == "contrast" and not is_within(text, "ChoiceButton"):
        view.show("high-contrast", round(value, 2), words, frame, box)


def is_on_map(text: QQuickItem) -> bool:
    """Whether a text is a word of a map, and not the number of a place."""
    return is_within(text, "MapView") and not is_within(text, "ChoiceButton")


def colour_of(colour: QColor) -> Colour:
    """A colour of Qt's as Pillow has it."""
    return colour.red(), colour.green(), colour.blue()


def _part(view: View, frame: Image.Image, name: str, box: QRectF) -> None:
    """What of a control stands out most against what is around it; of a place on a map, against its rim."""
    cut = crop(frame, box)
    ground = _ground(frame, box)
    found = [colour for count, colour in colours(cut) if count >= LEAST_PART * cut.width * cut.height]
    view.show("part-contrast", round(contrast(strongest(found, ground), ground), 2), name, frame, box)


def _ground(frame: Image.Image, box: QRectF) -> Colour:
    """The most frequent colour on a band around a box."""
    around = {colour: count for count, colour in colours(crop(frame, box.adjusted(-6, -6, 6, 6)))}
    for count, colour in colours(crop(frame, box)):
        around[colour] = around.get(colour, 0) - count
    return max(around, key=lambda colour: around[colour])


def _drawing(view: View, frame: Image.Image, item: QQuickItem, shown: QRectF) -> float:
    """What of a drawing stands out most against the paper; its words have been measured as texts."""
    cut = crop(frame, shown)
    paper = colour_of(view.stage.window.color())
    corner = shown.toAlignedRect().topLeft()
    for text in texts(view.stage):
        if item.isAncestorOf(text):
            ink = measure_ink(text).toAlignedRect().translated(-corner)
            cut.paste(paper, (ink.left(), ink.top(), ink.right() + 1, ink.bottom() + 1))
    found = [colour for count, colour in colours(cut) if count >= LEAST_PART * cut.width * cut.height]
    return round(contrast(strongest(found, paper), paper), 2) if found else 1.0


def _told(view: View, item: QQuickItem) -> str:
    """The words that stand for a drawing: its own, or those of the first thing within."""
    near = [thing for thing in tree(view.stage) if (found := item_of(thing)) is item or _holds(item, found)]
    named = [name_of(thing) for thing in near if thing.role() != Role.Heading and name_of(thing)]
    return named[0] if named else view.panel.title


def _holds(item: QQuickItem, found: QQuickItem | None) -> bool:
    return found is not None and item.isAncestorOf(found)
