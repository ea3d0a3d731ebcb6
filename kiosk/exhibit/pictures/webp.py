"""The file format WebP: its header, and the parts of a file that have to do with its pixels."""

import os
import struct
from collections.abc import Iterator
from typing import BinaryIO

from kiosk.exhibit.pictures.header import UPRIGHT, DamagedError, Header, Pixels, orientation_of, take

_RIFF = 12
"""How many bytes the file's own header has; each chunk's has 8."""
_STILL, _FILM = (b"VP8 ", b"VP8L"), b"ANMF"
_PIXELS = (b"VP8X", b"ANIM", _FILM, b"ALPH", *_STILL)
_KEPT_FLAGS = 0x12
"""Of the extended header's flags: transparency and film. The others announce metadata."""
_MOST_MISSING = 0.005
"""Which part of the pixels' bytes may be missing at the end: less than the height of a line of text on screen."""
_ENOUGH = 64
"""How much of a chunk of pixels says its size."""


def read_header(stream: BinaryIO) -> Header:
    """The header of a WebP; `stream` is at its start. The pixels are skipped."""
    return _read(stream, whole=False).header


def read_pixels(stream: BinaryIO) -> Pixels:
    """A WebP without what has nothing to do with its pixels; `stream` is at its start. Of a film, the first frame."""
    return _read(stream, whole=True)


def _read(stream: BinaryIO, *, whole: bool) -> Pixels:
    take(stream, _RIFF, "its first bytes")
    chunks: dict[bytes, bytes] = {}
    orientation, profile, is_whole = UPRIGHT, b"", True
    for name, length, data in _chunks(stream, whole=whole):
        if name == b"EXIF":
            orientation = orientation_of(data)
        elif name == b"ICCP" and len(data) == length:
            profile = data
        elif name in _PIXELS and name not in chunks:
            chunks[name] = _completed(data, length) if whole else data
            is_whole = is_whole and len(data) >= length
    header = Header("WEBP", *_size(chunks), orientation, channels=4)
    return Pixels(header, _file(chunks) if whole else [], profile, is_whole=is_whole)


def _chunks(stream: BinaryIO, *, whole: bool) -> Iterator[tuple[bytes, int, bytes]]:
    """Each chunk: its name, the length that it claims, and its data: all that is there, or (not `whole`) enough."""
    while len(head := stream.read(8)) == 8:
        name, length = head[:4], int.from_bytes(head[4:], "little")
        after = stream.tell() + length + length % 2
        takes_part = name in (_FILM, b"ALPH", *_STILL) and not whole
        yield name, length, stream.read(min(length, _ENOUGH) if takes_part else length)
        stream.seek(after, os.SEEK_SET)


def _completed(data: bytes, length: int) -> bytes:
    """A chunk's data with zeros for the few bytes that may be missing. Raises `DamagedError` if it is more."""
    # Programs that copy files may reserve the room for what has not come: it is full of zeros.
    missing = length - len(data.rstrip(b"\0"))
    if missing > max(length * _MOST_MISSING, _ENOUGH):
        raise DamagedError(f"{missing / length:.0%} of it is missing")
    return data + bytes(length - len(data))


def _size(chunks: dict[bytes, bytes]) -> tuple[int, int]:
    """Width and height. Raises `DamagedError` if there are no pixels, or if they do not say their size."""
    extended, lossy, lossless = (chunks.get(name, b"") for name in (b"VP8X", *_STILL))
    if not (lossy or lossless or chunks.get(_FILM)):
        raise DamagedError("the file ends before the pixels")
    if len(extended) >= 10:
        return 1 + int.from_bytes(extended[4:7], "little"), 1 + int.from_bytes(extended[7:10], "little")
    if len(lossless) >= 5:
        bits = int.from_bytes(lossless[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if len(lossy) >= 10:
        width, height = struct.unpack_from("<HH", lossy, 6)
        return width & 0x3FFF, height & 0x3FFF
    raise DamagedError("its header is cut off")


def _file(chunks: dict[bytes, bytes]) -> list[bytes]:
    """A file of these chunks, in the order that the format wants."""
    if b"VP8X" in chunks:
        extended = chunks[b"VP8X"]
        chunks[b"VP8X"] = bytes([extended[0] & _KEPT_FLAGS]) + extended[1:]
    parts: list[bytes] = []
    for name in _PIXELS:
        if name in chunks:
            data = chunks[name]
            parts += (name, struct.pack("<I", len(data)), data, b"\0" * (len(data) % 2))
    return [b"RIFF", struct.pack("<I", 4 + sum(map(len, parts))), b"WEBP", *parts]
