"""Vilnius in July 2023: the city of the summit."""

import math

from resources.drawings.drawing import Drawing, cloud, dawn_sun, trees
from resources.drawings.illustrations.castle import castle
from resources.drawings.illustrations.coast import glitter
from resources.drawings.shapes import Polygon, box, curve, limb, oval, place


def summit(to: Drawing) -> None:
    """The new city above the Neris and the castle hill; balloons; cars in a row on an arched bridge."""
    low = to.foot - 900
    sun = 150 if to.portrait else 560
    cloud(to, "haze", (to.left + 40, low + 520), 360, 20)
    dawn_sun(to, to.left + sun, low + 690, 126, (("halo", 1.9), ("glow", 1.44)))
    television_tower(to, to.left + (300 if to.portrait else 330), low + 720, 300)
    if to.contrast:
        to.land("far", (to.left - 10, low + 712), (to.left + 500, low + 700), (to.right + 10, low + 690))
    else:
        to.land(
            "haze",
            (to.left - 10, low + 690),
            (to.left + 260, low + 668),
            (to.left + 560, low + 690),
            (to.right + 10, low + 650),
        )
        trees(
            to,
            "far",
            (
                (to.left - 10, low + 726),
                (to.left + 300, low + 706),
                (to.right - 400, low + 716),
                (to.right + 10, low + 700),
            ),
            15,
            3,
        )
    towers(to, to.right - (330 if to.portrait else 470), low + 756)
    hill = (200, 0.8) if to.portrait else (870, 1)
    castle_hill(to, to.left + hill[0], low + 742, hill[1])
    for x, y, size, tone in (
        ((-190, 470, 46, "petal"), (-330, 560, 32, "blue"), (-40, 540, 26, "stone"))
        if not to.portrait
        else ((-300, 440, 54, "petal"), (-130, 350, 38, "blue"), (-420, 560, 26, "stone"))
    ):
        balloon(to, to.right - 470 + x if not to.portrait else to.right + x, low + y, size, tone)
    river(to, low, to.left + sun)
    bridge(to, to.right - 560 if not to.portrait else to.right - 400, low + 792, 620 if not to.portrait else 560)
    bank(to, low)


def television_tower(to: Drawing, x: float, foot: float, high: float) -> None:
    """The television tower, a needle with a disc, far off."""
    parts = [
        [(-0.03, 0), (-0.012, 0.5), (0.012, 0.5), (0.03, 0)],
        [(-0.045, 0.5), (-0.06, 0.535), (0.06, 0.535), (0.045, 0.5)],
        [(-0.02, 0.53), (-0.012, 0.66), (-0.004, 1), (0.004, 1), (0.012, 0.66), (0.02, 0.53)],
    ]
    to.detail("far", *place(parts, x, foot, high))


def towers(to: Drawing, x: float, foot: float) -> None:
    """The towers of the new centre, with lit windows; the tallest has a slanting top and a mast."""
    back = ((10, 96, 210), (150, 84, 250), (300, 110, 226), (430, 90, 196))
    to.shape("mid", *(box(x + at, foot - high, wide, high + 20) for at, wide, high in back), thick=6)
    front = (("near", 60, 88, 180), ("near", 350, 96, 168), ("front", 214, 84, 262))
    for tone, at, wide, high in front:
        top = foot - high
        slant = 34 if tone == "front" else 0
        body = [(x + at, top + slant), (x + at + wide, top), (x + at + wide, foot + 20), (x + at, foot + 20)]
        mast = limb((x + at + wide - 12, top + 6, 3), (x + at + wide - 12, top - 44, 1.6)) if slant else []
        to.shape(tone, body, *mast, thick=6)
        rows = [box(x + at + 12, top + slant + 22 + 22 * k, wide - 24, 8) for k in range(int((high - slant - 40) / 22))]
        to.detail("far" if tone == "near" else "near", *rows)
        to.detail(
            "gleam", *(box(row[0][0] + (k * 37 % (wide - 48)), row[0][1], 18, 8) for k, row in enumerate(rows) if k % 2)
        )


def castle_hill(to: Drawing, x: float, foot: float, size: float) -> None:
    """Gediminas' Tower on its hill, among trees."""
    crest = ((-230, 40), (-150, -10), (-84, -74), (-40, -92), (44, -92), (88, -74), (160, -6), (240, 40))
    line = [(x + px * size, foot + py * size) for px, py in crest]
    to.shape("near", [*curve(line), (line[-1][0], foot + 60), (line[0][0], foot + 60)])
    shade = ((10, -92), (44, -92), (88, -74), (160, -6), (240, 40))
    to.detail("front", [*curve([(x + px * size, foot + py * size) for px, py in shade]), (x + 60 * size, foot + 60)])
    castle(to, x, foot - 88 * size, 66 * size)


def balloon(to: Drawing, x: float, y: float, size: float, tone: str) -> None:
    """A hot-air balloon, as they drift over the old town on summer mornings."""
    envelope = [
        *oval(0, 0, 1, 1, 48)[:25],
        *curve(((-1, 0), (-0.86, -0.5), (-0.34, -1.16), (-0.2, -1.3))),
        *curve(((0.2, -1.3), (0.34, -1.16), (0.86, -0.5), (1, 0))),
    ]
    ropes: list[Polygon] = [
        [(side * 0.2, -1.28), (side * 0.13, -1.6), (side * 0.1, -1.6), (side * 0.15, -1.28)] for side in (-1, 1)
    ]
    basket = [(-0.16, -1.58), (0.16, -1.58), (0.13, -1.84), (-0.13, -1.84)]
    to.shape(tone, *place([envelope], x, y, size), thick=6)
    gores = [
        [
            *curve([(side * a * math.cos(t), math.sin(t)) for t in (1.57, 1.1, 0.6, 0.1)]),
            *curve([(side * a, 0.1), (side * a * 0.86, -0.5), (side * a * 0.34, -1.16), (side * a * 0.2, -1.3)]),
            *curve([(side * b * 0.2, -1.3), (side * b * 0.34, -1.16), (side * b * 0.86, -0.5), (side * b, 0.1)]),
            *curve([(side * b * math.cos(t), math.sin(t)) for t in (0.1, 0.6, 1.1, 1.57)]),
        ]
        for side, a, b in ((-1, 0.66, 0.3), (1, 0.3, 0.66))
    ]
    to.detail({"petal": "petal_shade", "blue": "object_lit", "stone": "stone_shade"}[tone], *place(gores, x, y, size))
    to.shape("deep" if not to.contrast else "object", *place([*ropes, basket], x, y, size), thick=0)


def river(to: Drawing, low: float, sun: float) -> None:
    """The Neris, with the light of the sun on it."""
    to.shape("water", box(to.left - 20, low + 762, to.frame.width + 40, 170), edge="outline")
    glitter(to, "gleam", sun, low + 770, width=220, depth=80, rows=8, seed=4)


def bridge(to: Drawing, x: float, deck: float, span: float) -> None:
    """An arched bridge: the arch above its road with hangers; cars in a row and people on it."""
    rise, half = span * 0.17, span / 2
    outer = [(x + half * k / 16, deck + 12 - rise * (1 - (k / 16) ** 2)) for k in range(-16, 17)]
    inner = [(px, py + 15 + 6 * abs(px - x) / half) for px, py in reversed(outer)]
    hangers = [box(px - 1.6, py + 8, 3.2, deck - py) for px, py in outer[3:-3:2]]
    to.shape("object", *hangers, thick=0)
    to.shape("object", [*outer, *inner], thick=6)
    piers = [box(x + side * half - 14, deck, 28, 120) for side in (-1, 1)]
    road = box(to.left - 20, deck, to.frame.width + 40, 17)
    to.shape("object_shade", *piers, road, thick=6)
    to.detail("object_lit", box(to.left - 20, deck, to.frame.width + 40, 4))
    for k in range(5 if not to.portrait else 4):
        car(to, x - half * 0.72 + k * span * (0.18 if not to.portrait else 0.24), deck + 1, 74)


def car(to: Drawing, x: float, foot: float, size: float) -> None:
    """A dark saloon."""
    body = [
        (-0.5, 0.07),
        (-0.5, 0.2),
        (-0.4, 0.235),
        (-0.26, 0.245),
        (-0.14, 0.36),
        (0.14, 0.36),
        (0.27, 0.24),
        (0.46, 0.2),
        (0.5, 0.15),
        (0.49, 0.07),
    ]
    to.shape(
        "deep" if not to.contrast else "object",
        *place([body, *(oval(side * 0.3, 0.075, 0.085, 0.085, 20) for side in (-1, 1))], x, foot, size),
        thick=5,
    )
    to.detail(
        "stone",
        *place(
            [
                [(-0.2, 0.25), (-0.12, 0.33), (-0.02, 0.33), (-0.02, 0.25)],
                [(0.02, 0.25), (0.02, 0.33), (0.12, 0.33), (0.21, 0.25)],
            ],
            x,
            foot,
            size,
        ),
    )


def bank(to: Drawing, low: float) -> None:
    """The near bank with its trees in leaf."""
    if to.contrast:
        to.land("deep", (to.left - 10, low + 868), (to.left + 400, low + 880), (to.right + 10, low + 866))
        return
    trees(
        to,
        "front",
        ((to.left - 10, low + 838), (to.left + 130, low + 852), (to.left + 300, low + 876), (to.left + 460, low + 900)),
        24,
        7,
    )
    trees(
        to,
        "front",
        (
            (to.right - 420, low + 900),
            (to.right - 260, low + 876),
            (to.right - 120, low + 856),
            (to.right + 10, low + 834),
        ),
        24,
        6,
    )
    trees(
        to,
        "deep",
        (
            (to.left - 10, low + 884),
            (to.left + 400, low + 890),
            (to.right - 300, low + 892),
            (to.right + 10, low + 880),
        ),
        22,
        2,
    )
