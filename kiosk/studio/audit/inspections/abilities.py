"""Aids that are switched on without the ability that they replace: row 26. `voice` has the way to the voice."""

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.contrast import contrast_of
from kiosk.studio.audit.inspections.reach import above_floor
from kiosk.studio.audit.inspections.targets import LOW_MM
from kiosk.studio.scene.elements import box_of, control_named, item_of, spot_of, texts
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import contrast, crop, ink_and_paper

SIGHT = (
    *(f"text_size_{place}" for place in range(len(TEXT_SIZES))),
    *(f"background_{background}" for background in BACKGROUNDS),
)
"""The words of the controls for people with low vision, by their keys in the strings files."""
MISSING_MM = 9999
"""The height that is noted for a button that is not there."""


def size(scene: AuditedScene) -> None:
    """Measure how high the controls for people with low vision are."""
    mm = 1 / scene.screen.px_per_mm
    for name, item in _for_sight(scene):
        height = 0.0 if item is None else box_of(item).height() * mm
        if scene.stage.window.height() * mm >= LOW_MM:
            scene.note("ability-size", round(height, 1), name, None if item is None else spot_of(item))


def signs(scene: AuditedScene) -> None:
    """Measure how the signs of these controls stand out while nothing is pressed and nothing has the focus."""
    frame = scene.frame()
    for name, item in _for_sight(scene):
        if item is None:
            scene.note("ability-contrast", 1.0, name)
            continue
        box = box_of(item)
        words = [text for text in texts(scene.stage) if item.isAncestorOf(text)]
        values = [contrast_of(frame, text, measure_ink(text)) for text in words]
        found = [value for value in values if value is not None]
        value = min(found) if found else contrast(*ink_and_paper(crop(frame, box))[:2])
        scene.note_on(frame, box, "ability-contrast", round(value, 2), name)


def way_to_reach(scene: AuditedScene) -> None:
    """Measure how high above the floor the button is that brings everything within reach."""
    if scene.screen.bottom_mm is None:
        return
    name = scene.stage.localised.words["reach"]
    item = _item(scene, name)
    if item is None:
        scene.note("ability-reach-high", MISSING_MM, name)
        return
    spot = spot_of(item)
    scene.note("ability-reach-low", round(above_floor(scene, spot.box.bottom())), name, spot)
    scene.note("ability-reach-high", round(above_floor(scene, spot.box.top())), name, spot)


def _for_sight(scene: AuditedScene) -> Iterator[tuple[str, QQuickItem | None]]:
    """The name and the item of each control for people with low vision; None if it is not on screen."""
    for key in SIGHT:
        name = scene.stage.localised.words[key]
        yield name, _item(scene, name)


def _item(scene: AuditedScene, name: str) -> QQuickItem | None:
    element = control_named(scene.stage, name)
    return None if element is None else item_of(element)
