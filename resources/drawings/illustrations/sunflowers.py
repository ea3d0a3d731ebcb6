"""Sunflowers under a radar."""

import math
import random

from resources.drawings.drawing import Drawing, cloud
from resources.drawings.shapes import Polygon, blob, box, curve, foliage, limb, oval, place, within

FLOWERS = (
    # x, y and size of the head, tilt
    (-340, 776, 62, 0.1),
    (-206, 762, 72, -0.16),
    (-70, 780, 58, 0.14),
    (66, 742, 64, 0.2),
    (402, 752, 60, 0.1),
    (560, 716, 80, 0.16),
    (706, 754, 60, -0.2),
    (1160, 738, 66, -0.1),
    (214, 684, 92, -0.14),
    (1002, 722, 74, 0.1),
)


def sunflowers(to: Drawing) -> None:
    """A field of sunflowers below blue hills, with a radar in it."""
    cloud(to, "haze", (330, 470), 400, 26)
    cloud(to, "haze", (860, 560), 400, 26)
    to.detail(
        "far",
        [*curve(((-410, 676), (200, 650), (480, 684), (760, 646), (1000, 668), (1210, 630))), (1210, 900), (-410, 900)],
    )
    to.land("blue", (-410, 700), (260, 690), (520, 716), (800, 690), (1210, 672))
    radar(to, 826, 756)
    field(to)
    for x, y, size, tilt in FLOWERS:
        sunflower(to, x, y, size, tilt)


def field(to: Drawing) -> None:
    """The field in bands that come nearer, flowers as dots, then as small discs."""
    to.land("field", (-410, 742), (420, 748), (760, 742), (1210, 726), edge="field_outline")
    chance = random.Random(2022)
    for tone, y, size in (("field_shade", 766, 8), ("leaf", 788, 13)):
        to.detail(tone, band(y))
        step = size * 2.6
        spots = [
            (-410 + step * (k + chance.uniform(-0.3, 0.3)), y + chance.uniform(-0.35, 0.35) * size)
            for k in range(int(1640 / step))
        ]
        to.detail("petal", *(oval(x, at, size, size * 0.78, 12) for x, at in spots))
        to.detail(
            "seed",
            *(oval(x, at + size * 0.1, size * 0.42, size * 0.34, 8) for x, at in spots[:: 3 if size < 10 else 1]),
        )
    to.detail("leaf", [(-410, 930), *foliage(((-410, 812), (600, 806), (1210, 796)), 20, 7), (1210, 930)])
    to.detail(
        "leaf_shade", [(-410, 930), *foliage(((-410, 842), (300, 836), (700, 844), (1210, 832)), 30, 9), (1210, 930)]
    )


def band(y: float) -> Polygon:
    """A strip of field from edge to edge."""
    return [*curve(((-410, y), (500, y + 4), (1210, y - 8))), (1210, 930), (-410, 930)]


def sunflower(to: Drawing, x: float, y: float, size: float, tilt: float) -> None:
    """A sunflower: stem, leaves, two rings of petals, the seeds."""
    stalk = limb((0, 0, 0.06), (tilt * 0.5, -1.4, 0.07), (tilt * 0.4, -4, 0.09))
    if to.contrast:
        to.shape("petal", *place(limb((0, 0, 0.07), (0, -6, 0.07)), x, y, size))
    to.detail("leaf", *place([*stalk, leaf(1, 0), leaf(-1, 0.45)], x + tilt * size * 0.4, y, size))
    to.detail("leaf_shade", *place([leaf(1, 0, half=True), leaf(-1, 0.45, half=True)], x + tilt * size * 0.4, y, size))
    to.detail("petal_shade", *place(petals(17, 0.19, 1.0), x, y, size, tilt))
    to.shape("petal", *place(petals(17, 0, 0.98), x, y, size, tilt))
    to.shape("core", *place([oval(0, 0, 0.47, 0.45)], x, y, size, tilt), thick=0)
    to.detail("seed", *place([oval(0, 0, 0.34, 0.32)], x, y, size, tilt))
    to.detail("core", *place([oval(0.02, 0.02, 0.2, 0.19)], x, y, size, tilt))


def petals(count: int, start: float, reach: float) -> list[Polygon]:
    """A ring of pointed petals around the middle."""
    ring = []
    for k in range(count):
        turn = start + k * math.tau / count
        long = reach * (1 + 0.06 * math.sin(k * 2.4))
        points = (
            (0.3, -0.08),
            (0.55, -0.125),
            (0.88, -0.06),
            (long, 0),
            (0.88, 0.06),
            (0.55, 0.125),
            (0.3, 0.08),
        )
        ring.append(
            [
                (px * math.cos(turn) - py * math.sin(turn), px * math.sin(turn) + py * math.cos(turn))
                for px, py in points
            ]
        )
    return ring


def leaf(side: int, down: float, *, half: bool = False) -> Polygon:
    """A broad leaf that springs from the stem and hangs at its tip; its lower half is in shade."""
    upper = [(0.03, -1.72), (0.28, -1.42), (0.72, -1.38), (1.08, -1.62), (1.26, -1.98)]
    lower = [(0.92, -2.02), (0.5, -2.0), (0.2, -1.88)]
    ridge = [(1.26, -1.98), (0.9, -1.72), (0.5, -1.62), (0.03, -1.7)]
    outline = [*curve(lower[::-1], 4), *curve(ridge, 4)] if half else curve([*upper, *lower], 4, closed=True)
    return [(side * px, py - down) for px, py in outline]


def radar(to: Drawing, x: float, foot: float) -> None:
    """A surveillance radar: a lattice tower, a turntable, a wide curved reflector with its horn."""
    mast(to, x, foot, 126)
    top = foot - 126
    to.shape(
        "object",
        box(x - 46, top - 14, 92, 16),
        [(x - 22, top - 12), (x - 13, top - 44), (x + 13, top - 44), (x + 22, top - 12)],
        thick=0,
    )
    reflector(to, x, top - 76)
    arm = [
        *limb((0.05, -0.26, 0.034), (-0.3, -0.34, 0.03), (-0.62, -0.18, 0.026)),
        *limb((0.3, -0.22, 0.02), (-0.3, -0.34, 0.02)),
        [(-0.7, -0.2), (-0.64, -0.05), (-0.5, -0.06), (-0.52, -0.24), (-0.62, -0.3)],
    ]
    to.shape("object_shade", *place(arm, x, top - 76, 156, 0.12), thick=8 * to.contrast)


REFLECTOR_BACK = blob(
    (-1, 0.2),
    (-0.9, 0.46),
    (-0.4, 0.58),
    (0.3, 0.55),
    (0.92, 0.3),
    (1.02, 0.02),
    (0.8, -0.2),
    (0.2, -0.3),
    (-0.5, -0.2),
)
REFLECTOR_FACE = blob(
    (-0.97, 0.22),
    (-0.86, 0.41),
    (-0.36, 0.5),
    (0.3, 0.47),
    (0.88, 0.25),
    (0.97, 0.03),
    (0.76, -0.14),
    (0.2, -0.22),
    (-0.5, -0.13),
)


def reflector(to: Drawing, x: float, y: float) -> None:
    """The radar's reflector around (x, y), seen from its face, with a lattice across it."""
    back, face = place([REFLECTOR_BACK, REFLECTOR_FACE], x, y, 156, 0.12)
    to.shape("object_shade" if not to.contrast else "front", back, thick=12)
    to.detail("object_lit", face)
    ribs = [
        part
        for at in (-0.66, -0.33, 0, 0.33, 0.66)
        for part in limb((at * 1.05 - 0.02, 0.6, 0.009), (at * 0.95, 0.14, 0.009), (at, -0.3, 0.009))
    ]
    bars = [
        part
        for dy in (0.3, 0.06)
        for part in limb((-1, dy - 0.04, 0.009), (-0.4, dy + 0.03, 0.009), (0.3, dy, 0.009), (1, dy - 0.14, 0.009))
    ]
    lattice = limb((0.05, 0.6, 0.02), (0, -0.3, 0.02)) if to.contrast else [*ribs, *bars]
    to.shape("object", *within(place(lattice, x, y, 156, 0.12), face), thick=0)


def mast(to: Drawing, x: float, foot: float, height: float) -> None:
    """A lattice tower that narrows upwards."""
    wide, narrow, levels = 56, 36, 2

    def half(level: float) -> float:
        return wide + (narrow - wide) * level / levels

    parts: list[Polygon] = []
    for side in (-1, 1):
        parts += limb((x + side * wide * 1.06, foot + 12, 6), (x + side * narrow, foot - height, 5))
    for level in range(levels):
        low, high = foot - height * level / levels, foot - height * (level + 1) / levels
        parts += limb((x - half(level), low, 3), (x + half(level + 1), high, 3)) + limb(
            (x + half(level), low, 3), (x - half(level + 1), high, 3)
        )
        parts.append(box(x - half(level + 1), high - 3, 2 * half(level + 1), 6))
    to.shape("object", *parts, thick=0)
