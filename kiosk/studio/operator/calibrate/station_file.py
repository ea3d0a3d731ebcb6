"""The station file that `kiosk calibrate` writes: read, edited in place, checked, saved. No Qt.

An edit replaces the characters of measured values and inserts lines for keys that are missing. Every other byte of the
file stays: comments, blank lines, quotes, line ends.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from kiosk.errors import CommandError
from kiosk.reading.files import is_inside
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import Context, read_map
from kiosk.settings import Station, StationError, load_station
from kiosk.writing import write_atomically

BYTE_ORDER_MARK = "\ufeff"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

COMMENTS = {
    "px_per_mm": "pixels per millimetre, measured with a bank card",
    "orientation": "how the screen hangs",
    "screen_bottom_mm": "from the floor to the lower edge of the picture, not of the frame",
    "viewing_distance_mm": "from the visitor's eyes to the screen",
}
"""What a new file says about each measured key."""


class _Edit(NamedTuple):
    """Characters of the text, from `start` up to but without `end`, and what replaces them."""

    start: int
    end: int
    new: str


class _Entry(NamedTuple):
    """A key of the file, its value (if it is a scalar), and the characters of that value."""

    key: str
    value: str | None
    start: int
    end: int


class _RootMap(NamedTuple):
    """The file's outermost mapping, of one style or the other.

    Flow style is `{px_per_mm: 3}`; `first` is the place behind its brace. In block style `first` is the place of the
    first key, and `end` the place behind the last value and all comments that follow it.
    """

    is_flow: bool
    first: int
    indent: int
    end: int
    entries: list[_Entry]


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The text of a station file with new values for some of its keys; keys that are missing come last.

    `text` is that of a file which `load_station` reads, or empty for a new file.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    if not text.strip():
        lines = [f"{key}: {value}  # {COMMENTS[key]}" for key, value in values.items()]
        return newline.join(("# Facts about this machine; `kiosk calibrate` measures them again.", *lines, ""))
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    root = _root_map(text)
    edits = [*_replacements(root, values), *_insertions(text, root, values, newline)]
    for edit in sorted(edits, reverse=True):  # from the end, so that the places of the others stay right
        text = text[: edit.start] + edit.new + text[edit.end :]
    return mark + text


def _replacements(root: _RootMap, values: Mapping[str, str]) -> Iterator[_Edit]:
    for entry in root.entries:
        if entry.key in values and entry.value != values[entry.key]:
            yield _Edit(entry.start, entry.end, values[entry.key])


def _insertions(text: str, root: _RootMap, values: Mapping[str, str], newline: str) -> Iterator[_Edit]:
    present = {entry.key for entry in root.entries}
    missing = [f"{key}: {value}" for key, value in values.items() if key not in present]
    if not missing:
        return
    if root.is_flow:
        yield _Edit(root.first, root.first, ", ".join(missing) + (", " if present else ""))
        return
    lines = "".join(f"{' ' * root.indent}{line}{newline}" for line in missing)
    begins_a_line = text[: root.end].endswith(("\n", "\r"))
    yield _Edit(root.end, root.end, lines if begins_a_line else newline + lines)


def _root_map(text: str) -> _RootMap:
    """Find the outermost mapping and its entries by PyYAML's events.

    The project's own nodes do not say where a value ends. This is the parser that they use: the one in Python refuses
    some tabs that libyaml takes.
    """
    events: list[Any] = list(yaml.parse(text, Loader=_LOADER))
    root, *inner, end = events[2:-2]  # the others begin and end the stream and the document
    depth = 0
    keys_and_values: list[Any] = []
    for event in inner:
        if depth == 0 and isinstance(event, yaml.NodeEvent):
            keys_and_values.append(event)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    entries = [
        _Entry(key.value, getattr(value, "value", None), value.start_mark.index, value.end_mark.index)
        for key, value in zip(keys_and_values[::2], keys_and_values[1::2], strict=True)
    ]
    first = root.start_mark.index + bool(root.flow_style)
    return _RootMap(bool(root.flow_style), first, root.start_mark.column, end.start_mark.index, entries)


def existing(file: Path) -> tuple[Station, str]:
    """The station of a file, and the file's text; the default station and no text if there is no file yet.

    Raises `CommandError` if the file has problems, or if no station file can be at that place.
    """
    if not is_inside(file.name):
        raise CommandError(f"'{file}' can't be the name of a station file", "choose a name such as station.yaml")
    if not file.parent.is_dir():
        raise CommandError(f"the folder {file.parent} does not exist", "make it, or name another --station FILE")
    if not os.access(file.parent, os.W_OK):
        raise _unwritable(file, os.strerror(errno.EACCES))
    if not file.is_symlink() and not file.exists():
        return Station(), ""
    try:
        return load_station(file), file.read_bytes().decode()
    except StationError as error:
        more = f" and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        raise CommandError(
            f"the station can't be used: {str(error).splitlines()[0]}",
            f"correct it{more}; or write a new file: --station OTHER.yaml",
        ) from error


def _unwritable(file: Path, reason: str) -> CommandError:
    return CommandError(
        f"{file} can't be written ({reason})",
        f"make the folder {file.parent.resolve()} writable for you, or name another place with --station FILE",
    )


def station_in(text: str, name: str) -> Station:
    """The station that a text describes, as a file called `name`. Raises `StationError` with all problems."""
    problems = Problems()
    root = parse(text.encode(), name, problems)
    station = None if root is None else read_map(Station, root, Context(name, problems))
    if problems.sorted() or not isinstance(station, Station):
        raise StationError(problems.sorted())
    return station


def save(file: Path, values: Mapping[str, str]) -> None:
    """Write the values into the station file and read them back.

    The file's text is read again first, so that an edit made meanwhile is kept. Raises `CommandError`; if it does
    so before the file is written, nothing has changed.
    """
    _, before = existing(file)
    text = with_values(before, values)
    try:
        station = station_in(text, file.name)
        if has_values(station, values):
            write_atomically(file, text)
            station = load_station(file)
    except OSError as error:
        raise _unwritable(file, error.strerror or str(error)) from error
    except StationError as error:
        raise CommandError(f"these values make no valid station file: {error}", "measure again") from error
    if not has_values(station, values):
        raise CommandError(f"{file} does not hold what was measured", "move it away, then save again")


def has_values(station: Station, values: Mapping[str, str]) -> bool:
    """Whether a station has the measured values."""
    return all(
        getattr(station, key) == (value if key == "orientation" else Decimal(value)) for key, value in values.items()
    )
