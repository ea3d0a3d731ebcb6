"""Texts as they are laid out: rows 5 and 7."""

import itertools
import math
from collections.abc import Iterable

from PySide6.QtCore import QRectF

from kiosk.studio.audit.view import ATTRACT, HELP, QUESTION, View
from kiosk.studio.scene.elements import window_box
from kiosk.studio.scene.layout import Layout, Seen, measure

FACTORS = (1.0, 1.4, 2.0)
"""How much running text grows, by the place of the text size."""


def layout(view: View) -> Layout:
    """Measure all texts of the view; what was measured, for those who need more of it."""
    found = measure(view.stage)
    for seen in found.texts:
        _one(view, found, seen)
    _overlaps(view, found)
    if view.choice.how not in (HELP, QUESTION, ATTRACT):
        view.check("panel-to-end", found.below_end <= 0, view.panel.tab)
    return found


def _one(view: View, found: Layout, seen: Seen) -> None:
    def check(measure: str, good: bool) -> None:  # what is asked for
        view.check(measure, good, seen.text, seen.ink, moves=seen.in_panel)

    def note(measure: str, value: float) -> None:
        view.note(measure, value, seen.text, seen.ink, moves=seen.in_panel)

    if any(sign.isalnum() for sign in seen.text):
        note("capital", degrees(seen.capital / view.screen.px_per_mm, view.prepared.viewing_distance_mm))
    check("text-whole", seen.whole and seen.fits)
    own = seen.button
    others = (target.box for target in found.targets if target.in_panel == seen.in_panel)
    check("text-in-control", (own is None or own.contains(seen.ink)) and not _lies_on_another(seen, others))
    check("text-on-screen", is_on_screen(view, found, seen))
    note("line-length", max(map(len, seen.lines), default=0))
    check("not-justified", not seen.justified)
    if is_running(seen, found.body):
        note("leading", round(seen.leading, 2))


def degrees(height_mm: float, distance_mm: float) -> float:
    """The angle under which something is seen, to a hundredth: EN 301 549 asks for 0.7 and gives 0.0122 of the way."""
    return round(math.degrees(2 * math.atan(height_mm / 2 / distance_mm)), 2)


def is_running(seen: Seen, body: int) -> bool:
    """Whether a text is read line by line, and not a heading, a label or a control."""
    return len(seen.lines) > 1 and seen.size == body and seen.in_panel and not seen.button and not seen.bold


def is_on_screen(view: View, found: Layout, seen: Seen) -> bool:
    """Whether a text is within the window, across and, where it does not scroll, down; and clear of the arrows."""
    window = window_box(view.stage)
    across = seen.ink.left() >= 0 and seen.ink.right() <= window.right()
    down = seen.in_panel or (seen.ink.top() >= 0 and seen.ink.bottom() <= window.bottom())
    arrows = found.arrows
    beneath = (
        seen.in_panel and not arrows.isEmpty() and seen.ink.right() > arrows.left() and seen.ink.left() < arrows.right()
    )
    return across and down and not beneath


def _lies_on_another(seen: Seen, others: Iterable[QRectF]) -> bool:
    return any(box != seen.button and box.intersects(seen.ink) for box in others)


def _overlaps(view: View, found: Layout) -> None:
    """Pairs of texts that lie on each other, of those that scroll and of those that stay."""
    for stays in (True, False):
        texts = sorted((seen for seen in found.texts if seen.in_panel != stays), key=lambda seen: seen.ink.top())
        for place, one in enumerate(texts):
            below = itertools.takewhile(lambda other, one=one: other.ink.top() < one.ink.bottom(), texts[place + 1 :])
            hit = next((other for other in below if other.ink.intersects(one.ink)), None)
            thing = one.text if hit is None else f"{one.text} / {hit.text}"
            view.check("text-apart", hit is None, thing, one.ink, moves=not stays)


class Growth:
    """The sizes of running text, and how they grow: needs the standard size of a panel first."""

    def __init__(self) -> None:
        self._standard: dict[tuple[str, str, str, str], int] = {}

    def note(self, view: View, body: int) -> None:
        """Compare a panel's running text with the same panel's at the standard size."""
        where, size = view.where(), view.session.textSize
        key = (where.panel, where.language, where.screen, where.how)
        if size == 0:
            self._standard[key] = body
        if key in self._standard:
            factor = body / self._standard[key]
            view.note("size-factors", round(abs(factor - FACTORS[size]), 3), f"running text of {body} pixels")
