"""The screens of this machine: which one is the station's, and how many of its pixels are a millimetre."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.sizes import px_per_mm_of

if TYPE_CHECKING:
    from kiosk.settings import Station


USUAL = (1920, 1080)
"""A usual size of a screen, in pixels."""


def screens() -> list[QScreen]:
    """All screens, from left to right and then from above: their numbers do not follow which one is the primary."""
    return sorted(QGuiApplication.screens(), key=_place)


def _place(screen: QScreen) -> tuple[int, int, str]:
    geometry = screen.geometry()
    return geometry.x(), geometry.y(), screen.name()


def find(wanted: str, among: Sequence[QScreen]) -> QScreen | None:
    """The screen that the station file names, by its name or its number from 1; None if it is not there."""
    for screen in among:
        if screen.name().casefold() == wanted.strip().casefold():
            return screen
    number = int(wanted) if wanted.isdecimal() else 0
    return among[number - 1] if 0 < number <= len(among) else None


def size_of(screen: QScreen) -> tuple[int, int]:
    """The size of a screen in logical pixels; while all screens are off, that of a usual one."""
    size = screen.size()
    return USUAL if size.isEmpty() else (size.width(), size.height())


def name_of(screen: QScreen) -> str:
    """What messages call a screen."""
    return screen.name() or "the screen"


def station_screen(wanted: str | None) -> QScreen:
    """The screen that the station file names if it is there, else the primary one. There always is one for Qt."""
    return (find(wanted, screens()) if wanted else None) or QGuiApplication.primaryScreen()


def px_per_mm(screen: QScreen, station: "Station", ratio: float) -> float:
    """Logical pixels per millimetre of a screen, of which each is `ratio` physical ones wide.

    The station file has physical ones. If it names a screen that is not there, what it says is not true of another one.
    """
    is_stations = station.screen is None or find(station.screen, screens()) == screen
    return float(station.px_per_mm) / ratio if station.px_per_mm and is_stations else reported_px_per_mm(screen)


def reported_px_per_mm(screen: QScreen) -> float:
    """Logical pixels per millimetre as the screen reports them; if that is impossible, those of the default screen."""
    ratio = screen.devicePixelRatio()
    reported = screen.physicalDotsPerInch() * ratio / 25.4
    width, height = size_of(screen)
    possible = 1 <= reported <= 12 and not screen.size().isEmpty()
    return (reported if possible else px_per_mm_of(width * ratio, height * ratio)) / ratio
