"""Everything within reach, and nothing too high: rows 15 and 27."""

from dataclasses import replace

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import Spot, box_of, controls, item_of, name_of, panel_box, scrolls, text_of, texts
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.state import REACH


def reach(scene: AuditedScene) -> None:
    """Switch "within reach" on, and measure how high above the floor everything is then."""
    before = panel_box(scene.stage)
    scene.session.setReach(True)
    scene.stage.settle()
    if panel_box(scene.stage) == before:
        scene.skip(
            ("reach-low", "reach-high", "reach-width"),
            "the screen does not change when everything is to be within reach",
        )
        return
    scene.driver.state = replace(scene.driver.state, variant=REACH)
    _note(scene, "the reading area", Spot(panel_box(scene.stage), scrolls=False))
    for element in controls(scene.stage):
        item = item_of(element)
        if item is not None and not scrolls(item):
            _note(scene, name_of(element), Spot(box_of(item), scrolls=False))


def heights(scene: AuditedScene) -> None:
    """Measure how high above the floor the highest thing is that is read or pressed, as the screen is without reach."""
    if scene.screen.bottom_mm is None:
        return
    if not scene.session.resting:
        _note_high(scene, "the reading area", Spot(panel_box(scene.stage), scrolls=False))
    for element in controls(scene.stage):
        item = item_of(element)
        if item is not None and not scrolls(item):
            _note_high(scene, name_of(element), Spot(box_of(item), scrolls=False))
    for text in texts(scene.stage):
        if not scrolls(text):
            _note_high(scene, text_of(text), Spot(measure_ink(text), scrolls=False))


def _note_high(scene: AuditedScene, name: str, spot: Spot) -> None:
    scene.note("read-high", round(above_floor(scene, spot.box.top())), name, spot)


def _note(scene: AuditedScene, name: str, spot: Spot) -> None:
    scene.note("reach-low", round(above_floor(scene, spot.box.bottom())), name, spot)
    scene.note("reach-high", round(above_floor(scene, spot.box.top())), name, spot)
    middle = scene.stage.window.width() / 2
    farthest = max(abs(spot.box.left() - middle), abs(spot.box.right() - middle))
    scene.note("reach-width", round(2 * farthest / scene.screen.px_per_mm), name, spot)


def above_floor(scene: AuditedScene, y: float) -> float:
    """How high a line of the window is above the floor, in millimetres."""
    bottom = scene.screen.bottom_mm or 0.0
    return bottom + (scene.stage.window.height() - y) / scene.screen.px_per_mm
