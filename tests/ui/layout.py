"""Screens of the sizes that museums have."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.exhibit.content import Content
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import px_per_mm_of
from kiosk.ui.stage import Stage


@dataclass(frozen=True)
class Screen:
    """A screen in pixels; without `px_per_mm` it has the 24 inches of the default station."""

    width: int
    height: int
    at: float | None = None

    @property
    def px_per_mm(self) -> float:
        return self.at or px_per_mm_of(self.width, self.height)

    def __str__(self) -> str:
        return f"{self.width}x{self.height}" + (f" at {self.at}" if self.at else "")

    def stage(
        self,
        exhibit: Exhibit,
        change: Callable[[Content], Content] = lambda told: told,
        bottom_mm: float | None = None,
        language: str = "en",
    ) -> Stage:
        """A stage over an exhibit whose content `change` has changed; `bottom_mm` is its height above the floor."""
        stage = Stage(
            change(content(exhibit)),
            (self.width, self.height),
            px_per_mm=self.px_per_mm,
            viewing_distance_mm=600,
            screen_bottom_mm=bottom_mm,
            language=language,
            motion=False,
        )
        stage.show_windowed()
        stage.settle()
        return stage
