"""Frames of the screen, and what of them can be measured."""

from collections.abc import Iterable

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

Colour = tuple[int, int, int]


def image_of(frame: QImage) -> Image.Image:
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
    return sorted(picture.getcolors(picture.width * picture.height) or [], reverse=True)


def pixels_of(picture: Image.Image) -> list[Colour]:
    """Every pixel, row by row."""
    data = picture.convert("RGB").tobytes()
    return list(zip(data[0::3], data[1::3], data[2::3], strict=True))


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
