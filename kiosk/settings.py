"""Reads the station file, which describes one machine, into a frozen `Station`.

A `Station` crosses from the process that loads files to the one that shows the exhibit: this module by itself does not
load what reads YAML, for which the first frame would wait.
"""

import logging
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from kiosk.keypads import KeypadError, KeypadName, keys_with, load_keypad
from kiosk.keys import Keys
from kiosk.reading.limits import Doc, Length, Pattern, Range
from kiosk.sizes import BAND_MM

if TYPE_CHECKING:
    from kiosk.reading.nodes import Node
    from kiosk.reading.problems import Problem

LANGUAGE_CODE = Pattern(r"[a-z]{2,3}", "a language code such as en")


@dataclass(frozen=True, kw_only=True)
class Station:
    """One installed kiosk: its screen, its visitors' distance from it, its times, keys and voices."""

    px_per_mm: Annotated[
        Decimal | None,
        Range(Decimal("0.5"), Decimal(20)),
        Doc("The screen's own pixels per millimetre; the default is what the screen reports."),
    ] = None
    screen: Annotated[
        str | None,
        Length(1, 60),
        Pattern(r"[^\s#]+", "a name such as HDMI-1, or a number from the left"),
        Doc("The screen to fill: its name, or its number from the left; the default is the primary one."),
    ] = None
    orientation: Annotated[
        Literal["landscape", "portrait"] | None,
        Doc("How the screen is mounted; `kiosk doctor` warns if the picture is turned."),
    ] = None
    screen_bottom_mm: Annotated[
        Decimal | None,
        Range(Decimal(0), Decimal(BAND_MM[1] - 100)),
        Doc("From the floor to the lower edge of the picture, in millimetres."),
    ] = None
    viewing_distance_mm: Annotated[
        Decimal, Range(Decimal(300), Decimal(3000)), Doc("From the visitor's eyes to the screen, in millimetres.")
    ] = Decimal(600)
    motion: Annotated[bool, Doc("Whether things move on the screen; each visitor can change it.")] = True
    idle_s: Annotated[
        Decimal,
        Range(Decimal(10), Decimal(3600)),
        Doc("After how many seconds without input the kiosk asks whether the visitor is still there."),
    ] = Decimal(120)
    countdown_s: Annotated[
        Decimal,
        Range(Decimal(20), Decimal(300)),
        Doc("How many seconds the visitor has to answer before the kiosk resets itself."),
    ] = Decimal(30)
    keypad: Annotated[
        KeypadName | None, Doc("The keypad in front of the screen, if the kiosk knows it: whose keys it has.")
    ] = None
    keys: Annotated[Keys, Doc("The keys of each action; they win over those of the keypad.")] = field(
        default_factory=Keys
    )
    repeat_delay_ms: Annotated[
        Decimal,
        Range(Decimal(0), Decimal(5000)),
        Doc("How long a key must be held until it repeats, in milliseconds; only keys that move repeat."),
    ] = Decimal(600)
    double_strike_ms: Annotated[
        Decimal,
        Range(Decimal(0), Decimal(2000)),
        Doc("A key pressed again within this time, in milliseconds, counts once: for trembling hands."),
    ] = Decimal(120)
    voices: Annotated[
        dict[str, Annotated[str, Length(1, 80)]],
        LANGUAGE_CODE,
        Length(0, 12),
        Doc("The name of the voice for each language; `kiosk doctor` lists them."),
    ] = field(default_factory=dict[str, str])


class StationError(Exception):
    """The station file can't be used; `problems` says why."""

    def __init__(self, problems: "tuple[Problem, ...]") -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load_station(file: Path | None) -> Station:
    """The station described by a file, or the default station. Raises `StationError` with all problems."""
    from kiosk.reading.nodes import parse_file
    from kiosk.reading.problems import Problems
    from kiosk.reading.shapes import INVALID, Context, read_map

    if file is None:
        return Station()
    problems = Problems()
    root = parse_file(file.parent, file.name, problems)
    station = INVALID if root is None else read_map(Station, root, Context(file.name, problems))
    if problems.has_errors() or not isinstance(station, Station):
        raise StationError(problems.sorted())
    for problem in problems.sorted():
        logging.getLogger(__name__).warning("%s", problem)
    return station if station.keypad is None else _with_keypad(station, station.keypad, root)


def _with_keypad(station: Station, name: str, root: "Node | None") -> Station:
    """The station with the keys of its keypad. Raises `StationError` if the file of the keypad can't be used."""
    from kiosk.reading.nodes import entry, keys

    try:
        profile = load_keypad(name)
    except KeypadError as error:
        raise StationError(error.problems) from error
    own = {action: station.keys.by_action()[action] for action in keys(entry(root, "keys"))}
    return replace(station, keys=keys_with(profile, own))


def below_reach(file: Path, top_mm: float) -> "Problem | None":
    """The problem of a station file by which the whole screen is below the reach band; None if it is not.

    `top_mm` is the height of the screen's upper edge above the floor, in millimetres.
    """
    from kiosk.reading.nodes import entry, parse_file
    from kiosk.reading.problems import Problem, Problems

    if top_mm > BAND_MM[0]:
        return None
    node = entry(parse_file(file.parent, file.name, Problems()), "screen_bottom_mm")
    line, column = (node.line, node.column) if node else (1, 1)
    band = f"the {BAND_MM[0]} to {BAND_MM[1]} mm that everybody can reach"
    message = f"the screen would end {top_mm:.0f} mm above the floor, below {band}"
    return Problem(file.name, line, column, message, "measure it with `kiosk calibrate`, or hang the screen higher")
