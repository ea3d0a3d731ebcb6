"""The drawings in `resources/` are what their scripts make, byte for byte."""

import re
from pathlib import Path

import pytest

from drawings.catalogue import draw_all
from drawings.drawing import Drawing
from drawings.natural_earth import Rings, lines
from kiosk.exhibit.maps import load_map
from kiosk.paths import RESOURCES
from kiosk.theme import theme

DRAWN = dict(draw_all())


@pytest.mark.parametrize("file", DRAWN)
def test_drawing_again_gives_the_same_bytes(file: str) -> None:
    same = (RESOURCES / file).read_bytes() == DRAWN[file].encode()
    assert same, f"{file} is not what its script draws: run `make drawings`"


def test_every_drawing_has_a_script() -> None:
    files = (file.relative_to(RESOURCES) for file in RESOURCES.rglob("*.svg"))
    by_hand = {Path("icons/kiosk.svg")}
    assert set(files) - by_hand == {Path(file) for file in DRAWN}


def test_the_lines_of_the_map_are_the_sides_of_its_lands() -> None:
    """The rest of the map's file needs Natural Earth; its borders and coasts follow from its lands."""
    drawn = load_map("baltic")
    rings: dict[str, Rings] = {
        land.code: [
            [(round(10 * float(x)), round(10 * float(y))) for x, y in (point.split() for point in ring.split("L"))]
            for ring in re.findall(r"M([^MZ]+)Z", land.path)
        ]
        for land in drawn.lands
    }
    assert lines(rings) == (drawn.borders, drawn.coast)


def test_high_contrast_draws_an_unnamed_tone_black() -> None:
    drawing = Drawing("contrast", 100, 100)
    drawing.disc("haze", 50, 50, 10)
    assert '<circle fill="#000000"' in drawing.svg()


@pytest.mark.parametrize("background", [background for background in theme().illustrations if background != "contrast"])
def test_a_misspelt_tone_is_an_error(background: str) -> None:
    with pytest.raises(KeyError):
        Drawing(background, 100, 100).disc("hase", 50, 50, 10)
