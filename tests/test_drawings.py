"""The drawings in `resources/` are what their scripts make, byte for byte."""

import math
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QImage, QImageReader

from kiosk.exhibit import named
from kiosk.exhibit.drawings import SHAPES, drawing_shapes
from kiosk.exhibit.maps import load_map
from kiosk.paths import FONT, ILLUSTRATIONS, RESOURCES
from kiosk.theme import theme
from resources.drawings.catalogue import draw_all
from resources.drawings.drawing import COLUMNS, Drawing, Frame
from resources.drawings.shapes import box
from resources.drawings.typeface import LICENSE, SOURCE, make

BY_HAND = ("icons/kiosk.svg",)
DRAWINGS = [
    name
    for name in (file.relative_to(RESOURCES).as_posix() for file in sorted([*RESOURCES.rglob("*.svg"), SHAPES]))
    if name not in BY_HAND
]
LARGEST = 60 * 1024
"""Bytes of an illustration."""
CROPS = {"landscape": "", "portrait": "-portrait"}


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
    drawing = Drawing("contrast", Frame(0, 0, 100, 100))
    drawing.disc("haze", 50, 50, 10)
    assert '<circle fill="#000000"' in drawing.svg()


def test_a_crop_leaves_out_what_it_does_not_show() -> None:
    drawing = Drawing("white", Frame(100, 0, 100, 200))
    drawing.shape("sun", box(0, 50, 90, 20))
    assert "<path" not in drawing.svg()
    assert drawing.skyline.open() == [1.0] * COLUMNS
    drawing.shape("sun", box(0, 50, 110, 20))
    assert drawing.svg().count("<path") == 1
    assert drawing.skyline.open() == [0.23] * 2 + [1.0] * (COLUMNS - 2)


@pytest.mark.parametrize("background", [background for background in theme().illustrations if background != "contrast"])
def test_a_misspelt_tone_is_an_error(background: str) -> None:
    with pytest.raises(KeyError):
        Drawing(background, Frame(0, 0, 100, 100)).disc("hase", 50, 50, 10)


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


def picture(name: str, background: str, crop: str) -> QImage:
    return QImageReader(str(ILLUSTRATIONS / f"{name}-{background}{CROPS[crop]}.svg")).read()


@pytest.mark.parametrize("crop", CROPS)
@pytest.mark.parametrize("name", named.Drawing.names())
def test_the_sky_of_a_drawing_is_as_open_as_its_shape_says(name: str, crop: str) -> None:
    """Words may be before it: no pixel is drawn there, so they have the contrast that they have with the ground."""
    shape = getattr(drawing_shapes()[name], crop)
    assert len(shape.sky) == COLUMNS
    measured = [1.0] * COLUMNS
    for background in theme().illustrations:
        drawn = picture(name, background, crop).convertToFormat(QImage.Format.Format_Alpha8)
        assert (drawn.width(), drawn.height()) == (shape.width, shape.height)
        measured = [min(measured[column], opening(drawn, column)) for column in range(COLUMNS)]
    for column, sky in enumerate(shape.sky):
        assert sky <= measured[column]
        beside = measured[max(0, column - 1) : column + 2]  # a point on the border of two columns counts for both
        assert sky > min(beside) - 0.03


def opening(drawn: QImage, column: int) -> float:
    """The part of the height above everything drawn in one column."""
    wide = drawn.width() / COLUMNS
    strip = drawn.copy(math.ceil(column * wide), 0, math.floor(wide), drawn.height())
    rows, line = bytes(strip.constBits()), strip.bytesPerLine()
    drawn_rows = (at for at in range(strip.height()) if any(rows[at * line : at * line + strip.width()]))
    return next(drawn_rows, strip.height()) / strip.height()


@pytest.mark.parametrize("name", named.Drawing.names())
def test_a_drawing_has_a_crop_for_each_way_a_screen_can_hang(name: str) -> None:
    shape = drawing_shapes()[name]
    assert shape.landscape.width >= shape.landscape.height
    assert shape.portrait.width / shape.portrait.height == pytest.approx(9 / 16, abs=0.001)


@pytest.mark.parametrize(
    "file", [file for file in DRAWINGS if file.startswith("illustrations/") and file.endswith("svg")]
)
def test_an_illustration_is_flat_shapes_in_the_tones_of_its_background(file: str) -> None:
    """Nothing that Qt's renderer draws slowly, or not at all: only paths and discs."""
    svg = (RESOURCES / file).read_text(encoding="utf-8")
    background = file.removesuffix(".svg").removesuffix("-portrait").rpartition("-")[2]
    assert set(re.findall(r"<(\w+)", svg)) <= {"svg", "path", "circle"}
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) <= set(theme().illustrations[background].values())
    assert len(svg) < LARGEST


def test_editors_can_read_which_drawings_there_are() -> None:
    page = (RESOURCES.parent / "docs" / "writing-an-exhibit.md").read_text(encoding="utf-8")
    listed = page.partition("drawings, each for every background")[2].partition("`alt:`")[0]
    assert re.findall(r"`(\w+)`", listed) == list(named.Drawing.names())
