import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.studio.operator.calibrate.measuring import (
    CARD_MM,
    ScreenSize,
    limits,
    reach_in_words,
    station_values,
    with_wider_card,
)
from kiosk.studio.operator.calibrate.station_file import station_in, with_values

WIDE = ScreenSize(1920, 1080, 3.614)
TALL = ScreenSize(1080, 1920, 3.614)


def test_a_screen_knows_its_size_and_orientation() -> None:
    assert (round(WIDE.width_mm), round(WIDE.height_mm), round(WIDE.inches, 1)) == (531, 299, 24.0)
    assert (WIDE.orientation, TALL.orientation, ScreenSize(500, 500, 3).orientation) == (
        "landscape",
        "portrait",
        "landscape",
    )


def test_a_card_grows_by_whole_pixels() -> None:
    one_more = with_wider_card(WIDE, 1)
    assert one_more * CARD_MM[0] == pytest.approx(310)
    assert with_wider_card(ScreenSize(1920, 1080, one_more), -1) * CARD_MM[0] == pytest.approx(309)


def test_a_card_stays_on_the_screen_and_in_the_station_files_limits() -> None:
    assert with_wider_card(WIDE, 100_000) * CARD_MM[0] <= 0.7 * 1080
    assert limits("px_per_mm")[0] <= with_wider_card(WIDE, -100_000) < 0.51


@given(st.integers(320, 8192), st.integers(320, 8192), st.floats(0.5, 20), st.integers(-3000, 3000))
def test_the_station_file_takes_every_size_of_the_card(width: int, height: int, px_per_mm: float, pixels: int) -> None:
    screen = ScreenSize(width, height, with_wider_card(ScreenSize(width, height, px_per_mm), pixels))
    assert station_in(with_values("", station_values(screen, None, 600)), "station.yaml")


@pytest.mark.parametrize(
    ("screen", "bottom_mm", "words"),
    [
        (WIDE, 800, "The whole screen can be reached from a wheelchair."),
        (
            WIDE,
            700,
            "199 of 299 mm of the screen can be reached from a wheelchair. It would be more if the screen were higher.",
        ),
        (
            WIDE,
            1000,
            "100 of 299 mm of the screen can be reached from a wheelchair. It would be more if the screen were lower.",
        ),
        (TALL, 700, "300 of 531 mm of the screen can be reached from a wheelchair: the marked band."),
        (WIDE, 400, "The reach band, from 800 to 1100 mm, is off the screen: hang the screen at least 210 mm higher."),
        (WIDE, 1150, "The reach band, from 800 to 1100 mm, is off the screen: hang the screen at least 150 mm lower."),
    ],
)
def test_the_reach_in_words(screen: ScreenSize, bottom_mm: float, words: str) -> None:
    assert reach_in_words(screen, bottom_mm) == words


def test_a_height_that_was_not_measured_is_not_written() -> None:
    assert "screen_bottom_mm" not in station_values(WIDE, None, 600)
    assert station_values(TALL, 0, 750.5) == {
        "px_per_mm": "3.614",
        "orientation": "portrait",
        "screen_bottom_mm": "0",
        "viewing_distance_mm": "750.5",
    }
