"""The signing table in Washington."""

from resources.drawings.drawing import Drawing, dawn_sun, trees
from resources.drawings.illustrations.figures import GIVING, bun, coat, person
from resources.drawings.illustrations.people import body
from resources.drawings.shapes import Polygon, blob, box, curve, oval, place

GIVER = [*person(GIVING, clothes=[*coat(GIVING, 0.1, 0.0), *bun(GIVING)])]
HOST = [*person(GIVING, stout=1.12, clothes=coat(GIVING, 0.1, 0.0))]


def signing(to: Drawing) -> None:
    """A woman hands a document to a man across a table; six people wait behind it, the Capitol stands beyond."""
    if to.portrait:
        table, middle, size, across = 1330, 450, 800, 258
        waiting = (52, 168, 292, 608, 732, 850)
    else:
        table, middle, size, across = 724, 1050, 560, 180
        waiting = (664, 752, 836, 1268, 1362, 1460)
    foot = table + size * 0.5
    washington(to, table, size)
    dawn_sun(to, middle, table - size * 0.12, size * 0.3, (("halo", 1.62), ("glow", 1.32)))
    capitol(to, middle, table + 6, size * 0.00128)
    for index, x in enumerate(waiting):
        witness(to, x, foot - size * 0.02, size * (0.86, 0.82, 0.88)[index % 3], index)
    for parts, side in ((GIVER, -1), (HOST, 1)):
        to.shape("deep", *place(parts, middle + side * across, foot, size, mirrored=side > 0))
    document(to, middle, foot - size * 0.71, size)
    desk(to, table, middle, size)


def capitol(to: Drawing, x: float, foot: float, scale: float) -> None:
    """The dome of the Capitol above its long wings."""

    def at(*points: tuple[float, float]) -> Polygon:
        return [(x + px * scale, foot - py * scale) for px, py in points]

    def sides(*points: tuple[float, float]) -> Polygon:
        return at(*points, *((-px, py) for px, py in reversed(points)))

    dome = [(70, 250), (68, 280), (56, 312), (32, 336), (14, 344)]
    to.shape(
        "far",
        sides((460, -10), (460, 92)),
        sides((150, 90), (150, 120), (120, 132)),
        sides((92, 120), (92, 172)),
        sides((80, 160), (80, 250)),
        at(*curve(dome), *curve([(-px, py) for px, py in reversed(dome)])),
        sides((14, 336), (14, 372), (4, 384), (4, 404)),
    )
    pillars = [at((px, 180), (px, 238), (px + 8, 238), (px + 8, 180)) for px in range(-74, 74, 20)]
    wings = [at((px, 10), (px, 74), (px + 10, 74), (px + 10, 10)) for px in range(-440, 440, 32)]
    to.detail("mid", *pillars, *wings, sides((92, 170), (92, 176)), sides((80, 246), (80, 252)))


def washington(to: Drawing, table: float, size: float) -> None:
    """The obelisk above the trees, far off."""
    if to.contrast:
        return
    x, foot = (to.left + 90, table - 30) if to.portrait else (330, table + 60)
    wide, high = size * 0.036, size * 0.62
    to.shape(
        "haze",
        [
            (x - wide, foot),
            (x - wide * 0.66, foot - high),
            (x, foot - high - wide * 1.4),
            (x + wide * 0.66, foot - high),
            (x + wide, foot),
        ],
    )
    trees(
        to,
        "haze",
        (
            (to.left - 10, table + 30),
            (to.left + 300, table + 44),
            (to.left + 620, table + 20),
            (to.right + 10, table - 30),
        ),
        20,
        4,
    )
    trees(
        to,
        "far",
        (
            (to.left - 10, table + 96),
            (to.left + 300, table + 84),
            (to.left + 620, table + 70),
            (to.right + 10, table + 30),
        ),
        24,
        5,
    )


def witness(to: Drawing, x: float, foot: float, size: float, index: int) -> None:
    """A person in a dark suit, seen from the front, waiting with a folder in hand."""
    tone = ("row", "near")[index % 2]
    woman = index in (1, 4)
    parts = body("down", "down", slim=0.88 if woman else 0.96)
    if woman:
        parts = [
            *parts,
            blob(
                (0, 1.008), (0.062, 0.975), (0.076, 0.91), (0.07, 0.84), (-0.07, 0.84), (-0.076, 0.91), (-0.062, 0.975)
            ),
        ]
    to.shape(tone, *place(parts, x, foot, size))
    shirt = [[(-0.032, 0.852), (0.032, 0.852), (0, 0.7)]]
    to.detail("stone", *place(shirt, x, foot, size))
    if not woman:
        to.detail(
            "front", *place([[(-0.01, 0.835), (0.01, 0.835), (0.016, 0.72), (0, 0.7), (-0.016, 0.72)]], x, foot, size)
        )


def document(to: Drawing, x: float, y: float, size: float) -> None:
    """The folder in both their hands, with a seal."""
    to.shape("stone", *place([[(-0.14, -0.045), (0.14, -0.02), (0.125, 0.085), (-0.125, 0.06)]], x, y, size), thick=6)
    to.shape("petal", *place([oval(0.0, 0.02, 0.026, 0.026, 20)], x, y, size), thick=0)


def desk(to: Drawing, top: float, middle: float, size: float) -> None:
    """The table under its cloth, with the folders that are still to come and an inkstand."""
    left = to.left - 30 if to.portrait else middle - size * 0.98
    wide = to.right + 30 - left
    for k in range(3):
        for side in (-1, 1):
            x = middle + side * size * (0.2 + 0.19 * k)
            to.shape("stone", box(x - size * 0.07, top - size * 0.022, size * 0.14, size * 0.03), thick=4)
            to.detail("stone_shade", box(x - size * 0.07, top - size * 0.004, size * 0.14, size * 0.012))
    to.shape("front", box(left, top, wide, to.foot - top + 40))
    to.detail("object_lit", box(left - 8, top, wide, size * 0.026))
    folds = [
        [
            (x, top + size * 0.026),
            (x + size * 0.028, top + size * 0.026),
            (x + size * 0.075, to.foot + 30),
            (x - size * 0.01, to.foot + 30),
        ]
        for x in (left + size * (0.1 + 0.24 * k) for k in range(int(wide / size / 0.24)))
    ]
    to.detail("deep", *folds)
