"""What has been measured: for each measure how many things, the worst of them, and where it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from PIL import Image

from kiosk.studio.audit.bar import BAR, Measure, Requirement

PLACES = 3
"""How many of the failing places are listed, besides the worst."""

Verdict = Literal["pass", "fail", "not measured"]


@dataclass(frozen=True, kw_only=True)
class Where:
    """One place of one scene. `how` what is special about the scene."""

    panel: str = ""
    language: str = ""
    text_size: str = ""
    background: str = ""
    screen: str = ""
    how: str = ""
    thing: str = ""


@dataclass
class Gauge:
    """One measure and its values so far."""

    measure: Measure
    count: int = 0
    failing: int = 0
    worst: float | None = None
    place: Where | None = None
    places: list[Where] = field(default_factory=list[Where])
    picture: Image.Image | None = None
    missing: str = ""
    """Why it was not measured, where it was not."""

    def note(self, value: float, where: Where) -> bool:
        """Take a value in; whether it is the worst so far."""
        self.count += 1
        if not self.measure.passes(value):
            self.failing += 1
            if len(self.places) < PLACES and where.thing not in {place.thing for place in self.places}:
                self.places.append(where)
        if self.worst is not None and not self._is_worse(value, self.worst):
            return False
        self.worst, self.place, self.picture = value, where, None
        return self.measure.sense != "none" or value > 0

    def _is_worse(self, value: float, than: float) -> bool:
        return value < than if self.measure.sense == "least" else value > than

    @property
    def verdict(self) -> Verdict:
        """What comes of it; a fault counts even where something else could not be measured."""
        if self.failing:
            return "fail"
        return "pass" if self.count else "not measured"


class Results:
    """All gauges by the id of their measure; the ids are those of the bar."""

    def __init__(self) -> None:
        self._gauges = {measure.id: Gauge(measure) for row in BAR for measure in row.measures}
        self.scenes = 0

    def __getitem__(self, measure: str) -> Gauge:
        return self._gauges[measure]

    def skip(self, measure: str, why: str) -> None:
        """Say why something can't be measured here."""
        self._gauges[measure].missing = why

    def check(self, measure: str, good: bool, where: Where) -> None:  # what is asked for
        """Note a thing that is right or wrong, and needs no picture."""
        self._gauges[measure].note(0 if good else 1, where)

    def of(self, row: Requirement) -> tuple[Gauge, ...]:
        """The gauges of a row."""
        return tuple(self._gauges[measure.id] for measure in row.measures)

    def verdict(self, row: Requirement) -> Verdict:
        """A row fails with one of its measures, and passes with those that could be measured."""
        verdicts = {gauge.verdict for gauge in self.of(row)}
        if "fail" in verdicts:
            return "fail"
        return "pass" if "pass" in verdicts else "not measured"

    def failing(self) -> Iterator[Requirement]:
        """The rows that fail."""
        return (row for row in BAR if self.verdict(row) == "fail")
