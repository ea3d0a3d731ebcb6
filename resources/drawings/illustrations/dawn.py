"""Dawn over a lagoon, for the screen that calls from across the hall: Lithuania's sea coast looks west."""

import random

from resources.drawings.drawing import Drawing, cloud, dawn_sun, trees
from resources.drawings.illustrations.castle import FAR, castle
from resources.drawings.illustrations.coast import glitter, grass, pines, sea
from resources.drawings.illustrations.fighter import fighter, trail
from resources.drawings.illustrations.sunflowers import sunflower
from resources.drawings.shapes import curve, foliage

HORIZON = 640
CLOUDS = (
    (1400, 318, 600, 24),
    (700, 476, 520, 20),
    (1700, 500, 620, 24),
    (60, 410, 600, 22),
    (2140, 330, 560, 24),
    (-160, 540, 460, 18),
)
FLOWERS = (
    (676, 826, 38, 0.1),
    (752, 792, 50, -0.15),
    (846, 818, 42, 0.2),
    (1044, 824, 40, -0.1),
    (1120, 838, 32, 0.1),
    (944, 764, 66, 0.12),
)
HILL = (
    (1330, 640),
    (1426, 622),
    (1486, 580),
    (1516, 548),
    (1530, 542),
    (1592, 541),
    (1608, 548),
    (1650, 586),
    (1730, 614),
    (1900, 604),
    (2150, 588),
    (2410, 596),
)
SPIT = ((-10, 598), (220, 590), (460, 608), (760, 624), (1040, 643), (1040, 647), (700, 660), (-10, 690))


def dawn(to: Drawing) -> None:
    """A great sun on the water, the tower hill far off, pines and dunes, a pair of fighters in a huge sky."""
    for x, y, width, height in CLOUDS:
        cloud(to, "cloud", (x, y), width, height)
    dawn_sun(to, 1235, HORIZON + 4, 200, (("halo_wide", 1.9), ("glow_wide", 1.42)))
    pair(to)
    sea(to, HORIZON)
    glitter(to, "gleam", 1235, HORIZON + 6, width=440, depth=190, rows=14, seed=11)
    far_shore(to)
    woods(to)
    dunes(to)
    to.detail(
        "leaf_shade",
        [(600, 930), *foliage(((620, 892), (760, 866), (940, 858), (1100, 872), (1190, 894)), 17, 3), (1200, 930)],
    )
    for x, y, size, tilt in FLOWERS:
        sunflower(to, x, y, size, tilt)


def pair(to: Drawing) -> None:
    """Two fighters, small, climbing away above the sun."""
    for x, y, size in ((1560, 200, 50), (1442, 252, 42)):
        trail(to, x - size * 0.93, y + size * 0.26, size * 8, width=size * 0.08, climb=0.26, tone="far")
        fighter(to, x, y, size, roll=-0.75, yaw=0.5, climb=0.26)


def far_shore(to: Drawing) -> None:
    """The far shore with the tower hill, pale, at the right of the sun; a spit at its left."""
    to.shape("spit", [*curve(HILL), (2410, 690 if not to.contrast else HORIZON), (1330, HORIZON)])
    to.detail("spit", curve(SPIT))
    castle(to, 1561, 546, 62, FAR)


def woods(to: Drawing) -> None:
    """Woods and pines at both sides, that open on the water."""
    if not to.contrast:
        trees(to, "mid", ((1640, 714), (1780, 656), (1950, 630), (2200, 612), (2410, 606)), 13, 6)
        trees(to, "mid", ((-10, 606), (160, 612), (380, 640), (600, 690)), 13, 4)
        to.land("mid", (1540, 732), (1700, 706), (1960, 680), (2200, 670), (2410, 660))
        to.detail("mid", [*curve(((-10, 680), (200, 676), (420, 680), (580, 694), (680, 730), (790, 780))), (-10, 930)])
        pines(to, "pine_far", ((470, 770, 240), (600, 780, 214), (664, 790, 180)))
        pines(to, "pine_far", ((60, 740, 330),), mirrored=True)
        pines(to, "pine_far", ((1800, 780, 196), (1864, 770, 250), (1930, 760, 284), (2330, 740, 340)))
    pines(to, "pine", ((50, 800, 420), (150, 808, 470), (356, 816, 480), (440, 820, 370)))
    pines(to, "pine", ((1990, 812, 360), (2072, 800, 450), (2270, 780, 480), (2370, 776, 430)), mirrored=True)


TUFTS = (
    20,
    70,
    190,
    330,
    370,
    420,
    560,
    600,
    1230,
    1300,
    1330,
    1420,
    1560,
    1600,
    1640,
    1790,
    1900,
    1930,
    2050,
    2210,
    2250,
    2390,
)
"""Where grass grows, from left to right."""


def dunes(to: Drawing) -> None:
    """Sand in the light, sand in shade, and grass in front."""
    to.land(
        "sand",
        (-10, 756),
        (240, 770),
        (520, 792),
        (800, 828),
        (1080, 844),
        (1400, 830),
        (1720, 792),
        (2000, 758),
        (2410, 740),
    )
    shade = ((-10, 800), (300, 806), (640, 836), (1000, 862), (1400, 852), (1760, 822), (2100, 790), (2410, 780))
    to.detail("sand_shade", [*curve(shade), (2410, 930), (-10, 930)])
    if to.contrast:
        return
    to.land("front", (-10, 846), (300, 848), (700, 872), (1100, 882), (1500, 874), (1900, 848), (2410, 832))
    chance = random.Random(4)
    grass(to, "front", [(x + chance.uniform(-14, 14), 852 + 28 * (1 - abs(x - 1150) / 1250)) for x in TUFTS], 58, 9)
