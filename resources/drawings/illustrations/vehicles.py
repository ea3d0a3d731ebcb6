"""Vehicles seen from the side, 1 long, that face right (y upwards, wheels on 0)."""

from collections.abc import Sequence

from resources.drawings.drawing import Drawing
from resources.drawings.shapes import Polygon, blob, box, hull, limb, oval, place

Layers = Sequence[tuple[str, Sequence[Polygon]]]


def set_down(to: Drawing, layers: Layers, x: float, foot: float, size: float, *, mirrored: bool = False) -> None:
    """A vehicle. In high contrast it is white with black parts; the lightest parts are white again."""
    tones = dict(zip(dict.fromkeys(tone for tone, _ in layers), ("object", "other", "object_lit"), strict=False))
    for index, (tone, polygons) in enumerate(layers):
        placed = place(polygons, x, foot, size, mirrored=mirrored)
        to.shape(tones[tone] if to.contrast else tone, *placed, thick=0 if index else 8)


def wheels(at: Sequence[float], radius: float) -> list[Polygon]:
    """Wheels that stand on the ground."""
    return [oval(x, radius, radius, radius, 30) for x in at]


def track(first: float, last: float, radius: float, high: float) -> Polygon:
    """The outline of a track around its wheels."""
    return hull(
        [
            *oval(first + radius * 0.5, radius, radius, radius, 20),
            *oval(last - radius * 0.5, radius, radius, radius, 20),
            *oval(first - radius * 0.6, high - radius * 0.8, radius * 0.8, radius * 0.8, 20),
            *oval(last + radius * 0.8, high - radius * 0.75, radius * 0.75, radius * 0.75, 20),
        ]
    )


def tank(body: str, shade: str, lit: str) -> Layers:
    """A main battle tank: seven road wheels under skirts, a wedge of a turret, a long gun."""
    road = [-0.33 + 0.098 * k for k in range(7)]
    turret = [
        (-0.25, 0.232),
        (-0.33, 0.25),
        (-0.36, 0.3),
        (-0.34, 0.352),
        (0.02, 0.372),
        (0.09, 0.34),
        (0.205, 0.285),
        (0.13, 0.236),
    ]
    hull_ = [(-0.45, 0.14), (-0.46, 0.236), (0.22, 0.236), (0.43, 0.196), (0.445, 0.16), (0.4, 0.11), (-0.42, 0.1)]
    return (
        (
            body,
            [
                hull_,
                turret,
                track(-0.34, 0.33, 0.058, 0.15),
                *limb((0.12, 0.302, 0.017), (0.4, 0.308, 0.0125), (0.66, 0.312, 0.0115)),
                *limb((0.42, 0.308, 0.019), (0.51, 0.31, 0.019)),
                box(0.635, 0.298, 0.03, 0.03),
                box(-0.1, 0.365, 0.09, 0.034),
                box(-0.03, 0.39, 0.014, 0.03),
                *limb((-0.3, 0.34, 0.005), (-0.33, 0.58, 0.002)),
            ],
        ),
        (shade, [track(-0.34, 0.33, 0.058, 0.14)]),
        (lit, [oval(x, 0.058, 0.041, 0.041, 22) for x in road]),
        (shade, [oval(x, 0.058, 0.017, 0.017, 12) for x in road]),
        (body, [[(-0.455, 0.12), (-0.455, 0.2), (0.4, 0.19), (0.42, 0.15), (0.36, 0.118), (0.2, 0.11), (-0.3, 0.11)]]),
        (
            lit,
            [
                [(-0.34, 0.352), (0.02, 0.372), (0.09, 0.34), (0.02, 0.328), (-0.33, 0.32)],
                [(-0.455, 0.2), (-0.455, 0.215), (0.3, 0.21), (0.4, 0.19)],
            ],
        ),
    )


def boxer(body: str, shade: str, lit: str) -> Layers:
    """An eight-wheeled armoured carrier: a high box with a sloping nose, a small weapon station."""
    at = (-0.33, -0.13, 0.12, 0.32)
    box_ = [
        (-0.48, 0.15),
        (-0.49, 0.35),
        (-0.465, 0.385),
        (0.21, 0.385),
        (0.27, 0.375),
        (0.475, 0.245),
        (0.49, 0.2),
        (0.45, 0.13),
        (0.4, 0.11),
        (-0.45, 0.11),
    ]
    return (
        (
            body,
            [
                box_,
                *wheels(at, 0.08),
                box(-0.08, 0.38, 0.1, 0.04),
                *limb((-0.03, 0.44, 0.024), (0.0, 0.44, 0.02)),
                *limb((0.0, 0.446, 0.008), (0.14, 0.45, 0.006)),
                *limb((-0.42, 0.38, 0.004), (-0.43, 0.62, 0.002)),
            ],
        ),
        (shade, [[(x - 0.1, 0.11), (x - 0.08, 0.175), (x + 0.08, 0.175), (x + 0.1, 0.11)] for x in at]),
        (shade, wheels(at, 0.08)),
        (lit, [oval(x, 0.08, 0.04, 0.04, 22) for x in at]),
        (shade, [oval(x, 0.08, 0.014, 0.014, 12) for x in at]),
        (
            lit,
            [
                [(-0.488, 0.335), (-0.465, 0.385), (0.21, 0.385), (0.27, 0.375), (0.335, 0.335)],
                box(0.12, 0.235, 0.11, 0.075),
            ],
        ),
        (shade, [box(-0.4, 0.24, 0.14, 0.012), box(-0.2, 0.24, 0.14, 0.012), box(0.135, 0.25, 0.08, 0.045)]),
    )


def m113(body: str, shade: str, lit: str) -> Layers:
    """A tracked carrier: a plain box with a steep nose, five road wheels, a machine gun on the roof."""
    road = [-0.27 + 0.135 * k for k in range(5)]
    box_ = [
        (-0.48, 0.17),
        (-0.49, 0.4),
        (-0.47, 0.42),
        (0.3, 0.42),
        (0.455, 0.235),
        (0.46, 0.2),
        (0.42, 0.14),
        (-0.44, 0.1),
    ]
    return (
        (
            body,
            [
                box_,
                track(-0.31, 0.31, 0.062, 0.19),
                box(0.0, 0.41, 0.13, 0.045),
                [(0.02, 0.45), (0.03, 0.5), (0.05, 0.5), (0.05, 0.45)],
                *limb((0.05, 0.497, 0.011), (0.27, 0.51, 0.006)),
                *limb((-0.42, 0.42, 0.005), (-0.44, 0.78, 0.002)),
            ],
        ),
        (shade, [track(-0.31, 0.31, 0.062, 0.165)]),
        (lit, [oval(x, 0.062, 0.05, 0.05, 24) for x in road]),
        (shade, [oval(x, 0.062, 0.02, 0.02, 12) for x in road]),
        (body, [[(-0.485, 0.15), (-0.485, 0.24), (0.44, 0.24), (0.43, 0.17), (0.36, 0.155), (-0.4, 0.145)]]),
        (
            lit,
            [
                [(-0.485, 0.385), (-0.47, 0.42), (0.3, 0.42), (0.33, 0.385)],
                [(0.34, 0.36), (0.36, 0.36), (0.45, 0.25), (0.43, 0.25)],
            ],
        ),
    )


def lorry(body: str, shade: str, lit: str) -> Layers:
    """An army lorry with a tilt over its load."""
    at = (-0.32, -0.17, 0.32)
    return (
        (
            body,
            [
                box(-0.48, 0.11, 0.9, 0.06),
                blob(
                    (-0.48, 0.18),
                    (-0.485, 0.4),
                    (-0.44, 0.45),
                    (-0.1, 0.46),
                    (0.12, 0.45),
                    (0.15, 0.4),
                    (0.15, 0.18),
                    steps=4,
                ),
                [(0.17, 0.12), (0.17, 0.38), (0.32, 0.385), (0.37, 0.27), (0.475, 0.25), (0.485, 0.12)],
                *wheels(at, 0.075),
            ],
        ),
        (shade, wheels(at, 0.075)),
        (lit, [oval(x, 0.075, 0.036, 0.036, 22) for x in at]),
        (lit, [[(0.215, 0.27), (0.215, 0.355), (0.305, 0.358), (0.34, 0.27)], box(-0.48, 0.17, 0.63, 0.02)]),
        (shade, [box(x, 0.2, 0.012, 0.235) for x in (-0.36, -0.24, -0.12, 0.0)]),
    )


def howitzer(body: str, shade: str, lit: str) -> Layers:
    """A towed howitzer on the road: its barrel to the rear, its trails at the hook."""
    return (
        (
            body,
            [
                *wheels((0.0,), 0.13),
                *limb((0.05, 0.2, 0.03), (0.5, 0.13, 0.02)),
                *limb((0.1, 0.3, 0.04), (-0.2, 0.31, 0.03), (-0.62, 0.33, 0.022)),
                [(-0.06, 0.12), (-0.1, 0.42), (-0.07, 0.42), (-0.02, 0.12)],
            ],
        ),
        (lit, [oval(0, 0.13, 0.07, 0.07, 24)]),
        (shade, [oval(0, 0.13, 0.025, 0.025, 12)]),
    )
