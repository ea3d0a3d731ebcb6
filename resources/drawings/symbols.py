"""The symbols of counting charts, in the theme's colours for figures and lines.

Each symbol is one flat silhouette on a square of 100, with a margin of about 8 on every side, and is repeated in a
grid. `person` also comes as an outline (person-rest), for people who are not counted.
"""

import math
from collections.abc import Callable, Iterator, Sequence

from kiosk.theme import theme
from resources.drawings.shapes import Point, Polygon, box, curve, joined, limb, outline, oval

SIZE = 100
REST_WIDTH = 5
"""How wide the line of an outline is."""


def person(inset: float = 0) -> list[Polygon]:
    """A standing person: a head apart from round shoulders, a body that tapers a little to its foot."""
    head = oval(50, 24, 16 - inset, 16 - inset, 48)
    radius = 21 - inset
    turns = [math.pi / 2 * k / 12 for k in range(13)]
    shoulder = [(43 - radius * math.cos(turn), 66 - radius * math.sin(turn)) for turn in turns]
    half = [(27 + inset, 92 - inset), *shoulder]
    return [head, [*half, *((SIZE - x, y) for x, y in reversed(half))]]


def vest() -> list[Polygon]:
    """An armoured vest: shoulder straps, a round neck, a body with a break at the waist, its plate."""
    neck = curve([(50, 31), (43, 29), (38, 23), (36, 15), (36, 8)])
    arm = curve([(21, 8), (22, 20), (22, 32), (18, 42), (10, 47)])
    front = [*neck, *arm, (10, 66), (50, 66)]
    low = [(50, 71), (10, 71), *curve([(10, 82), (12, 88), (19, 92)]), (50, 92)]
    return [mirror(front), mirror(low)]


def mirror(half: Sequence[Point]) -> Polygon:
    """A left half and its mirror image, as one outline from the top middle down to the bottom middle."""
    return [*half, *((SIZE - x, y) for x, y in reversed(half))]


def missile() -> list[Polygon]:
    """A short surface-to-air missile, upright: a pointed nose, narrow wings, tail fins, a band between its stages."""
    nose = [*curve([(50, 8), (46, 14), (43, 22), (42, 30)]), (42, 36)]
    body = [(42, 41), (42, 52), (34, 60), (34, 65), (42, 63), (42, 74), (28, 86), (28, 91), (42, 85), (44, 92)]
    return [mirror(nose), mirror(body)]


def carrier() -> list[Polygon]:
    """A tracked armoured carrier from the side: a sloping bow, a hatch with its gun, five wheels in the track."""
    hull: Polygon = [(8, 52), (23, 31), (90, 31), (92, 33), (92, 55), (8, 55)]
    hatch: Polygon = [(50, 34), (52, 25), (64, 25), (66, 34)]
    gun = box(36, 25.5, 18, 3)
    track = limb((17, 68.5, 9), (83, 68.5, 9))
    return [hull, hatch, gun, *track]


def wheels() -> list[Polygon]:
    """The holes that part the wheels in the carrier's track."""
    return [oval(18 + 16 * k, 68.5, 4.4, 4.4, 24) for k in range(5)]


def coin() -> list[Polygon]:
    """A coin: a disc, in which a ring stays open."""
    return [oval(50, 50, 42, 42, 72)]


def ring() -> list[Polygon]:
    """The open ring of the coin: the area between two discs."""
    return [oval(50, 50, 33, 33, 60), oval(50, 50, 27, 27, 60)]


Draw = Callable[[], list[Polygon]]

SYMBOLS: dict[str, tuple[Draw, Draw | None]] = {
    "person": (person, None),
    "vest": (vest, None),
    "missile": (missile, None),
    "carrier": (carrier, wheels),
    "coin": (coin, ring),
}
"""What draws each symbol, and the holes in it."""


def draw_symbols() -> Iterator[tuple[str, str]]:
    """The name of each file, such as 'person-white.svg', and its SVG."""
    palettes = theme().colours
    for name, (shape, holes) in SYMBOLS.items():
        d = outline(joined(shape())) + (outline(holes()) if holes else "")
        for background, palette in palettes.items():
            yield f"{name}-{background}.svg", svg(f'<path fill="{palette.figure}" fill-rule="evenodd" d="{d}"/>')
    d = outline(person(REST_WIDTH / 2))
    for background, palette in palettes.items():
        stroke = f'stroke="{palette.line}" stroke-width="{REST_WIDTH}" stroke-linejoin="round"'
        yield f"person-rest-{background}.svg", svg(f'<path fill="none" {stroke} d="{d}"/>')


def svg(shape: str) -> str:
    """A file with one shape."""
    size = f'viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{shape}\n</svg>\n'
