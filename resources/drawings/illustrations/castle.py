"""Gediminas' Tower, the western tower of Vilnius' Upper Castle, with the flag."""

import math

from resources.drawings.drawing import Drawing
from resources.drawings.shapes import Polygon, box, place

NEAR = ("object_lit", "object", "object_shade")
FAR = ("tower_lit", "tower", "tower_shade")
FLAG = ("flag_yellow", "flag_green", "flag_red")


def castle(to: Drawing, x: float, foot: float, size: float, tones: tuple[str, str, str] = NEAR) -> None:
    """Three storeys of an octagon of brick, battlements, the flag; `size` wide at its foot."""

    def draw(tone: str, *polygons: Polygon) -> None:
        to.shape(tone, *place(polygons, x, foot, size), thick=0)

    lit, middle, shade = tones
    if to.contrast:  # one piece, so that no seams show
        draw(middle, box(-0.44, -0.2, 0.88, 1.2), box(-0.475, 0.91, 0.95, 0.12))
    flag(to, x, foot, size, middle)
    draw(lit, [(-0.5, -0.3), (-0.44, 0.94), (-0.17, 0.94), (-0.2, -0.3)])
    draw(middle, [(-0.2, -0.3), (-0.17, 0.94), (0.17, 0.94), (0.2, -0.3)])
    draw(shade, [(0.2, -0.3), (0.17, 0.94), (0.44, 0.94), (0.5, -0.3)])
    draw(lit, box(-0.475, 0.91, 0.29, 0.12), *(box(at, 1.02, 0.085, 0.11) for at in (-0.475, -0.33)))
    draw(middle, box(-0.185, 0.91, 0.37, 0.12), *(box(at, 1.02, 0.095, 0.11) for at in (-0.185, -0.0475, 0.09)))
    draw(shade, box(0.185, 0.91, 0.29, 0.12), *(box(at, 1.02, 0.085, 0.11) for at in (0.245, 0.39)))
    if tones == NEAR:
        windows(to, x, foot, size)


def windows(to: Drawing, x: float, foot: float, size: float) -> None:
    """Arched windows in rows; in high contrast four large ones."""
    if to.contrast:
        holes = [arch(at, y, 0.13) for at in (-0.25, 0.25) for y in (0.62, 0.22)]
        to.shape("other", *place(holes, x, foot, size), thick=0)
        return
    middle = [arch(side * 0.085, y, 0.085) for y in (0.66, 0.36) for side in (-1, 1)] + [arch(0, 0.02, 0.13)]
    outer = [arch(side * 0.335, y, 0.075) for y in (0.66, 0.36, 0.06) for side in (-1, 1)]
    to.shape("object_shade", *place(middle, x, foot, size))
    to.shape("object", *place(outer, x, foot, size))


def arch(x: float, y: float, width: float) -> Polygon:
    """A round-arched window that stands at (x, y)."""
    half = width / 2
    top = [
        (x - half * math.cos(a), y + width * 1.5 + half * math.sin(a)) for a in (0, 0.6, 1.1, 1.57, 2.04, 2.54, 3.14)
    ]
    return [(x - half, y), *top, (x + half, y)]


def flag(to: Drawing, x: float, foot: float, size: float, pole: str) -> None:
    """The tricolour, waving, on a pole in the middle of the tower."""
    top, length, depth = 1.68, 0.76, 0.145

    def wave(at: float, row: int) -> tuple[float, float]:
        return 0.02 + at * length, top - row * depth - 0.035 * math.sin(at * 6.6) - 0.05 * at

    steps = [k / 14 for k in range(15)]
    for row, tone in enumerate(FLAG):
        stripe = [wave(at, row) for at in steps] + [wave(at, row + 1) for at in reversed(steps)]
        to.shape(tone, *place([stripe], x, foot, size), thick=0)
    to.shape(pole, *place([box(-0.018, 0.9, 0.036, 0.82)], x, foot, size), thick=0)
