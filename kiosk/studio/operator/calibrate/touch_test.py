"""What nine touches tell of a touch device: whether it is turned, mirrored, stretched or off. No Qt."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

Point = tuple[float, float]

NEAR_MM = 10
"""A touch this near to its target has hit it: half of the smallest target on screen."""
INSET_MM = 14
"""From the edges of the picture to the middle of the targets beside them."""

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
"""Name, and place between the left (upper) and the right (lower) targets. Three corners tell turns and mirrors."""

# Where a device that is so turned reports a touch at (u, v), both from 0 to 1 over the picture; its matrix.
_TURNS: tuple[tuple[str, Callable[[float, float], Point]], ...] = (
    ("", lambda u, v: (u, v)),
    ("turned by 90 degrees clockwise", lambda u, v: (1 - v, u)),
    ("turned by 180 degrees", lambda u, v: (1 - u, 1 - v)),
    ("turned by 90 degrees anticlockwise", lambda u, v: (v, 1 - u)),
    ("mirrored left to right", lambda u, v: (1 - u, v)),
    ("mirrored top to bottom", lambda u, v: (u, 1 - v)),
    ("turned by 90 degrees and mirrored", lambda u, v: (v, u)),
    ("turned by 90 degrees anticlockwise and mirrored top to bottom", lambda u, v: (1 - v, 1 - u)),
)


@dataclass(frozen=True)
class Touch:
    """One touch: the target's place and where the touch came, in pixels; whether a mouse did it."""

    target: Point
    came: Point
    by_mouse: bool = False


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with a touch device.

    `turn` is in words, empty where it is right; `stretch` is a factor, across and down; `off_mm` is to the
    right and down; `uneven_mm` is what one touch is off beyond all that. `matrix` undoes it: six numbers,
    row by row, over coordinates from 0 to 1, as libinput's calibration matrix has it.
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
        for factor, way in zip(self.stretch, ("width", "height"), strict=True):
            if abs(factor - 1) > 0.08:
                kind = "stretched" if factor > 1 else "squeezed"
                faults.append(f"{kind} to {factor * 100:.0f} % of the {way}")
        if ways := _ways(self.off_mm, least=5):
            faults.append(f"off by {ways}")
        if self.uneven_mm > NEAR_MM and not faults:
            faults.append(UNEVEN)
        return faults


def _ways(off_mm: Point, least: float) -> str:
    """`14 mm to the right and 6 mm down`; what is less than `least` is left out."""
    words = ("to the right", "to the left"), ("down", "up")
    return " and ".join(
        f"{round(abs(off))} mm {there if off > 0 else back}"
        for off, (there, back) in zip(off_mm, words, strict=True)
        if abs(off) >= least
    )


def targets(width: int, height: int, px_per_mm: float) -> list[Point]:
    """The middles of the nine targets on a picture of so many pixels, in the order of `TARGETS`."""
    inset = min(INSET_MM * px_per_mm, width / 4, height / 4)
    return [(inset + u * (width - 2 * inset), inset + v * (height - 2 * inset)) for _, u, v in TARGETS]


def off_mm(touch: Touch, px_per_mm: float) -> float:
    """How far from its target a touch came, in millimetres."""
    return math.dist(touch.target, touch.came) / px_per_mm


def diagnose(touches: Sequence[Touch], width: int, height: int, px_per_mm: float) -> Diagnosis | None:
    """What so many touches tell; None as long as their targets lie on one line, where it could be anything.

    One touch in four that slipped does no harm: everything is a median.
    """
    if not _spans(touches):
        return None
    size = width, height
    best: tuple[float, Diagnosis] | None = None
    for name, turn in _TURNS:
        meant = [turn(t.target[0] / width, t.target[1] / height) for t in touches]
        seen = [(t.came[0] / width, t.came[1] / height) for t in touches]
        fits = [_fit([m[axis] for m in meant], [s[axis] for s in seen]) for axis in (0, 1)]
        rest = [
            math.hypot(*(
                (s[axis] - 0.5 - fits[axis][0] * (m[axis] - 0.5) - fits[axis][1]) * size[axis] / px_per_mm
                for axis in (0, 1)
            ))
            for m, s in zip(meant, seen, strict=True)
        ]  # fmt: skip
        if best is None or sum(rest) < best[0] - 1e-6:
            best = sum(rest), Diagnosis(
                name,
                (fits[0][0], fits[1][0]),
                (fits[0][1] * width / px_per_mm, fits[1][1] * height / px_per_mm),
                max(rest),
                _undoing(turn, fits),
            )  # fmt: skip
    assert best is not None
    return best[1]


def _spans(touches: Sequence[Touch]) -> bool:
    return any(
        abs((b.target[0] - a.target[0]) * (c.target[1] - a.target[1])
            - (c.target[0] - a.target[0]) * (b.target[1] - a.target[1])) > 1
        for a, b, c in combinations(touches, 3)
    )  # fmt: skip


def _fit(meant: Sequence[float], seen: Sequence[float]) -> Point:
    """Stretch about the middle, and shift of the middle, by the medians of Theil and Sen."""
    slopes = [
        (s2 - s1) / (m2 - m1)
        for (m1, s1), (m2, s2) in combinations(zip(meant, seen, strict=True), 2)
        if abs(m2 - m1) > 0.2
    ]
    stretch = median(slopes) if slopes else 1.0
    if not 0.4 <= stretch <= 2.5:  # that is no stretch but another turn
        stretch = 1.0
    return stretch, median(s - 0.5 - stretch * (m - 0.5) for m, s in zip(meant, seen, strict=True))


def _undoing(turn: Callable[[float, float], Point], fits: Sequence[Point]) -> tuple[float, ...]:
    """The matrix that brings what the device reports back to where it was touched."""
    (a, shift_u), (b, shift_v) = fits
    zero, right, down = turn(0, 0), turn(1, 0), turn(0, 1)
    # What is reported is x = a (turn_u - 1/2) + 1/2 + shift_u. A turn's own matrix is orthogonal, so its
    # transpose undoes it.
    rows: list[float] = []
    for column in (right, down):
        first, second = (column[0] - zero[0]) / a, (column[1] - zero[1]) / b
        u0, v0 = a * (zero[0] - 0.5) + 0.5 + shift_u, b * (zero[1] - 0.5) + 0.5 + shift_v
        rows += [first, second, -(first * u0 + second * v0)]
    return tuple(round(value, 3) + 0.0 for value in rows)


@dataclass(frozen=True)
class Report:
    """What an operator is told of the touches so far, on a picture of so many pixels."""

    touches: tuple[Touch, ...]
    width: int
    height: int
    px_per_mm: float

    @property
    def off_mm(self) -> tuple[float, ...]:
        """How far each touch came from its target, in millimetres."""
        return tuple(off_mm(touch, self.px_per_mm) for touch in self.touches)

    @property
    def is_done(self) -> bool:
        """Whether all targets were touched."""
        return len(self.touches) == len(TARGETS)

    @property
    def diagnosis(self) -> Diagnosis | None:
        """What is wrong, once it can be told."""
        return diagnose(self.touches, self.width, self.height, self.px_per_mm)

    @property
    def in_short(self) -> str:
        """For the summary."""
        if not self.is_done:
            return "not tested"
        by_mouse = " (by mouse)" if any(touch.by_mouse for touch in self.touches) else ""
        return (self._faults() or "right") + by_mouse

    @property
    def headline(self) -> str:
        """What to do, or how it went."""
        if not self.is_done:
            return "Touch the mark"
        return f"Touch is {self._faults() or 'right'}"

    @property
    def words(self) -> str:
        """Where the next target is and how far off the last touch came; in the end, how it went. Lines."""
        mice = sum(touch.by_mouse for touch in self.touches)
        if self.is_done:
            hits = sum(off <= NEAR_MM for off in self.off_mm)
            lines = [f"{hits} of {len(TARGETS)} marks were hit; the worst touch came {max(self.off_mm):.0f} mm off."]
            if mice:
                lines.append(f"{mice} of {len(TARGETS)} by mouse: they say nothing of the touch device.")
        else:
            lines = [f"{len(self.touches) + 1} of {len(TARGETS)}: {TARGETS[len(self.touches)][0]}."]
            if self.touches:
                last = "by mouse, " if self.touches[-1].by_mouse else ""
                lines.append(f"The last one came {last}{self.off_mm[-1]:.0f} mm off.")
            if self._faults():
                lines.append(f"Touch is {self._faults()}.")
        return "\n".join((*lines, *([self.mending] if self.is_done and self.mending else ())))

    @property
    def mending(self) -> str:
        """The matrix that mends what is wrong, on a line of its own; empty where none would."""
        diagnosis = self.diagnosis
        if diagnosis is None or not diagnosis.faults or diagnosis.faults == [UNEVEN]:
            return ""
        matrix = " ".join(f"{value:g}" for value in diagnosis.matrix)
        return f"libinput's calibration matrix that mends it:\n{matrix}"

    def _faults(self) -> str:
        return " and ".join(self.diagnosis.faults) if self.diagnosis else ""
