"""The file format PNG: its header, and the parts of a file that have to do with its pixels."""

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from kiosk.exhibit.pictures.header import DamagedError, Header, orientation_of, take

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, COLOUR, PALETTE, GREY_ALPHA, COLOUR_ALPHA = 0, 2, 3, 4, 6
"""The kinds of pixels, as the format numbers them."""
CHANNELS = {GREY: 1, COLOUR: 3, PALETTE: 1, GREY_ALPHA: 2, COLOUR_ALPHA: 4}
_DEPTHS = {GREY: (1, 2, 4, 8, 16), PALETTE: (1, 2, 4, 8), COLOUR: (8, 16), GREY_ALPHA: (8, 16), COLOUR_ALPHA: (8, 16)}
_PIXELS, _END = b"IDAT", b"IEND"
_ABOUT_PIXELS = (b"PLTE", b"tRNS", b"iCCP", b"sRGB", b"gAMA", b"eXIf")
_MOST_PROFILE = 8 * 1024 * 1024
"""A profile of the printing trade has 2 MiB. One that unpacks to more is not used."""


@dataclass
class Png:
    """What a PNG says of its pixels. `about` are its small chunks that say something of them; `data` is compressed.

    `kind` is one of the kinds of pixels, `depth` how many bits each of their values has.
    """

    header: Header
    kind: int
    depth: int
    about: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    data: list[bytes] = field(default_factory=list[bytes])

    @property
    def profile(self) -> bytes:
        """The colour profile; empty if there is none, or if it can't be read."""
        packed = self.about.get(b"iCCP", b"").partition(b"\0")[2][1:]
        unpacking = zlib.decompressobj()
        try:
            profile = unpacking.decompress(packed, _MOST_PROFILE)
        except zlib.error:
            return b""
        return profile if unpacking.eof else b""

    @property
    def gamma(self) -> float | None:
        """The exponent with which the values were encoded, if the file says that and nothing better."""
        data = self.about.get(b"gAMA", b"")
        if len(data) != 4 or b"sRGB" in self.about or self.profile:
            return None
        return int.from_bytes(data, "big") / 100_000 or None


def read_header(stream: BinaryIO) -> Header:
    """The header of a PNG; `stream` is at its start. The pixels are skipped: their orientation may come behind."""
    return _read(stream, whole=False).header


def read_pixels(stream: BinaryIO) -> Png:
    """A PNG without what has nothing to do with its pixels; `stream` is at its start."""
    return _read(stream, whole=True)


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk, as it is written into a file."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(name)))


def start(width: int, height: int, depth: int, kind: int, *, interlaced: bool = False) -> bytes:
    """The first bytes of a file."""
    return SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, interlaced))


def end() -> bytes:
    """The last bytes of a file."""
    return chunk(_END, b"")


def as_file(png: Png) -> list[bytes]:
    """The parts of a file that has only what a decoder needs."""
    header = png.header
    about = [chunk(name, png.about[name]) for name in (b"PLTE", b"tRNS") if name in png.about]
    pixels = (chunk(_PIXELS, data) for data in png.data)
    first = start(header.width, header.height, png.depth, png.kind, interlaced=header.interlaced)
    return [first, *about, *pixels, end()]


def _read(stream: BinaryIO, *, whole: bool) -> Png:
    take(stream, len(SIGNATURE), "its first bytes")
    png: Png | None = None
    about: dict[bytes, bytes] = {}
    pixels: list[bytes] = []
    for name, data in _chunks(stream, whole=whole):
        if name == b"IHDR" and png is None:
            png = _first(data)
        elif name == _PIXELS:
            pixels.append(data)
        elif name in _ABOUT_PIXELS and name not in about:
            about[name] = data
    if png is None or not pixels:
        raise DamagedError("the file ends before the pixels")
    if png.kind == PALETTE and b"PLTE" not in about:
        raise DamagedError("its colours are missing")
    png.about, png.data = about, pixels
    header = png.header
    orientation = orientation_of(about.get(b"eXIf", b""))
    png.header = Header("PNG", header.width, header.height, orientation, header.channels, 0, header.interlaced)
    return png


def _first(data: bytes) -> Png:
    try:
        width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", data)
    except struct.error:
        raise DamagedError("its header is cut off") from None
    if depth not in _DEPTHS.get(kind, ()) or interlaced > 1 or not width or not height:
        raise DamagedError("its header makes no sense")
    header = Header("PNG", width, height, channels=CHANNELS[kind], interlaced=bool(interlaced))
    return Png(header, kind, depth)


def _chunks(stream: BinaryIO, *, whole: bool) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk that has to do with pixels, until the end of the picture or of the file; not `whole`: without pixels.

    A wrong checksum matters only where it may hide a wrong colour; coded pixels have another one of their own.
    """
    while len(head := stream.read(8)) == 8:
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        if name == _END:
            return
        after = stream.tell() + length + 4
        if name in (b"IHDR", *_ABOUT_PIXELS) or (name == _PIXELS and whole):
            data, checksum = stream.read(length), int.from_bytes(stream.read(4), "big")
            optional = name not in (b"IHDR", b"PLTE", _PIXELS)
            if not optional or checksum == zlib.crc32(data, zlib.crc32(name)):
                yield name, data
        elif name == _PIXELS:
            yield name, b""
        stream.seek(after, os.SEEK_SET)
