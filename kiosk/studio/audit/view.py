"""One view of the real scene: what is looked at now, on which screen, and where its measures go."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from kiosk.choices import BACKGROUNDS, CHOICES, TEXT_SIZES
from kiosk.exhibit.content import Content, LocalisedPanel
from kiosk.loading import Prepared
from kiosk.speech.spoken import name_of
from kiosk.studio.audit.results import Results, Where
from kiosk.studio.scene import pixels
from kiosk.studio.scene.elements import panel_box, position, scroll_to, tree
from kiosk.ui.stage import Stage

AROUND = 24
"""How much is shown around the worst case in its picture, in pixels."""
WIDEST = 900
"""No picture of a worst case is wider or higher, in pixels: the report is kept with the source."""


@dataclass(frozen=True)
class Screen:
    """A screen: its pixels, its diagonal in inches, and the height of its lower edge above the floor."""

    width: int
    height: int
    inches: float
    bottom_mm: float | None = None
    exactly: float | None = None
    """Pixels a millimetre, where the station says so."""

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre."""
        return self.exactly or (self.width**2 + self.height**2) ** 0.5 / (self.inches * 25.4)

    def __str__(self) -> str:
        size = f"{self.width} x {self.height}"
        return f"{size} at {self.exactly:g} px/mm" if self.exactly else f"{size} on {self.inches:g} inches"


DRAWN, TABLES, SPACED, EASY = "", "in tables", "wider spacing", "easy language"
SETTINGS, HELP, QUESTION, REACH = "more settings", "help", "the question", "within reach"
ATTRACT = "attract screen"
"""What may be special about a scene."""


@dataclass(frozen=True)
class Choice:
    """What is chosen: by its place, but for the language and the background; `how` is one of those above."""

    panel: int = 0
    language: str = "en"
    text_size: int = 0
    background: str = BACKGROUNDS[0]
    how: str = DRAWN


@dataclass
class View:
    """A stage as it is now, and the choice that it was brought to."""

    stage: Stage
    screen: Screen
    prepared: Prepared
    results: Results
    choice: Choice
    _pending: dict[str, tuple[QRectF, bool]] = field(default_factory=dict[str, tuple[QRectF, bool]])

    @property
    def session(self) -> Any:
        """The visitor's choices; what their values are, PySide6's stubs do not tell."""
        return self.stage.session

    @property
    def content(self) -> Content:
        """What is shown, in all its languages."""
        return self.prepared.content

    @property
    def panel(self) -> LocalisedPanel:
        """The panel on screen, in the language that is shown."""
        return self.stage.localised.panels[self.session.panel]

    def where(self, thing: str = "") -> Where:
        """The place of a thing of this view."""
        session = self.session
        return Where(
            panel="" if session.resting else self.content.panels[session.panel],
            language=str(session.language),
            text_size=TEXT_SIZES[session.textSize],
            background=str(session.background),
            screen=str(self.screen),
            how=self.choice.how,
            thing=thing,
        )

    def note(
        self, measure: str, value: float, thing: str = "", box: QRectF | None = None, *, moves: bool = True
    ) -> None:
        """Note a value; a picture of `box` is taken where it is the worst (`moves`: it scrolls with the panel)."""
        if self.results[measure].note(value, self.where(thing)) and box is not None:
            self._pending[measure] = (box, moves)

    def check(self, measure: str, good: bool, thing: str, box: QRectF | None = None, *, moves: bool = True) -> None:
        """Note a thing that is right or wrong."""
        self.note(measure, 0 if good else 1, thing, box, moves=moves)

    def show(self, measure: str, value: float, thing: str, frame: Image.Image, box: QRectF) -> None:
        """Note a value that was measured on a frame, which is its picture where it is the worst."""
        if self.results[measure].note(value, self.where(thing)):
            self.results[measure].picture = _cut(frame, box)

    def take_pictures(self) -> None:
        """Take the pictures of what turned out the worst in this view."""
        start = position(self.stage)
        for measure, (box, moves) in self._pending.items():
            area = panel_box(self.stage)
            way = box.center().y() - area.center().y() if moves and not area.contains(box) else 0.0
            scroll_to(self.stage, start + way)
            frame = self.frame()
            self.results[measure].picture = _cut(frame, box.translated(0, start - position(self.stage)))
        if self._pending:
            scroll_to(self.stage, start)
            self.stage.settle()
        self._pending.clear()

    def frame(self) -> Image.Image:
        """What is on screen."""
        return pixels.image_of(self.stage.picture())

    def fingerprint(self) -> tuple[object, ...]:
        """All that a visitor's act may change, but not how far the panel is scrolled."""
        session = self.session
        QGuiApplication.processEvents()
        return (
            session.resting,
            *(session.chosen(choice.name) for choice in CHOICES),
            *((name_of(each), each.state().checked, each.state().selected) for each in tree(self.stage)),
        )


Look = Callable[[View], object]
"""Looks at a view and notes what it measures."""


def _cut(frame: Image.Image, box: QRectF) -> Image.Image:
    cut = pixels.crop(frame, box.adjusted(-AROUND, -AROUND, AROUND, AROUND))
    if cut.width == 0 or cut.height == 0:
        cut = frame.copy()
    cut.thumbnail((WIDEST, WIDEST))
    return cut
