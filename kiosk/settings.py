"""Reads the station file, which describes one machine, into a frozen `Station`.

A `Station` crosses from the process that loads files to the one that shows the exhibit: this module by itself does not
load what reads YAML, for which the first frame would wait.
"""

import logging
from dataclasses import dataclass, field, fields, make_dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from kiosk.choices import CHOICES
from kiosk.reading.limits import Doc, Length, Pattern, Range
from kiosk.sizes import BAND_MM

if TYPE_CHECKING:
    from kiosk.reading.problems import MessageAndHint, Problem

# fmt: off
KeyName = Literal[
    "Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Tab", "Backtab", "Return", "Enter",
    "Space", "Escape", "Backspace", "Back", "Help", "Menu", "Insert", "Delete", "VolumeUp", "VolumeDown",
    "VolumeMute", "MediaPlay", "MediaPause", "MediaTogglePlayPause", "MediaStop", "MediaNext", "MediaPrevious",
    "Pause", "Plus", "Minus", "Asterisk",
    "Slash", "NumberSign", "Question", "Period", "Comma", "Equal", "Underscore",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
    "V", "W", "X", "Y", "Z",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17",
    "F18", "F19", "F20", "F21", "F22", "F23", "F24",
]
# fmt: on
"""Qt's names for keys, without `Key_`. Digits and signs include those of a number pad."""

KeyNames = Annotated[tuple[KeyName, ...], Length(0, 8)]


if TYPE_CHECKING:

    class _ChoiceKeys:
        """The keys of each choice that a key can make."""

else:
    _ChoiceKeys = make_dataclass(
        "_ChoiceKeys",
        [
            (choice.action, Annotated[KeyNames, Doc(choice.key_means)], field(default=choice.keys))
            for choice in CHOICES
            if choice.key_means is not None
        ],
        frozen=True,
        kw_only=True,
    )


@dataclass(frozen=True, kw_only=True)
class Keys(_ChoiceKeys):
    """What each key does. Name here the keys that your keypad sends."""

    next: Annotated[KeyNames, Doc("Go to the next control.")] = ("Right", "Tab")
    previous: Annotated[KeyNames, Doc("Go to the previous control.")] = ("Left", "Backtab")
    press: Annotated[KeyNames, Doc("Press the control that has the focus.")] = ("Return", "Enter", "Space")
    read_on: Annotated[KeyNames, Doc("Go down by one screen.")] = ("Down", "PageDown")
    read_back: Annotated[KeyNames, Doc("Go up by one screen.")] = ("Up", "PageUp")
    home: Annotated[KeyNames, Doc("Go to the start of the first panel.")] = ("Home",)
    end: Annotated[KeyNames, Doc("Go to the end of the panel.")] = ("End",)
    back: Annotated[KeyNames, Doc("Close what is open, or go to the tabs.")] = ("Back", "Escape", "Backspace")
    help: Annotated[KeyNames, Doc("Show how to use the kiosk.")] = ("Help", "H", "Question", "F1")
    read_panel: Annotated[KeyNames, Doc("Read the panel aloud, sentence by sentence.")] = ("P", "MediaPlay")
    pause: Annotated[KeyNames, Doc("Pause the voice, or let it go on.")] = ("S", "Pause")
    repeat: Annotated[KeyNames, Doc("Repeat the last sentence.")] = ("R",)
    repeat_all: Annotated[KeyNames, Doc("Repeat everything that was said, from its beginning.")] = ("A",)
    louder: Annotated[KeyNames, Doc("Make the voice louder.")] = ("VolumeUp", "Plus", "Equal")
    softer: Annotated[KeyNames, Doc("Make the voice softer.")] = ("VolumeDown", "Minus")
    faster: Annotated[KeyNames, Doc("Make the voice faster.")] = ("F",)
    slower: Annotated[KeyNames, Doc("Make the voice slower.")] = ("L",)
    start_over: Annotated[KeyNames, Doc("Reset all choices and go to the first panel.")] = ()

    def by_action(self) -> dict[str, tuple[str, ...]]:
        """The names of the keys, by the name of their action."""
        return {action.name: getattr(self, action.name) for action in fields(self)}

    def problem(self) -> "MessageAndHint | None":
        """Each key may have only one action."""
        actions: dict[str, str] = {}
        for action, keys in self.by_action().items():
            for key in keys:
                other = actions.get(key)
                if other == action:
                    return f"the key {key} is listed twice under '{other}'", "delete one of the two"
                if other:
                    hint = f"delete it from one of them; '{other}: []' removes all keys from '{other}'"
                    return f"the key {key} is listed under both '{other}' and '{action}'", hint
                actions[key] = action
        return None


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
    keys: Annotated[Keys, Doc("The keys of each action.")] = field(default_factory=Keys)
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
    return station


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
