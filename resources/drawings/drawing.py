"""A drawing: flat shapes in the tones of one background, from the farthest to the nearest."""

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.theme import HIGH_CONTRAST, theme
from resources.drawings.shapes import Point, Polygon, curve, foliage, joined, outline, oval


class Frame(NamedTuple):
    """The part of a drawing's plane that a crop shows, in units of the drawing."""

    x: float
    y: float
    width: int
    height: int

    @property
    def portrait(self) -> bool:
        """Whether it is higher than wide."""
        return self.height > self.width

    def shows(self, polygon: Sequence[Point], rim: float) -> bool:
        """Whether any of the polygon, drawn with a line that reaches `rim` beyond it, may be in view."""
        xs, ys = zip(*polygon, strict=True)
        across = min(xs) - rim < self.x + self.width and max(xs) + rim > self.x
        return across and min(ys) - rim < self.y + self.height and max(ys) + rim > self.y


COLUMNS = 16
"""How many columns of equal width a drawing's skyline has."""


SPARE = 4
"""Units between the open sky and what is drawn: a renderer smooths edges, and rounds joins of lines."""


class Skyline:
    """How far down from the upper edge nothing is drawn, in each column of a frame; with some units to spare."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.tops = [frame.y + frame.height] * COLUMNS

    def add(self, polygon: Sequence[Point], rim: float = 0) -> None:
        """Lower the sky to a polygon with an outline that is `rim` wide on its outer side."""
        wide = self.frame.width / COLUMNS
        for (ax, ay), (bx, by) in itertools.pairwise([*polygon, polygon[0]]):
            west, east = min(ax, bx) - self.frame.x, max(ax, bx) - self.frame.x
            first, last = math.floor((west - rim) / wide), math.floor((east + rim) / wide)
            for column in range(max(0, first), min(COLUMNS - 1, last) + 1):
                ends = [max(west, min(east, x)) for x in (column * wide - rim, (column + 1) * wide + rim)]
                high = min(
                    ay + (by - ay) * ((x + self.frame.x - ax) / (bx - ax) if bx != ax else k)
                    for k, x in enumerate(ends)
                )
                self.tops[column] = min(self.tops[column], high - rim - SPARE)

    def open(self) -> list[float]:
        """The open part of the frame's height in each column, rounded down."""
        return [max(0, math.floor(100 * (top - self.frame.y) / self.frame.height) / 100) for top in self.tops]


class Drawing:
    """A growing list of flat shapes on an open sky, for one background and one crop.

    Farther layers are closer to the tone of the sky, which the screen paints. On black the middle distance catches the
    dawn, and what is near is dark against it.
    """

    def __init__(self, background: str, frame: Frame) -> None:
        self.tones = theme().illustrations[background]
        self.contrast = background == HIGH_CONTRAST
        self.frame, self.portrait = frame, frame.portrait
        self.left, self.right, self.foot = frame.x, frame.x + frame.width, frame.y + frame.height
        self.elements: list[str] = []
        self.skyline = Skyline(frame)

    def across(self, part: float) -> float:
        """What is a part of the width from the left edge."""
        return self.left + part * self.frame.width

    def tone(self, name: str) -> str:
        """The colour of a tone. In high contrast a tone without a colour of its own has that of "other", black."""
        return self.tones.get(name, self.tones["other"]) if self.contrast else self.tones[name]

    def shape(self, tone: str, *polygons: Sequence[Point], edge: str = "outline", thick: float = 8) -> None:
        """One flat shape, joined from polygons.

        In high contrast a black shape has an outline in the tone `edge`, `thick` units wide, and any other shape
        a black one, so that white stays apart from yellow.
        """
        fill, rim = self.tone(tone), thick / 2 if self.contrast else 0
        outlines = [polygon for polygon in joined(polygons) if self.frame.shows(polygon, rim)]
        if not outlines:
            return
        for polygon in outlines:
            self.skyline.add(polygon, rim)
        d = outline(outlines) + ('" fill-rule="evenodd' if len(outlines) > 1 else "")
        if self.contrast and thick:
            black = self.tone("other")
            stroke = self.tone(edge) if fill == black else black
            line = f' stroke="{stroke}" stroke-width="{thick:g}" stroke-linejoin="round"'
            self.elements.append(f'<path fill="{black}"{line} d="{d}"/>')
            if fill == black:
                return
        self.elements.append(f'<path fill="{fill}" d="{d}"/>')

    def detail(self, tone: str, *polygons: Sequence[Point]) -> None:
        """Something small that high contrast leaves out."""
        if not self.contrast and polygons:
            self.shape(tone, *polygons)

    def disc(self, tone: str, x: float, y: float, radius: float) -> None:
        """A plain disc."""
        self.skyline.add(oval(x, y, radius, radius, 90))
        self.elements.append(f'<circle fill="{self.tone(tone)}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>')

    def land(self, tone: str, *tops: Point, thick: float = 8, edge: str = "outline") -> None:
        """Land below a smooth line through the points; a line that starts inside the drawing begins at its foot."""
        low = self.foot + 30
        corner = [(tops[0][0], low)] if tops[0][0] < self.left else []
        self.shape(tone, [*curve(tops), (tops[-1][0], low), *corner], thick=thick, edge=edge)

    def svg(self) -> str:
        """The drawing as a file."""
        x, y, width, height = self.frame
        size = f'viewBox="{x:g} {y:g} {width} {height}" width="{width}" height="{height}"'
        return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', *self.elements, "</svg>\n"])


def trees(to: Drawing, tone: str, line: Sequence[Point], radius: float, seed: int) -> None:
    """A wood as one shape, from the crowns along the line down to the foot of the drawing."""
    low = to.foot + 30
    bumps = foliage(line, radius, seed) if not to.contrast else curve(line)
    corner: Polygon = [(line[0][0], low)] if line[0][0] < to.left else []
    end = [(line[-1][0], low)] if line[-1][0] > to.right else [(line[0][0], low)]
    to.shape(tone, [*corner, *bumps, *end])


def dawn_sun(to: Drawing, x: float, y: float, radius: float, rings: Sequence[tuple[str, float]] = ()) -> None:
    """The low sun and the light around it."""
    for tone, factor in rings or (("halo", 2.1), ("glow", 1.55)):
        if not to.contrast:
            to.disc(tone, x, y, radius * factor)
    to.disc("sun", x, y, radius)


def cloud(to: Drawing, tone: str, left: Point, width: float, height: float) -> None:
    """A long flat bank of cloud, from its lower left corner: straight below, in slow waves above."""
    tops = ((0, 0), (0.16, -0.5), (0.34, -0.62), (0.52, -1), (0.72, -0.7), (0.86, -0.4), (1, 0))
    x, y = left
    to.detail(tone, curve([(x + width * px, y + height * py) for px, py in tops]))
