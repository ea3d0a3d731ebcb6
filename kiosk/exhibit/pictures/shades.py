"""How dark and how light a copy is, part by part: what the screen needs to keep words readable before it.

Needs Pillow: only the child process that makes copies loads this.
"""

from pathlib import Path

from PIL import Image

PARTS = 24
"""Into how many columns, and into how many rows, a copy is divided."""


def shades_of(file: Path) -> str:
    """The darkest and the lightest value of red, green and blue in each part of a copy, row by row.

    Each part has twelve hexadecimal digits: the three darkest, then the three lightest values. They are of the file
    and not of the picture from which it was made, since JPEG makes a picture darker and lighter at its edges. Empty for
    a picture with transparency, whose ground is not its own.
    """
    with Image.open(file) as image:
        if image.mode == "RGBA":
            return ""
        return "".join(_shades(image, column, row) for row in range(PARTS) for column in range(PARTS))


def _shades(image: Image.Image, column: int, row: int) -> str:
    left, right = _span(column, image.width)
    top, bottom = _span(row, image.height)
    extremes = image.crop((left, top, right, bottom)).convert("RGB").getextrema()
    darkest, lightest = zip(*extremes, strict=True)
    return bytes([*darkest, *lightest]).hex()


def _span(part: int, side: int) -> tuple[int, int]:
    """The pixels from and to which a part extends; a picture may have fewer pixels than parts."""
    first = min(side - 1, part * side // PARTS)
    return first, max(first + 1, -(-(part + 1) * side // PARTS))
