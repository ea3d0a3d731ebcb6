"""People seen from the side, as silhouettes 1 high that face right (y upwards)."""

from collections.abc import Sequence
from typing import NamedTuple

from resources.drawings.shapes import Point, Polygon, blob, hull, limb, oval


class Arm(NamedTuple):
    """An arm by its elbow and its hand."""

    elbow: Point
    hand: Point


class Leg(NamedTuple):
    """A leg by its knee, its ankle and the point of its foot."""

    knee: Point
    ankle: Point
    toe: Point


class Pose(NamedTuple):
    """A posture: head and trunk, then the arms and legs that are seen."""

    head: Point
    neck: Point
    hip: Point
    arms: tuple[Arm, ...]
    legs: tuple[Leg, ...]


STAND = (Leg((-0.005, 0.28), (-0.055, 0.06), (0.05, 0.015)), Leg((0.045, 0.28), (0.055, 0.06), (0.16, 0.015)))
WALK = (Leg((0.1, 0.29), (0.15, 0.075), (0.25, 0.05)), Leg((-0.02, 0.28), (-0.17, 0.11), (-0.12, 0.02)))
STILL = Pose((0.02, 0.93), (-0.005, 0.85), (0, 0.52), (Arm((-0.035, 0.66), (0.05, 0.52)),), STAND)
GIVING = Pose((0.045, 0.925), (0.01, 0.845), (-0.005, 0.52), (Arm((0.1, 0.69), (0.25, 0.7)),), STAND)
WALKING = Pose(
    (0.045, 0.93), (0.01, 0.85), (0, 0.52), (Arm((-0.07, 0.68), (-0.08, 0.52)), Arm((0.08, 0.68), (0.17, 0.58))), WALK
)
RUNNING = Pose(
    (0.17, 0.915),
    (0.115, 0.835),
    (0, 0.53),
    (Arm((-0.04, 0.73), (-0.11, 0.61)), Arm((0.19, 0.66), (0.3, 0.75))),
    (Leg((0.2, 0.43), (0.185, 0.21), (0.295, 0.2)), Leg((-0.11, 0.31), (-0.25, 0.11), (-0.19, 0.02))),
)


def person(pose: Pose, *, stout: float = 1, clothes: Sequence[Polygon] = ()) -> list[Polygon]:
    """Head, trunk, arms and legs; `stout` is how thick the trunk is, `clothes` are added to it."""
    (hx, hy), (nx, ny), (px, py) = pose.head, pose.neck, pose.hip
    chest = (nx + (px - nx) * 0.38 + 0.008, ny + (py - ny) * 0.4, 0.078 * stout)
    parts = [
        *limb((nx - 0.004, ny - 0.035, 0.05 * stout), chest, (px, py + 0.03, 0.07 * stout), (px, py, 0.07 * stout)),
        *limb((nx, ny - 0.02, 0.044), (hx - 0.014, hy - 0.02, 0.038)),
        *head(hx, hy),
        *clothes,
    ]
    for elbow, hand in pose.arms:
        parts += limb((nx, ny - 0.055, 0.042), (*elbow, 0.034), (*hand, 0.025))
        parts.append(oval(*hand, 0.029, 0.027, 14))
    for knee, ankle, toe in pose.legs:
        parts += limb((px, py, 0.068), (*knee, 0.049), (*ankle, 0.034))
        parts += foot(ankle, toe)
    return parts


def head(x: float, y: float) -> list[Polygon]:
    """A head in profile: nose and chin only just stand out."""
    face = blob(
        (x + 0.012, y + 0.052),
        (x + 0.041, y + 0.036),
        (x + 0.047, y + 0.012),
        (x + 0.0555, y - 0.01),
        (x + 0.048, y - 0.02),
        (x + 0.047, y - 0.046),
        (x + 0.03, y - 0.063),
        (x - 0.01, y - 0.05),
        (x - 0.02, y),
        steps=4,
    )
    return [oval(x - 0.007, y + 0.006, 0.054, 0.06, 44), face]


def foot(ankle: Point, toe: Point) -> list[Polygon]:
    """A shoe from the heel to the point of the foot."""
    (ax, ay), (tx, ty) = ankle, toe
    dx, dy = tx - ax, ty - ay
    return [
        hull(
            [
                *oval(ax - 0.012, ay - 0.02, 0.034, 0.038, 14),
                *oval(tx - dx * 0.16, ty - dy * 0.1 + 0.004, 0.022, 0.018, 12),
            ]
        )
    ]


def coat(pose: Pose, long: float, flare: float = 0.02) -> list[Polygon]:
    """A jacket, coat or skirt that reaches `long` below the hip."""
    px, py = pose.hip
    return [
        hull([*oval(px, py + 0.06, 0.078, 0.06, 16), (px - 0.078 - flare, py - long), (px + 0.086 + flare, py - long)])
    ]


def bun(pose: Pose) -> list[Polygon]:
    """Hair in a knot."""
    x, y = pose.head
    return [oval(x - 0.062, y + 0.01, 0.03, 0.03, 26), hull([*oval(x - 0.012, y + 0.014, 0.057, 0.06, 40)])]


def long_hair(pose: Pose) -> list[Polygon]:
    """Hair down to the shoulders."""
    x, y = pose.head
    return [
        blob(
            (x + 0.03, y + 0.062),
            (x - 0.03, y + 0.072),
            (x - 0.072, y + 0.03),
            (x - 0.085, y - 0.09),
            (x - 0.03, y - 0.1),
            (x - 0.005, y),
            steps=5,
        )
    ]


def woolly_hat(pose: Pose) -> list[Polygon]:
    """A knitted hat with a bobble."""
    x, y = pose.head
    return [
        blob(
            (x + 0.052, y + 0.02),
            (x + 0.03, y + 0.075),
            (x - 0.02, y + 0.088),
            (x - 0.065, y + 0.05),
            (x - 0.064, y + 0.01),
            steps=5,
        ),
        oval(x - 0.02, y + 0.098, 0.02, 0.02, 12),
    ]


def flat_cap(pose: Pose) -> list[Polygon]:
    """A cap with a short peak."""
    x, y = pose.head
    return [
        blob(
            (x + 0.085, y + 0.026),
            (x + 0.05, y + 0.062),
            (x - 0.02, y + 0.078),
            (x - 0.068, y + 0.045),
            (x - 0.06, y + 0.02),
            (x + 0.03, y + 0.028),
            steps=5,
        )
    ]


def combat_helmet(pose: Pose) -> list[Polygon]:
    """A combat helmet, low at the neck."""
    x, y = pose.head
    return [
        blob(
            (x + 0.06, y + 0.022),
            (x + 0.05, y + 0.062),
            (x, y + 0.09),
            (x - 0.06, y + 0.062),
            (x - 0.08, y - 0.01),
            (x - 0.055, y - 0.028),
            (x - 0.02, y + 0.008),
            (x + 0.03, y + 0.016),
            steps=5,
        ),
        *limb((x + 0.052, y + 0.055, 0.012), (x + 0.062, y + 0.05, 0.01)),
    ]


def rucksack(pose: Pose, large: float = 1) -> list[Polygon]:
    """A pack on the back."""
    nx, ny = pose.neck
    px, py = pose.hip
    left = min(nx, px) - 0.05
    return [
        blob(
            (left + 0.02, ny - 0.03),
            (left - 0.07 * large, ny - 0.06),
            (left - 0.09 * large, (ny + py) / 2),
            (left - 0.075 * large, py + 0.06),
            (left + 0.03, py + 0.05),
            steps=5,
        )
    ]
