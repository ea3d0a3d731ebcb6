"""A screen, and a stage on it as a station would show it."""

from dataclasses import dataclass

from kiosk.loading import Loaded
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad

MM_PER_INCH = 25.4


@dataclass(frozen=True)
class Screen:
    """A screen: its size in pixels, its diagonal, and the height of its lower edge above the floor."""

    width: int
    height: int
    inches: float
    bottom_mm: float | None = None
    station_px_per_mm: float | None = None
    """Pixels per millimetre, if the station file gives them."""

    @property
    def px_per_mm(self) -> float:
        """Pixels per millimetre."""
        return self.station_px_per_mm or (self.width**2 + self.height**2) ** 0.5 / (self.inches * MM_PER_INCH)

    @property
    def diagonal_inches(self) -> float:
        """The diagonal by the pixels per millimetre, which the station file may give."""
        return (self.width**2 + self.height**2) ** 0.5 / self.px_per_mm / MM_PER_INCH

    def __str__(self) -> str:
        size = f"{self.width} x {self.height}"
        if self.station_px_per_mm:
            return f"{size} at {self.station_px_per_mm:g} px/mm"
        return f"{size} on {self.inches:g} inches"


def open_stage(loaded: Loaded, screen: Screen) -> Stage:
    """A stage with the station's keys, without motion, that has settled. Close it after use."""
    stage = Stage(
        loaded.content,
        (screen.width, screen.height),
        px_per_mm=screen.px_per_mm,
        viewing_distance_mm=float(loaded.station.viewing_distance_mm),
        screen_bottom_mm=screen.bottom_mm,
        language=loaded.content.default_language,
        motion=False,
    )
    stage.use_keys(Keypad(loaded.station.keys.by_action()))
    stage.show_windowed()
    stage.settle()
    return stage
