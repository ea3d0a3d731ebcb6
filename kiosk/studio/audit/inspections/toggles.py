"""What is chosen has a state and a shape of its own: rows 11 and 14. Each inspection leaves the defaults behind."""

from PIL import Image
from PySide6.QtGui import QAccessibleInterface

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import (
    TOGGLES,
    Role,
    bring_into_view,
    control_named,
    controls,
    is_on,
    item_of,
    name_of,
    scrolls,
)
from kiosk.studio.scene.pixels import changes, crop

MIN_RATIO = 3.0
"""The contrast ratio, in grey, from which on a pixel counts as different."""


def toggles(scene: AuditedScene, *, around: bool) -> None:
    """Press everything that can be chosen, in the panel or `around` it: its state and its shape must change."""
    for name in [name_of(element) for element in controls(scene.stage) if element.role() in TOGGLES]:
        element = control_named(scene.stage, name)
        item = item_of(element) if element else None
        if element is None or item is None or scrolls(item) == around or element.state().disabled:
            continue
        if is_on(element) and element.role() != Role.CheckBox:
            continue  # pressing what is chosen already changes nothing
        _press(scene, element, name)
        scene.driver.restore()
    scene.driver.start_over()


def _press(scene: AuditedScene, element: QAccessibleInterface, name: str) -> None:
    item = item_of(element)
    assert item is not None
    spot = bring_into_view(scene.stage, item)
    was_on, before = is_on(element), crop(scene.frame(), spot.box)
    background = scene.session.background
    element.actionInterface().doAction("Press")
    scene.stage.settle()
    if control_named(scene.stage, name) is None:  # a language closes its sheet
        scene.driver.reopen()
    pressed = control_named(scene.stage, name)
    item = item_of(pressed) if pressed else None
    if pressed is None or item is None:
        scene.check("state-changes", False, name, spot)
        return
    spot = bring_into_view(scene.stage, item)
    frame, now_on = scene.frame(), is_on(pressed)
    scene.check("state-changes", now_on != was_on, name, spot)
    # On another background all colours differ, so that these buttons can't be compared; their shape is the others'.
    if now_on != was_on and scene.session.background == background:
        area = shape_area(before, crop(frame, spot.box)) / scene.screen.px_per_mm**2
        scene.note_on(frame, spot.box, "chosen-in-grey", round(area, 1), name)


def shape_area(before: Image.Image, after: Image.Image) -> float:
    """How many pixels differ by 3:1 in grey between two pictures, aligned at their lower left corners."""
    width, height = min(before.width, after.width), min(before.height, after.height)

    def grey(picture: Image.Image) -> Image.Image:
        corner = picture.crop((0, picture.height - height, width, picture.height))
        return corner.convert("L").convert("RGB")

    return sum(count for ratio, count in changes(grey(before), grey(after)) if ratio >= MIN_RATIO)
