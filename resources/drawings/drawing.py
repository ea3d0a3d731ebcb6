"""A drawing: flat shapes in the tones of one background, from the farthest to the nearest."""

from collections.abc import Sequence

from kiosk.theme import HIGH_CONTRAST, theme
from resources.drawings.shapes import Point, Polygon, curve, foliage, joined, outline


class Drawing:
    """A growing list of flat shapes on an open sky; `width` and `height` are in units of the drawing.

    Farther layers are closer to the tone of the sky, which the screen paints. On black the middle distance catches the
    dawn, and what is near is dark against it.
    """

    def __init__(self, background: str, width: int, height: int) -> None:
        self.tones = theme().illustrations[background]
        self.contrast = background == HIGH_CONTRAST
        self.width, self.height = width, height
        self.elements: list[str] = []

    def tone(self, name: str) -> str:
        """The colour of a tone. In high contrast a tone without a colour of its own has that of "other", black."""
        return self.tones.get(name, self.tones["other"]) if self.contrast else self.tones[name]

    def shape(self, tone: str, *polygons: Sequence[Point], edge: str = "outline", thick: float = 8) -> None:
        """One flat shape, joined from polygons.

        In high contrast a black shape has an outline in the tone `edge`, `thick` units wide, and any other shape
        a black one, so that white stays apart from yellow.
        """
        fill, outlines = self.tone(tone), joined(polygons)
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
        self.elements.append(f'<circle fill="{self.tone(tone)}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>')

    def land(self, tone: str, *tops: Point, thick: float = 8, edge: str = "outline") -> None:
        """Land below a smooth line through the points; a line that starts inside the drawing begins at its foot."""
        low = self.height + 30
        corner = [(tops[0][0], low)] if tops[0][0] < 0 else []
        self.shape(tone, [*curve(tops), (tops[-1][0], low), *corner], thick=thick, edge=edge)

    def svg(self) -> str:
        """The drawing as a file."""
        size = f'viewBox="0 0 {self.width} {self.height}" width="{self.width}" height="{self.height}"'
        return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', *self.elements, "</svg>\n"])


def trees(to: Drawing, tone: str, line: Sequence[Point], radius: float, seed: int) -> None:
    """A wood as one shape, from the crowns along the line down to the foot of the drawing."""
    low = to.height + 30
    bumps = foliage(line, radius, seed) if not to.contrast else curve(line)
    corner: Polygon = [(line[0][0], low)] if line[0][0] < 0 else []
    end = [(line[-1][0], low)] if line[-1][0] > to.width else [(line[0][0], low)]
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
