"""People of many nations, far from home."""

from resources.drawings.drawing import Drawing, cloud, dawn_sun
from resources.drawings.illustrations.people import (
    beret,
    body,
    bush_hat,
    feathered_hat,
    field_cap,
    helmet,
    knot,
    pack,
    peaked_cap,
)
from resources.drawings.shapes import curve, place

BACK = (
    (310, 846, 318, [*body("down", "behind"), *field_cap()], False),
    (478, 838, 326, [*body("straps", "straps"), *helmet(), *pack()], False),
    (655, 836, 322, [*body("behind", "down"), *peaked_cap()], False),
    (836, 840, 326, [*body("straps", "down"), *bush_hat()], True),
)
FRONT = (
    (392, 866, 342, [*body("behind", "behind"), *beret()], True),
    (566, 862, 352, [*body("down", "down"), *feathered_hat()], False),
    (744, 862, 330, [*body("behind", "down", slim=0.9), *knot()], False),
    (922, 866, 346, [*body("down", "behind"), *helmet()], True),
)


def mission(to: Drawing) -> None:
    """Eight people side by side before a great low sun, mountains behind them."""
    dawn_sun(to, 615, 744, 256, (("halo", 1.28), ("glow", 1.13)))
    mountains(to)
    for x, foot, size, parts, mirrored in BACK:
        to.shape("row", *place(parts, x, foot, size, mirrored=mirrored))
    for x, foot, size, parts, mirrored in FRONT:
        to.shape("deep", *place(parts, x, foot, size, mirrored=mirrored))
    if to.contrast:  # a ridge hides the legs, whose outlines would be a thicket
        to.land("deep", (-410, 850), (200, 800), (420, 764), (640, 756), (860, 764), (1040, 800), (1210, 850))
    else:
        to.land("deep", (-410, 896), (200, 872), (420, 856), (640, 850), (860, 856), (1040, 866), (1210, 880))


FAR_RANGE = (
    (-410, 700),
    (-300, 650),
    (-230, 690),
    (-140, 640),
    (-60, 700),
    (70, 640),
    (120, 660),
    (210, 560),
    (300, 650),
    (380, 610),
    (470, 690),
    (640, 720),
    (800, 680),
    (880, 600),
    (930, 630),
    (1040, 520),
    (1120, 600),
    (1210, 560),
)
MIDDLE_RANGE = (
    (-410, 760),
    (-260, 724),
    (-120, 770),
    (100, 720),
    (180, 745),
    (320, 690),
    (440, 760),
    (640, 790),
    (820, 740),
    (960, 680),
    (1040, 720),
    (1210, 650),
)


def mountains(to: Drawing) -> None:
    """Three ranges, the farthest pale, with a sunlit side."""
    cloud(to, "haze", (820, 520), 420, 26)
    to.shape("far", [(-410, 930), *FAR_RANGE, (1210, 930)])
    for peak in (
        ((210, 560), (172, 602), (200, 622), (214, 604), (236, 640), (262, 612)),
        ((1040, 520), (984, 578), (1012, 590), (1034, 566), (1058, 604), (1086, 566)),
    ):
        to.detail("stone", peak)
    to.shape("mid", [(-410, 930), *MIDDLE_RANGE, (1210, 930)])
    to.detail(
        "near",
        [(-410, 930), *curve(((-410, 826), (180, 800), (420, 816), (640, 820), (900, 806), (1210, 776))), (1210, 930)],
    )
