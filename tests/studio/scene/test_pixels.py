"""Pixels of pictures that the test has painted itself; expected ratios are those of WCAG's own examples."""

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from kiosk.studio.scene.pixels import (
    Colour,
    changes,
    colour_of,
    colours,
    contrast,
    crop,
    image_of,
    ink_and_paper,
    is_between,
    looks_the_same,
    luminance,
    pixels_of,
    strongest,
)

WHITE, BLACK, RED = (255, 255, 255), (0, 0, 0), (255, 0, 0)


def painted(width: int, height: int, rows: dict[int, Colour], ground: Colour = WHITE) -> Image.Image:
    """A picture of one colour, with some rows of others."""
    picture = Image.new("RGB", (width, height), ground)
    for row, colour in rows.items():
        picture.paste(colour, (0, row, width, row + 1))
    return picture


@pytest.mark.parametrize("width", [1, 4, 5, 7])
def test_a_frame_keeps_every_pixel_at_its_place(width: int) -> None:
    """Qt pads each row to four bytes, which shifts the rows of a reader that does not know."""
    frame = QImage(width, 3, QImage.Format.Format_ARGB32)
    for x in range(width):
        for y in range(3):
            frame.setPixelColor(x, y, QColor(10 * x, 20 * y, 200))
    picture = image_of(frame)
    assert picture.size == (width, 3)
    assert pixels_of(picture) == [(10 * x, 20 * y, 200) for y in range(3) for x in range(width)]


def test_a_picture_does_not_change_with_its_frame() -> None:
    frame = QImage(2, 2, QImage.Format.Format_RGB888)
    frame.fill(QColor("white"))
    picture = image_of(frame)
    frame.fill(QColor("black"))
    assert pixels_of(picture) == [WHITE] * 4


@pytest.mark.parametrize(("differing", "same"), [(0, True), (199, True), (200, False), (400, False)])
def test_frames_look_the_same_if_few_pixels_differ_much(differing: int, same: bool) -> None:
    one = QImage(20, 20, QImage.Format.Format_RGB888)
    one.fill(QColor("white"))
    other = one.copy()
    for place in range(differing):
        other.setPixelColor(place % 20, place // 20, QColor("black"))
    assert looks_the_same(one, other) is same


def test_frames_look_the_same_if_all_pixels_differ_a_little() -> None:
    one, other = (QImage(50, 50, QImage.Format.Format_RGB888) for _ in range(2))
    one.fill(QColor(100, 100, 100))
    other.fill(QColor(160, 160, 160))
    assert looks_the_same(one, other)
    other.fill(QColor(170, 170, 170))
    assert not looks_the_same(one, other)


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (QRectF(2, 3, 4, 2), (4, 2)),
        (QRectF(2.5, 3.5, 1, 1), (2, 2)),  # every pixel that the box touches
        (QRectF(-5, -5, 8, 8), (3, 3)),
        (QRectF(8, 8, 100, 100), (2, 2)),
        (QRectF(50, 50, 5, 5), (0, 0)),
    ],
)
def test_a_crop_is_the_part_of_the_box_that_is_in_the_picture(box: QRectF, size: tuple[int, int]) -> None:
    assert crop(Image.new("RGB", (10, 10)), box).size == size


def test_a_crop_has_the_pixels_of_the_box() -> None:
    picture = painted(4, 4, {2: RED})
    assert pixels_of(crop(picture, QRectF(0, 2, 4, 1))) == [RED] * 4
    assert pixels_of(crop(picture, QRectF(0, 1, 4, 1))) == [WHITE] * 4


def test_colours_are_counted_the_most_frequent_first() -> None:
    assert colours(painted(10, 5, {0: RED, 1: BLACK, 2: BLACK})) == [(20, WHITE), (20, BLACK), (10, RED)]
    assert colour_of(QColor("#123a6f")) == (0x12, 0x3A, 0x6F)


@pytest.mark.parametrize(
    ("colour", "value"),
    [
        (WHITE, 1.0),
        (BLACK, 0.0),
        (RED, 0.2126),
        ((0, 255, 0), 0.7152),
        ((0, 0, 255), 0.0722),
        ((119,) * 3, 0.1845),
        ((10,) * 3, 0.0030),
    ],
)
def test_luminance_is_that_of_wcag(colour: Colour, value: float) -> None:
    assert luminance(colour) == pytest.approx(value, abs=0.0001)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(WHITE, BLACK, 21), (BLACK, WHITE, 21), (RED, RED, 1), ((119,) * 3, WHITE, 4.48), ((118,) * 3, WHITE, 4.54)],
)
def test_contrast_is_that_of_wcag(one: Colour, other: Colour, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_the_strongest_colour_has_the_highest_contrast() -> None:
    grey = (128, 128, 128)
    assert strongest([grey, BLACK, RED], WHITE) == BLACK
    assert strongest([grey, WHITE, RED], BLACK) == WHITE


@pytest.mark.parametrize(
    ("colour", "between"),
    [
        ((128, 128, 128), True),
        ((94, 94, 94), True),  # a little outside, as a soft edge may be
        ((206, 206, 206), True),
        ((93, 128, 128), False),
        ((128, 128, 207), False),
    ],
)
def test_a_mixture_of_two_colours(colour: Colour, between: bool) -> None:
    assert is_between(colour, (100, 100, 100), (200, 200, 200)) is between
    assert is_between(colour, (200, 200, 200), (100, 100, 100)) is between


def test_the_soft_edges_of_letters_are_neither_ink_nor_paper_and_do_not_count() -> None:
    picture = painted(4, 13, {10: BLACK, 11: BLACK, 12: (128, 128, 128)})
    assert ink_and_paper(picture) == (BLACK, WHITE, 0)


def test_another_colour_behind_a_text_counts_as_other() -> None:
    sand, blue = (200, 180, 100), (0, 0, 200)
    ink, paper, other = ink_and_paper(painted(4, 10, {8: BLACK, 9: blue}, ground=sand))
    assert (ink, paper) == (BLACK, sand)
    assert other == pytest.approx(0.1)


def test_changes_are_the_contrasts_of_pixels_with_themselves_before() -> None:
    before = painted(10, 4, {})
    after = painted(10, 4, {0: BLACK, 1: (118, 118, 118), 2: (118, 118, 118)})
    assert [(round(ratio, 2), count) for ratio, count in changes(before, after)] == [(21.0, 10), (4.54, 20)]
    assert changes(before, before.copy()) == []
