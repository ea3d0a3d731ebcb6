"""Vilnius at first light."""

from resources.drawings.drawing import Drawing, cloud, dawn_sun, trees
from resources.drawings.illustrations.castle import castle
from resources.drawings.shapes import Point, Polygon, box, curve, oval


def vilnius(to: Drawing) -> None:
    """Gediminas' Tower on its hill; the cathedral, its bell tower and the old town's roofs below."""
    cloud(to, "haze", (560, 470), 420, 26)
    cloud(to, "haze", (960, 520), 330, 22)
    dawn_sun(to, 300, 712, 124, (("halo", 1.9), ("glow", 1.44)))
    to.detail("haze", *spires((-290, 660, 0.9), (60, 640, 1.2), (560, 640, 1.3), (1090, 640, 1.2), (1150, 650, 0.9)))
    if not to.contrast:
        to.land("haze", (-410, 690), (160, 650), (420, 676), (640, 640), (900, 650), (1210, 620))
    to.detail("far", *spires((-130, 706, 0.8), (112, 690, 1.15), (196, 700, 0.95), (520, 690, 1.25)))
    if to.contrast:
        to.land("far", (-410, 720), (200, 700), (420, 712), (700, 690), (1210, 670))
    else:
        trees(to, "far", ((-410, 716), (150, 700), (360, 716), (560, 700), (760, 690), (1210, 676)), 15, 3)
    hill(to)
    castle(to, 800, 666, 112)
    bell_tower(to, 330, 846)
    cathedral(to, 412, 846)
    if to.contrast:
        roofs(to)
        return
    trees(to, "near", ((640, 850), (720, 806), (800, 800), (900, 790), (1040, 770), (1210, 756)), 24, 8)
    trees(to, "near", ((-410, 800), (80, 806), (170, 826), (260, 850)), 20, 5)
    roofs(to)


def spires(*places: tuple[float, float, float]) -> list[Polygon]:
    """Church towers with pointed roofs, as one distant silhouette."""
    forms: list[Polygon] = []
    for x, foot, size in places:
        forms += [
            box(x - 11 * size, foot - 70 * size, 22 * size, 90 * size),
            [(x - 14 * size, foot - 68 * size), (x, foot - 128 * size), (x + 14 * size, foot - 68 * size)],
            box(x - 1.3 * size, foot - 142 * size, 2.6 * size, 20 * size),
            box(x - 5 * size, foot - 137 * size, 10 * size, 2.6 * size),
            [
                (x - 11 * size, foot),
                (x - 11 * size, foot - 30 * size),
                (x + 26 * size, foot - 52 * size),
                (x + 62 * size, foot - 30 * size),
                (x + 62 * size, foot),
            ],
        ]
    return forms


def hill(to: Drawing) -> None:
    """The castle hill: steep, with a flat top, its slope away from the sun in shade."""
    crest = (
        (470, 850),
        (560, 808),
        (640, 738),
        (704, 676),
        (740, 662),
        (860, 660),
        (908, 676),
        (990, 740),
        (1090, 780),
        (1210, 804),
    )
    to.land("mid", *crest)
    shade = ((806, 661), (862, 661), (908, 676), (990, 740), (1090, 780), (1210, 804))
    to.detail("near", [*curve(shade), *curve(((1210, 900), (800, 900), (850, 790), (800, 720)))])


def bell_tower(to: Drawing, x: float, foot: float) -> None:
    """The cathedral's bell tower: a round foot, three storeys that narrow, a small cupola."""
    storeys = ((100, 100), (80, 76), (66, 62), (48, 38))
    top = foot
    for width, height in storeys:
        top -= height
        to.shape("stone", box(x - width / 2, top, width, height), thick=0)
        to.detail("stone_shade", box(x + width * 0.12, top, width * 0.38, height))
        to.detail("stone_shade", box(x - width / 2, top + height - 5, width, 5))
        to.shape("stone", box(x - width / 2 - 4, top - 3, width + 8, 8), thick=0)
        to.shape("near", window(x - width * 0.14, top + height * 0.75, width * 0.17, height * 0.36), thick=0)
        to.detail("mid", window(x + width * 0.3, top + height * 0.75, width * 0.13, height * 0.36))
    roof = curve(
        (
            (x - 30, top),
            (x - 22, top - 22),
            (x - 7, top - 34),
            (x - 3, top - 66),
            (x + 3, top - 66),
            (x + 7, top - 34),
            (x + 22, top - 22),
            (x + 30, top),
        )
    )
    to.shape("object", roof, box(x - 1.8, top - 90, 3.6, 30), box(x - 8, top - 82, 16, 3.6), thick=0)


def window(x: float, foot: float, width: float, height: float) -> Polygon:
    """An arched opening."""
    return [
        *oval(x, foot - height, width / 2, width / 2, 20)[10:],
        (x + width / 2, foot - height),
        (x + width / 2, foot),
        (x - width / 2, foot),
        (x - width / 2, foot - height),
    ]


def cathedral(to: Drawing, x: float, foot: float) -> None:
    """The cathedral's temple front with its six columns, and its long side behind."""
    to.shape("stone_shade" if not to.contrast else "front", box(x + 190, foot - 112, 190, 130))
    to.shape("near", [(x + 180, foot - 110), (x + 214, foot - 146), (x + 360, foot - 146), (x + 388, foot - 110)])
    for step in range(4):
        to.detail("mid", window(x + 234 + step * 42, foot - 34, 16, 36))
    to.shape("stone", box(x, foot - 124, 222, 140), thick=0)
    to.shape("near", box(x + 12, foot - 104, 198, 104), thick=0)
    columns = [box(x + 8 + step * 37.6, foot - 108, 18, 124) for step in range(6)]
    to.shape("stone", *columns, thick=0)
    to.detail("stone_shade", *(box(column[0][0] + 11, foot - 104, 7, 104) for column in columns))
    pediment: list[Point] = [(x - 10, foot - 122), (x + 111, foot - 178), (x + 232, foot - 122)]
    to.shape("stone", pediment, box(x - 10, foot - 126, 242, 10), thick=0)
    to.detail("stone_shade", [(x + 34, foot - 130), (x + 111, foot - 166), (x + 188, foot - 130)])
    for at, high, low in ((x, 30, 124), (x + 111, 44, 176), (x + 222, 30, 124)):
        to.shape(
            "stone",
            [(at - 6, foot - low), (at - 3, foot - low - high), (at + 3, foot - low - high), (at + 6, foot - low)],
            thick=0,
        )


def roofs(to: Drawing) -> None:
    """The roofs of the old town in the foreground, steep, with chimneys."""
    back = (
        (-430, 140, 50),
        (-310, 130, 58),
        (-190, 150, 46),
        (-40, 130, 60),
        (80, 120, 48),
        (190, 150, 56),
        (360, 130, 40),
        (480, 160, 50),
        (650, 140, 46),
        (800, 170, 62),
        (960, 150, 50),
        (1090, 170, 64),
    )
    front = (
        (-470, 180, 44),
        (-300, 200, 56),
        (-80, 190, 60),
        (100, 210, 54),
        (330, 180, 40),
        (520, 230, 58),
        (760, 190, 42),
        (930, 220, 60),
        (1120, 200, 50),
    )
    if not to.contrast:
        to.shape(
            "front",
            *(form for x, width, height in back for form in roof(x, 888, width, height)),
            box(-410, 880, 1220, 50),
        )
    to.shape(
        "deep",
        *(form for x, width, height in front for form in roof(x, 912, width, height)),
        box(-410, 904 - 30 * to.contrast, 1220, 80),
    )


def roof(x: float, eaves: float, width: float, height: float) -> list[Polygon]:
    """A hipped roof with a chimney."""
    inset = min(width * 0.3, height)
    return [
        [(x, eaves), (x + inset, eaves - height), (x + width - inset * 0.7, eaves - height), (x + width, eaves)],
        box(x + width * 0.56, eaves - height - 14, 13, 26),
    ]
