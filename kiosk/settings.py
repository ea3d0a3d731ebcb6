"""What is true of this machine: `station.yaml` to a frozen `Station`."""

from dataclasses import dataclass, field, fields, make_dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from kiosk.choices import CHOICES
from kiosk.reading.nodes import entry, parse_file
from kiosk.reading.problems import MessageAndHint, Problem, Problems
from kiosk.reading.shapes import INVALID, Context, Doc, Length, Pattern, Range, read_map
from kiosk.sizes import BAND_MM

# fmt: off
KeyName = Literal[
    "Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Tab", "Backtab", "Return", "Enter",
    "Space", "Escape", "Backspace", "Back", "Help", "Menu", "Insert", "Delete", "VolumeUp", "VolumeDown",
    "VolumeMute", "MediaPlay", "MediaStop", "MediaNext", "MediaPrevious", "Plus", "Minus", "Asterisk",
    "Slash", "NumberSign", "Question", "Period", "Comma", "Equal", "Underscore",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
    "V", "W", "X", "Y", "Z",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17",
    "F18", "F19", "F20", "F21", "F22", "F23", "F24",
]
# fmt: on
"""Keys by the names that Qt gives them, without its `Key_`. Digits and signs are also those of a number pad."""

KeyNames = Annotated[tuple[KeyName, ...], Length(0, 8)]


if TYPE_CHECKING:

    class _ChoiceKeys:
        """For each choice that a key can make, the keys that do so."""

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
    """What each key does. A museum's keypad sends what it was built to send: say so here."""

    next: Annotated[KeyNames, Doc("To the next control.")] = ("Right", "Tab")
    previous: Annotated[KeyNames, Doc("To the control before.")] = ("Left", "Backtab")
    press: Annotated[KeyNames, Doc("Press the control in the frame.")] = ("Return", "Enter", "Space")
    read_on: Annotated[KeyNames, Doc("Read on: one screen down.")] = ("Down", "PageDown")
    read_back: Annotated[KeyNames, Doc("One screen back up.")] = ("Up", "PageUp")
    home: Annotated[KeyNames, Doc("To the beginning: the first panel at its start.")] = ("Home",)
    end: Annotated[KeyNames, Doc("To the panel's end.")] = ("End",)
    back: Annotated[KeyNames, Doc("Close what is open, or go to the tabs.")] = ("Back", "Escape", "Backspace")
    help: Annotated[KeyNames, Doc("How the kiosk is used.")] = ("Help", "H", "Question", "F1")
    read_panel: Annotated[KeyNames, Doc("Read the panel aloud, sentence by sentence.")] = ("P", "MediaPlay")
    repeat: Annotated[KeyNames, Doc("Say again what was said last.")] = ("R",)
    louder: Annotated[KeyNames, Doc("The voice is louder.")] = ("VolumeUp", "Plus", "Equal")
    softer: Annotated[KeyNames, Doc("The voice is softer.")] = ("VolumeDown", "Minus")
    start_over: Annotated[KeyNames, Doc("Everything back to its default.")] = ()

    def problem(self) -> MessageAndHint | None:
        """A key that would do two things."""
        done: dict[str, str] = {}
        for action in fields(self):
            for key in getattr(self, action.name):
                if done.get(key) == action.name:
                    return f"the key {key} stands twice in {action.name}", "list it once"
                if key in done:
                    hint = f"list it once; '{done[key]}: []' would take all keys from {done[key]}"
                    return f"the key {key} is to do both {done[key]} and {action.name}", hint
                done[key] = action.name
        return None


LANGUAGE_CODE = Pattern(r"[a-z]{2,3}", "a language's code, such as en")


@dataclass(frozen=True, kw_only=True)
class Station:
    """One kiosk: its screen and where its visitors stand."""

    px_per_mm: Annotated[
        Decimal | None, Range(Decimal("0.5"), Decimal(20)), Doc("Pixels a millimetre; without it the screen is asked.")
    ] = None
    orientation: Annotated[
        Literal["landscape", "portrait"] | None,
        Doc("How the screen hangs; `kiosk doctor` warns where the picture lies otherwise."),
    ] = None
    screen_bottom_mm: Annotated[
        Decimal | None,
        Range(Decimal(0), Decimal(BAND_MM[1] - 100)),
        Doc("From the floor to the lower edge of the screen's picture, in millimetres."),
    ] = None
    viewing_distance_mm: Annotated[
        Decimal, Range(Decimal(300), Decimal(3000)), Doc("From the visitor's eyes to the screen, in millimetres.")
    ] = Decimal(600)
    motion: Annotated[bool, Doc("Whether things move on the screen; each visitor can change it.")] = True
    idle_s: Annotated[
        Decimal,
        Range(Decimal(10), Decimal(3600)),
        Doc("After how many seconds without a touch the visitor is asked whether somebody is there."),
    ] = Decimal(120)
    countdown_s: Annotated[
        Decimal,
        Range(Decimal(20), Decimal(300)),
        Doc("How many seconds there are to answer before the next visitor begins."),
    ] = Decimal(30)
    keys: Annotated[Keys, Doc("The keys of a keypad or keyboard, by what they do.")] = field(default_factory=Keys)
    repeat_delay_ms: Annotated[
        Decimal,
        Range(Decimal(0), Decimal(5000)),
        Doc("How long a key is held until it repeats, in milliseconds; only keys that move repeat."),
    ] = Decimal(600)
    double_strike_ms: Annotated[
        Decimal,
        Range(Decimal(0), Decimal(2000)),
        Doc("A key that is struck again this soon counts once, in milliseconds: for hands that tremble."),
    ] = Decimal(120)
    voices: Annotated[
        dict[str, Annotated[str, Length(1, 80)]],
        LANGUAGE_CODE,
        Length(0, 12),
        Doc("The voice of each language by its name, as `kiosk doctor` lists them."),
    ] = field(default_factory=dict[str, str])


class StationError(Exception):
    """The station file can't be used; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load_station(file: Path | None) -> Station:
    """The station of a file, or the default one. Raises `StationError` with all problems."""
    if file is None:
        return Station()
    problems = Problems()
    root = parse_file(file.parent, file.name, problems)
    station = INVALID if root is None else read_map(Station, root, Context(file.name, problems))
    if problems.sorted() or not isinstance(station, Station):
        raise StationError(problems.sorted())
    return station


def off_band(file: Path, top_mm: float) -> Problem | None:
    """What is wrong with a station file whose screen's upper edge is so high above the floor; None if nothing."""
    if top_mm > BAND_MM[0]:
        return None
    place = entry(parse_file(file.parent, file.name, Problems()), "screen_bottom_mm")
    line, column = (place.line, place.column) if place else (1, 1)
    told = f"the screen would end {top_mm:.0f} mm above the floor, beneath the {BAND_MM[0]} to {BAND_MM[1]} mm of reach"
    return Problem(file.name, line, column, told, "measure it with `kiosk calibrate`, or hang the screen higher")
