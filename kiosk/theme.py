"""The theme: every colour, text size, distance and time of the screen, from one file.

The file is `resources/theme/theme.json`. The screen (Theme.qml), the scripts that make the drawings, and the HTML
pages of `kiosk render` and `kiosk audit` all take their values from here.

The process that shows the exhibit receives only plain values, together with the exhibit's texts. The groups of values
are named tuples, which cost half the start of dataclasses.
"""

import functools
import json
import math
import re
import types
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, NewType, TypeVar, cast

from kiosk.dimming import dimmed_colours
from kiosk.paths import THEME

Colour = NewType("Colour", str)
"""Such as '#123a6f': always six digits, in small letters."""
Tones = Mapping[str, Colour]
"""The colours of a drawing, by the names that its script gives them."""

TEXT_SIZES = 3
"""How many text sizes a visitor can choose from."""
DIMMING_STEPS = 3
"""In how many steps a visitor can dim the screen."""
HIGH_CONTRAST = "contrast"
PAPER = "paper"
GROUNDS = (PAPER, "sky", "deep", "amber")
"""What a scene stands on. Paper has the colours of its background."""
UNCHOSEN = "unchosen"
"""Before a visitor has chosen a background, white has grounds of its own: one of them is dark."""
_HIGH_CONTRAST_COLOURS = ("#000000", "#ffffff", "#ffff00")
_COLOUR = re.compile(r"#[0-9a-f]{6}")

_Group = TypeVar("_Group")


class ThemeError(Exception):
    """The theme can't be used; the text names the file, the value and what is wrong with it."""


class Palette(NamedTuple):
    """The colours of the screen on one background, such as '#fbf8f2'. What each is for: docs/design-language.md."""

    paper: Colour
    ink: Colour
    quiet: Colour
    structure: Colour
    inverse: Colour
    figure: Colour
    accent: Colour
    focus: Colour
    line: Colour
    track: Colour
    pane: Colour
    pressed: Colour


class Ground(NamedTuple):
    """The colours of a scene that stands on another ground than paper; a background's drawings and maps fit it."""

    tones: str
    palette: Palette


class Typeface(NamedTuple):
    """The typeface and its proportions, in parts of the font size."""

    family: str
    capital_height: float
    letter_middle: float
    """From a line's top to the middle of its small letters."""
    natural_leading: float
    """Ascent and descent together."""


class Weights(NamedTuple):
    """Font weights, from 1 to 1000."""

    regular: int
    medium: int
    semibold: int
    bold: int


class Steps(NamedTuple):
    """The type scale: font sizes as multiples of the base, which is the size of running text."""

    body: float
    lead: float
    heading: float
    closing: float
    title: float
    poster: float
    figure: float
    lonely: float


class Text(NamedTuple):
    """How text grows, one factor for each text size of the visitor, and how far apart lines, words and letters are."""

    factors: tuple[float, ...]
    control_factors: tuple[float, ...]
    cramped_control_factors: tuple[float, ...]
    """The same where the screen is low."""
    leading: float
    """From line to line, in parts of the font size."""
    tight_leading: float
    """The same for headlines and figures."""
    headline_tightening: float
    """By how much letters are set closer, in parts of the font size."""
    figure_tightening: float
    wide_letters: float
    """What the visitor's wider spacing adds between letters, in parts of the font size."""
    wide_words: float
    wide_lines: float
    """By how much the wider spacing multiplies the leading."""


class Millimetres(NamedTuple):
    """Distances and sizes, in millimetres of the default station."""

    space: float
    """The unit of all distances between things."""
    landscape_margin: float
    portrait_margin: float
    gutter: float
    target: float
    primary_target: float
    line: float
    mark: float
    ring: float


class Milliseconds(NamedTuple):
    """Times of motion, of the attract screen, and of buttons that repeat while they are held."""

    quick: int
    moderate: int
    slow: int
    attract_change: int
    attract_step: int
    pointer_rest: int
    hold_delay: int
    hold_interval: int


class Plates(NamedTuple):
    """The grounds of pictures with transparency, the same on every background: what is drawn decides which."""

    light: Colour
    dark: Colour
    middle: Colour


class Theme(NamedTuple):
    """All of the theme. What is by background has the same backgrounds everywhere, in the order of the choices."""

    colours: Mapping[str, Palette]
    grounds: Mapping[str, Mapping[str, Ground]]
    """By background, and for `UNCHOSEN`; each has all of `GROUNDS`. In high contrast they are the same."""
    typeface: Typeface
    weights: Weights
    steps: Steps
    text: Text
    millimetres: Millimetres
    milliseconds: Milliseconds
    dimming: tuple[float, ...]
    """What part of its light the screen keeps, one factor for each step of dimming."""
    plates: Plates
    illustrations: Mapping[str, Tones]
    maps: Mapping[str, Tones]


@functools.cache
def theme() -> Theme:
    """The kiosk's own theme. Raises `ThemeError` if its file can't be read or used."""
    return load_theme(THEME)


def dimmed(palette: Palette, part: float) -> Palette:
    """A palette with a part of its light; the same palette for all of it."""
    if part >= 1:
        return palette
    return Palette(**{role: Colour(colour) for role, colour in dimmed_colours(palette._asdict(), part).items()})


def load_theme(file: Path) -> Theme:
    """Read a theme. Raises `ThemeError` if the file can't be read or used."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ThemeError(f"{file}: can't be read: {error}") from error
    try:
        return _theme(values)
    except ThemeError as error:
        raise ThemeError(f"{file}: {error}") from None


def screen_values(theme: Theme) -> dict[str, object]:
    """The values that the screen needs, by the names of the properties of Theme.qml that take them."""
    values: dict[str, object] = {
        "backgrounds": list(theme.colours),
        "palettes": {background: palette._asdict() for background, palette in theme.colours.items()},
        "grounds": _screen_grounds(theme.grounds, 1),
        "dimmed": [_screen_grounds(theme.grounds, light) for light in theme.dimming],
        "plates": theme.plates._asdict(),
        "family": theme.typeface.family,
        "capHeight": theme.typeface.capital_height,
        "letterMiddle": theme.typeface.letter_middle,
        "naturalLeading": theme.typeface.natural_leading,
        "textFactors": list(theme.text.factors),
        "roomyControlFactors": list(theme.text.control_factors),
        "crampedControlFactors": list(theme.text.cramped_control_factors),
        "leading": theme.text.leading,
        "tightLeading": theme.text.tight_leading,
        "headlineTightening": theme.text.headline_tightening,
        "figureTightening": theme.text.figure_tightening,
        "wideLetters": theme.text.wide_letters,
        "wideWords": theme.text.wide_words,
        "wideLines": theme.text.wide_lines,
    }
    values |= theme.weights._asdict()
    values |= {f"{name}Step": step for name, step in theme.steps._asdict().items()}
    values |= {f"{_camel_case(name)}Mm": size for name, size in theme.millimetres._asdict().items()}
    values |= {_camel_case(name): time for name, time in theme.milliseconds._asdict().items()}
    return values


def _screen_grounds(grounds: Mapping[str, Mapping[str, Ground]], light: float) -> dict[str, dict[str, object]]:
    """The colours of every ground of every background, with this part of their light."""
    return {
        background: {
            name: {"tones": ground.tones, **dimmed(ground.palette, light)._asdict()} for name, ground in named.items()
        }
        for background, named in grounds.items()
    }


def _camel_case(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))


def _theme(values: object) -> Theme:
    parts = _values(values, Theme, "theme")
    palettes = _mapping(parts["colours"], "colours")
    colours = {name: _group(palettes[name], Palette, f"colours.{name}") for name in palettes}
    read = Theme(
        colours=types.MappingProxyType(colours),
        grounds=_grounds(parts["grounds"], colours),
        typeface=_group(parts["typeface"], Typeface, "typeface"),
        weights=_group(parts["weights"], Weights, "weights"),
        steps=_group(parts["steps"], Steps, "steps"),
        text=_group(parts["text"], Text, "text"),
        millimetres=_group(parts["millimetres"], Millimetres, "millimetres"),
        milliseconds=_group(parts["milliseconds"], Milliseconds, "milliseconds"),
        dimming=_dimming(parts["dimming"], "dimming"),
        plates=_group(parts["plates"], Plates, "plates"),
        illustrations=_tones(parts["illustrations"], palettes, "illustrations"),
        maps=_tones(parts["maps"], palettes, "maps"),
    )
    _check_high_contrast(read)
    return read


def _grounds(value: object, colours: Mapping[str, Palette]) -> Mapping[str, Mapping[str, Ground]]:
    """The grounds of each background. High contrast has none of its own: its grounds are all paper."""
    given = _mapping(value, "grounds")
    own = [background for background in colours if background != HIGH_CONTRAST]
    if list(given) != [UNCHOSEN, *own]:
        raise ThemeError(f"grounds: must have {', '.join([UNCHOSEN, *own])}, in this order")
    grounds: dict[str, Mapping[str, Ground]] = {}
    for background, named in given.items():
        paper = own[0] if background == UNCHOSEN else background
        by_name = _mapping(named, f"grounds.{background}")
        if list(by_name) != list(GROUNDS[1:]):
            raise ThemeError(f"grounds.{background}: must have {', '.join(GROUNDS[1:])}, in this order")
        others = {name: _ground(each, f"grounds.{background}.{name}", colours) for name, each in by_name.items()}
        grounds[background] = types.MappingProxyType({PAPER: Ground(paper, colours[paper]), **others})
    if HIGH_CONTRAST in colours:
        plain = Ground(HIGH_CONTRAST, colours[HIGH_CONTRAST])
        grounds[HIGH_CONTRAST] = types.MappingProxyType(dict.fromkeys(GROUNDS, plain))
    return types.MappingProxyType(grounds)


def _ground(value: object, where: str, colours: Mapping[str, Palette]) -> Ground:
    values = dict(_mapping(value, where))
    tones = _text(values.pop("tones", None), f"{where}.tones")
    if tones not in colours:
        raise ThemeError(f"{where}.tones: {tones!r} is not a background; they are {', '.join(colours)}")
    return Ground(tones, _group(values, Palette, where))


def _check_high_contrast(theme: Theme) -> None:
    """High contrast is black, white and yellow; no theme may soften it."""
    palette = theme.colours.get(HIGH_CONTRAST)
    if palette is None:
        raise ThemeError(f"colours: {HIGH_CONTRAST} is missing")
    groups = {"colours": palette._asdict(), "illustrations": theme.illustrations[HIGH_CONTRAST]}
    groups["maps"] = theme.maps[HIGH_CONTRAST]
    for group, colours in groups.items():
        for name, colour in colours.items():
            if colour not in _HIGH_CONTRAST_COLOURS:
                allowed = ", ".join(_HIGH_CONTRAST_COLOURS)
                raise ThemeError(f"{group}.{HIGH_CONTRAST}.{name}: high contrast takes only {allowed}, not {colour}")


def _group(values: object, kind: type[_Group], where: str) -> _Group:
    """A group of values, each of the type that its field has."""
    checks = {name: _CHECKS[taken] for name, taken in kind.__annotations__.items()}
    parts = _values(values, kind, where)
    return kind(**{name: checks[name](value, f"{where}.{name}") for name, value in parts.items()})


def _values(values: object, kind: type, where: str) -> dict[str, object]:
    """The values by their names: those of the fields of `kind`, all of them and no others."""
    mapping = _mapping(values, where)
    names = list(kind.__annotations__)
    for name in names:
        if name not in mapping:
            raise ThemeError(f"{where}: {name} is missing")
    for name in mapping:
        if name not in names:
            raise ThemeError(f"{where}: {name} is not known; known are {', '.join(names)}")
    return mapping


def _tones(value: object, backgrounds: Mapping[str, object], where: str) -> Mapping[str, Tones]:
    """The tones of drawings, for the same backgrounds as the colours."""
    by_background = _mapping(value, where)
    if list(by_background) != list(backgrounds):
        raise ThemeError(f"{where}: must have the backgrounds {', '.join(backgrounds)}, in this order")
    tones: dict[str, Tones] = {}
    for background, named in by_background.items():
        path = f"{where}.{background}"
        colours = {name: _colour(colour, f"{path}.{name}") for name, colour in _mapping(named, path).items()}
        tones[background] = types.MappingProxyType(colours)
    return types.MappingProxyType(tones)


def _mapping(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ThemeError(f"{where}: must be an object, in braces")
    return cast(dict[str, object], value)


def _colour(value: object, where: str) -> Colour:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise ThemeError(f"{where}: {value!r} is not a colour such as '#123a6f'")
    return Colour(value)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value:
        raise ThemeError(f"{where}: {value!r} is not a text")
    return value


def _whole(value: object, where: str) -> int:
    if type(value) is not int or value <= 0:
        raise ThemeError(f"{where}: {value!r} is not a whole number above 0")
    return value


def _number(value: object, where: str) -> float:
    if type(value) not in (int, float) or not 0 < cast(float, value) < math.inf:
        raise ThemeError(f"{where}: {value!r} is not a number above 0")
    return float(cast(float, value))


def _factors(value: object, where: str) -> tuple[float, ...]:
    """One factor for each text size that a visitor can choose: 1 first, then larger ones."""
    if not isinstance(value, list) or len(cast(list[object], value)) != TEXT_SIZES:
        raise ThemeError(f"{where}: must be a list of {TEXT_SIZES} numbers, one for each text size")
    factors = tuple(_number(each, f"{where}[{index}]") for index, each in enumerate(cast(list[object], value)))
    if factors[0] != 1 or list(factors) != sorted(factors):
        raise ThemeError(f"{where}: must begin with 1 and never become smaller")
    return factors


def _dimming(value: object, where: str) -> tuple[float, ...]:
    """One factor for each step of dimming, each smaller than the one before."""
    if not isinstance(value, list) or len(cast(list[object], value)) != DIMMING_STEPS:
        raise ThemeError(f"{where}: must be a list of {DIMMING_STEPS} numbers, one for each step")
    factors = tuple(_number(each, f"{where}[{index}]") for index, each in enumerate(cast(list[object], value)))
    if list(factors) != sorted(set(factors), reverse=True) or factors[0] >= 1:
        raise ThemeError(f"{where}: must begin below 1 and become smaller at each step")
    return factors


_CHECKS: dict[Any, Callable[[object, str], Any]] = {
    Colour: _colour,
    str: _text,
    int: _whole,
    float: _number,
    tuple[float, ...]: _factors,
}
