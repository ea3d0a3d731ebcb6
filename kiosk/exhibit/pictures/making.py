"""Makes the copy of a picture. Needs Pillow: only the child process that makes copies loads this.

Memory decides how it works. A picture is decoded at once (JPEG, WebP) or in strips (PNG); strip by strip it gets its
colours and its final width; its final height and its orientation come last.
"""

import functools
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image, ImageChops, ImageCms, ImageFilter

from kiosk.exhibit.pictures import jpeg, png, webp
from kiosk.exhibit.pictures.header import DamagedError, Header, PictureError
from kiosk.exhibit.pictures.limits import format_of, jpeg_scale, limit_problem, shown_size
from kiosk.exhibit.pictures.strips import PngStrips

JPEG_QUALITY = 92
PNG_EFFORT = 4
DRAWING_COLOURS = 4096
"""A picture with so few colours is a drawing or a text, and stays sharp as PNG."""
_STRIP = 4 * 1024 * 1024
"""How many bytes of pixels a strip has, about."""
_MOST_MISSING = 0.01
"""Which part of the pixels may be missing at the end."""
_UNKNOWN = {127, 128}
"""What libjpeg decodes where the file has ended."""
_BLOCK = 8
"""The side of the blocks in which a JPEG is coded, in pixels."""
_SCREEN_GAMMA = 2.2

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""

Image.MAX_IMAGE_PIXELS = None  # we have limits of our own, and they are lower


@dataclass(frozen=True)
class Made:
    """A copy as a picture of Pillow's. `plate`: the ground that it needs; `cut`: whether the file's end is missing."""

    image: Image.Image
    header: Header
    plate: str
    cut: bool


def make(stream: BinaryIO, parts: Path) -> Made:
    """The copy of the picture in a stream. `parts` is a file to write to and to delete afterwards.

    Raises `PictureError`.
    """
    with _explained():
        header, cut, image = _decoded(stream, parts)
        if (turn := _TURNS.get(header.orientation)) is not None:
            image = image.transpose(turn)
        if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255:
            image = image.convert("RGB")
        return Made(image, header, plate_for(image) if image.mode == "RGBA" else "", cut)


def save(image: Image.Image, stem: Path) -> Path:
    """Write a copy into a file whose name is `stem` with an ending. Raises `PictureError`.

    A transparent picture or a drawing becomes a PNG, any other a JPEG.
    """
    with _explained():
        return _saved(image, stem)


def _saved(image: Image.Image, stem: Path) -> Path:
    if image.mode == "RGBA" or image.getcolors(DRAWING_COLOURS) is not None:
        file = stem.with_suffix(".png")
        image.save(file, "PNG", compress_level=PNG_EFFORT)
    else:
        file = stem.with_suffix(".jpg")
        image.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return file


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except PictureError:
        raise
    except OSError as error:
        if error.errno is None:  # Pillow's own
            raise DamagedError(str(error)[:80]) from error
        message = f"the copy of the picture that the kiosk shows can't be written ({error.strerror})"
        raise PictureError(message, "free space on the disk") from error
    except MemoryError:
        raise PictureError("the picture needs more memory than there is for it", "make it smaller") from None
    except Exception as error:  # damaged files make Pillow's decoders raise nearly everything
        raise DamagedError(str(error)[:80]) from error


def _decoded(stream: BinaryIO, parts: Path) -> tuple[Header, bool, Image.Image]:
    """The header, whether the end is missing, and the picture with its final size, but not upright."""
    kind = format_of(stream.read(12))
    stream.seek(0)
    if kind == "PNG":
        return _decoded_png(png.read_pixels(stream), parts)
    pixels = (jpeg if kind == "JPEG" else webp).read_pixels(stream)
    header = pixels.header
    _check(header)
    _write(parts, pixels.parts)
    image = Image.open(parts, formats=[kind])
    scale = jpeg_scale(header)
    if kind == "JPEG":
        image.draft(None, (header.width // scale, header.height // scale))
    _load(image, header)
    if kind == "WEBP":
        image = image.copy()  # the other one keeps libwebp's two pictures of the same size
    cut = not pixels.is_whole and (kind == "WEBP" or header.coefficients > 0 or _lost_blocks(image, scale) > 0)
    return header, cut, _shrunk(header, image.height, _strips(image), Colours(pixels.profile))


def _decoded_png(file: png.Png, parts: Path) -> tuple[Header, bool, Image.Image]:
    header = file.header
    _check(header)
    colours = Colours(file.profile, file.gamma)
    if not header.interlaced:
        strips = PngStrips(file)
        return header, strips.lost > 0, _shrunk(header, header.height, iter(strips), colours)
    _write(parts, png.as_file(file))
    file.data.clear()
    image = Image.open(parts, formats=["PNG"])
    _load(image, header)
    return header, False, _shrunk(header, image.height, _strips(image), colours)


def _write(file: Path, parts: list[bytes]) -> None:
    """Write the parts of a file, and forget them: the decoder reads the file, and needs the memory."""
    with file.open("wb") as stream:
        stream.writelines(parts)
    parts.clear()


def _check(header: Header) -> None:
    if problem := limit_problem(header):
        raise PictureError(*problem)


def _load(image: Image.Image, header: Header) -> None:
    """Decode a picture. Its size may be smaller than the header says, after a JPEG was scaled, but never larger."""
    if image.width > header.width or image.height > header.height:
        raise DamagedError("its headers contradict each other")
    image.load()


def _lost_blocks(image: Image.Image, scale: int) -> int:
    """How many blocks at the end of a JPEG were not in its file. Raises `DamagedError` if they are many."""
    side = _BLOCK // scale
    columns, rows = -(-image.width // side), -(-image.height // side)
    lost = 0
    for place in reversed(range(columns * rows)):
        left, top = side * (place % columns), side * (place // columns)
        right, bottom = min(left + side, image.width), min(top + side, image.height)
        # Colours reach over from the neighbouring block.
        inset = side // 3 if min(right - left, bottom - top) == side else 0
        block = image.crop((left + inset, top + inset, right - inset, bottom - inset))
        if not all(set(band.tobytes()) <= _UNKNOWN for band in block.split()):
            break
        lost += 1
        if lost > _MOST_MISSING * columns * rows:
            raise DamagedError("its end is missing")
    return lost


def _strips(image: Image.Image) -> Iterator[Image.Image]:
    """The strips of a picture that has been decoded, which is closed afterwards: that gives its memory back."""
    step = max(1, _STRIP // (4 * image.width))
    for top in range(0, image.height, step):
        yield image.crop((0, top, image.width, min(top + step, image.height)))
    image.close()


def _shrunk(header: Header, height: int, strips: Iterator[Image.Image], colours: "Colours") -> Image.Image:
    """A picture of `height` rows, in its final size and colours; transparent pixels as RGBA."""
    width, final = shown_size(header.width, header.height)
    columns: Image.Image | None = None
    top = 0
    for strip in strips:
        wanted = colours.apply(_simple(strip))
        if wanted.mode == "RGBA":
            wanted = wanted.convert("RGBa")  # so that what is transparent lends no colour to its neighbours
        if wanted.width > width:
            wanted = wanted.resize((width, wanted.height), Image.Resampling.LANCZOS)
        if columns is None:
            columns = Image.new(wanted.mode, (wanted.width, height))
        columns.paste(wanted, (0, top))
        top += wanted.height
    if columns is None or top != height:
        raise DamagedError("its rows are missing")
    if height > final:
        columns = columns.resize((columns.width, final), Image.Resampling.LANCZOS)
    return columns.convert("RGBA") if columns.mode == "RGBa" else columns


def _simple(strip: Image.Image) -> Image.Image:
    """A strip in one of the four modes that everything after it knows: L, RGB, RGBA or CMYK."""
    if strip.mode in ("I;16", "I;16L", "I;16B", "I;16N", "I"):
        transparent = strip.info.get("transparency")
        strip = strip.convert("I").point([value >> 8 for value in range(65536)], "L")
        if isinstance(transparent, int):
            strip.info["transparency"] = transparent >> 8
    if "transparency" in strip.info or strip.mode in ("LA", "PA", "La", "RGBa"):
        return strip.convert("RGBA")
    if strip.mode in ("L", "RGB", "RGBA", "CMYK"):
        return strip
    return strip.convert("L" if strip.mode == "1" else "RGB")


class Colours:
    """Puts strips into the colours of a screen, sRGB. A profile that can't be used changes nothing."""

    def __init__(self, profile: bytes, gamma: float | None = None) -> None:
        self._profile = profile
        self._exponent = 1.0 if gamma is None else 1 / (gamma * _SCREEN_GAMMA)

    def apply(self, strip: Image.Image) -> Image.Image:
        """The strip in sRGB, as L, RGB or RGBA."""
        if strip.mode == "RGBA":
            coloured = self.apply(strip.convert("RGB"))
            coloured.putalpha(strip.getchannel("A"))
            return coloured
        if (transform := self._transform(strip.mode)) is not None:
            converted = ImageCms.applyTransform(strip, transform)
            return strip if converted is None else converted
        if abs(self._exponent - 1) > 0.05:
            return strip.point([round(255 * (value / 255) ** self._exponent) for value in range(256)] * len(strip.mode))
        return strip.convert("RGB") if strip.mode == "CMYK" else strip

    @functools.lru_cache(maxsize=2)  # noqa: B019 - lives as long as one picture
    def _transform(self, mode: str) -> ImageCms.ImageCmsTransform | None:
        """What converts a mode from the profile; None if there is none for this mode, or if it is sRGB already."""
        if not self._profile:
            return None
        try:
            source: Any = ImageCms.ImageCmsProfile(BytesIO(self._profile))
            about = source.profile
            if {"L": "GRAY"}.get(mode, mode) != about.xcolor_space.strip() or "sRGB" in about.profile_description:
                return None
            return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            return None


# Grounds for a picture with transparency, with the luminances (0 to 1) that have a contrast of 3:1 with it.
_PLATES: dict[str, Callable[[int], bool]] = {
    "light": lambda luminance: luminance <= 150,
    "dark": lambda luminance: luminance >= 96,
    "middle": lambda luminance: luminance <= 40 or luminance >= 208,
}
_NEARLY_ALL = 0.9
_SAMPLE = 480


def plate_for(image: Image.Image) -> str:
    """The ground on which the outlines of a picture with transparency are seen best.

    Where there are outlines, only the pixels beside transparent ones count: a photograph with round corners, or white
    letters on a blue disc, have a ground of their own.
    """
    small = image.reduce(max(1, max(image.size) // _SAMPLE))
    alpha = small.getchannel("A")
    solid = alpha.point([0] * 96 + [255] * 160)
    inner = alpha.filter(ImageFilter.MinFilter(5)).point([0] * 32 + [255] * 224)
    grey = small.convert("RGB").convert("L")
    shades = next(filter(any, (grey.histogram(mask=mask) for mask in (ImageChops.subtract(solid, inner), solid))), [1])
    total = sum(shades)
    seen = {name: sum(count for shade, count in enumerate(shades) if shows(shade)) for name, shows in _PLATES.items()}
    most = max(seen, key=lambda name: seen[name])
    return next((name for name, count in seen.items() if count >= _NEARLY_ALL * total), most)
