"""The file format JPEG: its header, and the parts of a file that have to do with its pixels."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from kiosk.exhibit.pictures.header import UPRIGHT, DamagedError, Header, PictureError, Pixels, orientation_of, take

SIGNATURE = b"\xff\xd8"
_MOST_SCANS = 200
"""A progressive JPEG has about ten. Each costs a pass over the whole picture."""
_END_OF_IMAGE, _START_OF_SCAN, _NUMBER_OF_LINES = 0xD9, 0xDA, 0xDC
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a frame's header, one for each way to compress."""
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_EXIF, _PROFILE, _ADOBE = 0xE1, 0xE2, 0xEE
_NEEDED = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDD, _START_OF_SCAN, _NUMBER_OF_LINES, _ADOBE}
"""What a decoder needs: the frame, tables and scans, and Adobe's note of how colours are stored."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a length."""
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The marker behind coded pixels; 0xFF00 is a byte of theirs, and 0xFFD0 to 0xFFD7 divide them."""
_PROFILE_MARK = b"ICC_PROFILE\0"


@dataclass
class _Frame:
    """What the segments say that have been read."""

    marker: int = 0
    width: int = 0
    height: int = 0
    sampling: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """How often each component is sampled, across and down."""
    orientation: int = UPRIGHT
    profile: dict[int, bytes] = field(default_factory=dict[int, bytes])
    scans: int = 0
    in_scan: int = 0
    """How many components the first scan has."""
    refines: bool = False
    """Whether the last scan only adds the last bit of some values."""

    def take(self, marker: int, data: bytes) -> None:
        """Note what one segment says."""
        if marker in _FRAMES:
            self._take_frame(marker, data)
        elif marker == _START_OF_SCAN:
            self._take_scan(data)
        elif marker == _EXIF and data.startswith(b"Exif\0\0") and self.orientation == UPRIGHT:
            self.orientation = orientation_of(data)
        elif marker == _PROFILE and data.startswith(_PROFILE_MARK) and len(data) > 14:
            self.profile[data[12]] = data[14:]

    def _take_frame(self, marker: int, data: bytes) -> None:
        try:
            bits, self.height, self.width, count = struct.unpack_from(">BHHB", data)
            self.sampling = [(data[7 + 3 * each] >> 4, data[7 + 3 * each] & 15) for each in range(count)]
        except (struct.error, IndexError):
            raise DamagedError("its header is cut off") from None
        if bits != 8:
            message = f"the picture is a JPEG with {bits} bits for each colour"
            raise PictureError(message, "save it with 8 bits, or as PNG")
        if not self.sampling or not all(across and down for across, down in self.sampling):
            raise DamagedError("its header makes no sense")
        self.marker = marker

    def _take_scan(self, data: bytes) -> None:
        if not self.marker or not data:
            raise DamagedError("pixels come before the header")
        self.scans += 1
        self.in_scan = self.in_scan or data[0]
        self.refines = self.marker in _PROGRESSIVE and data[-1] & 15 == 0 and data[-1] >> 4 == 1
        if self.scans > _MOST_SCANS:
            raise PictureError(f"the picture is stored in more than {_MOST_SCANS} passes", "save it again")

    def header(self) -> Header:
        """The header. Raises `DamagedError` if no frame has come."""
        if not self.marker:
            raise DamagedError("the file ends before the pixels")
        many_scans = self.marker in _PROGRESSIVE or 0 < self.in_scan < len(self.sampling)
        channels = len(self.sampling)
        coefficients = self._coefficients() if many_scans else 0
        return Header("JPEG", self.width, self.height, self.orientation, channels=channels, coefficients=coefficients)

    def _coefficients(self) -> int:
        """How many bytes the values of all blocks take: 64 of 2 bytes for each block."""
        most_across = max(across for across, _ in self.sampling)
        most_down = max(down for _, down in self.sampling)
        columns, rows = -(-self.width // (8 * most_across)), -(-self.height // (8 * most_down))
        return sum(columns * across * rows * down * 128 for across, down in self.sampling)


def read_header(stream: BinaryIO) -> Header:
    """The header of a JPEG; `stream` is at its start. Reads up to the first pixels."""
    frame = _Frame()
    for marker, data in _segments(stream):
        frame.take(marker, data)
        if marker in (_START_OF_SCAN, _END_OF_IMAGE):
            break
    return frame.header()


def read_pixels(stream: BinaryIO) -> Pixels:
    """A JPEG without what has nothing to do with its pixels; `stream` is at its start.

    Behind the end of the picture anything may follow: phones put a second picture there (MPO), or a film.
    """
    frame = _Frame()
    parts = [SIGNATURE]
    is_whole = False
    for marker, data in _segments(stream):
        frame.take(marker, data)
        if marker in _NEEDED:
            parts += (struct.pack(">BBH", 0xFF, marker, len(data) + 2), data)
        if marker == _START_OF_SCAN:
            parts.append(_scan(stream))
        is_whole = marker == _END_OF_IMAGE
        if is_whole:
            break
    header = frame.header()
    if header.coefficients and not is_whole and not frame.refines:
        raise DamagedError("its end is missing")
    profile = b"".join(frame.profile[number] for number in sorted(frame.profile))
    return Pixels(header, [*parts, b"\xff\xd9"], profile, is_whole=is_whole)


def _segments(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each marker with its data, until the end of the picture or of the file. Bytes between segments are skipped."""
    take(stream, len(SIGNATURE), "its first bytes")
    while True:
        marker = _next_marker(stream)
        if marker is None:
            return
        if marker in _ALONE:
            continue
        data = b""
        if marker != _END_OF_IMAGE:
            length = stream.read(2)
            data = stream.read(max(int.from_bytes(length, "big") - 2, 0))
            if len(length) < 2 or len(data) < int.from_bytes(length, "big") - 2:
                return
        yield marker, data


def _next_marker(stream: BinaryIO) -> int | None:
    """The next marker; None at the end of the file."""
    while byte := stream.read(1):
        if byte != b"\xff":
            continue
        while byte == b"\xff":
            byte = stream.read(1)
        if byte and byte != b"\0":
            return byte[0]
    return None


def _scan(stream: BinaryIO) -> bytes:
    """The coded pixels at the stream's place, which is behind them afterwards."""
    start = stream.tell()
    rest = stream.read()
    found = _AFTER_SCAN.search(rest)
    # Programs that copy files may reserve the room for what has not come: it is full of zeros.
    end = found.start() if found else len(rest.rstrip(b"\0"))
    stream.seek(start + end)
    return rest[:end]
