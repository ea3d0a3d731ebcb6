"""The Baltic coast: pines, dunes, grass, light on the sea."""

import math
import random
from collections.abc import Sequence

from resources.drawings.drawing import Drawing
from resources.drawings.shapes import Polygon, box, limb, place


def clump(x: float, y: float, width: float, height: float) -> Polygon:
    """A cushion of needles: flat below, in three swells above."""
    top = []
    for k in range(16):
        t = k / 15
        arch = math.sin(math.pi * t) ** 0.55
        top.append((x + width * (t - 0.5), y + height * arch * (0.86 + 0.14 * math.cos(t * math.tau * 3 + 1))))
    return [
        *top,
        (x + width * 0.3, y - height * 0.16),
        (x - width * 0.1, y - height * 0.05),
        (x - width * 0.32, y - height * 0.2),
    ]


CROWNS = (
    (
        (0.05, 0.96, 0.13, 0.075),
        (-0.02, 0.895, 0.22, 0.085),
        (0.12, 0.84, 0.22, 0.08),
        (-0.05, 0.785, 0.24, 0.085),
        (0.11, 0.725, 0.27, 0.08),
        (-0.05, 0.66, 0.2, 0.07),
        (0.12, 0.59, 0.17, 0.055),
    ),
    (
        (0.03, 0.965, 0.15, 0.08),
        (0.1, 0.9, 0.21, 0.08),
        (-0.04, 0.845, 0.25, 0.085),
        (0.12, 0.785, 0.26, 0.085),
        (-0.03, 0.72, 0.28, 0.08),
        (0.1, 0.63, 0.16, 0.055),
    ),
    (
        (0.06, 0.955, 0.12, 0.075),
        (0.0, 0.9, 0.2, 0.08),
        (0.11, 0.85, 0.2, 0.075),
        (0.0, 0.795, 0.29, 0.09),
        (0.14, 0.74, 0.2, 0.07),
        (-0.07, 0.69, 0.19, 0.065),
        (0.08, 0.62, 0.24, 0.065),
        (-0.04, 0.53, 0.12, 0.045),
    ),
)


def pine(kind: int, *, plain: bool = False) -> list[Polygon]:
    """A pine of the coast, 1 high: a bare trunk, cushions of needles, leaning from the wind off the sea."""
    trunk = limb((0, -0.1, 0.021), (-0.01, 0.22, 0.017), (0.015, 0.56, 0.013), (0.04, 0.98, 0.007))
    boughs = [
        part for cx, cy, _, _ in CROWNS[kind] for part in limb((0.04 * cy, cy - 0.1, 0.008), (cx, cy + 0.02, 0.006))
    ]
    if plain:
        cushions = ((0.06, 0.88, 0.3, 0.13), (-0.04, 0.75, 0.4, 0.15), (0.1, 0.6, 0.36, 0.13))
        return [*limb((0, -0.1, 0.03), (0.02, 0.5, 0.026), (0.04, 0.9, 0.02)), *(clump(*crown) for crown in cushions)]
    return [*trunk, *boughs, *(clump(*crown) for crown in CROWNS[kind])]


def pines(to: Drawing, tone: str, rows: Sequence[tuple[float, float, float]], *, mirrored: bool = False) -> None:
    """A stand of pines as one shape, each (x, foot, size)."""
    parts = [
        part
        for index, (x, foot, size) in enumerate(rows[:: 2 if to.contrast else 1])
        for part in place(pine(index % len(CROWNS), plain=to.contrast), x, foot, size, mirrored=mirrored)
    ]
    to.shape(tone, *parts)


def grass(to: Drawing, tone: str, spots: Sequence[tuple[float, float]], size: float, seed: int) -> None:
    """Tufts of dune grass that the wind bends."""
    chance = random.Random(seed)
    blades: list[Polygon] = []
    for x, foot in spots:
        for k in range(6):
            lean, high, at = (
                size * chance.uniform(0.1, 0.75),
                size * chance.uniform(0.55, 1),
                x + (k - 2.5) * size * 0.09,
            )
            blades.append(
                [
                    (at - 2.4, foot + 4),
                    (at + lean * 0.3 - 1.5, foot - high * 0.6),
                    (at + lean, foot - high),
                    (at + lean * 0.42 + 1.5, foot - high * 0.55),
                    (at + 2.4, foot + 4),
                ]
            )
    to.detail(tone, *blades)


def glitter(to: Drawing, tone: str, x: float, top: float, *, width: float, depth: float, rows: int, seed: int) -> None:
    """The sun's road on the water: bars that grow and scatter towards the viewer."""
    chance, bars = random.Random(seed), []
    for row in range(rows):
        t = (row + 0.5) / rows
        y, thick = top + depth * t**1.3, 2.2 + 5.5 * t
        span = width * (1 - 0.55 * math.sin(math.pi * t * 0.8))
        for _ in range(1 + row % 2):
            length = span * chance.uniform(0.35, 0.8)
            left = x - length / 2 + span * chance.uniform(-0.28, 0.28)
            bars.append(lens(left, y, length, thick))
    to.shape(tone, *bars[:: 3 if to.contrast else 1], thick=0)


def lens(x: float, y: float, length: float, thick: float) -> Polygon:
    """A bar with pointed ends."""
    return [
        (x, y),
        (x + length * 0.12, y - thick / 2),
        (x + length * 0.88, y - thick / 2),
        (x + length, y),
        (x + length * 0.88, y + thick / 2),
        (x + length * 0.12, y + thick / 2),
    ]


def sea(to: Drawing, horizon: float) -> None:
    """Water from edge to edge below a straight horizon."""
    to.shape("water", box(to.left - 20, horizon, to.frame.width + 40, to.foot - horizon + 30))
