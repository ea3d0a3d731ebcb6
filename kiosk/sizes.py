"""Sizes of the world that the kiosk stands in, in millimetres."""

DEFAULT_DIAGONAL_MM = 24 * 25.4
"""The default station's screen: 24 inches."""

BAND_MM = (800, 1100)
"""What everybody reaches, also from a wheelchair, above the floor: EN 301 549, 8.3, narrowed as museums do."""


def px_per_mm_of(width: int, height: int) -> float:
    """Pixels a millimetre of a screen of so many pixels and the default diagonal."""
    return (width**2 + height**2) ** 0.5 / DEFAULT_DIAGONAL_MM
