"""Whether a picture that fills the screen has enough pixels.

It is not in `pictures`, so that a start need not load that package.
"""

from kiosk.reading.problems import MessageAndHint
from kiosk.sizes import LARGEST_SCREEN, SHARP_ENLARGED


def enlargement(size: tuple[int, int]) -> MessageAndHint | None:
    """A warning that a picture of this size in pixels would be blurred on the largest screen, which it covers."""
    factor = max(screen / side for screen, side in zip(LARGEST_SCREEN, size, strict=True))
    if factor <= SHARP_ENLARGED:
        return None
    least = " x ".join(f"{screen / SHARP_ENLARGED:.0f}" for screen in LARGEST_SCREEN)
    message = (
        f"the picture has {size[0]} x {size[1]} pixels and fills the screen: at 4K it is enlarged {factor:.1f} times"
    )
    return message, f"use one with at least {least} pixels"
