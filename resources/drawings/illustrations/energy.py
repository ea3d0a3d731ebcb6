"""A gas terminal on the coast: energy that keeps flowing."""

from resources.drawings.drawing import Drawing, cloud, dawn_sun
from resources.drawings.illustrations.coast import glitter, grass, sea
from resources.drawings.illustrations.figures import GIVING, STILL, Arm, coat, long_hair, person, woolly_hat
from resources.drawings.shapes import Polygon, box, curve, hull, limb, oval, place


def energy(to: Drawing) -> None:
    """A gas tanker with four round tanks at a jetty; wind turbines at sea, pylons that carry power inland."""
    low = to.foot - 900
    sun = to.left + (190 if to.portrait else 620)
    cloud(to, "haze", (to.right - 620, low + 470), 420, 24)
    dawn_sun(to, sun, low + 716, 140, (("halo", 1.9), ("glow", 1.44)))
    turbines(to, low)
    sea(to, low + 716)
    glitter(to, "gleam", sun, low + 722, width=270, depth=150, rows=11, seed=4)
    tanker(to, *((400, low + 812, 560) if to.portrait else (850, low + 812, 760)))
    jetty(to, low)
    shore(to, low)


def turbines(to: Drawing, low: float) -> None:
    """Wind turbines in the haze."""
    spots = (
        ((60, 150, 0.3), (150, 120, 0.9))
        if to.portrait
        else ((120, 170, 0.3), (236, 140, 0.8), (330, 156, 0.1), (430, 120, 0.55))
    )
    for x, size, turn in spots:
        foot = low + 722
        to.shape("mid", *place(limb((0, 0, 0.022), (0, 1, 0.012)), to.left + x, foot, size), thick=4)
        blades: list[Polygon] = []
        for k in range(3):
            blades += place(
                [[(0, -0.012), (0.12, -0.045), (0.62, -0.006), (0.62, 0.006), (0.1, 0.02)]],
                to.left + x,
                foot - size,
                size,
                turn + k * 2.0944,
            )
        to.shape(
            "mid",
            *blades,
            [(p[0], p[1]) for p in oval(to.left + x, foot - size, size * 0.035, size * 0.035, 14)],
            thick=3,
        )


def tanker(to: Drawing, x: float, water: float, size: float) -> None:
    """A gas tanker from the side: the bridge aft at the right, four domes, a long hull."""

    def at(*parts: Polygon) -> list[Polygon]:
        return place(parts, x, water, size)

    domes = [oval(-0.3 + 0.158 * k, 0.122, 0.073, 0.076, 44) for k in range(4)]
    decks = [
        box(0.285, 0.1, 0.13, 0.075),
        box(0.3, 0.17, 0.1, 0.07),
        box(0.276, 0.235, 0.146, 0.028),
        box(0.43, 0.1, 0.03, 0.12),
    ]
    to.shape("object" if to.contrast else "stone", *at(*domes), thick=6)
    to.detail(
        "stone_shade",
        *at(*(hull([p for p in dome if p[0] > -0.3 + 0.158 * k + 0.018]) for k, dome in enumerate(domes))),
    )
    to.shape(
        "stone",
        *at(
            *decks, *limb((0.34, 0.26, 0.006), (0.34, 0.34, 0.004)), *limb((-0.455, 0.1, 0.006), (-0.455, 0.21, 0.004))
        ),
        thick=0,
    )
    to.detail("stone_shade", *at(box(0.365, 0.1, 0.05, 0.135)))
    to.detail(
        "object",
        *at(
            *(box(0.292, 0.115 + 0.032 * k, 0.068, 0.01) for k in range(4)),
            box(0.284, 0.243, 0.13, 0.011),
            box(0.43, 0.18, 0.03, 0.04),
        ),
    )
    body = [
        (-0.515, 0.105),
        (-0.47, 0.098),
        (0.46, 0.1),
        (0.485, 0.106),
        (0.49, 0.05),
        (0.465, 0.0),
        (-0.45, 0.0),
        (-0.5, 0.03),
        (-0.485, 0.05),
    ]
    to.shape(
        "other" if to.contrast else "object", *at([(-0.39, 0.09), (-0.39, 0.118), (0.27, 0.118), (0.27, 0.09)], body)
    )
    to.detail("object_lit", *at([(-0.39, 0.106), (-0.39, 0.118), (0.27, 0.118), (0.27, 0.106)]))
    to.detail("petal_shade", *at([(-0.483, 0.0), (-0.492, 0.018), (0.474, 0.018), (0.465, 0.0)]))


def jetty(to: Drawing, low: float) -> None:
    """The jetty with its loading arms; behind it pylons and a wire."""
    left, water = (to.right - 130, low + 812) if to.portrait else (to.right - 400, low + 812)
    deck = water - 30
    arms: list[Polygon] = []
    for x in (left + 36, left + 84, left + 132)[:: 2 if to.contrast else 1]:
        arms += [
            *limb((x, deck, 7), (x, deck - 118, 5)),
            *limb((x + 26, deck - 100, 6), (x - 36, deck - 176, 4)),
            *limb((x - 36, deck - 176, 4), (x - 62, deck - 96, 3.4)),
            box(x + 16, deck - 108, 20, 20),
        ]
    to.shape("other" if to.contrast else "deep", *arms, thick=6)
    piles = [box(x, deck, 11, 150) for x in range(int(left), int(to.right) + 60, 52)]
    to.shape("deep", *piles, box(left - 30, deck - 4, to.right - left + 80, 20), thick=6)
    to.detail("object_lit", box(left - 30, deck - 4, to.right - left + 80, 5))
    tanks = ((left + 235, 58, 96), (left + 380, 76, 120)) if not to.portrait else ()
    for x, wide, high in tanks:
        tank_ = [
            (x - wide, deck),
            (x - wide, deck - high),
            *curve(
                (
                    (x - wide, deck - high),
                    (x - wide * 0.5, deck - high - 20),
                    (x, deck - high - 27),
                    (x + wide * 0.5, deck - high - 20),
                    (x + wide, deck - high),
                )
            ),
            (x + wide, deck),
        ]
        to.shape("object" if to.contrast else "row", tank_, thick=6)
        to.detail(
            "near",
            [(x - wide, deck), (x - wide, deck - high), (x - wide * 0.5, deck - high - 20), (x - wide * 0.5, deck)],
        )


def shore(to: Drawing, low: float) -> None:
    """The dune in front with its grass; a woman and a child look out to the ship."""
    dune = ((to.left - 10, 848), (to.across(0.35), 856), (to.across(0.7), 866), (to.right + 10, 872))
    to.land("front", *((x, low + y) for x, y in dune))
    x = to.left + (40 if to.portrait else 236)
    pointing = GIVING._replace(arms=(Arm((0.11, 0.76), (0.24, 0.83)),))
    for pose, at, size, clothes in (
        (STILL, x, 158, [*coat(STILL, 0.24, 0.05), *long_hair(STILL)]),
        (pointing, x + 56, 106, [*coat(pointing, 0.1, 0.02), *woolly_hat(pointing)]),
    ):
        to.shape("deep" if to.contrast else "object_shade", *place(person(pose, clothes=clothes), at, low + 862, size))
    spots = [to.left + 24 + k * 61 % to.frame.width for k in range(int(to.frame.width / 61))]
    grass(
        to,
        "front",
        [(at, low + 855 + 24 * (at - to.left) / to.frame.width) for at in spots if abs(at - x - 30) > 70],
        44,
        6,
    )
