"""A convoy at dawn."""

import random

from resources.drawings.drawing import Drawing, cloud, dawn_sun, trees
from resources.drawings.illustrations.figures import STAND, Arm, Pose, combat_helmet, person
from resources.drawings.illustrations.vehicles import howitzer, lorry, m113, set_down
from resources.drawings.shapes import Polygon, curve, limb, place

LOOKOUT = Pose((0.02, 0.93), (-0.005, 0.85), (0, 0.52), (Arm((0.07, 0.68), (0.19, 0.7)),), STAND)


def convoy(to: Drawing) -> None:
    """Two tracked carriers and a lorry with a howitzer drive towards the rising sun, through a field of wheat."""
    low = to.foot - 900
    sun = to.right - (220 if to.portrait else 330)
    cloud(to, "haze", (to.right - 760, low + 500), 420, 22)
    dawn_sun(to, sun, low + 716, 150 if to.portrait else 170, (("halo", 1.8), ("glow", 1.38)))
    hills(to, low)
    poplars(to, low)
    road = low + 776
    to.land(
        "field",
        (to.left - 10, road - 6),
        (to.across(0.3), road),
        (to.across(0.75), road),
        (to.right + 10, road - 4),
        edge="field_outline",
    )
    lead, gap, size = (to.right - 190, 330, 290) if to.portrait else (to.right - 300, 420, 320)
    for x in (lead, lead - gap):
        crew(to, x, road + 8 - size * 0.42, size * 0.42)
        set_down(to, m113("object", "object_shade", "object_lit"), x, road + 8, size)
    if not to.portrait:
        set_down(
            to, howitzer("object", "object_shade", "object_lit"), lead - gap * 2 - size * 0.86, road + 8, size * 0.62
        )
        set_down(to, lorry("object", "object_shade", "object_lit"), lead - gap * 2 - 10, road + 8, size * 1.08)
    wheat(to, road)


def crew(to: Drawing, x: float, roof: float, size: float) -> None:
    """A soldier in the hatch, who looks ahead."""
    parts = person(LOOKOUT, stout=1.15, clothes=combat_helmet(LOOKOUT))
    to.shape("object", *place(parts, x - size * 0.1, roof + size * 0.56, size), thick=0)


def hills(to: Drawing, low: float) -> None:
    """Low hills and a wood far off."""
    if to.contrast:
        to.land("far", (to.left - 10, low + 712), (to.left + 500, low + 700), (to.right + 10, low + 716))
        return
    to.land(
        "haze",
        (to.left - 10, low + 690),
        (to.across(0.16), low + 660),
        (to.across(0.4), low + 690),
        (to.across(0.8), low + 704),
        (to.right + 10, low + 690),
    )
    trees(
        to,
        "far",
        (
            (to.left - 10, low + 724),
            (to.across(0.2), low + 716),
            (to.across(0.85), low + 730),
            (to.right + 10, low + 716),
        ),
        14,
        3,
    )
    to.land("blue", (to.left - 10, low + 744), (to.left + 500, low + 736), (to.right + 10, low + 742))


def poplars(to: Drawing, low: float) -> None:
    """A row of poplars along the road."""
    if to.contrast:
        return
    chance = random.Random(3)
    rows: list[Polygon] = []
    x = to.left + 20.0
    while x < to.right - 430:
        high = chance.uniform(130, 176)
        rows += place(
            [
                *limb((0, 0, 0.02), (0, 0.3, 0.014)),
                curve(
                    (
                        (0, 0.12),
                        (0.075, 0.3),
                        (0.08, 0.55),
                        (0.03, 0.9),
                        (0, 1),
                        (-0.03, 0.9),
                        (-0.08, 0.55),
                        (-0.075, 0.3),
                    ),
                    4,
                    closed=True,
                ),
            ],
            x,
            low + 760,
            high,
        )
        x += chance.uniform(44, 70)
    to.shape("mid", *rows)


def wheat(to: Drawing, road: float) -> None:
    """Wheat between the road and us: bands, then ears."""
    if to.contrast:
        return
    chance = random.Random(8)
    for tone, y, high, step in (("field_shade", road + 84, 52, 13), ("petal_shade", road + 126, 90, 22)):
        stalks: list[Polygon] = [
            [(to.left - 10, y), (to.right + 10, y - 4), (to.right + 10, to.foot + 30), (to.left - 10, to.foot + 30)]
        ]
        x = to.left - 5.0
        while x < to.right + 10:
            size, lean = high * chance.uniform(0.75, 1.1), chance.uniform(-0.12, 0.3)
            stalks += place(
                [
                    [(-0.02, -0.3), (-0.012, 0.5), (0.012, 0.5), (0.02, -0.3)],
                    [(-0.02, 0.42), (-0.07, 0.6), (-0.06, 0.8), (0, 1), (0.06, 0.8), (0.07, 0.6), (0.02, 0.42)],
                ],
                x,
                y + 8,
                size,
                -lean * 0.6,
            )
            x += step * chance.uniform(0.7, 1.3)
        to.shape(tone, *stalks)
