"""Stillness: row 13."""

import time

from PIL import Image
from PySide6.QtTest import QTest

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.flashes import most_flashes, shrink
from kiosk.studio.scene.elements import act, call, items_of, position, scroll_to
from kiosk.studio.scene.kinds import Kind
from kiosk.studio.scene.pixels import image_of

FILLED: dict[Kind, str] = {
    "FigureText": "counted",
    "ShareBar": "filled",
    "ShareRing": "filled",
    "LevelsBlock": "risen",
}
"""The property of each drawing that says how far its animation has come, from 0 to 1."""
SETTLE_MS = 300
"""How long an animation may still run after motion is switched off, in milliseconds."""
PATIENCE_MS = 5000
"""How long a busy machine may take to come to rest."""
WATCH_MS = 1000
AT_ONCE_MS = 30
FRAME_MS = 20
"""The time between two frames that are compared for flashes."""


def still(scene: AuditedScene) -> None:
    """Without motion, nothing is drawn for a second, drawings are complete at once, and scrolling takes no time."""
    stage = scene.stage
    stage.session.setMotion(False)
    stage.settle()
    scene.note("still-frames", frames(scene, WATCH_MS), scene.panel.tab)
    for kind, name in FILLED.items():
        for item in items_of(stage, kind):
            scene.check("still-at-once", item.property(name) == 1, kind)
    before = position(stage)
    if not stage.at_end:
        act(stage, "read_on")
        QTest.qWait(AT_ONCE_MS)
        at_once = position(stage)
        QTest.qWait(SETTLE_MS)
        scene.check("still-at-once", before != at_once == position(stage), "reading on")
        scroll_to(stage, 0)


def frames(scene: AuditedScene, milliseconds: int) -> int:
    """How many frames are drawn in that time at rest.

    What a change still brings after it has settled comes once, later on a busy machine. What never rests is counted
    when `PATIENCE_MS` are over.
    """
    drawn = [0]

    def count() -> None:
        drawn[0] += 1

    QTest.qWait(SETTLE_MS)
    scene.stage.window.frameSwapped.connect(count)
    for _ in range(PATIENCE_MS // milliseconds):
        drawn[0] = 0
        QTest.qWait(milliseconds)
        if not drawn[0]:
            break
    scene.stage.window.frameSwapped.disconnect(count)
    return drawn[0]


def flashes(scene: AuditedScene, seconds: float) -> None:
    """Watch the screen while it moves, and count how often any part of it turns bright and dark again.

    A panel opens and its drawings fill; the attract screen moves on to its next figure.
    """
    session = scene.session
    session.setMotion(True)
    for screen in items_of(scene.stage, "AttractScreen"):
        call(screen, "goOn")
    if not session.resting:
        panel = session.panel
        session.setPanel((panel + 1) % len(scene.content.panels))
        scene.stage.settle()
        session.setPanel(panel)
    seen = _watch(scene, seconds)
    session.setMotion(False)
    scene.note("flashes", most_flashes(seen), "attract screen" if session.resting else scene.panel.tab)


def _watch(scene: AuditedScene, seconds: float) -> list[tuple[float, Image.Image]]:
    """The frames of that time, shrunk, each with its moment in seconds."""
    distance = scene.viewing_distance_mm * scene.screen.px_per_mm
    seen: list[tuple[float, Image.Image]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QTest.qWait(FRAME_MS)
        seen.append((time.monotonic(), shrink(image_of(scene.stage.window.grabWindow()), distance)))
    return seen
