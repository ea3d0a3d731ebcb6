"""Polygons: curves through points, outlines, unions, and the path data of SVG.

All shapes are polygons (curves are followed in short steps), so they can be turned, mirrored, joined and outlined
in the same way, and every SVG renderer draws them alike.
"""

import itertools
import math
import random
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

Point = tuple[float, float]
Polygon = list[Point]


def number(tenths: int) -> str:
    """A number of tenths as SVG writes it, such as '1.5'."""
    return f"{tenths / 10:g}"


def joined(polygons: Sequence[Sequence[Point]]) -> list[Polygon]:
    """The union of polygons, as outlines and holes."""
    if len(polygons) == 1:
        return [list(polygons[0])]
    return outlines(painter_path(polygons).simplified())


def within(polygons: Sequence[Sequence[Point]], frame: Sequence[Point]) -> list[Polygon]:
    """The parts of the polygons that are inside the frame."""
    inner = painter_path([frame])
    return [part for polygon in polygons for part in outlines(painter_path([polygon]).intersected(inner))]


def painter_path(polygons: Sequence[Sequence[Point]]) -> QPainterPath:
    """Polygons as one path, all of them turning the same way, so that they add up where they overlap."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in polygons:
        turn = sum(ax * by - bx * ay for (ax, ay), (bx, by) in itertools.pairwise([*polygon, polygon[0]]))
        path.addPolygon(QPolygonF([QPointF(*point) for point in (polygon if turn >= 0 else reversed(polygon))]))
        path.closeSubpath()
    return path


def outlines(path: QPainterPath) -> list[Polygon]:
    """The outlines and holes of a path."""
    found = path.toSubpathPolygons()
    return [[(polygon.at(k).x(), polygon.at(k).y()) for k in range(polygon.size())] for polygon in found]


def outline(polygons: Sequence[Sequence[Point]]) -> str:
    """Polygons as path data, in steps of a tenth from point to point."""
    d = ""
    for polygon in polygons:
        tenths = [(round(10 * x), round(10 * y)) for x, y in lean(polygon)]
        d += f"M{number(tenths[0][0])} {number(tenths[0][1])}l"
        steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in itertools.pairwise(tenths)]
        d += " ".join(f"{number(x)} {number(y)}" for x, y in steps if x or y) + "z"
    return d


def lean(polygon: Sequence[Point]) -> Polygon:
    """The polygon without points that are almost on the line between their neighbours; never drops two in a row."""
    kept = [polygon[0]]
    skipped = False
    for here, after in itertools.pairwise([*polygon[1:], polygon[0]]):
        wide = math.dist(kept[-1], after)
        skipped = not skipped and (wide == 0 or abs(cross(kept[-1], after, here)) / wide < 0.3)
        if not skipped:
            kept.append(here)
    return kept


def curve(points: Sequence[Point], steps: int = 8, *, closed: bool = False) -> Polygon:
    """A smooth line through the points (Catmull-Rom), with `steps` points from each to the next."""
    n = len(points)

    def at(index: int) -> Point:
        return points[index % n] if closed else points[max(0, min(n - 1, index))]

    line: Polygon = []
    for index in range(n if closed else n - 1):
        p0, p1, p2, p3 = (at(index + k) for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            a, b, c, d = -t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2
            x, y = ((a * p0[k] + b * p1[k] + c * p2[k] + d * p3[k]) / 2 for k in (0, 1))
            line.append((x, y))
    return line if closed else [*line, points[-1]]


def blob(*points: Point, steps: int = 6) -> Polygon:
    """A smooth closed form through the points."""
    return curve(points, steps, closed=True)


def box(x: float, y: float, width: float, height: float) -> Polygon:
    """A rectangle from its upper left corner (lower left where y points upwards)."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def oval(x: float, y: float, rx: float, ry: float, count: int = 28) -> Polygon:
    """An ellipse around (x, y) as a polygon of `count` points."""
    return [(x + rx * math.cos(k * math.tau / count), y + ry * math.sin(k * math.tau / count)) for k in range(count)]


def hull(points: Iterable[Point]) -> Polygon:
    """The convex hull."""
    ordered = sorted(set(points))

    def half(run: Iterable[Point]) -> Polygon:
        chain: Polygon = []
        for p in run:
            while len(chain) > 1 and cross(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    return half(ordered) + half(reversed(ordered))


def cross(a: Point, b: Point, c: Point) -> float:
    """Twice the area of the triangle; its sign says to which side of the line from a to b the point c is."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def limb(*joints: tuple[float, float, float]) -> list[Polygon]:
    """A tapering limb through round joints (x, y, radius)."""
    return [
        hull(oval(*first[:2], first[2], first[2], 14) + oval(*second[:2], second[2], second[2], 14))
        for first, second in itertools.pairwise(joints)
    ]


def place(
    polygons: Iterable[Sequence[Point]], x: float, y: float, size: float, turn: float = 0, *, mirrored: bool = False
) -> list[Polygon]:
    """Polygons in units with y upwards, placed at (x, y): `size` long units, turned by `turn` radians, mirrored."""
    cos, sin, side = math.cos(turn), math.sin(turn), -1 if mirrored else 1
    return [
        [(x + size * (side * px * cos - py * sin), y - size * (side * px * sin + py * cos)) for px, py in polygon]
        for polygon in polygons
    ]


def foliage(line: Sequence[Point], radius: float, seed: int) -> Polygon:
    """A bumpy line of tree crowns along a smooth line through the points."""
    chance, crowns, last = random.Random(seed), [], None
    for x, y in curve(line, 40):
        if last is None or x >= last:
            size = radius * chance.uniform(0.7, 1.25)
            crowns.append((x, y, size))
            last = x + size * 1.25
    bumps: Polygon = []
    for x, y, size in crowns:
        bumps += [(x - size * math.cos(a), y - size * math.sin(a) * 1.1) for a in (0.4, 0.95, 1.5, 2.05, 2.6)]
    return bumps
