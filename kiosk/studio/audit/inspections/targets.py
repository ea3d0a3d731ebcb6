"""Touch targets, in millimetres of the screen: row 8."""

import itertools
import math

from PySide6.QtCore import QRectF

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import Spot, window_box
from kiosk.studio.scene.layout import Layout, Target

LOW_MM = 230
"""On a screen lower than this, such as one of 17 inches, all targets may be 20 mm high, to leave room to read."""


def targets(scene: AuditedScene, layout: Layout) -> None:
    """Measure the sides of all targets, and the distances between them."""
    for target in layout.targets:
        _target(scene, layout, target)
    for scrolls in (True, False):
        group = [target for target in layout.targets if target.in_panel == scrolls]
        for one, other in itertools.combinations(group, 2):
            gap = round(distance(one.box, other.box) / scene.screen.px_per_mm, 1)
            scene.note("targets-apart", gap, f"{one.name} / {other.name}", Spot(one.box | other.box, scrolls))


def _target(scene: AuditedScene, layout: Layout, target: Target) -> None:
    mm = 1 / scene.screen.px_per_mm
    window, box = window_box(scene.stage), target.box
    scene.note("target-side", round(min(box.width(), box.height()) * mm, 1), target.name, target.spot)
    if not target.on_map and window.height() * mm >= LOW_MM:  # the places on a map are many and close together
        scene.note("target-primary", round(box.height() * mm, 1), target.name, target.spot)
    has_arrows = target.in_panel and not layout.arrows.isEmpty()
    edge = layout.arrows.left() if has_arrows else window.right()
    is_inside = box.left() >= 0 and box.right() <= edge if target.in_panel else window.contains(box)
    scene.check("targets-on-screen", is_inside, target.name, target.spot)


def distance(one: QRectF, other: QRectF) -> float:
    """The distance between the edges of two boxes; if negative, how far they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    if across > 0 and down > 0:
        return math.hypot(across, down)
    return max(across, down)
