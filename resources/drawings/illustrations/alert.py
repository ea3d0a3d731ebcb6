"""The alert at night: a crew runs to its jets."""

import math

from resources.drawings.drawing import Drawing
from resources.drawings.illustrations.coast import pines
from resources.drawings.illustrations.figures import RUNNING, Arm, Leg, Pose, combat_helmet, person
from resources.drawings.shapes import Polygon, blob, box, curve, limb, oval, place

STRIDE = Pose(
    (0.16, 0.915),
    (0.11, 0.835),
    (0, 0.53),
    (Arm((0.03, 0.68), (0.13, 0.62)), Arm((0.02, 0.7), (-0.09, 0.66))),
    (Leg((0.13, 0.36), (0.24, 0.13), (0.345, 0.15)), Leg((-0.04, 0.3), (-0.2, 0.15), (-0.17, 0.03))),
)


def alert(to: Drawing) -> None:
    """Two shelters with their doors open and the light on, a jet in each; two of the crew run across the apron."""
    low = to.foot - 900
    moon(to, *((120, low + 330, 52) if to.portrait else (560, low + 470, 40)))
    if not to.contrast:
        to.land(
            "haze",
            (to.left - 10, low + 690),
            (to.left + 300, low + 676),
            (to.right - 200, low + 690),
            (to.right + 10, low + 680),
        )
        wood = [
            (to.left + x, low + 730, size)
            for x, size in ((30, 150), (84, 120), (150, 170), (236, 140), (300, 160), (404, 130), (470, 150))
        ]
        pines(to, "pine_far", [tree for tree in wood if not to.portrait or tree[0] < 200])
    if not to.portrait:
        shelter(to, 1430, low + 748, 200)
    near = (400, 770, 330) if to.portrait else (1060, 772, 300)
    shelter(to, near[0], low + near[1], near[2])
    apron(to, low, near[0], low + near[1])
    runners = ((84, 878, 206), (256, 892, 222)) if to.portrait else ((520, 862, 236), (742, 880, 256))
    for (x, foot, size), pose in zip(runners, (STRIDE, RUNNING), strict=True):
        vest = [blob((0.05, 0.8), (0.19, 0.78), (0.16, 0.6), (0.02, 0.58))]
        to.shape(
            "deep" if to.contrast else "object",
            *place([*person(pose, stout=1.12, clothes=vest), *visor(pose)], x, low + foot, size),
        )


def visor(pose: Pose) -> list[Polygon]:
    """A pilot's helmet with its visor."""
    x, y = pose.head
    return [
        *combat_helmet(pose),
        blob((x + 0.05, y + 0.05), (x + 0.078, y + 0.03), (x + 0.075, y - 0.01), (x + 0.04, y - 0.012), steps=5),
    ]


def moon(to: Drawing, x: float, y: float, size: float) -> None:
    """A waxing crescent."""
    rim = [(math.sin(k * math.pi / 40), math.cos(k * math.pi / 40)) for k in range(41)]
    edge = [(0.55 * math.sin(k * math.pi / 40), math.cos(k * math.pi / 40)) for k in range(39, 0, -1)]
    to.shape("sun", *place([[*rim, *edge]], x, y, size, -0.4), thick=0)


def shelter(to: Drawing, x: float, foot: float, size: float) -> None:
    """A shelter with a round roof, seen from the front, its doors open; the light inside; a jet, nose to us."""

    def arch(wide: float, high: float) -> Polygon:
        return [
            (x - wide, foot),
            *curve(
                [
                    (x - wide, foot),
                    (x - wide * 0.95, foot - high * 0.5),
                    (x - wide * 0.66, foot - high * 0.87),
                    (x, foot - high),
                    (x + wide * 0.66, foot - high * 0.87),
                    (x + wide * 0.95, foot - high * 0.5),
                    (x + wide, foot),
                ],
                16,
            ),
        ]

    to.shape("row" if not to.contrast else "other", arch(size, size * 1.08))
    to.detail("mid", [*arch(size, size * 1.08), *reversed(arch(size * 0.94, size * 1.0))])
    to.shape("petal_shade" if not to.contrast else "sun", arch(size * 0.84, size * 0.86), thick=0)
    to.detail("sun", arch(size * 0.7, size * 0.7))
    to.detail(
        "gleam",
        *(
            box(x + size * k - size * 0.09, foot - size * 0.78 + abs(k) * size * 0.12, size * 0.18, size * 0.02)
            for k in (-0.38, 0, 0.38)
        ),
    )
    for side in (-1, 1):
        to.shape(
            "mid" if not to.contrast else "other",
            box(x + side * size * 0.93 - size * 0.13, foot - size * 0.62, size * 0.26, size * 0.63),
            thick=6,
        )
    front_view(to, x, foot + size * 0.02, size * 0.8)


def front_view(to: Drawing, x: float, foot: float, size: float) -> None:
    """A fighter from the front: intake, canopy, wings with missiles, fin, on its wheels; `size` is half its span."""

    def at(*parts: Polygon) -> list[Polygon]:
        return place(parts, x, foot, size)

    body: list[Polygon] = [
        oval(0, 0.36, 0.15, 0.15, 40),
        blob((-0.1, 0.44), (-0.075, 0.56), (0, 0.61), (0.075, 0.56), (0.1, 0.44)),
        oval(0, 0.27, 0.13, 0.1, 30),
        [(-0.016, 0.5), (-0.008, 0.96), (0.008, 0.96), (0.016, 0.5)],
    ]
    for side in (-1, 1):
        body.append([(side * 0.1, 0.39), (side * 0.92, 0.352), (side * 0.92, 0.338), (side * 0.1, 0.335)])
        body.append([(side * 0.1, 0.36), (side * 0.46, 0.3), (side * 0.46, 0.285), (side * 0.1, 0.31)])
        body += [
            oval(side * 0.935, 0.345, 0.026, 0.026, 18),
            oval(side * 0.62, 0.292, 0.03, 0.03, 18),
            box(side * 0.62 - 0.008, 0.3, 0.016, 0.05),
        ]
        body += [*limb((side * 0.1, 0.24, 0.018), (side * 0.2, 0.07, 0.016)), box(side * 0.205 - 0.026, 0, 0.052, 0.13)]
    body += [*limb((0, 0.22, 0.016), (0, 0.06, 0.014)), box(-0.022, 0, 0.044, 0.1)]
    to.shape("deep", *at(*body), thick=5)
    to.detail("near", *at(blob((-0.062, 0.5), (-0.045, 0.56), (0, 0.585), (0.045, 0.56), (0.062, 0.5), (0, 0.485))))
    to.detail("row", *at(oval(0, 0.375, 0.062, 0.062, 30)))
    to.detail("object_lit", *at(oval(0, 0.262, 0.105, 0.07, 30)))
    to.detail("deep", *at(oval(0, 0.262, 0.085, 0.052, 30)))


def apron(to: Drawing, low: float, x: float, foot: float) -> None:
    """The concrete, with the light that falls out of the shelter, and lamps along its edge."""
    to.land(
        "near" if not to.contrast else "other",
        (to.left - 10, low + 752),
        (to.left + 300, low + 756),
        (x, foot - 6),
        (to.right + 10, low + 744),
    )
    light = [(x - 250, foot + 4), (x + 250, foot + 4), (x + 190, to.foot + 30), (x - 560, to.foot + 30)]
    to.detail("field_shade", light)
    to.detail("field", [(x - 190, foot + 4), (x + 190, foot + 4), (x + 60, to.foot + 30), (x - 430, to.foot + 30)])
    for k in range(7):
        lamp = to.left + 40 + k * 84
        if lamp < x - 300:
            to.shape("sun", oval(lamp, low + 748, 6, 6, 14), thick=0)
