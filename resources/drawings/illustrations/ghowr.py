"""The mountains of Ghowr."""

from resources.drawings.drawing import Drawing, cloud, dawn_sun
from resources.drawings.illustrations.figures import (
    GIVING,
    STAND,
    STILL,
    Arm,
    Pose,
    coat,
    combat_helmet,
    person,
    rucksack,
)
from resources.drawings.shapes import Point, Polygon, blob, box, curve, limb, oval, place

ELDER = GIVING._replace(arms=(Arm((0.08, 0.7), (0.2, 0.76)), Arm((-0.02, 0.66), (0.06, 0.55))))
LISTENING = Pose(
    (0.02, 0.93), (-0.005, 0.85), (0, 0.52), (Arm((0.03, 0.66), (0.13, 0.7)), Arm((-0.05, 0.68), (-0.02, 0.53))), STAND
)


def ghowr(to: Drawing) -> None:
    """Bare ranges, a river in the valley and the Minaret of Jam; two soldiers listen to an old man."""
    low = to.foot - 900
    tower = 560 if to.portrait else 1180
    cloud(to, "haze", (to.right - 560, low + 420), 380, 22)
    dawn_sun(to, tower - (330 if to.portrait else 390), low + 640, 120, (("halo", 1.9), ("glow", 1.44)))
    ranges(to, low)
    minaret(to, tower, low + 782, 330)
    valley(to, low)
    group = 250 if to.portrait else 700
    turban = [*oval_cap(ELDER), *coat(ELDER, 0.3, 0.05), *beard(ELDER)]
    to.shape(
        "deep" if to.contrast else "object_shade",
        *place(
            [*person(ELDER, clothes=turban), *limb((0.06, 0.56, 0.013), (0.1, 0, 0.011))], group - 96, low + 872, 250
        ),
    )
    for x, pose, size in ((group + 70, LISTENING, 264), (group + 168, STILL, 258)):
        gear = [*combat_helmet(pose), *rucksack(pose)]
        to.shape(
            "deep" if to.contrast else "object",
            *place(person(pose, stout=1.16, clothes=gear), x, low + 876, size, mirrored=True),
        )
    land = ((to.left - 10, 872), (to.across(0.25), 866), (to.across(0.75), 884), (to.right + 10, 890))
    to.land("deep", *((x, low + y) for x, y in land))


def oval_cap(pose: Pose) -> list[Polygon]:
    """A turban."""
    x, y = pose.head
    return [
        blob(
            (x + 0.062, y + 0.024),
            (x + 0.05, y + 0.075),
            (x - 0.01, y + 0.098),
            (x - 0.066, y + 0.07),
            (x - 0.07, y + 0.022),
            (x, y + 0.03),
            steps=5,
        ),
        blob((x - 0.05, y + 0.03), (x - 0.085, y - 0.03), (x - 0.075, y - 0.14), (x - 0.05, y - 0.06), steps=5),
    ]


def beard(pose: Pose) -> list[Polygon]:
    """A beard."""
    x, y = pose.head
    return [
        [
            (x - 0.005, y - 0.025),
            (x + 0.046, y - 0.03),
            (x + 0.052, y - 0.075),
            (x + 0.03, y - 0.115),
            (x + 0.005, y - 0.07),
        ]
    ]


RIDGES: tuple[tuple[str, str, tuple[Point, ...]], ...] = (
    (
        "far",
        "haze",
        (
            (0, 690),
            (0.06, 640),
            (0.12, 660),
            (0.2, 588),
            (0.26, 622),
            (0.34, 566),
            (0.4, 610),
            (0.47, 560),
            (0.53, 600),
            (0.6, 500),
            (0.65, 540),
            (0.72, 430),
            (0.78, 500),
            (0.84, 452),
            (0.92, 380),
            (1, 440),
        ),
    ),
    (
        "mid",
        "far",
        (
            (0, 760),
            (0.08, 720),
            (0.16, 740),
            (0.27, 684),
            (0.35, 716),
            (0.44, 690),
            (0.52, 736),
            (0.6, 760),
            (0.68, 730),
            (0.78, 620),
            (0.86, 560),
            (0.93, 590),
            (1, 520),
        ),
    ),
    (
        "near",
        "mid",
        (
            (0, 800),
            (0.12, 770),
            (0.24, 790),
            (0.36, 770),
            (0.48, 800),
            (0.62, 806),
            (0.74, 790),
            (0.84, 700),
            (0.92, 660),
            (1, 600),
        ),
    ),
)
"""Tone, tone of the lit side, and the line of the crest as part of the width and height."""


def ranges(to: Drawing, low: float) -> None:
    """Three ranges; the sides of the peaks that face the sun are lighter."""
    for tone, lit, crest in RIDGES:
        line = [(to.left - 12 + (to.frame.width + 24) * x, low + y) for x, y in crest]
        to.shape(tone, [(line[0][0], to.foot + 30), *line, (line[-1][0], to.foot + 30)])
        peaks = [k for k in range(1, len(line) - 1) if line[k][1] < line[k - 1][1] and line[k][1] < line[k + 1][1]]
        to.detail(lit, *(flank(line[k], line[k - 1]) for k in peaks))


def flank(peak: Point, saddle: Point) -> Polygon:
    """The lit side of a peak, down to the saddle at its left, with a torn edge."""
    (px, py), (sx, sy) = (peak[0], peak[1] - 0.8), (saddle[0], saddle[1] - 0.8)
    wide, high = px - sx, sy - py
    return [
        (px, py),
        (sx, sy),
        (sx + wide * 0.34, sy + high * 0.3),
        (sx + wide * 0.5, sy - high * 0.02),
        (sx + wide * 0.74, sy + high * 0.24),
        (px - wide * 0.1, py + high * 0.55),
        (px + wide * 0.05, py + high * 0.34),
    ]


def minaret(to: Drawing, x: float, foot: float, high: float) -> None:
    """The Minaret of Jam: an eight-sided base, two tapering shafts with a balcony, a lantern; bands of ornament."""

    def at(*parts: Polygon) -> list[Polygon]:
        return place(parts, x, foot, high)

    def ring(y: float, half: float, deep: float) -> Polygon:
        return [(-half, y), (half, y), (half * 0.99, y + deep), (-half * 0.99, y + deep)]

    outline: list[Polygon] = [
        [(-0.1, -0.05), (-0.1, 0.07), (0.1, 0.07), (0.1, -0.05)],
        [(-0.072, 0.07), (-0.05, 0.6), (0.05, 0.6), (0.072, 0.07)],
        [(-0.066, 0.585), (-0.066, 0.615), (0.066, 0.615), (0.066, 0.585)],
        [(-0.04, 0.61), (-0.03, 0.86), (0.03, 0.86), (0.04, 0.61)],
        [(-0.042, 0.85), (-0.042, 0.87), (0.042, 0.87), (0.042, 0.85)],
        [(-0.026, 0.86), (-0.024, 0.95), (0.024, 0.95), (0.026, 0.86)],
        [*oval(0, 0.95, 0.03, 0.05, 28)[:15]],
    ]
    to.shape("sand" if not to.contrast else "object", *at(*outline), thick=6)
    shade = [
        [(0.02, -0.05), (0.02, 0.07), (0.1, 0.07), (0.1, -0.05)],
        [(0.014, 0.07), (0.01, 0.6), (0.05, 0.6), (0.072, 0.07)],
        [(0.008, 0.61), (0.006, 0.86), (0.03, 0.86), (0.04, 0.61)],
        [(0.005, 0.86), (0.005, 0.95), (0.024, 0.95), (0.026, 0.86)],
    ]
    to.detail("petal_shade", *at(*shade))
    bands = [ring(y, 0.072 - 0.0415 * (y - 0.07), 0.012) for y in (0.16, 0.2, 0.33, 0.37, 0.5, 0.54)] + [
        ring(y, 0.04 - 0.04 * (y - 0.61), 0.01) for y in (0.68, 0.76)
    ]
    to.detail("leaf", *at(*bands))
    if to.contrast:
        to.shape("other", *at(*bands[::2]), thick=0)


def valley(to: Drawing, low: float) -> None:
    """The floor of the valley with its river."""
    floor = (
        (to.left - 10, 818),
        (to.left + 300, 802),
        (to.right - 500, 806),
        (to.right - 240, 780),
        (to.right + 10, 752),
    )
    to.land("sand" if not to.contrast else "other", *((x, low + y) for x, y in floor))
    shade = ((to.left - 10, 846), (to.across(0.25), 836), (to.across(0.8), 840), (to.right + 10, 812))
    to.detail(
        "sand_shade",
        [*((x, low + y) for x, y in curve(shade)), (to.right + 10, to.foot + 30), (to.left - 10, to.foot + 30)],
    )
    bank = (
        (to.right - 330, 800),
        (to.right - 420, 814),
        (to.right - 300, 832),
        (to.right - 470, 862),
        (to.right - 560, 910),
    )
    other = (
        (to.right - 330, 910),
        (to.right - 260, 866),
        (to.right - 200, 832),
        (to.right - 340, 814),
        (to.right - 310, 800),
    )
    to.detail("water", [(x, low + y) for x, y in [*curve(bank), *curve(other)]])
    houses: list[Polygon] = [
        box(to.right - x, low + y, wide, high)
        for x, y, wide, high in ((190, 758, 66, 60), (132, 738, 54, 80), (86, 764, 80, 60))
    ]
    to.shape("sand_shade" if not to.contrast else "other", *houses, thick=6)
    to.detail(
        "front",
        *(box(to.right - x, low + y, 9, 14) for x, y in ((172, 776), (146, 776), (112, 762), (62, 786), (34, 786))),
    )
