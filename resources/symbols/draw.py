"""Draw the symbols for counting charts: `python resources/symbols/draw.py` writes NAME-BACKGROUND.svg beside it.

Each symbol is one flat silhouette on a square of 100, with a margin of about 8 on every side, to be
tiled in a grid. `person` also comes as an outline (person-rest), for those who are not counted.
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "illustrations"))

from shapes import Polygon, box, curve, joined, limb, outline, oval  # noqa: E402

SIZE = 100
FIGURE = {"white": "#123a6f", "black": "#ffbd2e", "contrast": "#ffffff"}
REST = {"white": "#7d7a73", "black": "#7c879b", "contrast": "#ffffff"}
REST_WIDTH = 5


def person(inset: float = 0) -> list[Polygon]:
    """Someone who stands: a head apart from round shoulders, a body that tapers a little to its foot."""
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


def mirror(half: Polygon) -> Polygon:
    """A left half and its mirror image, as one outline from the top middle down to the bottom middle."""
    return [*half, *((SIZE - x, y) for x, y in reversed(half))]


def missile() -> list[Polygon]:
    """A short surface-to-air missile, upright: a pointed nose, narrow wings, tail fins, a band between its stages."""
    nose = [*curve([(50, 8), (46, 14), (43, 22), (42, 30)]), (42, 36)]
    body = [(42, 41), (42, 52), (34, 60), (34, 65), (42, 63), (42, 74), (28, 86), (28, 91), (42, 85), (44, 92)]
    return [mirror(nose), mirror(body)]


def carrier() -> list[Polygon]:
    """A tracked armoured carrier from the side: a sloping bow, a hatch with its gun, five wheels in the track."""
    hull = [(8, 52), (23, 31), (90, 31), (92, 33), (92, 55), (8, 55)]
    hatch = [(50, 34), (52, 25), (64, 25), (66, 34)]
    gun = box(36, 25.5, 18, 3)
    track = limb((17, 68.5, 9), (83, 68.5, 9))
    return [hull, hatch, gun, *track]


def wheels() -> list[Polygon]:
    """The holes that tell the wheels in the carrier's track apart."""
    return [oval(18 + 16 * k, 68.5, 4.4, 4.4, 24) for k in range(5)]


def coin() -> list[Polygon]:
    """A coin: a disc, with a ring that is left open."""
    return [oval(50, 50, 42, 42, 72)]


def ring() -> list[Polygon]:
    """The open ring of the coin: what lies between two discs."""
    return [oval(50, 50, 33, 33, 60), oval(50, 50, 27, 27, 60)]


SYMBOLS: dict[str, tuple[Callable[[], list[Polygon]], Callable[[], list[Polygon]] | None]] = {
    "person": (person, None),
    "vest": (vest, None),
    "missile": (missile, None),
    "carrier": (carrier, wheels),
    "coin": (coin, ring),
}


def svg(body: str) -> str:
    """A file with one shape."""
    size = f'viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{body}\n</svg>\n'


def write(name: str, body: str) -> None:
    """Write a file beside the script."""
    (Path(__file__).parent / f"{name}.svg").write_text(svg(body), encoding="utf-8")


def main() -> None:
    """Write every symbol for every background."""
    for name, (shape, holes) in SYMBOLS.items():
        d = outline(joined(shape())) + (outline(holes()) if holes else "")
        for background, tone in FIGURE.items():
            write(f"{name}-{background}", f'<path fill="{tone}" fill-rule="evenodd" d="{d}"/>')
    d = outline(person(REST_WIDTH / 2))
    for background, tone in REST.items():
        stroke = f'stroke="{tone}" stroke-width="{REST_WIDTH}" stroke-linejoin="round"'
        write(f"person-rest-{background}", f'<path fill="none" {stroke} d="{d}"/>')


if __name__ == "__main__":
    main()
