"""Dawn over the Baltic coast, for the screen that calls from across the hall."""

import random

from castle import castle
from coast import glitter, grass, pines, sea
from fighter import fighter, trail
from shapes import Drawing, cloud, curve, dawn_sun, trees
from sunflowers import sunflower

HORIZON = 640


def dawn(to: Drawing) -> None:
    """A great sun on the sea, the tower hill far off, pines and dunes, a pair of fighters in a huge sky."""
    for x, y, width, height in (
        (1360, 330, 620, 26),
        (820, 470, 560, 22),
        (1750, 500, 640, 26),
        (120, 420, 600, 24),
        (2140, 300, 560, 26),
        (-160, 540, 460, 20),
    ):
        cloud(to, "haze", x, y, width, height)
    dawn_sun(to, 1235, HORIZON + 6, 196, (("halo", 1.95), ("glow", 1.45)))
    pair(to)
    sea(to, HORIZON)
    glitter(to, "gleam", 1235, HORIZON + 6, 420, 190, 14, 11)
    far_shore(to)
    dunes(to)


def pair(to: Drawing) -> None:
    """Two fighters, small, climbing away above the sun."""
    for x, y, size in ((1520, 236, 44), (1424, 282, 37)):
        trail(to, x - size * 0.93, y + size * 0.26, size * 7, size * 0.09, 0.26, "far")
        fighter(to, x, y, size, -0.75, 0.5, 0.26)


def far_shore(to: Drawing) -> None:
    """The far shore with the tower hill, pale, at the right of the sun; a spit at its left."""
    to.detail(
        "far",
        curve(
            (
                (1330, HORIZON + 6),
                (1420, 626),
                (1480, 590),
                (1518, 556),
                (1596, 554),
                (1640, 586),
                (1720, 616),
                (1900, 606),
                (2150, 590),
                (2410, 596),
                (2410, 690),
                (1330, HORIZON + 8),
            )
        ),
    )
    to.detail(
        "far",
        curve(((-10, 600), (220, 590), (460, 606), (760, 622), (1010, HORIZON + 4), (1010, HORIZON + 8), (-10, 690))),
    )
    if to.contrast:
        to.land(
            "far", (1330, HORIZON + 6), (1440, 620), (1518, 556), (1596, 554), (1680, 610), (1900, 620), (2410, 600)
        )
    castle(to, 1557, 556, 58, windows=False)
    if not to.contrast:
        trees(to, "mid", ((1640, 676), (1760, 650), (1950, 626), (2200, 610), (2410, 606)), 15, 6)
        trees(to, "mid", ((-10, 606), (160, 612), (380, 640), (560, 668)), 15, 4)


def dunes(to: Drawing) -> None:
    """Pines and sand at both sides, that open on the sea; sunflowers in front."""
    pines(
        to,
        "near",
        ((520, 752, 230), (590, 760, 196), (1890, 740, 220), (1960, 730, 262), (2060, 724, 236), (2330, 720, 280)),
    )
    pines(to, "near", ((60, 730, 280), (200, 734, 240)), mirrored=True)
    if not to.contrast:
        to.land("near", (1560, 760), (1740, 732), (1960, 700), (2200, 690), (2410, 680))
        to.shape("near", [*curve(((-10, 690), (200, 698), (420, 712), (620, 744), (760, 776))), (-10, 930)])
    pines(to, "front", ((120, 800, 380), (250, 812, 430), (372, 816, 350), (450, 820, 290)))
    pines(to, "front", ((2010, 800, 360), (2120, 790, 420), (2240, 780, 380), (2360, 776, 430)), mirrored=True)
    to.land(
        "sand",
        (-10, 756),
        (240, 770),
        (520, 790),
        (800, 826),
        (1080, 842),
        (1400, 826),
        (1720, 786),
        (2000, 756),
        (2410, 740),
    )
    to.detail(
        "sand_shade",
        [
            *curve(
                ((-10, 800), (300, 806), (640, 836), (1000, 862), (1400, 852), (1760, 822), (2100, 790), (2410, 780))
            ),
            (2410, 930),
            (-10, 930),
        ],
    )
    to.land("front", (-10, 842), (300, 846), (700, 872), (1100, 880), (1500, 872), (1900, 846), (2410, 830))
    chance = random.Random(4)
    spots = [(x + chance.uniform(-20, 20), 852 + 26 * (1 - abs(x - 1150) / 1150)) for x in range(0, 2400, 62)]
    grass(to, "front", spots, 50, 9)
    field(to)


def field(to: Drawing) -> None:
    """A few sunflowers, near, in the middle of the foreground."""
    for x, y, size, tilt in (
        (880, 838, 30, 0.2),
        (958, 806, 40, -0.2),
        (1046, 846, 32, 0.1),
        (1420, 846, 30, 0.15),
        (1506, 812, 40, 0.2),
        (1590, 844, 32, -0.15),
    ):
        sunflower(to, x, y, size, tilt)
