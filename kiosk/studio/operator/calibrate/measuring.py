"""The arithmetic of `kiosk calibrate`: the size of a pixel, the part of the screen within reach. No Qt."""

import math
from dataclasses import dataclass

from kiosk.reading.limits import Range
from kiosk.reading.shapes import fields_of, split
from kiosk.settings import BAND_MM, Station

CARD_MM = (85.60, 53.98)
"""A bank card, ISO/IEC 7810 ID-1: width and height."""

LARGEST_CARD = 0.7
"""The card on screen takes at most this part of the screen's shorter side, so that all of it is seen."""

WORTH_MOVING_MM = 100
"""How much of the reach band a move of the screen brings onto it, at least."""


def limits(key: str) -> tuple[float, float]:
    """The smallest and the largest number that the station file takes for a key."""
    shape, _ = fields_of(Station)[key]
    (found,) = (each for each in split(shape)[1] if isinstance(each, Range))
    return float(found.minimum), float(found.maximum)


@dataclass(frozen=True)
class ScreenSize:
    """A screen: its width and height in pixels, and pixels per millimetre."""

    width: int
    height: int
    px_per_mm: float

    @property
    def orientation(self) -> str:
        """As the station file has it; a square is landscape."""
        return "landscape" if self.width >= self.height else "portrait"

    @property
    def width_mm(self) -> float:
        """Its width in millimetres."""
        return self.width / self.px_per_mm

    @property
    def height_mm(self) -> float:
        """Its height in millimetres."""
        return self.height / self.px_per_mm

    @property
    def inches(self) -> float:
        """Its diagonal in inches."""
        return math.hypot(self.width_mm, self.height_mm) / 25.4


def with_wider_card(screen: ScreenSize, pixels: int) -> float:
    """Pixels per millimetre, if the card on screen becomes `pixels` wider (below 0: narrower) and is true to size.

    The card's width is a whole number of pixels. It stays within the limits of the station file and of the screen.
    """
    least, most = limits("px_per_mm")
    widest = min(most * CARD_MM[0], LARGEST_CARD * min(screen.width, screen.height))
    wanted = round(screen.px_per_mm * CARD_MM[0]) + pixels
    return max(math.ceil(least * CARD_MM[0]), min(math.floor(widest), wanted)) / CARD_MM[0]


def reach_in_words(screen: ScreenSize, bottom_mm: float) -> str:
    """How much of the screen can be reached from a wheelchair, and where to move it.

    `bottom_mm` is the height of the screen's lower edge above the floor.
    """
    lowest, highest = BAND_MM
    top_mm = bottom_mm + screen.height_mm
    within_mm = min(top_mm, highest) - max(bottom_mm, lowest)
    if within_mm <= 0:
        too_low = top_mm <= lowest
        gap_mm = lowest - top_mm if too_low else bottom_mm - highest
        move_mm = math.ceil(gap_mm / 10) * 10 + WORTH_MOVING_MM
        return (
            f"The reach band, from {lowest} to {highest} mm, is off the screen: "
            f"hang the screen at least {move_mm} mm {'higher' if too_low else 'lower'}."
        )
    if bottom_mm >= lowest and top_mm <= highest:
        return "The whole screen can be reached from a wheelchair."
    share = f"{round(within_mm)} of {round(screen.height_mm)} mm of the screen can be reached from a wheelchair"
    if within_mm < highest - lowest - 0.5:
        return f"{share}. It would be more if the screen were {'lower' if top_mm > highest else 'higher'}."
    return f"{share}: the marked band."


def station_values(screen: ScreenSize, bottom_mm: float | None, distance_mm: float) -> dict[str, str]:
    """What was measured, as the station file has it, by its keys. A height that was not measured is left out."""
    values = {"px_per_mm": _number(screen.px_per_mm), "orientation": screen.orientation}
    if bottom_mm is not None:
        values["screen_bottom_mm"] = _number(bottom_mm)
    return values | {"viewing_distance_mm": _number(distance_mm)}


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
