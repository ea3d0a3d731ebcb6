"""Darker colours for visitors whom light hurts: the palette changes, nothing is laid over the screen.

The light of a colour is its relative luminance (WCAG 2.2), a number from 0 to 1.
"""

from typing import NamedTuple

TEXT_CONTRAST = 7.0
PART_CONTRAST = 3.0
_GLARE = 0.05
"""What WCAG adds to the light of both colours of a contrast."""
_MARGIN = 1.02
"""Colours are whole numbers: by how much a contrast is aimed higher, so that rounding does not spoil it."""
_LEAST_LIGHT = TEXT_CONTRAST * _MARGIN * _GLARE - _GLARE + 0.012
"""No ground for dark text is darker: black would not have the contrast of text on it, nor nearly black its shades."""

_GROUNDS = ("paper", "pane", "pressed")
_TEXTS = ("ink", "quiet", "structure", "figure")
_PARTS = ("accent", "focus", "line")


class _Channels(NamedTuple):
    """A colour as light: red, green and blue, from 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def light(self) -> float:
        """The relative luminance."""
        return 0.2126 * self.red + 0.7152 * self.green + 0.0722 * self.blue


def dimmed_colours(colours: dict[str, str], part: float) -> dict[str, str]:
    """A palette's colours by role, with a part of their light (1 or less).

    Grounds lose light first. Then what is drawn on them moves away from them as far as it must: text keeps 7:1 and
    parts keep 3:1 with the paper, the pane and a pressed control.
    """
    found = {role: _channels(colour) for role, colour in colours.items()}
    if found["paper"].light > found["ink"].light:
        _dark_on_light(found, part)
    else:
        _light_on_dark(found, part)
    return {role: _colour(channels) for role, channels in found.items()}


def _dark_on_light(found: dict[str, _Channels], part: float) -> None:
    """Dim the light grounds, and darken what is drawn on them."""
    for role in (*_GROUNDS, "track", "inverse"):
        light = found[role].light
        found[role] = _scaled(found[role], min(1.0, max(part, _LEAST_LIGHT / light)))
    ground = min(found[role].light for role in _GROUNDS)
    for role in _TEXTS:
        _darken(found, role, ground, TEXT_CONTRAST)
    _darken(found, "structure", found["inverse"].light, TEXT_CONTRAST)
    for role in _PARTS:
        _darken(found, role, ground, PART_CONTRAST)


def _light_on_dark(found: dict[str, _Channels], part: float) -> None:
    """Dim everything, but what is drawn only as far as its contrast with the dark grounds lasts."""
    for role in (*_GROUNDS, "track", "inverse"):
        found[role] = _scaled(found[role], part)
    ground = max(found[role].light for role in _GROUNDS)
    for role in _TEXTS:
        against = max(ground, found["inverse"].light) if role == "structure" else ground
        _dim(found, role, part, against, TEXT_CONTRAST)
    for role in _PARTS:
        _dim(found, role, part, ground, PART_CONTRAST)


def _darken(found: dict[str, _Channels], role: str, ground: float, ratio: float) -> None:
    most = (ground + _GLARE) / (ratio * _MARGIN) - _GLARE
    light = found[role].light
    if light > most:
        found[role] = _scaled(found[role], max(0.0, most) / light)


def _dim(found: dict[str, _Channels], role: str, part: float, ground: float, ratio: float) -> None:
    least = (ground + _GLARE) * ratio * _MARGIN - _GLARE
    found[role] = _scaled(found[role], min(1.0, max(part, least / found[role].light)))


def _scaled(colour: _Channels, factor: float) -> _Channels:
    return _Channels(*(channel * factor for channel in colour))


def _channels(colour: str) -> _Channels:
    return _Channels(*(_to_light(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5)))


def _colour(channels: _Channels) -> str:
    return "#" + "".join(f"{round(255 * _from_light(channel)):02x}" for channel in channels)


def _to_light(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _from_light(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
