"""Counts flashes as WCAG 2.2 defines them: a general flash is a pair of opposite changes of luminance.

Each change is at least 10 % of the maximum, the darker state is below 0.8, and the area that changes covers a
quarter of any 10 degrees of the visual field. (Red flashes need saturated red, which is in none of our palettes.)
"""

from collections.abc import Sequence

from PIL import Image

from kiosk.studio.scene.pixels import luminance

CHANGE = 0.1
DARK = 0.8
PART = 0.25
FIELD = 0.155
"""The side of a square that covers 10 degrees of the visual field, over the viewing distance."""
CELLS = 24
"""Cells along that side: each is smaller than a stroke of a large digit."""
WINDOW_S = 1.0
"""Flashes are counted within this time."""

Frames = Sequence[tuple[float, Image.Image]]
"""When each frame was on screen, in seconds, and the frame as `shrink` returns it."""


def shrink(frame: Image.Image, distance: float) -> Image.Image:
    """A frame with one pixel per cell; `distance` is the viewing distance, in the frame's pixels."""
    cell = FIELD * distance / CELLS
    return frame.resize((max(2, round(frame.width / cell)), max(2, round(frame.height / cell))), Image.Resampling.BOX)


def most_flashes(frames: Frames) -> int:
    """The highest number of flashes in any part of the screen within one second."""
    size = frames[0][1].size
    cells = [_Cell(value) for value in _luminances(frames[0][1])]
    changes: dict[int, list[tuple[float, int]]] = {}
    for moment, frame in frames[1:]:
        directions = [cell.update(value) for cell, value in zip(cells, _luminances(frame), strict=True)]
        for direction in (1, -1):
            for field in _fields(bytes(255 * (each == direction) for each in directions), size):
                noted = changes.setdefault(field, [])
                if not noted or noted[-1][1] != direction:
                    noted.append((moment, direction))
    return max((_most_pairs([moment for moment, _ in noted]) for noted in changes.values()), default=0)


class _Cell:
    """A small part of the screen, with its luminance at the last change or the furthest value since then."""

    __slots__ = ("_direction", "_last")

    def __init__(self, value: float) -> None:
        self._last = value
        self._direction = 0

    def update(self, value: float) -> int:
        """Take the next luminance; 1 if the cell has turned bright now, -1 if dark, 0 if neither."""
        change = value - self._last
        direction = (change > 0) - (change < 0)
        if direction == self._direction:
            self._last = value
            return 0
        if abs(change) < CHANGE or min(value, self._last) >= DARK:
            return 0
        self._last, self._direction = value, direction
        return direction


def _luminances(frame: Image.Image) -> list[float]:
    data = frame.tobytes()
    return [luminance((data[at], data[at + 1], data[at + 2])) for at in range(0, len(data), 3)]


def _fields(changed: bytes, size: tuple[int, int]) -> list[int]:
    """The indexes of the visual fields of which a quarter has changed; each overlaps its neighbours by half.

    `changed` has one byte per cell of a frame of `size` cells: 255 if the cell has changed.
    """
    if not any(changed):
        return []
    half = CELLS / 2
    width, height = max(2, round(size[0] / half)), max(2, round(size[1] / half))
    parts = Image.frombytes("L", size, changed).resize((width, height), Image.Resampling.BOX).tobytes()
    return [
        at
        for at in range((height - 1) * width)
        if at % width < width - 1
        and parts[at] + parts[at + 1] + parts[at + width] + parts[at + width + 1] >= PART * 4 * 255
    ]


def _most_pairs(moments: list[float]) -> int:
    """The most pairs of changes that begin within one second."""
    return max(sum(start <= moment < start + WINDOW_S for moment in moments) for start in moments) // 2
