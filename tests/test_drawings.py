"""The drawings in `resources/` are what their scripts make, byte for byte."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QImage, QImageReader

from kiosk.exhibit import named
from kiosk.exhibit.drawings import drawing_shapes
from kiosk.exhibit.maps import load_map
from kiosk.paths import FONT, ILLUSTRATIONS, RESOURCES
from kiosk.theme import theme
from resources.drawings.catalogue import draw_all
from resources.drawings.drawing import Drawing
from resources.drawings.typeface import LICENSE, SOURCE, make

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


def test_the_typeface_is_what_its_script_makes(tmp_path: Path) -> None:
    make(SOURCE, tmp_path / "made.ttf")
    with TTFont(tmp_path / "made.ttf") as made, TTFont(FONT) as ours:
        assert sorted(made.keys()) == sorted(ours.keys())
        tables = [tag for tag in made.keys() if tag != "GlyphOrder"]  # noqa: SIM118 - a font is no dict
        assert [tag for tag in tables if made.getTableData(tag) != ours.getTableData(tag)] == []


def test_the_typeface_draws_the_same_letters_as_onest() -> None:
    with TTFont(SOURCE) as onest, TTFont(FONT) as ours:
        assert [
            tag for tag in ("glyf", "hmtx", "gvar", "HVAR", "fvar") if onest.getTableData(tag) != ours.getTableData(tag)
        ] == []
    assert (FONT.parent / "LICENSE").read_bytes() == LICENSE.read_bytes()


@pytest.mark.parametrize("name", named.Drawing.names())
def test_the_sky_of_a_drawing_is_as_open_as_its_shape_says(name: str) -> None:
    """Words may be before it. The shape is in resources/illustrations/drawings.json."""
    shape = drawing_shapes()[name]
    for background in theme().illustrations:
        reader = QImageReader(str(ILLUSTRATIONS / f"{name}-{background}.svg"))
        drawn = reader.read().convertToFormat(QImage.Format.Format_Alpha8)
        assert (drawn.width(), drawn.height()) == (shape.width, shape.height)
        rows = bytes(drawn.constBits())
        first = next(at for at, value in enumerate(rows) if value) // drawn.bytesPerLine()
        assert shape.sky <= first / shape.width < shape.sky + 0.1
