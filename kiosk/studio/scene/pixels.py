"""Frames of the screen, and what can be measured on them."""

import functools
import sys
from collections import Counter
from collections.abc import Iterable

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

Colour = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""
EDGE = 64
"""How much of 255 two ways to draw the edge of a letter may differ."""
FEW = 200
"""How many pixels may differ by more."""
BLEND = 6
"""How much of 255 a mixture of two colours may be outside them."""


def image_of(frame: QImage) -> Image.Image:
    """A frame as an RGB picture of Pillow's, with its own copy of the pixels."""
    rgb = frame.convertToFormat(QImage.Format.Format_RGB888)
    size = (rgb.width(), rgb.height())
    return Image.frombuffer("RGB", size, bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine(), 1)


def looks_the_same(one: QImage, other: QImage) -> bool:
    """Whether two frames differ at most in the edges of letters, which Qt draws in two ways."""
    difference = ImageChops.difference(image_of(one), image_of(other)).convert("L")
    return sum(difference.histogram()[EDGE:]) < FEW


def crop(picture: Image.Image, box: QRectF) -> Image.Image:
    """The pixels of a box of the window; an empty picture if the box is outside."""
    whole = box.toAlignedRect()
    left, top = max(0, whole.left()), max(0, whole.top())
    right, bottom = min(picture.width, whole.right() + 1), min(picture.height, whole.bottom() + 1)
    return picture.crop((left, top, max(left, right), max(top, bottom)))


def colour_of(colour: QColor) -> Colour:
    """A colour of Qt's."""
    return colour.red(), colour.green(), colour.blue()


def colours(picture: Image.Image) -> list[tuple[int, Colour]]:
    """How many pixels have each colour, and the colour; the most frequent first. The picture is RGB."""
    found: list[tuple[int, Colour]] = picture.getcolors(picture.width * picture.height) or []  # type: ignore[assignment]
    return sorted(found, reverse=True)


def pixels_of(picture: Image.Image) -> list[Colour]:
    """Every pixel, row by row."""
    data = picture.convert("RGB").tobytes()
    return list(zip(data[0::3], data[1::3], data[2::3], strict=True))


@functools.lru_cache(maxsize=65536)
def luminance(colour: Colour) -> float:
    """WCAG's relative luminance, from 0 to 1."""

    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(value) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """WCAG's contrast ratio, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def strongest(found: Iterable[Colour], against: Colour) -> Colour:
    """The colour with the highest contrast against another one."""
    return max(found, key=lambda colour: contrast(colour, against))


def is_between(colour: Colour, one: Colour, other: Colour) -> bool:
    """Whether a colour may be a mixture of two others, as at the edges of letters."""
    return all(min(a, b) - BLEND <= c <= max(a, b) + BLEND for a, b, c in zip(one, other, colour, strict=True))


def ink_and_paper(picture: Image.Image) -> tuple[Colour, Colour, float]:
    """The ink, the paper, and which part of the pixels (0 to 1) is neither, nor a mixture of both.

    The paper is the most frequent colour; the ink is the colour that has the highest contrast against it.
    """
    found = colours(picture)
    paper = found[0][1]
    ink = strongest((colour for _, colour in found), paper)
    other = sum(count for count, colour in found if not is_between(colour, ink, paper))
    return ink, paper, other / (picture.width * picture.height)


def changes(before: Image.Image, after: Image.Image) -> list[tuple[float, int]]:
    """The contrast ratios between pixels of two pictures of one size, each with its number of pixels.

    The highest ratio is first; pixels that are the same are left out.
    """
    pairs = Counter(zip(_numbers(before), _numbers(after), strict=True))
    found = ((contrast(_colour(one), _colour(other)), count) for (one, other), count in pairs.items() if one != other)
    return sorted(found, reverse=True)


def _numbers(picture: Image.Image) -> memoryview:
    """Every pixel as one number: Python counts numbers a hundred times as fast as tuples."""
    return memoryview(picture.convert("RGBX").tobytes()).cast("I")


def _colour(number: int) -> Colour:
    red, green, blue, _ = number.to_bytes(4, byteorder=sys.byteorder)
    return red, green, blue
