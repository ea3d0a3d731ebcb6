"""Sizes of screens and people, in millimetres."""

DEFAULT_DIAGONAL_MM = 24 * 25.4
"""The diagonal of the default station's screen: 24 inches."""

BAND_MM = (800, 1100)
"""The reach band: the heights above the floor that everybody can reach, also from a wheelchair.

EN 301 549, 8.3, narrowed as museums do.
"""
BAND_WIDTH_MM = 900
"""How wide the reach band is at most: both ends are reached from one place in front of its middle."""
HIGHEST_MM = 1600
"""The height above the floor below which everything is that a visitor reads or touches (EN 301 549, 8.3)."""

LARGEST_SCREEN = (3840, 2160)
"""The largest screen for which pictures are prepared, in pixels."""
SHARP_ENLARGED = 1.5
"""How many pixels of the screen a picture's pixel may be wide until it looks blurred."""
MAX_ENLARGED = 2
"""How many pixels of the screen a pixel of a picture may be wide that is shown whole."""


def px_per_mm_of(width: float, height: float) -> float:
    """Pixels per millimetre of a screen with this width and height in pixels, if it has the default diagonal."""
    return (width**2 + height**2) ** 0.5 / DEFAULT_DIAGONAL_MM
