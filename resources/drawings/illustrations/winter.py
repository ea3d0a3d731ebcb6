"""The battle group in a winter forest."""

import random

from resources.drawings.drawing import Drawing, dawn_sun
from resources.drawings.illustrations.figures import STAND, Arm, Pose, combat_helmet, person, rucksack
from resources.drawings.illustrations.vehicles import boxer, set_down, tank
from resources.drawings.shapes import Polygon, curve, limb, place

GUIDE = Pose(
    (0.02, 0.93), (-0.005, 0.85), (0, 0.52), (Arm((0.1, 0.88), (0.1, 1.06)), Arm((-0.05, 0.67), (0.04, 0.55))), STAND
)
READY = Pose((0.03, 0.925), (0, 0.845), (0, 0.52), (Arm((0.02, 0.66), (0.14, 0.68)),), STAND)
RIFLE = limb((0.0, 0.6, 0.02), (0.12, 0.69, 0.018), (0.34, 0.8, 0.009))


def winter(to: Drawing) -> None:
    """A tank and an armoured carrier in the snow between spruces; two soldiers, one of whom shows the way."""
    low = to.foot - 900
    middle, size, tall = (486, 450, 1.3) if to.portrait else (1090, 590, 1.0)
    dawn_sun(to, middle - size * 0.45, low + 690, 116, (("halo", 1.9), ("glow", 1.44)))
    far_wood(to, low)
    plain = ((to.left - 10, 726), (to.left + 300, 712), (middle, 720), (to.right + 10, 690))
    to.land("sand_shade", *((x, low + y) for x, y in plain))
    behind = ((-400, 716, 230), (-290, 722, 330), (-180, 724, 290), (-70, 716, 380))
    wood = behind[2:] if to.portrait or to.contrast else behind
    spruces(to, "near", [(to.right + x, low + y, high * tall) for x, y, high in wood], 4)
    set_down(to, boxer("row", "deep", "near"), middle + size * 0.62, low + 762, size * 0.56, mirrored=True)
    snow(to, low, middle)
    set_down(to, tank("object", "object_shade", "object_lit"), middle, low + 822, size, mirrored=True)
    soldiers(to, middle - size * (0.87 if to.portrait else 0.79), low)
    spruces(to, "front", [(to.right + (46 if to.portrait else 6), low + 870, 560 * tall)], 5)
    front(to, low)


def far_wood(to: Drawing, low: float) -> None:
    """The edge of the forest in the haze."""
    if to.contrast:
        return
    chance = random.Random(7)
    for tone, y, high, step in (("haze", 700, 120, 30), ("far", 720, 90, 26)):
        x, row = to.left - 20.0, []
        while x < to.right + 30:
            row.append((x, low + y, high * chance.uniform(0.6, 1.15)))
            x += step * chance.uniform(0.7, 1.3)
        to.shape(
            tone,
            *(part for at, foot, size in row for part in place([[(-0.2, -0.1), (0, 1), (0.2, -0.1)]], at, foot, size)),
            [
                (to.left - 10, low + y - 8),
                (to.right + 10, low + y - 8),
                (to.right + 10, low + y + 60),
                (to.left - 10, low + y + 60),
            ],
        )


def spruce(tiers: int) -> tuple[list[Polygon], list[Polygon]]:
    """A spruce 1 high, and the snow on its boughs."""
    green: list[Polygon] = [[(-0.022, -0.05), (-0.022, 0.2), (0.022, 0.2), (0.022, -0.05)]]
    white: list[Polygon] = []
    for k in range(tiers):
        t = k / tiers
        foot, top = 0.08 + 0.84 * t, 0.08 + 0.84 * t + 0.92 / tiers + 0.1 * (1 - t)
        wide = 0.24 * (1 - t) + 0.035
        green.append(
            [
                (-wide, foot),
                (-wide * 0.55, foot + 0.022),
                (-wide * 0.2, foot - 0.004),
                (wide * 0.25, foot + 0.02),
                (wide * 0.6, foot - 0.002),
                (wide, foot + 0.008),
                (wide * 0.4, foot + (top - foot) * 0.5),
                (0, min(1, top)),
                (-wide * 0.4, foot + (top - foot) * 0.5),
            ]
        )
        white.append(
            [
                (-wide, foot),
                (-wide * 0.4, foot + (top - foot) * 0.5),
                (-wide * 0.06, foot + (top - foot) * 0.86),
                (-wide * 0.22, foot + (top - foot) * 0.4),
                (-wide * 0.55, foot + (top - foot) * 0.24),
            ]
        )
    return green, white


def spruces(to: Drawing, tone: str, rows: list[tuple[float, float, float]], tiers: int) -> None:
    """Spruces one behind the other, with snow on the side of the light."""
    for x, foot, size in rows:
        green, white = spruce(tiers)
        to.shape(tone, *place(green, x, foot, size))
        to.detail("stone", *place(white, x, foot, size))


def snow(to: Drawing, low: float, middle: float) -> None:
    """Snow in the light, with the ruts of the vehicles."""
    drift = "other" if to.contrast else "stone"
    to.land(
        drift,
        (to.left - 10, low + 786),
        (middle - 300, low + 772),
        (middle, low + 760),
        (middle + 300, low + 746),
        (to.right + 10, low + 742),
    )
    for dy in (0, 20):
        to.detail(
            "stone_shade",
            [
                *curve(
                    (
                        (to.left - 10, low + 850 + dy),
                        (middle - 300, low + 822 + dy),
                        (middle + 300, low + 806 + dy),
                        (to.right + 10, low + 790 + dy),
                    )
                ),
                *curve(
                    (
                        (to.right + 10, low + 800 + dy),
                        (middle + 300, low + 816 + dy),
                        (middle - 300, low + 832 + dy),
                        (to.left - 10, low + 862 + dy),
                    )
                ),
            ],
        )


def soldiers(to: Drawing, x: float, low: float) -> None:
    """In front, one who shows the tank the way, and one on guard, who is outside in portrait."""
    both = ((x, 892, 210, GUIDE, False), (x - 96, 884, 200, READY, True))
    for at, foot, size, pose, rifle in both[:1] if to.portrait else both:
        parts = [*person(pose, stout=1.16, clothes=[*combat_helmet(pose), *rucksack(pose, 0.8)])]
        to.shape(
            "object_shade" if not to.contrast else "deep",
            *place([*parts, *(RIFLE if rifle else [])], at, low + foot, size, mirrored=rifle),
        )


def front(to: Drawing, low: float) -> None:
    """A drift in front, in shade."""
    to.land(
        "stone_shade",
        (to.left - 10, low + 874),
        (to.across(0.25), low + 884),
        (to.across(0.7), low + 872),
        (to.right + 10, low + 840),
    )
