"""A fighter, modelled in space (x forward, y to its right, z up; 2 long) and set down flat."""

import itertools
import math
from collections.abc import Sequence

from resources.drawings.drawing import Drawing
from resources.drawings.shapes import Point, Polygon, hull

Solid = tuple[float, float, float]

BODY = (
    (1.0, 0.008, -0.02),
    (0.8, 0.036, -0.012),
    (0.55, 0.062, 0),
    (0.28, 0.084, 0),
    (-0.1, 0.098, 0),
    (-0.5, 0.095, 0),
    (-0.84, 0.072, 0),
    (-0.97, 0.056, 0),
)


def wing(side: int) -> list[list[Solid]]:
    """Everything of one side: strake, wing with its rail and missile, tailplane."""
    return [
        [(x, side * y, 0) for x, y in ((0.62, 0.04), (0.22, 0.13), (-0.4, 0.13), (-0.4, 0.04))],
        [(x, side * y, 0) for x, y in ((0.24, 0.08), (-0.27, 0.62), (-0.43, 0.62), (-0.46, 0.08))],
        [(x, side * y, 0) for x, y in ((-0.06, 0.63), (-0.1, 0.65), (-0.5, 0.65), (-0.5, 0.61), (-0.1, 0.61))],
        [(x, side * y, -0.01) for x, y in ((-0.6, 0.07), (-0.8, 0.34), (-0.98, 0.34), (-0.95, 0.07))],
    ]


FIN = [(-0.38, 0, 0.07), (-0.56, 0, 0.14), (-0.8, 0, 0.42), (-0.97, 0, 0.42), (-0.92, 0, 0.06)]
CANOPY = [(0.62, 0.02, 0.055), (0.5, 0.045, 0.1), (0.36, 0.045, 0.13), (0.14, 0.03, 0.1), (0.05, 0, 0.09)]
INTAKE = [(0.3, 0.05, -0.13), (0.3, 0.06, -0.06), (-0.2, 0.06, -0.13), (-0.5, 0.04, -0.09)]


def fighter(to: Drawing, x: float, y: float, size: float, *, roll: float, yaw: float, climb: float) -> None:
    """A fighter at (x, y), banked by `roll`, turned from the viewer by `yaw`, its nose up by `climb` (radians)."""

    def project(point: Solid) -> Point:
        px, py, pz = point
        py, pz = py * math.cos(roll) - pz * math.sin(roll), py * math.sin(roll) + pz * math.cos(roll)
        across = px * math.cos(yaw) - py * math.sin(yaw)
        up = pz
        cos, sin = math.cos(climb), math.sin(climb)
        return x + size * (across * cos - up * sin), y - size * (across * sin + up * cos)

    def flat(facets: Sequence[Sequence[Solid]]) -> list[Polygon]:
        return [[project(point) for point in facet] for facet in facets]

    def sides(points: list[Solid]) -> list[Solid]:
        return points + [(px, -py, pz) for px, py, pz in points]

    near, far = (1, -1) if math.cos(roll) >= 0 else (-1, 1)
    if to.contrast:
        to.shape("object", *flat(wing(1)), *flat(wing(-1)), *flat([FIN]))
    to.shape("object_shade", *flat(wing(-near)), thick=0)
    rings = [
        [project((bx, r * math.cos(k), bz + r * math.sin(k))) for k in (j * math.tau / 12 for j in range(12))]
        for bx, r, bz in BODY
    ]
    to.shape(
        "object",
        *(hull(a + b) for a, b in itertools.pairwise(rings)),
        hull([project(p) for p in sides(INTAKE)]),
        thick=0,
    )
    to.shape("object_lit", hull([project(p) for p in sides(CANOPY)]), thick=0)
    to.shape("object_shade" if far else "object", *flat([FIN]), thick=0)
    to.shape("object_lit", *flat(wing(near)[1:]), thick=0)
    to.shape("object", *flat(wing(near)[:1]), thick=0)


def trail(to: Drawing, x: float, y: float, length: float, *, width: float, climb: float, tone: str = "stone") -> None:
    """The trail behind a fighter that ends at (x, y): it thins out."""
    cos, sin = math.cos(climb), math.sin(climb)

    def at(along: float, across: float) -> Point:
        return x - along * cos + across * sin, y + along * sin + across * cos

    to.detail(tone, [at(0, -width * 0.4), at(length, 0), at(0, width * 0.4)])
