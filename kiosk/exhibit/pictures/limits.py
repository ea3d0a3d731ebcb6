"""Which pictures the kiosk can show, as far as the header of the file tells, and how large it shows them.

The limits follow from the memory of the process that makes the copies, and were measured: see decision 30.
"""

import math
import os
from pathlib import Path
from typing import BinaryIO

from kiosk.exhibit.media import MIB, media_problem, suffix_of
from kiosk.exhibit.pictures import jpeg, png, webp
from kiosk.exhibit.pictures.header import Header, PictureError
from kiosk.reading.problems import MessageAndHint, quote
from kiosk.sizes import LARGEST_SCREEN, MAX_ENLARGED

MAX_BYTES = 20 * MIB
MAX_PIXELS = 50_000_000
"""8660 x 5773: more than a 4K screen can show, less than a decompression bomb."""
MAX_INTERLACED = 25_000_000
"""Pixels of an interlaced PNG, which can't be read row by row."""
MAX_WEBP = 12_200_000
"""Pixels of a WebP, which libwebp decodes into several pictures at once: 4032 x 3024."""
MAX_DECODED = 205_000_000
"""Bytes that a JPEG may need while it is decoded."""
WHOLE_JPEG = 112_000_000
"""Bytes up to which a JPEG is decoded at its full size; a larger one is decoded at half of it."""

MAX_SHOWN = 10_000_000
"""Pixels of a copy: 3840 x 2560 of a photograph."""
LONGEST_SHOWN = 2 * LARGEST_SCREEN[0]
"""The longer side of a copy: of a panorama that covers a screen, a part is in view."""
USUAL_PLACE = (1000, 640)
"""The room that a picture has on a screen of 1920 x 1080 pixels, about."""

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_SAVE_AGAIN = "save it again as PNG, JPEG or WebP"


def picture_header(folder: Path, name: str) -> Header | MessageAndHint:
    """The header of the picture `name` in `folder`, or why it can't be shown, as far as the header tells."""
    problem = media_problem(folder, name, "picture", _FORMATS, MAX_BYTES)
    if problem:
        return problem
    try:
        with open_picture(folder / name) as stream:
            header = read_header(stream, _FORMATS[suffix_of(name)])
    except PictureError as error:
        return error.message, error.hint
    except OSError as error:
        return f"{quote(name)} can't be read ({error.strerror})", "check its permissions"
    return limit_problem(header) or header


def open_picture(file: Path) -> BinaryIO:
    """Open a picture's file, which may have been replaced by a link or a pipe since we looked. Raises `OSError`."""
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    return os.fdopen(handle, "rb")


def format_of(first: bytes) -> str:
    """The format of a file by its first twelve bytes; empty if it is none of ours."""
    if first.startswith(png.SIGNATURE):
        return "PNG"
    if first.startswith(jpeg.SIGNATURE):
        return "JPEG"
    return "WEBP" if first[:4] == b"RIFF" and first[8:12] == b"WEBP" else ""


def read_header(stream: BinaryIO, expected: str) -> Header:
    """The header of a file that should have the format `expected`. Raises `PictureError`."""
    found = format_of(stream.read(12))
    if not found:
        raise PictureError(f"this file is not a {expected} picture", _SAVE_AGAIN)
    if found != expected:
        raise PictureError(f"this file is a {found} picture", "change the ending of its name to match")
    stream.seek(0)
    return {"PNG": png.read_header, "JPEG": jpeg.read_header, "WEBP": webp.read_header}[found](stream)


def limit_problem(header: Header) -> MessageAndHint | None:
    """Why a picture of this size and kind can't be shown within the memory that there is for it; None if it can."""
    width, height = header.width, header.height
    if not width or not height:
        return "the picture has no pixels", _SAVE_AGAIN
    pixels = width * height
    message = f"the picture has {width} x {height} pixels"
    if pixels > MAX_PIXELS:
        return message, f"make it smaller: at most {_millions(MAX_PIXELS)}"
    if header.format == "WEBP" and pixels > MAX_WEBP:
        return message, f"make it smaller: a WebP at most {_millions(MAX_WEBP)}; or save it as JPEG or PNG"
    if header.interlaced and pixels > MAX_INTERLACED:
        return f"{message} and is interlaced", f"save it without interlacing, or at most {_millions(MAX_INTERLACED)}"
    if decoded_bytes(header) > MAX_DECODED:
        most = pixels * MAX_DECODED // decoded_bytes(header)
        return f"{message} and is a progressive JPEG", f"save it as a baseline JPEG, or at most {_millions(most)}"
    return None


def _millions(pixels: int) -> str:
    return f"{pixels / 1_000_000:.3g} million pixels"


def jpeg_scale(header: Header) -> int:
    """By how much a JPEG is scaled down while it is decoded: not at all (1), or to the half (2)."""
    pixels = _pixel_bytes(header)
    return 1 if pixels <= WHOLE_JPEG and pixels + header.coefficients <= MAX_DECODED else 2


def decoded_bytes(header: Header) -> int:
    """How many bytes a JPEG needs while it is decoded; 0 for other formats, which have their own limits."""
    if header.format != "JPEG":
        return 0
    return header.coefficients + _pixel_bytes(header) // jpeg_scale(header) ** 2


def _pixel_bytes(header: Header) -> int:
    """Pillow keeps a grey pixel in one byte and any other in four."""
    return header.width * header.height * (1 if header.channels == 1 else 4)


def shown_size(width: int, height: int) -> tuple[int, int]:
    """The size of the copy of a picture: large enough to cover the largest screen, turned as the picture is."""
    long, short = max(width, height), min(width, height)
    covering = max(LARGEST_SCREEN[0] / long, LARGEST_SCREEN[1] / short)
    factor = min(1.0, covering, LONGEST_SHOWN / long, math.sqrt(MAX_SHOWN / (width * height)))
    return max(1, round(width * factor)), max(1, round(height * factor))


def smallness(header: Header) -> MessageAndHint | None:
    """A warning that a picture will be small on screen, since it is not enlarged without limit; None if it fills it."""
    width, height = header.turned
    if any(MAX_ENLARGED * side >= room for side, room in zip((width, height), USUAL_PLACE, strict=True)):
        return None
    message = f"the picture has only {width} x {height} pixels and will be small on screen"
    return message, f"use one with at least {USUAL_PLACE[0]} x {USUAL_PLACE[1]} pixels"
