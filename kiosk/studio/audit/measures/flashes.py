"""Flashes, as WCAG 2.2 counts them: a general flash is a pair of opposite changes of luminance.

Each change is by 10 % or more, the darker state below 0.8, and all of it covers a quarter of any 10 degrees
of sight. (Red flashes, which need saturated red, no palette of ours has.)
"""

from collections.abc import Sequence

from PIL import Image

from kiosk.studio.scene.pixels import luminance

CHANGE = 0.1
DARK = 0.8
PART = 0.25
FIELD = 0.155
"""The side of a square as large as 10 degrees of sight, over the viewing distance."""
CELLS = 24
"""Cells along that side: each is smaller than a stroke of a large digit."""

Frames = Sequence[tuple[float, Image.Image]]
"""When each frame was seen, in seconds, and the frame as `shrunk` makes it."""


def shrunk(frame: Image.Image, distance: float) -> Image.Image:
    """A frame with a pixel for each cell; `distance` is the viewer's, in the frame's pixels."""
    cell = FIELD * distance / CELLS
    return frame.resize((max(2, round(frame.width / cell)), max(2, round(frame.height / cell))), Image.Resampling.BOX)


def most_flashes(frames: Frames) -> int:
    """The most flashes of any part of the screen within one second."""
    size = frames[0][1].size
    cells = [_Cell(value) for value in _luminances(frames[0][1])]
    turns: dict[int, list[tuple[float, int]]] = {}
    for moment, frame in frames[1:]:
        ways = [cell.turn(value) for cell, value in zip(cells, _luminances(frame), strict=True)]
        for way in (1, -1):
            for field in _fields(bytes(255 * (turned == way) for turned in ways), size):
                told = turns.setdefault(field, [])
                if not told or told[-1][1] != way:
                    told.append((moment, way))
    return max((_most_within_a_second([moment for moment, _ in told]) for told in turns.values()), default=0)


class _Cell:
    """A small part of the screen: its luminance at the last turn, or as far as it has gone since."""

    __slots__ = ("_last", "_way")

    def __init__(self, value: float) -> None:
        self._last = value
        self._way = 0

    def turn(self, value: float) -> int:
        """Take the next value; 1 where it has turned bright now, -1 dark, 0 neither."""
        change = value - self._last
        way = (change > 0) - (change < 0)
        if way == self._way:
            self._last = value
            return 0
        if abs(change) < CHANGE or min(value, self._last) >= DARK:
            return 0
        self._last, self._way = value, way
        return way


def _luminances(frame: Image.Image) -> list[float]:
    data = frame.tobytes()
    return [luminance((data[at], data[at + 1], data[at + 2])) for at in range(0, len(data), 3)]


def _fields(turned: bytes, size: tuple[int, int]) -> list[int]:
    """The places of all fields of sight of which a quarter has turned; each overlaps its neighbours by half."""
    if not any(turned):
        return []
    half = CELLS / 2
    width, height = max(2, round(size[0] / half)), max(2, round(size[1] / half))
    parts = Image.frombytes("L", size, turned).resize((width, height), Image.Resampling.BOX).tobytes()
    return [
        at
        for at in range((height - 1) * width)
        if at % width < width - 1
        and parts[at] + parts[at + 1] + parts[at + width] + parts[at + width + 1] >= PART * 4 * 255
    ]


def _most_within_a_second(turns: list[float]) -> int:
    return max(sum(start <= turn < start + 1 for turn in turns) for start in turns) // 2
