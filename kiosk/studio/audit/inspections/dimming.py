"""Darker colours for visitors whom light hurts: row 29. The inspection leaves the screen as it was."""

from kiosk.choices import DIMMED
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.contrast import contrast_of
from kiosk.studio.scene.elements import panel_box, scrolls, text_of, texts, window_box
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import colours, image_of, luminance


def dimming(scene: AuditedScene) -> None:
    """Dim the screen by each step, and measure how bright it is and how its texts stand out."""
    before = _brightness(scene)
    steps = 0
    for step in DIMMED[1:]:
        scene.session.setDimming(step)
        scene.stage.settle()
        now = _brightness(scene)
        steps += now < before
        before = now
        _texts(scene, step)
    scene.note("dimming-steps", steps)
    scene.session.setDimming(DIMMED[0])
    scene.stage.settle()


def _brightness(scene: AuditedScene) -> float:
    """The mean luminance of what is on screen, from 0 to 1."""
    frame = image_of(scene.stage.picture())
    return sum(count * luminance(colour) for count, colour in colours(frame)) / (frame.width * frame.height)


def _texts(scene: AuditedScene, step: int) -> None:
    frame, area, window = scene.frame(), panel_box(scene.stage), window_box(scene.stage)
    for text in texts(scene.stage):
        box = measure_ink(text)
        whole = area if scrolls(text) else window
        if not whole.contains(box) or not text.isEnabled():
            continue
        value = contrast_of(frame, text, box)
        if value is not None:
            scene.note_on(frame, box, "dimmed-contrast", round(value, 2), f"{text_of(text)} (step {step})")
