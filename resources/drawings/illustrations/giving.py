"""Strangers who give."""

from resources.drawings.drawing import Drawing, dawn_sun, trees
from resources.drawings.illustrations.figures import (
    GIVING,
    STILL,
    WALKING,
    Arm,
    Pose,
    bun,
    coat,
    flat_cap,
    long_hair,
    person,
    rucksack,
    woolly_hat,
)
from resources.drawings.illustrations.vilnius import spires
from resources.drawings.shapes import Polygon, box, limb, oval, place

DROPPING = GIVING._replace(arms=(Arm((0.12, 0.74), (0.27, 0.8)), Arm((-0.03, 0.67), (0.05, 0.56))))
CHILD = STILL._replace(arms=(Arm((0.09, 0.78), (0.2, 0.9)),))
BENT = Pose((0.1, 0.87), (0.045, 0.8), (-0.01, 0.5), (Arm((0.06, 0.64), (0.17, 0.56)),), STILL.legs)
THANKING = GIVING._replace(arms=(Arm((0.07, 0.67), (0.2, 0.74)), Arm((0.03, 0.66), (0.02, 0.76))))


def giving(to: Drawing) -> None:
    """A queue of people before a collection box: one lets a coin fall into it, a helper thanks her."""
    low = to.foot - 900
    chest = 560 if to.portrait else 1270
    dawn_sun(to, chest - 20, low + 690, 176, (("halo", 1.7), ("glow", 1.34)))
    town(to, low, chest)
    to.land(
        "stone_shade" if not to.contrast else "other",
        (to.left - 10, low + 812),
        (to.left + 400, low + 806),
        (to.right - 300, low + 808),
        (to.right + 10, low + 804),
    )
    to.detail(
        "mid",
        [
            (to.left - 10, low + 868),
            (to.right + 10, low + 862),
            (to.right + 10, to.foot + 30),
            (to.left - 10, to.foot + 30),
        ],
    )
    queue(to, chest, low + 846)
    collection(to, chest, low + 850)
    helper = [*person(THANKING, clothes=[*coat(THANKING, 0.12, 0.01), *long_hair(THANKING)])]
    to.shape("deep" if to.contrast else "object", *place(helper, chest + 150, low + 850, 326, mirrored=True))


def town(to: Drawing, low: float, chest: float) -> None:
    """An old town far off."""
    if to.contrast:
        return
    row = ((80, 1.2), (300, 0.9), (520, 1.3), (800, 1.0), (1010, 1.15), (1480, 1.2))
    to.shape("haze", *spires(*((to.left + x, low + 700, size) for x, size in row if abs(to.left + x - chest) > 200)))
    trees(
        to,
        "haze",
        (
            (to.left - 10, low + 700),
            (to.left + 300, low + 684),
            (to.right - 200, low + 690),
            (to.right + 10, low + 680),
        ),
        18,
        4,
    )
    trees(
        to,
        "far",
        (
            (to.left - 10, low + 760),
            (to.left + 240, low + 740),
            (to.right - 300, low + 752),
            (to.right + 10, low + 736),
        ),
        22,
        9,
    )


def queue(to: Drawing, chest: float, foot: float) -> None:
    """From the front of the queue to its end; in portrait its end is outside."""
    woman = [*person(DROPPING, clothes=[*coat(DROPPING, 0.2, 0.03), *bun(DROPPING)])]
    child = [*person(CHILD, stout=1.05, clothes=[*woolly_hat(CHILD), *coat(CHILD, 0.08, 0.02)])]
    old = [
        *person(BENT, stout=1.15, clothes=[*flat_cap(BENT), *coat(BENT, 0.12, 0.01)]),
        *limb((0.17, 0.57, 0.014), (0.21, 0.0, 0.012)),
    ]
    young = [*person(WALKING, clothes=[*rucksack(WALKING)])]
    mother = [*person(STILL, clothes=[*coat(STILL, 0.26, 0.05), *long_hair(STILL)]), *bag()]
    man = [*person(STILL, stout=1.2, clothes=[*coat(STILL, 0.08, 0), *flat_cap(STILL)])]
    girl = [
        *person(
            WALKING._replace(arms=(Arm((0.05, 0.68), (0.14, 0.62)),)),
            clothes=[*coat(WALKING, 0.16, 0.04), *bun(WALKING)],
        )
    ]
    people = (
        (woman, 150, 320, "object"),
        (child, 258, 206, "object_shade"),
        (old, 366, 318, "object"),
        (young, 486, 336, "object_shade"),
        (mother, 606, 316, "object"),
        (man, 712, 334, "object_shade"),
        (girl, 846, 312, "object"),
    )
    for parts, back, size, tone in reversed(people):
        if chest - back > to.left - 60 and not (to.contrast and parts is man):
            to.shape("deep" if to.contrast else tone, *place(parts, chest - back, foot, size))
    to.shape("stone", *place([oval(0, 0, 1, 1, 24)], chest - 42, foot - 262, 11), thick=4)


def bag() -> list[Polygon]:
    """A shopping bag in the hand."""
    return [
        [(0.0, 0.26), (0.02, 0.44), (0.1, 0.44), (0.13, 0.26)],
        *limb((0.03, 0.44, 0.01), (0.05, 0.53, 0.01)),
        *limb((0.09, 0.44, 0.01), (0.05, 0.53, 0.01)),
    ]


def collection(to: Drawing, x: float, foot: float) -> None:
    """A box on a stand, with a slot in its lid and a band in Ukraine's colours, blue over yellow."""
    top = foot - 226
    to.shape(
        "object" if to.contrast else "front",
        box(x - 10, top + 96, 20, foot - top - 100),
        box(x - 62, foot - 14, 124, 14),
        thick=5,
    )
    to.shape("stone", box(x - 66, top, 132, 108), thick=6)
    to.shape("object_shade" if not to.contrast else "stone", box(x - 74, top - 12, 148, 18), thick=4)
    to.shape("deep", box(x - 56, top - 12, 44, 6), thick=0)
    to.shape("blue", box(x - 66, top + 34, 132, 24), thick=0)
    to.shape("petal", box(x - 66, top + 58, 132, 24), thick=0)
