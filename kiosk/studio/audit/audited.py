"""The scene that is being audited: its stage, its state, and where its values go."""

from collections.abc import Callable, Mapping

from PIL import Image
from PySide6.QtCore import QRectF

from kiosk.choices import TEXT_SIZES
from kiosk.exhibit.content import Content, LocalisedPanel
from kiosk.loading import Loaded
from kiosk.studio.audit.results import Place, Results
from kiosk.studio.scene import pixels
from kiosk.studio.scene.elements import Spot, panel_box, position, scroll_to
from kiosk.studio.scene.screen import Screen, open_stage
from kiosk.studio.scene.state import SceneDriver, fingerprint
from kiosk.ui.stage import Stage
from kiosk.visit.session import VisitorSession

MARGIN = 24
"""How much of the screen a picture shows around the worst case, in pixels."""
LARGEST = 900
"""The greatest width and height of a picture, in pixels: the report is kept with the source."""


class AuditedScene:
    """A stage on a screen, brought to one state after the other, and the results that it adds to."""

    def __init__(self, loaded: Loaded, screen: Screen, results: Results) -> None:
        self.loaded = loaded
        self.screen = screen
        self.results = results
        self.stage: Stage = open_stage(loaded, screen)
        self.driver = SceneDriver(self.stage, loaded.content)
        self._pending: dict[str, Spot] = {}

    def close(self) -> None:
        """Close the stage."""
        self.stage.close()

    @property
    def session(self) -> VisitorSession:
        """The visitor session."""
        return self.stage.session

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the keys of each action on this station."""
        return self.loaded.station.keys.by_action()

    @property
    def viewing_distance_mm(self) -> float:
        """From the visitor's eyes to the screen."""
        return float(self.loaded.station.viewing_distance_mm)

    @property
    def content(self) -> Content:
        """What is shown, in all its languages."""
        return self.loaded.content

    @property
    def panel(self) -> LocalisedPanel:
        """The panel on screen, in the language that is shown."""
        return self.stage.localised.panels[self.session.panel]

    def place(self, subject: str = "") -> Place:
        """The place of a subject in this scene."""
        session = self.session
        return Place(
            panel="" if session.resting else self.content.panels[session.panel],
            language=str(session.language),
            text_size=TEXT_SIZES[session.textSize],
            background=str(session.background),
            screen=str(self.screen),
            variant=self.driver.state.variant,
            subject=subject,
        )

    def note(self, measure: str, value: float, subject: str = "", spot: Spot | None = None) -> None:
        """Note a value of a measure; if it is the worst so far, `take_pictures` takes a picture of its spot."""
        if self.results[measure].note(value, self.place(subject)) and spot is not None:
            self._pending[measure] = spot

    def check(self, measure: str, good: bool, subject: str, spot: Spot | None = None) -> None:
        """Note that something is right or wrong."""
        self.note(measure, 0 if good else 1, subject, spot)

    def note_on(self, frame: Image.Image, box: QRectF, measure: str, value: float, subject: str) -> None:
        """Note a value that was measured in a box of a frame; the frame is its picture if it is the worst so far."""
        if self.results[measure].note(value, self.place(subject)):
            self.results[measure].picture = _cut(frame, box)

    def skip(self, measures: tuple[str, ...], reason: str) -> None:
        """Say why some measures can't be taken here."""
        for measure in measures:
            self.results.skip(measure, reason)

    def take_pictures(self) -> None:
        """Take the pictures of the values that turned out to be the worst in this scene."""
        start = position(self.stage)
        for measure, spot in self._pending.items():
            box, area = spot.box, panel_box(self.stage)
            is_away = spot.scrolls and not area.contains(box)
            scroll_to(self.stage, start + (box.center().y() - area.center().y() if is_away else 0.0))
            frame = self.frame()
            self.results[measure].picture = _cut(frame, box.translated(0, start - position(self.stage)))
        if self._pending:
            scroll_to(self.stage, start)
            self.stage.settle()
        self._pending.clear()

    def frame(self) -> Image.Image:
        """What is on screen, after it has settled."""
        return pixels.image_of(self.stage.picture())

    def fingerprint(self) -> tuple[object, ...]:
        """All that a visitor's action may change, except the scroll position."""
        return fingerprint(self.stage)


Inspection = Callable[[AuditedScene], object]
"""Measures a scene and notes what it finds."""


def _cut(frame: Image.Image, box: QRectF) -> Image.Image:
    cut = pixels.crop(frame, box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
    if cut.width == 0 or cut.height == 0:
        cut = frame.copy()
    cut.thumbnail((LARGEST, LARGEST))
    return cut
