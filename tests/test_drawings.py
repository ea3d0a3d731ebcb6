"""The drawings in `resources/` are what their scripts make, byte for byte."""

import re

import pytest

from kiosk.exhibit.maps import load_map
from kiosk.paths import RESOURCES
from kiosk.theme import theme
from resources.drawings.catalogue import draw_all
from resources.drawings.drawing import Drawing

BY_HAND = ("icons/kiosk.svg",)
DRAWINGS = [
    name
    for name in (file.relative_to(RESOURCES).as_posix() for file in sorted(RESOURCES.rglob("*.svg")))
    if name not in BY_HAND
]


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return dict(draw_all())


@pytest.mark.parametrize("file", DRAWINGS)
def test_drawing_again_gives_the_same_bytes(drawn: dict[str, str], file: str) -> None:
    assert file in drawn, f"no script draws {file}"
    same = (RESOURCES / file).read_bytes() == drawn[file].encode()
    assert same, f"{file} is not what its script draws: run `make drawings`"


def test_every_drawing_is_there(drawn: dict[str, str]) -> None:
    assert sorted(drawn) == sorted(DRAWINGS)


def test_the_lines_of_the_map_are_the_sides_of_its_lands() -> None:
    """The rest of the map's file needs Natural Earth; its borders and coasts follow from its lands."""
    from resources.drawings.natural_earth import Rings, lines  # shapely is not needed by the other tests

    baltic = load_map("baltic")
    rings: dict[str, Rings] = {
        land.code: [
            [(round(10 * float(x)), round(10 * float(y))) for x, y in (point.split() for point in ring.split("L"))]
            for ring in re.findall(r"M([^MZ]+)Z", land.path)
        ]
        for land in baltic.lands
    }
    assert lines(rings) == (baltic.borders, baltic.coast)


def test_high_contrast_draws_an_unnamed_tone_black() -> None:
    drawing = Drawing("contrast", 100, 100)
    drawing.disc("haze", 50, 50, 10)
    assert '<circle fill="#000000"' in drawing.svg()


@pytest.mark.parametrize("background", [background for background in theme().illustrations if background != "contrast"])
def test_a_misspelt_tone_is_an_error(background: str) -> None:
    with pytest.raises(KeyError):
        Drawing(background, 100, 100).disc("hase", 50, 50, 10)
