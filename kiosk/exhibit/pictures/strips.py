"""The pixels of a PNG in strips from top to bottom. Needs Pillow: only the process that converts pictures loads it.

A PNG of 50 million pixels has 200 MB once it is decoded, so it is never decoded at once. Pillow only decodes whole
files; each strip is therefore made into a small file of its own, that begins with the row above it.
"""

import io
import zlib
from collections.abc import Iterator

from PIL import Image

from kiosk.exhibit.pictures import png as form
from kiosk.exhibit.pictures.header import DamagedError
from kiosk.exhibit.pictures.png import COLOUR, COLOUR_ALPHA, GREY, GREY_ALPHA, PALETTE, Png

_STRIP = 2 * 1024 * 1024
"""How many bytes of decoded pixels a strip has, about."""
_MOST_MISSING = 0.01
"""Which part of the rows may be missing at the end: less than the height of a line of text on screen."""
_SAME_AS_ABOVE = b"\x02"
"""The filter that adds the row above: a row of zeros repeats it."""
_BYTES = {1: ("L", GREY), 2: ("LA", GREY_ALPHA), 3: ("RGB", COLOUR), 4: ("RGBA", COLOUR_ALPHA)}
"""The mode of a picture whose pixels have this number of bytes, and its kind."""


class PngStrips:
    """The strips of a PNG that is not interlaced, as pictures with 8 bits; of 16 bits the upper half is kept.

    `lost` is how many rows were missing at the end; they repeat the last one. Raises `DamagedError` while iterated.
    """

    def __init__(self, png: Png) -> None:
        self._png = png
        self._inflated = _Inflated(png.data)
        self.lost = 0
        values = png.header.width * form.CHANNELS[png.kind]
        self._stored = (values * png.depth + 7) // 8 + 1
        """Bytes of a row in the file, with its filter."""
        self._pixel = form.CHANNELS[png.kind] if png.depth >= 8 else 1
        self._across = (values * min(png.depth, 8) + 7) // 8 // self._pixel

    def __iter__(self) -> Iterator[Image.Image]:
        height = self._png.header.height
        step = max(1, _STRIP // self._stored)
        above = bytes(self._across * self._pixel)
        for top in range(0, height, step):
            rows = min(step, height - top)
            decoded = self._decoded(above, self._rows(rows, height), rows)
            above = decoded.crop((0, rows - 1, self._across, rows)).tobytes()
            yield self._named(decoded)

    def _rows(self, count: int, height: int) -> bytes:
        """The next rows, each with its filter and 8 bits for each value."""
        stored = self._stored
        raw = self._inflated.take(count * stored)
        whole = len(raw) // stored
        self.lost += count - whole
        if self.lost > height * _MOST_MISSING:
            raise DamagedError(f"{self.lost / height:.0%} of it is missing")
        raw = raw[: whole * stored] + (_SAME_AS_ABOVE + bytes(stored - 1)) * (count - whole)
        if self._png.depth < 16:
            return raw
        # Filters work on each byte with the one of the same rank in the pixel before it and in the row above, so
        # the lower halves can be left out before the filters are undone.
        return b"".join(raw[at : at + 1] + raw[at + 1 : at + stored : 2] for at in range(0, count * stored, stored))

    def _decoded(self, above: bytes, rows: bytes, count: int) -> Image.Image:
        mode, kind = _BYTES[self._pixel]
        packed = zlib.compress(b"\0" + above + rows, 0)
        file = form.start(self._across, count + 1, 8, kind) + form.chunk(b"IDAT", packed) + form.end()
        with Image.open(io.BytesIO(file), formats=["PNG"]) as strip:
            return strip.convert(mode).crop((0, 1, self._across, count + 1))

    def _named(self, decoded: Image.Image) -> Image.Image:
        """The strip with its palette and its transparent colour, if it has them."""
        png, depth = self._png, self._png.depth
        size = (png.header.width, decoded.height)
        if png.kind == PALETTE:
            decoded = Image.frombytes("P", size, decoded.tobytes(), "raw", "P" if depth == 8 else f"P;{depth}")
            decoded.putpalette(png.about.get(b"PLTE", b""))
        elif depth == 1:
            decoded = Image.frombytes("1", size, decoded.tobytes(), "raw", "1").convert("L")
        elif depth < 8:
            decoded = Image.frombytes("L", size, decoded.tobytes(), "raw", f"L;{depth}")
        if (transparent := _transparent(png)) is not None:
            decoded.info["transparency"] = transparent
        return decoded


def _transparent(png: Png) -> bytes | int | tuple[int, ...] | None:
    """What is transparent, as Pillow wants it: the opacity of each colour of a palette, or the one colour."""
    data = png.about.get(b"tRNS", b"")
    if png.kind == PALETTE:
        return data[:256] or None
    if png.kind not in (GREY, COLOUR) or len(data) != 2 * form.CHANNELS[png.kind]:
        return None
    values = tuple(int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
    eight_bits = tuple(value >> 8 if png.depth == 16 else value * 255 // (2**png.depth - 1) for value in values)
    return eight_bits[0] if png.kind == GREY else eight_bits


class _Inflated:
    """The decompressed bytes, a piece at a time."""

    def __init__(self, packed: list[bytes]) -> None:
        self._packed = iter(packed)
        self._inflating = zlib.decompressobj()
        self._waiting = b""

    def take(self, count: int) -> bytes:
        """The next `count` bytes; fewer at the end, or where the data is damaged."""
        pieces: list[bytes] = []
        while count > 0 and not self._inflating.eof:
            self._waiting = self._waiting or next(self._packed, b"")
            is_last = not self._waiting  # what zlib still holds back comes without more data
            try:
                pieces.append(self._inflating.decompress(self._waiting, count))
            except zlib.error:
                self._waiting, self._packed = b"", iter(())
                break
            self._waiting = self._inflating.unconsumed_tail
            count -= len(pieces[-1])
            if is_last and not pieces[-1]:
                break
        return b"".join(pieces)
