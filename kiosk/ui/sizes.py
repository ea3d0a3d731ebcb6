"""How large a screen is that does not say so."""

DEFAULT_DIAGONAL_MM = 24 * 25.4
"""The default station's screen: 24 inches."""


def px_per_mm_of(width: int, height: int) -> float:
    """Pixels a millimetre of a screen of so many pixels and the default diagonal."""
    return (width**2 + height**2) ** 0.5 / DEFAULT_DIAGONAL_MM
