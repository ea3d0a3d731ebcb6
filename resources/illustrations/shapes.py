"""What every drawing is made of: tones by background, polygons, curves through points, outlines.

All shapes are polygons (curves are walked in short steps), so they can be turned, mirrored, joined
and outlined alike, and any SVG renderer draws them the same.
"""

import itertools
import math
import random
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

Point = tuple[float, float]
Polygon = list[Point]

# Farther layers are closer to the tone of the sky, which the screen paints. On black the middle
# distance catches the dawn, and what is near stands dark against it.
PALETTES = {
    "white": {
        "haze": "#d3dfed", "far": "#bed0e5", "mid": "#93b0d3", "near": "#5a84b7", "front": "#1f4a86", "deep": "#0b274d",
        "halo": "#ebe2d2", "glow": "#f3d6a1", "sun": "#f2a93b",
        "stone": "#fbf8f2", "stone_shade": "#c9d6e7", "object": "#123a6f", "object_shade": "#0b274d", "object_lit": "#4777b1",
        "water": "#c6d8eb", "gleam": "#fbf8f2", "sand": "#f0e3c8", "sand_shade": "#d3d5d6",
        "petal": "#f6b63c", "petal_shade": "#d98a1f", "core": "#4a2b06", "seed": "#7a4a10", "leaf": "#2f6a8a", "leaf_shade": "#1d4a68",
        "field": "#f3bd4a", "field_shade": "#dda032", "blue": "#2f6fc0",
        "pine": "#1f4a86", "pine_far": "#86a6cd", "halo_wide": "#f8edd8", "glow_wide": "#f7dba9", "cloud": "#e9ecee", "spit": "#c3d4e7",
        "tower_lit": "#6d93c2", "tower": "#4f7bb0", "tower_shade": "#3a649c", "row": "#2c5b9a",
    },
    "black": {
        "haze": "#1a2746", "far": "#22345d", "mid": "#2e477a", "near": "#1d3058", "front": "#0e1930", "deep": "#060b18",
        "halo": "#2b2c3f", "glow": "#5f4a34", "sun": "#ffbd2e",
        "stone": "#c6d2e8", "stone_shade": "#6d84b0", "object": "#9dbbe6", "object_shade": "#5f7fb5", "object_lit": "#dfe9f8",
        "water": "#1f3157", "gleam": "#e8c987", "sand": "#6b6058", "sand_shade": "#3c4058",
        "petal": "#ffc53d", "petal_shade": "#c98420", "core": "#2c1a05", "seed": "#6b4210", "leaf": "#2b5a7a", "leaf_shade": "#173a55",
        "field": "#b98423", "field_shade": "#8a6220", "blue": "#2a5ba8",
        "pine": "#3d5a92", "pine_far": "#24386a", "halo_wide": "#1d1d29", "glow_wide": "#4d3c2b", "cloud": "#131c33", "spit": "#22345d",
        "tower_lit": "#7f9ccb", "tower": "#5673aa", "tower_shade": "#3b5588", "row": "#2b4374",
    },
    "contrast": {
        "sun": "#ffff00", "petal": "#ffff00", "gleam": "#ffff00", "stone": "#ffffff", "object": "#ffffff", "object_lit": "#ffffff",
        "object_shade": "#ffffff", "tower_lit": "#ffffff", "tower": "#ffffff", "tower_shade": "#ffffff",
    },
}  # fmt: skip
BLACK = "#000000"


class Drawing:
    """A growing list of flat shapes on an open sky."""

    def __init__(self, background: str, width: int, height: int) -> None:
        self.tones = PALETTES[background]
        self.background = background
        self.contrast = background == "contrast"
        self.width, self.height = width, height
        self.elements: list[str] = []

    def tone(self, name: str) -> str:
        """The colour of a tone; in high contrast whatever isn't white or yellow is black."""
        return name if name.startswith("#") else self.tones.get(name, BLACK)

    def shape(self, tone: str, *polygons: Sequence[Point], edge: str = "#ffffff", thick: float = 8) -> None:
        """One flat shape, joined from polygons.

        In high contrast black ones have an outline, and all others a black moat, so that white stays
        apart from yellow.
        """
        fill, outlines = self.tone(tone), joined(polygons)
        d = outline(outlines) + ('" fill-rule="evenodd' if len(outlines) > 1 else "")
        line = ""
        if self.contrast and thick:
            line = f' stroke="{edge if fill == BLACK else BLACK}" stroke-width="{thick:g}" stroke-linejoin="round"'
        if self.contrast and fill != BLACK and thick:
            self.elements.append(f'<path fill="{BLACK}"{line} d="{d}"/>')
            line = ""
        self.elements.append(f'<path fill="{fill}"{line} d="{d}"/>')

    def detail(self, tone: str, *polygons: Sequence[Point]) -> None:
        """Something small that high contrast does without."""
        if not self.contrast and polygons:
            self.shape(tone, *polygons)

    def disc(self, tone: str, x: float, y: float, radius: float) -> None:
        """A plain disc."""
        self.elements.append(f'<circle fill="{self.tone(tone)}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>')

    def land(self, tone: str, *tops: Point, thick: float = 8, edge: str = "#ffffff") -> None:
        """Land beneath a smooth line through the points; where the line starts inside the drawing, it runs out there."""
        low = self.height + 30
        corner = [(tops[0][0], low)] if tops[0][0] < 0 else []
        self.shape(tone, [*curve(tops), (tops[-1][0], low), *corner], thick=thick, edge=edge)

    def svg(self) -> str:
        """The drawing as a file."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" height="{self.height}">'
        return "\n".join([head, *self.elements, "</svg>\n"])


def number(tenths: int) -> str:
    return f"{tenths / 10:g}"


def joined(polygons: Sequence[Sequence[Point]]) -> list[Polygon]:
    """The union of polygons, as outlines and holes."""
    if len(polygons) == 1:
        return [list(polygons[0])]
    return outlines(painter_path(polygons).simplified())


def within(polygons: Sequence[Sequence[Point]], frame: Sequence[Point]) -> list[Polygon]:
    """What of the polygons lies within the frame."""
    inner = painter_path([frame])
    return [part for polygon in polygons for part in outlines(painter_path([polygon]).intersected(inner))]


def painter_path(polygons: Sequence[Sequence[Point]]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in polygons:
        turn = sum(ax * by - bx * ay for (ax, ay), (bx, by) in itertools.pairwise([*polygon, polygon[0]]))
        path.addPolygon(QPolygonF([QPointF(*point) for point in (polygon if turn >= 0 else reversed(polygon))]))
        path.closeSubpath()
    return path


def outlines(path: QPainterPath) -> list[Polygon]:
    return [[(point.x(), point.y()) for point in polygon] for polygon in path.toSubpathPolygons()]


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
    """The polygon without points that its neighbours' line would all but meet, never two in a row."""
    kept = [polygon[0]]
    skipped = False
    for here, after in itertools.pairwise([*polygon[1:], polygon[0]]):
        wide = math.dist(kept[-1], after)
        skipped = not skipped and (wide == 0 or abs(cross(kept[-1], after, here)) / wide < 0.3)
        if not skipped:
            kept.append(here)
    return kept


def curve(points: Sequence[Point], steps: int = 8, *, closed: bool = False) -> Polygon:
    """A smooth line through the points (Catmull-Rom)."""
    n = len(points)

    def at(index: int) -> Point:
        return points[index % n] if closed else points[max(0, min(n - 1, index))]

    line: Polygon = []
    for index in range(n if closed else n - 1):
        p0, p1, p2, p3 = (at(index + k) for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            a, b, c, d = -t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2
            line.append(tuple((a * p0[k] + b * p1[k] + c * p2[k] + d * p3[k]) / 2 for k in (0, 1)))  # type: ignore[arg-type]
    return line if closed else [*line, points[-1]]


def blob(*points: Point, steps: int = 6) -> Polygon:
    """A smooth closed form through the points."""
    return curve(points, steps, closed=True)


def box(x: float, y: float, width: float, height: float) -> Polygon:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def oval(x: float, y: float, rx: float, ry: float, count: int = 28) -> Polygon:
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
    """Polygons in units with y upwards, set down at (x, y) with a size, turned, mirrored."""
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


def trees(to: Drawing, tone: str, line: Sequence[Point], radius: float, seed: int) -> None:
    """A wood as one mass, from the crowns along the line down to the foot of the drawing."""
    low = to.height + 30
    bumps = foliage(line, radius, seed) if not to.contrast else curve(line)
    corner = [(line[0][0], low)] if line[0][0] < 0 else []
    end = [(line[-1][0], low)] if line[-1][0] > to.width else [(line[0][0], low)]
    to.shape(tone, [*corner, *bumps, *end])


def dawn_sun(to: Drawing, x: float, y: float, radius: float, rings: Sequence[tuple[str, float]] = ()) -> None:
    """The low sun and the light around it."""
    for tone, factor in rings or (("halo", 2.1), ("glow", 1.55)):
        if not to.contrast:
            to.disc(tone, x, y, radius * factor)
    to.disc("sun", x, y, radius)


def cloud(to: Drawing, tone: str, x: float, y: float, width: float, height: float) -> None:
    """A long flat bank of cloud: straight beneath, in slow waves above."""
    tops = ((0, 0), (0.16, -0.5), (0.34, -0.62), (0.52, -1), (0.72, -0.7), (0.86, -0.4), (1, 0))
    to.detail(tone, curve([(x + width * px, y + height * py) for px, py in tops]))
