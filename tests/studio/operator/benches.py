"""The window of `kiosk calibrate`, for tests to look at and touch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.studio.operator.calibrate.calibrator import Calibrator
from kiosk.studio.operator.calibrate.station_file import existing
from kiosk.studio.operator.calibrate.window import make_window
from kiosk.ui.compiled import CompiledQml
from tests.ui.people import name_of, press, release, touch, tree

PX_PER_MM = 3.614
SIZES = [(1920, 1080), (1080, 1920)]


@dataclass
class Bench:
    """The window, and what it measures."""

    window: QQuickWindow
    calibrator: Calibrator
    file: Path
    compiled: CompiledQml
    ended: list[bool]

    def settle(self) -> None:
        for _ in range(2):
            QGuiApplication.processEvents()
            self.window.grabWindow()

    def touch(self, *names: str) -> None:
        for name in names:
            touch(self, name)
            self.settle()

    def tap(self, x: float, y: float) -> None:
        point = QPoint(round(x), round(y))
        press(self, point)
        release(self, point)

    def names(self) -> list[str]:
        return [name_of(each) for each in tree(self)]

    def marks(self) -> list[dict[str, Any]]:
        """What is to be touched, each with its place."""
        return list(self.calibrator.property("marks"))

    def says(self, words: str) -> bool:
        return any(words in name for name in self.names())


@pytest.fixture
def open_bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Opens the window over a station file with that text, of so many pixels."""
    opened: list[Bench] = []

    def make(
        text: str | None = None, size: tuple[int, int] = (1920, 1080), *, px_per_mm: float = PX_PER_MM, name: str = ""
    ) -> Bench:
        file = tmp_path / (name or "station.yaml")
        if text is not None:
            file.write_bytes(text.encode())
        station, _ = existing(file)
        calibrator = Calibrator(file, station, size, float(station.px_per_mm or px_per_mm))
        compiled, window = make_window(calibrator, size)
        bench = Bench(window, calibrator, file, compiled, [])
        calibrator.ended.connect(bench.ended.append)
        opened.append(bench)
        window.show()
        bench.settle()
        return bench

    yield make
    for bench in opened:
        bench.compiled.close()


@pytest.fixture
def bench(open_bench: Callable[..., Bench]) -> Bench:
    return open_bench()


def go_to(bench: Bench, step: str) -> None:
    """By touch, from the first page; at the touch test it is skipped."""
    for name in ("height", "orientation", "touch", "summary"):
        bench.touch("No touch device" if name == "summary" else "Continue")
        if name == step:
            return


def touch_all(bench: Bench, reported: Callable[[float, float], tuple[float, float]] = lambda x, y: (x, y)) -> None:
    for mark in bench.marks():
        bench.tap(*reported(mark["x"], mark["y"]))
    bench.settle()
