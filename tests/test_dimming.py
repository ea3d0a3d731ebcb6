"""Dimmed colours have less light and keep their contrast."""

import pytest

from kiosk.theme import GROUNDS, Palette, dimmed, theme

STEPS = (1.0, *theme().dimming)
EACH = [(background, ground) for background, grounds in theme().grounds.items() for ground in grounds]
TEXTS = ("ink", "quiet", "structure", "figure")
PARTS = ("accent", "focus", "line")
BEHIND = ("paper", "pane", "pressed")


def light(colour: str) -> float:
    """The relative luminance, as WCAG 2.2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def palette(background: str, ground: str) -> Palette:
    return theme().grounds[background][ground].palette


def test_each_ground_of_each_background_is_tried():
    assert {ground for _, ground in EACH} == set(GROUNDS)


@pytest.mark.parametrize("part", theme().dimming)
@pytest.mark.parametrize(("background", "ground"), EACH)
def test_dimmed_text_and_parts_keep_their_contrast(background: str, ground: str, part: float):
    usual, colours = palette(background, ground)._asdict(), dimmed(palette(background, ground), part)._asdict()
    for behind in BEHIND:
        for role, least in (*((text, 7.0) for text in TEXTS), *((each, 3.0) for each in PARTS)):
            # No more is asked of dimmed colours than of the usual ones.
            asked = min(least, contrast(usual[role], usual[behind]))
            assert contrast(colours[role], colours[behind]) >= asked, (role, behind)
    assert contrast(colours["inverse"], colours["structure"]) >= min(
        7.0, contrast(usual["inverse"], usual["structure"])
    )


@pytest.mark.parametrize(("background", "ground"), EACH)
def test_each_step_has_less_light_than_the_one_before(background: str, ground: str):
    steps = [dimmed(palette(background, ground), part) for part in STEPS]
    brightest = [max(light(colour) for colour in colours) for colours in steps]
    assert brightest == sorted(brightest, reverse=True)
    assert brightest[-1] < 0.6 * brightest[0]


def test_not_dimmed_is_the_palette_itself():
    usual = palette("white", "paper")
    assert dimmed(usual, 1) is usual


def test_what_can_not_keep_its_contrast_by_losing_light_is_moved_away():
    """A grey that is just readable on white would not be on grey: it becomes darker than its part of the light."""
    usual = palette("white", "paper")._replace(quiet="#595959", paper="#ffffff")
    colours = dimmed(usual, 0.5)
    assert contrast("#595959", "#ffffff") == pytest.approx(7.0, abs=0.01)
    assert light(colours.quiet) < 0.5 * light("#595959")
    assert contrast(colours.quiet, colours.paper) >= 7
