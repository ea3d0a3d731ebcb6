"""People in the uniforms of many nations, as silhouettes 1 high (y upwards)."""

from resources.drawings.shapes import Polygon, blob, box, limb, oval

ARMS = {
    "down": ((0.138, 0.785, 0.046), (0.172, 0.6, 0.036), (0.166, 0.44, 0.03)),
    "straps": ((0.138, 0.785, 0.046), (0.19, 0.62, 0.036), (0.085, 0.7, 0.032)),
    "behind": ((0.138, 0.785, 0.046), (0.192, 0.615, 0.036), (0.06, 0.52, 0.03)),
    "crossed": ((0.138, 0.785, 0.046), (0.176, 0.63, 0.038), (0.02, 0.655, 0.034)),
}


def body(left: str, right: str, *, slim: float = 1) -> list[Polygon]:
    """Boots, legs a little apart, a torso in a vest, arms, head."""
    parts: list[Polygon] = []
    for side, arm in ((-1, left), (1, right)):
        parts += limb(
            (side * 0.052, 0.5, 0.064),
            (side * 0.07, 0.28, 0.052),
            (side * 0.078, 0.13, 0.045),
            (side * 0.08, 0.09, 0.034),
            (side * 0.082, 0.035, 0.034),
        )
        parts.append(
            blob((side * 0.05, 0.0), (side * 0.05, 0.04), (side * 0.08, 0.07), (side * 0.125, 0.03), (side * 0.13, 0.0))
        )
        parts += limb(*((side * x, y, r) for x, y, r in ARMS[arm]))
        parts.append(
            blob(
                (side * 0.115, 0.41), (side * 0.135, 0.36), (side * 0.115, 0.3), (side * 0.09, 0.33), (side * 0.09, 0.4)
            )
        )
    parts += [
        blob(
            (-0.05, 0.85),
            (-0.13, 0.825),
            (-0.155, 0.76),
            (-0.128, 0.65),
            (-0.112, 0.52),
            (-0.115, 0.46),
            (0, 0.43),
            (0.115, 0.46),
            (0.112, 0.52),
            (0.128, 0.65),
            (0.155, 0.76),
            (0.13, 0.825),
            (0.05, 0.85),
        ),
        box(-0.04, 0.82, 0.08, 0.08),
        oval(0, 0.925, 0.052, 0.068),
    ]
    return [[(x * slim, y) for x, y in part] for part in parts]


def helmet() -> list[Polygon]:
    """A combat helmet with its mount in front."""
    dome = blob(
        (-0.074, 0.915),
        (-0.078, 0.96),
        (-0.055, 1.015),
        (0, 1.035),
        (0.055, 1.015),
        (0.078, 0.96),
        (0.074, 0.915),
        (0.04, 0.945),
        (-0.04, 0.945),
    )
    return [dome, box(-0.014, 1.0, 0.028, 0.045)]


def beret() -> list[Polygon]:
    """A beret, pulled down to one side."""
    return [
        blob(
            (-0.058, 0.945),
            (-0.066, 0.985),
            (-0.03, 1.025),
            (0.03, 1.015),
            (0.09, 0.985),
            (0.105, 0.95),
            (0.08, 0.938),
            (0.05, 0.955),
            (0, 0.96),
        )
    ]


def field_cap() -> list[Polygon]:
    """A field cap with a peak."""
    return [
        blob((-0.058, 0.94), (-0.06, 0.995), (-0.03, 1.018), (0.03, 1.018), (0.06, 0.995), (0.058, 0.94)),
        blob((-0.066, 0.945), (-0.04, 0.962), (0.04, 0.962), (0.066, 0.945), (0.0, 0.93), steps=4),
    ]


def bush_hat() -> list[Polygon]:
    """A hat with a soft wide brim."""
    return [
        blob((-0.05, 0.96), (-0.046, 1.01), (0, 1.025), (0.046, 1.01), (0.05, 0.96)),
        blob((-0.115, 0.938), (-0.06, 0.975), (0.06, 0.975), (0.115, 0.938), (0.05, 0.948), (-0.05, 0.948)),
    ]


def feathered_hat() -> list[Polygon]:
    """The mountain troops' hat with its feather."""
    crown = blob((-0.055, 0.955), (-0.045, 1.02), (-0.005, 1.045), (0.04, 1.025), (0.055, 0.955))
    brim = blob((-0.085, 0.962), (-0.05, 0.968), (0.05, 0.968), (0.1, 0.94), (0.05, 0.945), (-0.05, 0.945))
    feather = blob((0.04, 0.97), (0.058, 1.04), (0.052, 1.12), (0.022, 1.19), (0.026, 1.1), (0.03, 1.02))
    return [crown, brim, feather]


def peaked_cap() -> list[Polygon]:
    """A service cap, wide above its band."""
    return [
        blob(
            (-0.05, 0.945),
            (-0.056, 0.97),
            (-0.098, 1.0),
            (-0.05, 1.03),
            (0, 1.038),
            (0.05, 1.03),
            (0.098, 1.0),
            (0.056, 0.97),
            (0.05, 0.945),
        )
    ]


def knot() -> list[Polygon]:
    """Hair in a knot, under a cap."""
    return [oval(-0.05, 0.9, 0.032, 0.03), *field_cap()]


def pack() -> list[Polygon]:
    """A pack that stands out above and beside the shoulders, with an aerial."""
    return [
        blob(
            (-0.17, 0.56),
            (-0.185, 0.7),
            (-0.175, 0.83),
            (-0.13, 0.885),
            (0.1, 0.885),
            (0.165, 0.83),
            (0.18, 0.7),
            (0.165, 0.56),
        ),
        *limb((-0.15, 0.85, 0.007), (-0.175, 1.16, 0.004)),
    ]
