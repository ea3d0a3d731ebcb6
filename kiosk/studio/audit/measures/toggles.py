"""What is chosen, told by its state and by its shape: rows 11 and 14. Presses everything; starts over at the end."""

from PIL import Image
from PySide6.QtGui import QAccessibleInterface

from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import again, start_over
from kiosk.studio.scene.elements import TOGGLES, Role, bring, controls, item_of, scrolls
from kiosk.studio.scene.pixels import changes, crop

LEAST = 3.0
"""How strongly a pixel must differ in grey, as a ratio."""


def toggles(view: View, *, around: bool) -> None:
    """Press what can be chosen, in the panel or `around` it: its state must change, and its picture in grey."""
    for name in [name_of(thing) for thing in controls(view.stage) if thing.role() in TOGGLES]:
        thing = _find(view, name)
        item = item_of(thing) if thing else None
        if thing is None or item is None or scrolls(item) == around or thing.state().disabled:
            continue
        if _is_on(thing) and thing.role() != Role.CheckBox:
            continue  # the one that is chosen: another is pressed
        _press(view, thing, name)
        again(view)
    start_over(view)


def _find(view: View, name: str) -> QAccessibleInterface | None:
    return next((thing for thing in controls(view.stage) if name_of(thing) == name), None)


def _is_on(thing: QAccessibleInterface) -> bool:
    return bool(thing.state().checked or thing.state().selected)


def _press(view: View, thing: QAccessibleInterface, name: str) -> None:
    item = item_of(thing)
    assert item is not None
    box = bring(view.stage, item)
    was, before = _is_on(thing), crop(view.frame(), box)
    background = view.session.background
    thing.actionInterface().doAction("Press")
    view.stage.settle()
    box = bring(view.stage, item)
    frame, is_on = view.frame(), _is_on(thing)
    view.check("state-changes", is_on != was, name, box, moves=scrolls(item))
    # On another background all colours differ: the shape is that of the other choices' buttons.
    if is_on != was and view.session.background == background:
        area = shape_area(before, crop(frame, box)) / view.screen.px_per_mm**2
        view.show("chosen-in-grey", round(area, 1), name, frame, box)


def shape_area(before: Image.Image, after: Image.Image) -> float:
    """How many pixels differ by 3:1 in grey; of two pictures that stand on one lower left corner."""
    width, height = min(before.width, after.width), min(before.height, after.height)

    def grey(picture: Image.Image) -> Image.Image:
        corner = picture.crop((0, picture.height - height, width, picture.height))
        return corner.convert("L").convert("RGB")

    return sum(count for strength, count in changes(grey(before), grey(after)) if strength >= LEAST)
