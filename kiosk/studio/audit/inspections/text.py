"""Texts as they are laid out: rows 5, 7 and 20."""

import itertools
import math
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.choices import TEXT_SIZES
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import Role, is_within, position, scroll_to, text_of, texts, window_box
from kiosk.studio.scene.layout import Layout, ShownText, measure
from kiosk.studio.scene.painting import painted_over
from kiosk.studio.scene.state import ATTRACT, HELP, QUESTION

FACTORS = (1.0, 1.4, 2.0)
"""How much running text grows, by the index of the text size."""

NEAR_MM = 600
"""The viewing distance for which x-heights are given."""

DEFAULT_SIZE_MM = (298, 530)
"""The short and the long side of the smallest screen that is not small: 24 inches, 16 to 9."""

FAR_INCHES = 42.9
"""From this diagonal on, people read a screen from 3 m; nominal sizes are rounded."""


def layout(scene: AuditedScene) -> Layout:
    """Measure all texts of the scene; returns the layout for inspections that need more of it."""
    found = measure(scene.stage)
    for text in found.texts:
        _text(scene, found, text)
    _overlaps(scene, found)
    _hidden(scene, found)
    if scene.driver.state.variant not in (HELP, QUESTION, ATTRACT):
        scene.check("panel-to-end", found.below_end <= 0, scene.panel.tab)
    return found


def _text(scene: AuditedScene, found: Layout, text: ShownText) -> None:
    def check(measure: str, good: bool) -> None:
        scene.check(measure, good, text.text, text.spot)

    def note(measure: str, value: float) -> None:
        scene.note(measure, value, text.text, text.spot)

    if any(character.isalnum() for character in text.text):
        angle = degrees(text.capital / scene.screen.px_per_mm, scene.viewing_distance_mm)
        size_mm = (side / scene.screen.px_per_mm for side in (scene.screen.width, scene.screen.height))
        note("capital-standard" if scene.session.textSize == 0 and is_small(*size_mm) else "capital", angle)
        if scene.session.textSize == len(TEXT_SIZES) - 1:
            note("small-x-height", round(x_height_mm(scene, text.item) * NEAR_MM / scene.viewing_distance_mm, 2))
    check("text-whole", text.whole and text.fits)
    own = text.button
    others = (target.box for target in found.targets if target.in_panel == text.in_panel)
    check("text-in-control", (own is None or own.contains(text.ink)) and not _is_on_another(text, others))
    check("text-on-screen", is_on_screen(scene, found, text))
    note("line-length", max(map(len, text.lines), default=0))
    check("not-justified", not text.justified)
    if is_running(text, found.body):
        note("leading", round(text.leading, 2))


def read_from_afar(scene: AuditedScene) -> None:
    """Measure the message of the attract screen, without the title, on a screen for people who pass at 3 m."""
    if scene.screen.diagonal_inches < FAR_INCHES:
        return
    for text in texts(scene.stage):
        if is_within(text, "Message") and text.property("role") != Role.Heading.value:
            scene.note("message-x-height", round(x_height_mm(scene, text), 1), text_of(text))


def x_height_mm(scene: AuditedScene, text: QQuickItem) -> float:
    """How high the letter x is in a text."""
    return QFontMetricsF(text.property("font")).xHeight() / scene.screen.px_per_mm


def is_small(width_mm: float, height_mm: float) -> bool:
    """Whether a screen is smaller than the default station's: its standard text need not have the full height."""
    size_mm = sorted((width_mm, height_mm))
    return any(side < full for side, full in zip(size_mm, DEFAULT_SIZE_MM, strict=True))


def degrees(height_mm: float, distance_mm: float) -> float:
    """The angle of something in the visual field, to a hundredth of a degree.

    EN 301 549 asks for 0.7 degrees and says that this is 0.0122 of the distance: the same only if rounded.
    """
    return round(math.degrees(2 * math.atan(height_mm / 2 / distance_mm)), 2)


def is_running(text: ShownText, body: int) -> bool:
    """Whether a text is read line by line, and not a heading, a label or a control."""
    return len(text.lines) > 1 and text.size == body and text.in_panel and not text.button and not text.bold


def is_on_screen(scene: AuditedScene, found: Layout, text: ShownText) -> bool:
    """Whether a text is inside the window (vertically too, unless it scrolls), and not under the arrows."""
    window, ink, arrows = window_box(scene.stage), text.ink, found.arrows
    across = ink.left() >= 0 and ink.right() <= window.right()
    down = text.in_panel or (ink.top() >= 0 and ink.bottom() <= window.bottom())
    may_be_under = text.in_panel and not arrows.isEmpty()
    is_under = may_be_under and ink.right() > arrows.left() and ink.left() < arrows.right()
    return across and down and not is_under


def _is_on_another(text: ShownText, others: Iterable[QRectF]) -> bool:
    return any(box != text.button and box.intersects(text.ink) for box in others)


def _overlaps(scene: AuditedScene, found: Layout) -> None:
    """Pairs of texts that overlap, among those that scroll and among those that do not."""
    for scrolls in (False, True):
        texts = sorted((text for text in found.texts if text.in_panel == scrolls), key=lambda text: text.ink.top())
        for index, one in enumerate(texts):
            below = itertools.takewhile(lambda other, one=one: other.ink.top() < one.ink.bottom(), texts[index + 1 :])
            hit = next((other for other in below if other.ink.intersects(one.ink)), None)
            subject = one.text if hit is None else f"{one.text} / {hit.text}"
            scene.check("text-apart", hit is None, subject, one.spot)


def _hidden(scene: AuditedScene, found: Layout) -> None:
    """Texts with something painted over them: a picture, a drawing, a surface."""
    before = position(scene.stage)
    hidden = [text for text, _ in painted_over(scene.stage, found.texts)]
    scroll_to(scene.stage, before)
    for text in found.texts:
        scene.check("text-uncovered", text not in hidden, text.text, text.spot)


class Growth:
    """Compares the sizes of running text; each panel must be noted at the standard size first."""

    def __init__(self) -> None:
        self._standard: dict[tuple[str, str, str, str], int] = {}

    def note(self, scene: AuditedScene, body: int) -> None:
        """Compare a panel's running text (`body`, in pixels) with the same panel's at the standard size."""
        place, size = scene.place(), scene.session.textSize
        key = (place.panel, place.language, place.screen, place.variant)
        if size == 0:
            self._standard[key] = body
        if key in self._standard:
            factor = body / self._standard[key]
            scene.note("size-factors", round(abs(factor - FACTORS[size]), 3), f"running text of {body} pixels")
