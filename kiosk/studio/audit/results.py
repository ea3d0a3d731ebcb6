"""The values of all measures: for each how many there are, which is the worst, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from PIL import Image

from kiosk.studio.audit.bar import BAR, Measure, Requirement

PLACES = 3
"""How many failing places are listed for a measure."""

Verdict = Literal["pass", "fail", "not measured"]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a value was measured: the scene, what is special about it (`variant`), and the subject in it."""

    panel: str = ""
    language: str = ""
    text_size: str = ""
    background: str = ""
    screen: str = ""
    variant: str = ""
    subject: str = ""


@dataclass
class Gauge:
    """One measure and its values so far."""

    measure: Measure
    count: int = 0
    failing: int = 0
    worst: float | None = None
    place: Place | None = None
    """Where the worst value was measured: the first, if there are several."""
    places: list[Place] = field(default_factory=list[Place])
    """The first places that fail, with different subjects."""
    picture: Image.Image | None = None
    """What the worst place looks like."""
    missing: str = ""
    """Why nothing was measured."""

    def note(self, value: float, place: Place) -> bool:
        """Add a value; whether it is worth a picture, because it is the worst so far."""
        self.count += 1
        if not self.measure.passes(value):
            self.failing += 1
            if len(self.places) < PLACES and place.subject not in {each.subject for each in self.places}:
                self.places.append(place)
        if self.worst is not None and not self._is_worse(value, self.worst):
            return False
        self.worst, self.place, self.picture = value, place, None
        return self.measure.sense != "none" or value > 0

    def add(self, other: "Gauge") -> None:
        """Add the values of another gauge of the same measure, as if they had been noted after these."""
        self.count += other.count
        self.failing += other.failing
        for place in other.places:
            if len(self.places) < PLACES and place.subject not in {each.subject for each in self.places}:
                self.places.append(place)
        if other.worst is not None and (self.worst is None or self._is_worse(other.worst, self.worst)):
            self.worst, self.place, self.picture = other.worst, other.place, other.picture
        self.missing = other.missing or self.missing

    def _is_worse(self, value: float, than: float) -> bool:
        return value < than if self.measure.sense == "least" else value > than

    @property
    def verdict(self) -> Verdict:
        """The verdict: a failing value counts even if other values could not be measured."""
        if self.failing:
            return "fail"
        return "pass" if self.count else "not measured"


class Results:
    """All gauges, by the id of their measure in the bar."""

    def __init__(self) -> None:
        self._gauges = {measure.id: Gauge(measure) for row in BAR for measure in row.measures}
        self.scenes = 0
        """How many scenes have been measured."""
        self.kinds: set[str] = set()
        """The kinds of QML components that were on screen in any of them."""

    def __getitem__(self, measure: str) -> Gauge:
        return self._gauges[measure]

    def add(self, other: "Results") -> None:
        """Add what has been measured elsewhere, as if it had been measured after this."""
        for name, gauge in self._gauges.items():
            gauge.add(other[name])
        self.scenes += other.scenes
        self.kinds |= other.kinds

    def skip(self, measure: str, reason: str) -> None:
        """Say why a measure can't be taken here."""
        self._gauges[measure].missing = reason

    def check(self, measure: str, good: bool, place: Place) -> None:
        """Note that something is right or wrong, and needs no picture."""
        self._gauges[measure].note(0 if good else 1, place)

    def of(self, row: Requirement) -> tuple[Gauge, ...]:
        """The gauges of a requirement."""
        return tuple(self._gauges[measure.id] for measure in row.measures)

    def verdict(self, row: Requirement) -> Verdict:
        """The verdict of a requirement: it fails if any measure fails, and passes if any could be taken."""
        verdicts = {gauge.verdict for gauge in self.of(row)}
        if "fail" in verdicts:
            return "fail"
        return "pass" if "pass" in verdicts else "not measured"

    def failing(self) -> Iterator[Requirement]:
        """The requirements that fail."""
        return (row for row in BAR if self.verdict(row) == "fail")
