"""What is touched, in millimetres of the screen: row 8."""

import itertools
import math

from PySide6.QtCore import QRectF

from kiosk.studio.audit.view import View
from kiosk.studio.scene.elements import window_box
from kiosk.studio.scene.layout import Layout

LOW_MM = 230
"""On a lower screen, such as one of 17 inches, all targets may be 20 mm high: else nothing is left to read."""


def targets(view: View, found: Layout) -> None:
    """Measure the sides of all targets, and how far they are from each other."""
    mm = 1 / view.screen.px_per_mm
    window = window_box(view.stage)
    for target in found.targets:
        box, moves = target.box, target.in_panel
        side = round(min(box.width(), box.height()) * mm, 1)
        view.note("target-side", side, target.name, box, moves=moves)
        if not target.on_map and window.height() * mm >= LOW_MM:  # places are many, and stand close to each other
            view.note("target-primary", round(box.height() * mm, 1), target.name, box, moves=moves)
        edge = found.arrows.left() if moves and not found.arrows.isEmpty() else window.right()
        inside = box.left() >= 0 and box.right() <= edge if moves else window.contains(box)
        view.check("targets-on-screen", inside, target.name, box, moves=moves)
    for moves in (True, False):
        group = [target for target in found.targets if target.in_panel == moves]
        for one, other in itertools.combinations(group, 2):
            gap = round(distance(one.box, other.box) * mm, 1)
            view.note("targets-apart", gap, f"{one.name} / {other.name}", one.box | other.box, moves=moves)


def distance(one: QRectF, other: QRectF) -> float:
    """From edge to edge of two boxes; below 0, how deep they lie in each other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    if across > 0 and down > 0:
        return math.hypot(across, down)
    return max(across, down)
