"""Frames of the screen, and what of them can be measured."""

import functools
import sys
from collections import Counter
from collections.abc import Iterable

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

Colour = tuple[int, int, int]


def image_of(frame: QImage) -> Image.Image:
    """A frame as Pillow has it, with pixels of its own."""
    rgb = frame.convertToFormat(QImage.Format.Format_RGB888)
    size = (rgb.width(), rgb.height())
    return Image.frombuffer("RGB", size, bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine(), 1)


def looks_the_same(one: QImage, other: QImage) -> bool:
    """Whether two frames differ at most in the finest edges of letters, which Qt draws in two ways."""
    difference = ImageChops.difference(image_of(one), image_of(other)).convert("L")
    return sum(difference.histogram()[64:]) < 200


def crop(picture: Image.Image, box: QRectF) -> Image.Image:
    """The pixels of a box in the window; empty where it lies outside."""
    whole = box.toAlignedRect()
    left, top = max(0, whole.left()), max(0, whole.top())
    right, bottom = min(picture.width, whole.right() + 1), min(picture.height, whole.bottom() + 1)
    return picture.crop((left, top, max(left, right), max(top, bottom)))


def colours(picture: Image.Image) -> list[tuple[int, Colour]]:
    """Every colour and how many pixels have it, the most frequent first."""
    found: list[tuple[int, Colour]] = picture.getcolors(picture.width * picture.height) or []  # type: ignore[assignment]
    return sorted(found, reverse=True)


def pixels_of(picture: Image.Image) -> list[Colour]:
    """Every pixel, row by row."""
    data = picture.convert("RGB").tobytes()
    return list(zip(data[0::3], data[1::3], data[2::3], strict=True))


@functools.lru_cache(maxsize=65536)
def luminance(colour: Colour) -> float:
    """WCAG's relative luminance."""

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
    """The colour that stands out most."""
    return max(found, key=lambda colour: contrast(colour, against))


def is_between(colour: Colour, one: Colour, other: Colour) -> bool:
    """Whether a colour may be a mixture of two, as at the edges of letters."""
    return all(min(a, b) - 6 <= c <= max(a, b) + 6 for a, b, c in zip(one, other, colour, strict=True))


def ink_and_paper(picture: Image.Image) -> tuple[Colour, Colour, float]:
    """The colour that stands out most, the most frequent one, and which part is neither nor a mixture of both."""
    found = colours(picture)
    paper = found[0][1]
    ink = strongest((colour for _, colour in found), paper)
    other = sum(count for count, colour in found if not is_between(colour, ink, paper))
    return ink, paper, other / (picture.width * picture.height)


def changes(before: Image.Image, after: Image.Image) -> list[tuple[float, int]]:
    """How strongly pixels differ (1 to 21) and how many do so, the strongest first; of two pictures of one size."""
    pairs = Counter(zip(_numbers(before), _numbers(after), strict=True))
    found = ((contrast(_colour(one), _colour(other)), count) for (one, other), count in pairs.items() if one != other)
    return sorted(found, reverse=True)


def _numbers(picture: Image.Image) -> memoryview:
    """Every pixel as one number: Python counts those a hundred times as fast as tuples."""
    return memoryview(picture.convert("RGBX").tobytes()).cast("I")


def _colour(number: int) -> Colour:
    red, green, blue, _ = number.to_bytes(4, byteorder=sys.byteorder)
    return red, green, blue
