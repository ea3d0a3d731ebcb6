"""What a picture's file says of its pixels: format, size, orientation, and what it costs to decode it.

Read without Pillow, and only from the parts of a file that have to do with its pixels. What programs write beside them
(XMP, texts, thumbnails) is never a reason to refuse a picture.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

UPRIGHT = 1
"""The EXIF orientation of a picture that is stored as it is shown."""
_ORIENTATION = 0x0112


class PictureError(Exception):
    """The picture can't be shown: what is wrong, and what the editor can do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


class DamagedError(PictureError):
    """The picture's file is not whole."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the picture is damaged ({what})", "save it again from the original")


@dataclass(frozen=True)
class Header:
    """What the file says. `width` and `height` are as stored; `turned` has them as they are shown.

    `channels`: how many values a pixel has. `coefficients`: how many bytes libjpeg keeps beside the pixels while it
    decodes (progressive JPEG), else 0. `interlaced`: a PNG that can't be decoded row by row.
    """

    format: str
    width: int
    height: int
    orientation: int = UPRIGHT
    channels: int = 3
    coefficients: int = 0
    interlaced: bool = False

    @property
    def turned(self) -> tuple[int, int]:
        """Width and height once the picture is upright."""
        return (self.height, self.width) if self.orientation > 4 else (self.width, self.height)


@dataclass
class Pixels:
    """A picture's file reduced to its pixels and its colour profile.

    `parts` are the bytes of a file that a decoder reads. `is_whole`: whether the file's end mark was there.
    """

    header: Header
    parts: list[bytes]
    profile: bytes = b""
    is_whole: bool = True


def take(stream: BinaryIO, count: int, what: str) -> bytes:
    """The next `count` bytes. Raises `DamagedError` if the file ends before."""
    data = stream.read(count)
    if len(data) < count:
        raise DamagedError(f"the file ends in {what}")
    return data


def orientation_of(exif: bytes) -> int:
    """The orientation in a block of EXIF, from 1 to 8; upright if there is none, or if the block is broken."""
    tiff = exif.removeprefix(b"Exif\0\0")
    try:
        order = {b"II": "<", b"MM": ">"}[tiff[:2]]
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for place in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, place)
            if tag == _ORIENTATION:
                (number,) = struct.unpack_from(f"{order}{'I' if kind == 4 else 'H'}", tiff, place + 8)
                return number if UPRIGHT <= number <= 8 else UPRIGHT
    except (KeyError, struct.error):
        pass
    return UPRIGHT
