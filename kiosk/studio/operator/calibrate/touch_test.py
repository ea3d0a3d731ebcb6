"""What nine touches say about a touch device: whether it is turned, mirrored, stretched or shifted. No Qt."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from kiosk.studio.operator.calibrate.measuring import ScreenSize

Point = tuple[float, float]

NEAR_MM = 10
"""A touch this near to its target has hit it: half of the smallest target of the kiosk."""
INSET_MM = 14
"""From the edges of the screen to the middle of the targets beside them."""
SHIFTED_MM = 5
"""A device that reports touches this far off is shifted."""
STRETCHED = 0.08
"""A device whose factor differs from 1 by more than this is stretched."""
STRETCHES = (0.4, 2.5)
"""The factors that are taken for a stretch. A factor beyond them means that the device is turned another way."""

UNEVEN = "uneven"
"""A fault that no turn, stretch or shift explains."""

TARGETS = (
    ("top left", 0, 0),
    ("top right", 1, 0),
    ("bottom right", 1, 1),
    ("bottom left", 0, 1),
    ("top", 0.5, 0),
    ("right", 1, 0.5),
    ("bottom", 0.5, 1),
    ("left", 0, 0.5),
    ("middle", 0.5, 0.5),
)
"""The name of each, and its place between the left and right (upper and lower) targets. Three corners show a turn."""


@dataclass(frozen=True)
class Touch:
    """A touch: where the target was and where the device reported the finger, in pixels; whether it was a mouse."""

    target: Point
    reported: Point
    by_mouse: bool = False


@dataclass(frozen=True)
class Turn:
    """A way in which a device can be turned or mirrored against the screen.

    Places are parts of the screen, from (0, 0) at its top left to (1, 1) at its bottom right. `origin` is what the
    device reports for a touch at the top left. `right` and `down` are by how much the report changes when the finger
    goes from there to the right edge, and to the lower edge.
    """

    name: str
    origin: Point
    right: Point
    down: Point

    def report(self, place: Point) -> Point:
        """What the device reports for a touch at a place."""
        u, v = place
        return (
            self.origin[0] + u * self.right[0] + v * self.down[0],
            self.origin[1] + u * self.right[1] + v * self.down[1],
        )


TURNS = (
    Turn("", (0, 0), (1, 0), (0, 1)),
    Turn("turned by 90 degrees clockwise", (1, 0), (0, 1), (-1, 0)),
    Turn("turned by 180 degrees", (1, 1), (-1, 0), (0, -1)),
    Turn("turned by 90 degrees anticlockwise", (0, 1), (0, -1), (1, 0)),
    Turn("mirrored left to right", (1, 0), (-1, 0), (0, 1)),
    Turn("mirrored top to bottom", (0, 1), (1, 0), (0, -1)),
    Turn("turned by 90 degrees and mirrored", (0, 0), (0, 1), (1, 0)),
    Turn("turned by 90 degrees anticlockwise and mirrored top to bottom", (1, 1), (0, -1), (-1, 0)),
)
"""All the ways in which one rectangle can be laid on another; the first is right."""


@dataclass(frozen=True)
class Fit:
    """How a device is stretched and shifted along one axis of its reports, in parts of the screen.

    It reports 0.5 + stretch * (place - 0.5) + shift: with a stretch of 2 and a shift of 0.1 the place 0.75 is reported
    at 1.1.
    """

    stretch: float
    shift: float

    def report(self, place: float) -> float:
        """What is reported for a place."""
        return 0.5 + self.stretch * (place - 0.5) + self.shift


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with a touch device.

    `turn` is in words, empty if it is right; `stretch` is a factor, across and down; `off_mm` is how far reports are
    off to the right and down; `uneven_mm` is how far the worst touch is off beyond all that. `matrix` corrects it: six
    numbers, row by row, for coordinates from 0 to 1, as in libinput's calibration matrix.
    """

    turn: str
    stretch: Point
    off_mm: Point
    uneven_mm: float
    matrix: tuple[float, ...]

    @property
    def faults(self) -> list[str]:
        """What is wrong, in words that follow 'touch is'."""
        faults = [self.turn] if self.turn else []
        for factor, side in zip(self.stretch, ("width", "height"), strict=True):
            if abs(factor - 1) > STRETCHED:
                kind = "stretched" if factor > 1 else "squeezed"
                faults.append(f"{kind} to {factor * 100:.0f} % of the {side}")
        if shift := _shift_in_words(self.off_mm):
            faults.append(f"off by {shift}")
        if self.uneven_mm > NEAR_MM and not faults:
            faults.append(UNEVEN)
        return faults


def _shift_in_words(off_mm: Point) -> str:
    """Such as '14 mm to the right and 6 mm down'; a direction in which it is small is left out."""
    right, down = off_mm
    parts: list[str] = []
    if abs(right) >= SHIFTED_MM:
        parts.append(f"{round(abs(right))} mm to the {'right' if right > 0 else 'left'}")
    if abs(down) >= SHIFTED_MM:
        parts.append(f"{round(abs(down))} mm {'down' if down > 0 else 'up'}")
    return " and ".join(parts)


def targets(screen: ScreenSize) -> list[Point]:
    """The middles of the nine targets in pixels, in the order of `TARGETS`."""
    inset = min(INSET_MM * screen.px_per_mm, screen.width / 4, screen.height / 4)
    return [(inset + u * (screen.width - 2 * inset), inset + v * (screen.height - 2 * inset)) for _, u, v in TARGETS]


def distance_mm(touch: Touch, screen: ScreenSize) -> float:
    """How far from its target a touch was reported, in millimetres."""
    return math.dist(touch.target, touch.reported) / screen.px_per_mm


def diagnose(touches: Sequence[Touch], screen: ScreenSize) -> Diagnosis | None:
    """What is wrong with the device; None while all targets are on one line, where every turn would be possible.

    It tries every turn and keeps the one with the smallest distances that are left. One touch in four may be a slip:
    stretch and shift are medians.
    """
    if not _spans_an_area(touches):
        return None
    attempts = [_attempt(turn, touches, screen) for turn in TURNS]
    _, best = min(attempts, key=lambda attempt: round(attempt[0], 5))
    return best


def _spans_an_area(touches: Sequence[Touch]) -> bool:
    """Whether any three targets are the corners of a triangle, of more than half a pixel's area."""
    for a, b, c in combinations((touch.target for touch in touches), 3):
        twice_the_area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
        if abs(twice_the_area) > 1:
            return True
    return False


def _attempt(turn: Turn, touches: Sequence[Touch], screen: ScreenSize) -> tuple[float, Diagnosis]:
    """The sum of the distances in millimetres that are left if the device is turned so, and that diagnosis."""
    expected = [turn.report((touch.target[0] / screen.width, touch.target[1] / screen.height)) for touch in touches]
    reported = [(touch.reported[0] / screen.width, touch.reported[1] / screen.height) for touch in touches]
    across = _fit([x for x, _ in expected], [x for x, _ in reported])
    down = _fit([y for _, y in expected], [y for _, y in reported])
    left_mm = [
        math.hypot(
            (reported_x - across.report(x)) * screen.width_mm,
            (reported_y - down.report(y)) * screen.height_mm,
        )
        for (x, y), (reported_x, reported_y) in zip(expected, reported, strict=True)
    ]
    diagnosis = Diagnosis(
        turn.name,
        (across.stretch, down.stretch),
        (across.shift * screen.width_mm, down.shift * screen.height_mm),
        max(left_mm),
        _correction(turn, across, down),
    )
    return sum(left_mm), diagnosis


def _fit(expected: Sequence[float], reported: Sequence[float]) -> Fit:
    """The stretch and the shift along one axis: the medians of Theil and Sen, of which outliers change little."""
    slopes = list(_slopes(expected, reported))
    stretch = median(slopes) if slopes else 1.0
    least, most = STRETCHES
    if not least <= stretch <= most:
        stretch = 1.0
    unshifted = Fit(stretch, 0)
    shifts = [there - unshifted.report(place) for place, there in zip(expected, reported, strict=True)]
    return Fit(stretch, median(shifts))


def _slopes(expected: Sequence[float], reported: Sequence[float]) -> Iterator[float]:
    """The stretch by each pair of touches that are at least a fifth of the screen apart."""
    for (place1, there1), (place2, there2) in combinations(zip(expected, reported, strict=True), 2):
        if abs(place2 - place1) > 0.2:
            yield (there2 - there1) / (place2 - place1)


def _correction(turn: Turn, across: Fit, down: Fit) -> tuple[float, ...]:
    """The matrix that turns a report back into the place that was touched.

    First the stretch and the shift of each axis are undone. Solving `Fit.report` for the place gives
    place = report / stretch + rest, with rest = 0.5 - (0.5 + shift) / stretch. Then the turn: how far the finger went
    to the right is how far the result lies from `turn.origin` in the direction of `turn.right`; likewise down.

    Example: a device turned by 90 degrees clockwise, not stretched or shifted, so that both rests are 0. `origin` is
    (1, 0), `right` is (0, 1), `down` is (-1, 0). A touch at (0.25, 0) is reported at (1, 0.25). The rows become
    (0, 1, 0) and (-1, 0, 1): 0 * 1 + 1 * 0.25 + 0 = 0.25 and -1 * 1 + 0 * 0.25 + 1 = 0.
    """
    rest_x = 0.5 - (0.5 + across.shift) / across.stretch
    rest_y = 0.5 - (0.5 + down.shift) / down.stretch
    matrix: list[float] = []
    for direction_x, direction_y in (turn.right, turn.down):
        matrix += [
            direction_x / across.stretch,
            direction_y / down.stretch,
            direction_x * (rest_x - turn.origin[0]) + direction_y * (rest_y - turn.origin[1]),
        ]
    return tuple(round(value, 3) + 0.0 for value in matrix)  # -0.0 becomes 0.0


@dataclass(frozen=True)
class TouchTest:
    """The test so far: the touches in the order of `TARGETS`, and the screen; in words for the operator."""

    touches: tuple[Touch, ...]
    screen: ScreenSize

    @property
    def distances_mm(self) -> tuple[float, ...]:
        """How far each touch was reported from its target, in millimetres."""
        return tuple(distance_mm(touch, self.screen) for touch in self.touches)

    @property
    def is_done(self) -> bool:
        """Whether all targets were touched."""
        return len(self.touches) == len(TARGETS)

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What is wrong; None while there are too few touches to say."""
        return diagnose(self.touches, self.screen)

    @property
    def result(self) -> str:
        """The result in a few words, for the summary."""
        if not self.is_done:
            return "not tested"
        by_mouse = " (by mouse)" if any(touch.by_mouse for touch in self.touches) else ""
        return (self._faults() or "right") + by_mouse

    @property
    def headline(self) -> str:
        """What to do; at the end, the result."""
        if not self.is_done:
            return "Touch the mark"
        return f"Touch is {self._faults() or 'right'}"

    @property
    def details(self) -> str:
        """Which target is next and how far off the last touch was; at the end, how it went. One sentence a line."""
        lines = self._final_lines() if self.is_done else self._lines_so_far()
        return "\n".join(lines)

    def _lines_so_far(self) -> Iterator[str]:
        yield f"{len(self.touches) + 1} of {len(TARGETS)}: {TARGETS[len(self.touches)][0]}."
        if self.touches:
            how = "by mouse, " if self.touches[-1].by_mouse else ""
            yield f"The last touch was {how}{self.distances_mm[-1]:.0f} mm off."
        if self._faults():
            yield f"Touch is {self._faults()}."

    def _final_lines(self) -> Iterator[str]:
        hits = sum(distance <= NEAR_MM for distance in self.distances_mm)
        yield f"{hits} of {len(TARGETS)} marks were hit; the worst touch was {max(self.distances_mm):.0f} mm off."
        if mice := sum(touch.by_mouse for touch in self.touches):
            yield f"{mice} of {len(TARGETS)} were by mouse; these do not test the touch device."
        if self.correction:
            yield self.correction

    @property
    def correction(self) -> str:
        """The matrix that corrects the device, on a line of its own; empty if nothing is wrong or none would help."""
        diagnosis = self.diagnosis
        if diagnosis is None or not diagnosis.faults or diagnosis.faults == [UNEVEN]:
            return ""
        matrix = " ".join(f"{value:g}" for value in diagnosis.matrix)
        return f"libinput's calibration matrix that corrects it:\n{matrix}"

    def _faults(self) -> str:
        return " and ".join(self.diagnosis.faults) if self.diagnosis else ""
