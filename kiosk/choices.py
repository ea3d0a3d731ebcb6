"""What a visitor can choose. Each choice is declared here once, and everything else follows from `CHOICES`.

`visit.session` makes its properties, signals and slots from it, `keys.Keys` the actions of keys,
`exhibit.strings.InterfaceWords` the words that every strings file must have, `HelpView.qml` its lines, and the audit
its fingerprint. `tests/ui/test_choices.py` fails if a part is missing.
"""

import re
from dataclasses import dataclass
from enum import Enum

Value = bool | int | str

TEXT_SIZES = ("standard", "large", "largest")
"""The text sizes by their place, 0 to 2. The theme says how large each is."""

BACKGROUNDS = ("white", "black", "contrast")
"""The backgrounds. The theme has the colours of each."""

DIMMED = (0, 1, 2, 3)
"""How far the screen is dimmed: not at all, or by one of three steps. The theme says how much darker each is."""


class Given(Enum):
    """Where the values or the default of a choice come from if they are not fixed."""

    BY_EXHIBIT = "exhibit"
    BY_STATION = "station"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One thing that a visitor can choose.

    `name` is the session's property, as QML and Python call it. `values`, all of `value_type`, come in the order in
    which a key goes through them. The next visitor gets `default`; choices are reset in the order of `CHOICES`.
    `words` are the keys of the strings files that the control shows or says, and `help` is the key of its line on
    the help page. `key_means` says for the station file what a key does; without it no key can make this choice.
    `keys` are its keys if the station file names none. `steps` are the actions of two more keys: one value on, and one
    back, not beyond the last and the first. `is_look` is true for what `Look.qml` passes on to everything
    drawn.
    """

    name: str
    value_type: type[bool] | type[int] | type[str] = bool
    values: tuple[Value, ...] | Given
    default: Value | Given
    words: tuple[str, ...]
    help: str
    key_means: str | None = None
    keys: tuple[str, ...] = ()
    steps: tuple[str, str] | None = None
    is_look: bool = False

    @property
    def action(self) -> str:
        """The name of its action in the station file: `text_size` for `textSize`."""
        return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", self.name)

    @property
    def setter(self) -> str:
        """The name of its slot: `setTextSize` for `textSize`."""
        return f"set{self.name[0].upper()}{self.name[1:]}"


OFF_ON = (False, True)

CHOICES = (
    # First, so that the reset of the others is not spoken.
    Choice(
        name="voice",
        values=OFF_ON,
        default=False,
        words=("voice_on",),
        help="help_read_aloud",
        key_means="Read aloud, or be silent.",
        keys=("V",),
    ),
    Choice(
        name="textSize",
        value_type=int,
        values=tuple(range(len(TEXT_SIZES))),
        default=0,
        words=("text_size", *(f"text_size_{place}" for place in range(len(TEXT_SIZES)))),
        help="help_settings",
        key_means="The next text size.",
        steps=("larger", "smaller"),
        is_look=True,
    ),
    Choice(
        name="background",
        value_type=str,
        values=BACKGROUNDS,
        default=BACKGROUNDS[0],
        words=("background", *(f"background_{background}" for background in BACKGROUNDS)),
        help="help_settings",
        key_means="The next background.",
        is_look=True,
    ),
    Choice(
        name="dimming",
        value_type=int,
        values=DIMMED,
        default=DIMMED[0],
        words=("dimming", *(f"dimming_{step}" for step in DIMMED)),
        help="help_dimming",
        key_means="Dim the screen by one more step, or not at all.",
        keys=("D",),
        is_look=True,
    ),
    Choice(
        name="illustrations",
        values=OFF_ON,
        default=True,
        words=("illustrations", "illustrations_show"),
        help="help_settings",
        key_means="Show the illustrations, or hide them.",
        is_look=True,
    ),
    Choice(
        name="spacing",
        values=OFF_ON,
        default=False,
        words=("spacing",),
        help="help_spacing",
        key_means="Set letters, words and lines further apart, or as usual.",
        is_look=True,
    ),
    Choice(
        name="easy",
        values=OFF_ON,
        default=False,
        words=("easy",),
        help="help_easy",
        key_means="Easy language, or the standard one.",
    ),
    Choice(
        name="motion",
        values=OFF_ON,
        default=Given.BY_STATION,
        words=("motion", "motion_show"),
        help="help_motion",
        key_means="Let things move, or show them as they end.",
        is_look=True,
    ),
    Choice(
        name="reach",
        values=OFF_ON,
        default=False,
        words=("reach",),
        help="help_reach",
        key_means="Bring everything within reach, or back.",
    ),
    Choice(
        name="language",
        value_type=str,
        values=Given.BY_EXHIBIT,
        default=Given.BY_EXHIBIT,
        words=("language",),
        help="help_settings",
        key_means="The next language.",
    ),
    Choice(
        name="panel",
        value_type=int,
        values=Given.BY_EXHIBIT,
        default=0,
        words=("panels",),
        help="help_panels",
    ),
)
"""All choices, in the order in which they are reset."""

SWITCHES = tuple(choice.name for choice in CHOICES if choice.values == OFF_ON)
"""The names of the choices that are on or off."""

BACKGROUND_CHOSEN = "backgroundChosen"
"""Whether this visitor has chosen a background, be it the same one: then every ground is as light or as dark as it.

A fact and no choice: it has no control, follows from the choice of the background, and is false for the next visitor.
"""
