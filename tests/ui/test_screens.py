"""Which screen is the station's, and how many of its pixels are a millimetre."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize

from kiosk.settings import Station
from kiosk.ui import screens as module
from kiosk.ui.screens import find, px_per_mm, reported_px_per_mm


@dataclass
class Screen:
    """What the kiosk asks a QScreen."""

    label: str
    x: int = 0
    width: int = 1920
    height: int = 1080
    ratio: float = 1.0
    dots: float = 96.0

    def name(self) -> str:
        return self.label

    def geometry(self) -> QRect:
        return QRect(self.x, 0, self.width, self.height)

    def size(self) -> QSize:
        return QSize(self.width, self.height)

    def devicePixelRatio(self) -> float:  # noqa: N802 - Qt's name
        return self.ratio

    def physicalDotsPerInch(self) -> float:  # noqa: N802 - Qt's name
        return self.dots


LEFT, RIGHT = Screen("DP-1"), Screen("HDMI-1", 1920)


@pytest.fixture(autouse=True)
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    class Application:
        @staticmethod
        def screens() -> list[Any]:
            return [RIGHT, LEFT]

        @staticmethod
        def primaryScreen() -> Any:  # noqa: N802 - Qt's name
            return RIGHT

    monkeypatch.setattr(module, "QGuiApplication", Application)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("1", LEFT), ("2", RIGHT), ("HDMI-1", RIGHT), ("dp-1", LEFT), ("0", None), ("3", None), ("VGA-1", None)],
)
def test_a_screen_has_a_name_and_a_number_from_the_left(wanted: str, found: Screen | None):
    among: Any = module.screens()
    assert find(wanted, among) is found


@pytest.mark.parametrize(("wanted", "shown"), [(None, RIGHT), ("DP-1", LEFT), ("VGA-1", RIGHT)])
def test_the_stations_screen_or_else_the_primary_one_is_shown_on(wanted: str | None, shown: Screen):
    found: Any = module.station_screen(wanted)
    assert found is shown


def test_the_station_file_counts_pixels_of_the_screen_whatever_the_scale():
    screen: Any = RIGHT
    station = Station(px_per_mm=Decimal("3.6"))
    assert px_per_mm(screen, station, 1.0) == 3.6
    assert px_per_mm(screen, station, 2.0) == 1.8
    assert px_per_mm(screen, station, 1.5) == pytest.approx(2.4)


def test_what_the_station_file_says_of_a_screen_is_not_true_of_another():
    screen: Any = RIGHT
    station = Station(px_per_mm=Decimal("9.9"), screen="VGA-1")
    assert px_per_mm(screen, station, 1.0) == pytest.approx(96 / 25.4)
    assert px_per_mm(screen, Station(px_per_mm=Decimal("9.9"), screen="2"), 1.0) == 9.9


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_impossible_report_is_that_of_the_default_screen(ratio: float):
    screen: Any = Screen("TV", width=round(1920 / ratio), height=round(1080 / ratio), ratio=ratio, dots=2540)
    assert reported_px_per_mm(screen) * ratio == pytest.approx(3.614, abs=0.001)


def test_a_dense_screen_that_is_scaled_is_believed():
    screen: Any = Screen("4K", width=1920, height=1080, ratio=2.0, dots=140)
    assert reported_px_per_mm(screen) == pytest.approx(140 / 25.4)


def test_while_all_screens_are_off_the_kiosk_has_the_sizes_of_a_usual_one():
    screen: Any = Screen(":0.0", width=0, height=0, dots=96)
    assert module.size_of(screen) == (1920, 1080)
    assert reported_px_per_mm(screen) == pytest.approx(3.614, abs=0.001)
