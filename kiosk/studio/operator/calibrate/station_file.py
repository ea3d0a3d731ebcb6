"""What `kiosk calibrate` reckons: the size of a pixel, the band within reach, the station file's new text. No Qt."""

import errno
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from kiosk.reading.files import is_inside
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import Context, Range, fields_of, read_map, split
from kiosk.settings import BAND_MM, Station, StationError, load_station
from kiosk.writing import write_atomically

CARD_MM = (85.60, 53.98)
"""A bank card, ISO/IEC 7810 ID-1: width and height."""

MOST_CARD_OF_SCREEN = 0.7
"""The card is never drawn wider than this part of the screen's shorter side: all of it must be seen."""

MEASURED = ("px_per_mm", "orientation", "screen_bottom_mm", "viewing_distance_mm")
"""The keys of the station file that are measured."""

REMARKS = {
    "px_per_mm": "pixels a millimetre, by a bank card",
    "orientation": "how the screen hangs",
    "screen_bottom_mm": "from the floor to the lower edge of the picture",
    "viewing_distance_mm": "from the visitor's eyes to the screen",
}


class StationFileError(Exception):
    """The station file can't be used or written: `cause` says why, `way_out` what to do about it."""

    def __init__(self, cause: str, way_out: str) -> None:
        super().__init__(f"{cause}\n{way_out}")
        self.cause = cause
        self.way_out = way_out


def limits(key: str) -> tuple[float, float]:
    """The least and the most that the station file takes for a number."""
    shape, _ = fields_of(Station)[key]
    (found,) = (each for each in split(shape)[1] if isinstance(each, Range))
    return float(found.minimum), float(found.maximum)


@dataclass(frozen=True)
class Picture:
    """The screen's picture: its size in pixels, and pixels a millimetre."""

    width: int
    height: int
    px_per_mm: float

    @property
    def orientation(self) -> str:
        """As the station file has it; a square is landscape."""
        return "landscape" if self.width >= self.height else "portrait"

    @property
    def width_mm(self) -> float:
        """Its width in millimetres."""
        return self.width / self.px_per_mm

    @property
    def height_mm(self) -> float:
        """Its height in millimetres."""
        return self.height / self.px_per_mm

    @property
    def inches(self) -> float:
        """Its diagonal in inches."""
        return math.hypot(self.width_mm, self.height_mm) / 25.4


def stepped(picture: Picture, pixels: int) -> float:
    """Pixels a millimetre, once the card on screen is so many whole pixels wider (or, below 0, narrower)."""
    least, most = limits("px_per_mm")
    widest = min(most * CARD_MM[0], MOST_CARD_OF_SCREEN * min(picture.width, picture.height))
    now = round(picture.px_per_mm * CARD_MM[0])
    return max(math.ceil(least * CARD_MM[0]), min(math.floor(widest), now + pixels)) / CARD_MM[0]


def band_words(picture: Picture, bottom_mm: float) -> str:
    """What of the picture can be reached from a wheelchair, where its lower edge is so high above the floor."""
    lowest, highest = BAND_MM
    top_mm = bottom_mm + picture.height_mm
    within = min(top_mm, highest) - max(bottom_mm, lowest)
    if within <= 0:
        higher = top_mm <= lowest
        move = math.ceil((lowest - top_mm if higher else bottom_mm - highest) / 10) * 10 + 100
        return (
            f"The band from {lowest} to {highest} mm is off the screen: "
            f"hang it at least {move} mm {'higher' if higher else 'lower'}."
        )
    if bottom_mm >= lowest and top_mm <= highest:
        return "All of the picture can be reached from a wheelchair."
    share = f"{round(within)} of {round(picture.height_mm)} mm of the picture can be reached from a wheelchair"
    if within < highest - lowest - 0.5:
        return f"{share}: {'a lower' if top_mm > highest else 'a higher'} place would make it more."
    return f"{share}: the marked band."


def new_values(picture: Picture, bottom_mm: float | None, distance_mm: float) -> dict[str, str]:
    """What the measured keys become, as they are written; without the height where nobody measured it."""
    values = {
        "px_per_mm": _number(picture.px_per_mm),
        "orientation": picture.orientation,
        "screen_bottom_mm": "" if bottom_mm is None else _number(bottom_mm),
        "viewing_distance_mm": _number(distance_mm),
    }
    return {key: value for key, value in values.items() if value}


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def merged(text: str, values: Mapping[str, str]) -> str:
    """A station file's text with new values; every other key, every comment and every line stays as it is.

    `text` is a file that `load_station` takes, or empty for a new one. What is not there yet comes last.
    """
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    if not text.strip():
        lines = [f"{key}: {value}  # {REMARKS[key]}" for key, value in values.items()]
        return end_of_line.join(("# What is true of this machine; `kiosk calibrate` measures it anew.", *lines, ""))
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    start, end, entries = _top_level(text)
    places = {key.value: value for key, value in entries}
    changes: list[tuple[int, int, str]] = [
        (places[key].start_mark.index, places[key].end_mark.index, value)
        for key, value in values.items()
        if key in places and places[key].value != value
    ]
    missing = [f"{key}: {value}" for key, value in values.items() if key not in places]
    if missing and start.flow_style:  # {px_per_mm: 3}
        at = start.start_mark.index + 1
        changes.append((at, at, ", ".join(missing) + (", " if places else "")))
    elif missing:
        at = end.start_mark.index  # behind the comments that follow the last value
        indent = " " * start.start_mark.column
        before = "" if text[:at].endswith(("\n", "\r")) else end_of_line
        changes.append((at, at, before + "".join(f"{indent}{line}{end_of_line}" for line in missing)))
    for start_at, end_at, new in sorted(changes, reverse=True):
        text = text[:start_at] + new + text[end_at:]
    return mark + text


def _top_level(text: str) -> tuple[Any, Any, list[tuple[Any, Any]]]:
    """The root map's start and end, and key and value (where each begins) of its entries: PyYAML's events."""
    # Not by way of `nodes`: they don't tell where a value ends. The parser in Python counts characters.
    events = list(yaml.parse(text, Loader=yaml.SafeLoader))[2:-2]  # without the stream's and the document's own
    depth = 0
    inside: list[Any] = []
    for event in events:
        if depth == 1 and isinstance(event, yaml.NodeEvent):
            inside.append(event)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    return events[0], events[-1], list(zip(inside[::2], inside[1::2], strict=True))


def existing(file: Path) -> tuple[Station, str]:
    """The station of a file and its text; the default one and no text where there is none yet.

    Raises `StationFileError` where the file has faults, or can't stand at that place.
    """
    if not is_inside(file.name):
        raise StationFileError(f"'{file}' is no name for a station file", "choose one such as station.yaml")
    if not file.parent.is_dir():
        raise StationFileError(f"the folder {file.parent} does not exist", "make it, or name another --station FILE")
    if not os.access(file.parent, os.W_OK):
        raise unwritable(file, os.strerror(errno.EACCES))
    if not file.is_symlink() and not file.exists():
        return Station(), ""
    try:
        return load_station(file), file.read_bytes().decode()
    except StationError as error:
        more = f" and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        raise StationFileError(
            f"the station can't be used: {str(error).splitlines()[0]}",
            f"mend it{more}; or write a new one: --station OTHER.yaml",
        ) from error


def unwritable(file: Path, reason: str) -> StationFileError:
    """That a file can't be written, and what to do about it."""
    return StationFileError(
        f"{file} can't be written ({reason})",
        f"make the folder {file.parent.resolve()} writable for you, or name another place with --station FILE",
    )


def station_in(text: str, name: str) -> Station:
    """The station that a text would make in a file of that name. Raises `StationError` with all problems."""
    problems = Problems()
    root = parse(text.encode(), name, problems)
    station = None if root is None else read_map(Station, root, Context(name, problems))
    if problems.sorted() or not isinstance(station, Station):
        raise StationError(problems.sorted())
    return station


def save(file: Path, values: Mapping[str, str]) -> None:
    """Write the values into the station file, and read them back. Raises `StationFileError`; then nothing changed.

    The file is read anew: what somebody wrote into it meanwhile is kept.
    """
    _, before = existing(file)
    text = merged(before, values)
    try:
        station = station_in(text, file.name)
        if holds(station, values):
            write_atomically(file, text)
            station = load_station(file)
    except OSError as error:
        raise unwritable(file, error.strerror or str(error)) from error
    except StationError as error:
        raise StationFileError(f"these values make no station: {error}", "measure again") from error
    if not holds(station, values):
        raise StationFileError(f"{file} does not hold what was measured", "move it away, then save again")


def holds(station: Station, values: Mapping[str, str]) -> bool:
    """Whether a station says what was measured."""
    return all(
        getattr(station, key) == (value if key == "orientation" else Decimal(value)) for key, value in values.items()
    )
