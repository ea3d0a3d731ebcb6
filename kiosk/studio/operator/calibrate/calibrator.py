"""The state of `kiosk calibrate` while it runs. The window binds to this one object and has no state of its own."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypedDict

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import CommandError
from kiosk.settings import Station
from kiosk.studio.operator.calibrate.measuring import (
    CARD_MM,
    LARGEST_CARD,
    ScreenSize,
    limits,
    reach_in_words,
    station_values,
    with_wider_card,
)
from kiosk.studio.operator.calibrate.station_file import save
from kiosk.studio.operator.calibrate.touch_test import NEAR_MM, TARGETS, Point, Touch, TouchTest, targets

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList: Any = "QVariantList"  # by name, since Qt has no Python type for it

STEPS = ("size", "height", "orientation", "touch", "summary")
FIRST_BOTTOM_MM = 700.0
"""The height that the first press sets, while none has been measured."""
SMALLEST_SHORT_SIDE_MM = 130.0
"""A screen that says it is smaller is laid out as if it had this size: no kiosk has such a small one."""


class MarkData(TypedDict):
    """A mark to touch: its middle in pixels, and its name."""

    x: float
    y: float
    name: str


class TouchData(TypedDict):
    """A touch in pixels: whether it hit its mark, and how far off it was in words."""

    x: float
    y: float
    hit: bool
    words: str


class SummaryRow(TypedDict):
    """What was measured, by name."""

    label: str
    value: str


@QmlElement
class Calibrator(QObject):
    """The steps of a calibration, and what has been measured so far.

    `size` is the window's in logical pixels, as is `px_per_mm`, which is what the station file or the screen says at
    first; each is `ratio` pixels of the screen wide, which the station file counts. `ended` says whether the file was
    written.
    """

    stepChanged = Signal()
    sizeChanged = Signal()
    layoutChanged = Signal()
    heightChanged = Signal()
    touchChanged = Signal()
    problemChanged = Signal()
    ended = Signal(bool)

    def __init__(
        self, file: Path, station: Station, size: tuple[int, int], px_per_mm: float, ratio: float = 1.0
    ) -> None:
        super().__init__()
        self._file = file
        self._ratio = ratio
        widest = LARGEST_CARD * min(size) / CARD_MM[0]
        least, _ = limits("px_per_mm")
        self._screen = ScreenSize(*size, max(least, min(px_per_mm, widest)))
        self._layout_px_per_mm = self._readable_px_per_mm()
        bottom = station.screen_bottom_mm
        self._bottom_mm = None if bottom is None else float(bottom)
        self._distance_mm = float(station.viewing_distance_mm)
        self._step = 0
        self._touches: list[Touch] = []
        self._has_touch = True
        self._problem = ""
        self.is_saved = False

    @property
    def values(self) -> Mapping[str, str]:
        """What is written, by the keys of the station file."""
        physical = replace(self._screen, px_per_mm=self._screen.px_per_mm * self._ratio)
        return station_values(physical, self._bottom_mm, self._distance_mm)

    @property
    def correction(self) -> str:
        """What corrects the touch device, in words; empty if nothing is wrong."""
        return self._touch_test().correction

    def set_size(self, width: int, height: int) -> None:
        """Follow the window's size."""
        if (width, height) != (self._screen.width, self._screen.height):
            self._screen = ScreenSize(width, height, self._screen.px_per_mm)
            self.sizeChanged.emit()
            self._forget_touches()

    # --- The steps ---

    def _get_step(self) -> int:
        return self._step

    def _go_to(self, step: int) -> None:
        if step == self._step or not 0 <= step < len(STEPS):
            return
        self._set_problem("")
        if STEPS[self._step] == "size":  # not earlier: nothing may move under the operator's finger
            self._forget_touches()
            self._layout_px_per_mm = self._readable_px_per_mm()
            self.layoutChanged.emit()
        self._step = step
        self.stepChanged.emit()

    @Slot()
    def goOn(self) -> None:
        """Go to the next step; at the last step, write the file."""
        if STEPS[self._step] == "summary":
            self._save()
        else:
            self._go_to(self._step + 1)

    @Slot()
    def goBack(self) -> None:
        """Go to the step before."""
        self._go_to(self._step - 1)

    @Slot()
    def leave(self) -> None:
        """Leave without writing."""
        self.ended.emit(False)

    def _save(self) -> None:
        try:
            save(self._file, self.values)
        except CommandError as error:
            self._set_problem(f"{error.cause}: {error.way_out}.")
        else:
            self.is_saved = True
            self.ended.emit(True)

    def _get_problem(self) -> str:
        return self._problem

    def _set_problem(self, words: str) -> None:
        if words != self._problem:
            self._problem = words
            self.problemChanged.emit()

    # --- The size ---

    def _readable_px_per_mm(self) -> float:
        return min(self._screen.px_per_mm, min(self._screen.width, self._screen.height) / SMALLEST_SHORT_SIDE_MM)

    @Slot(int)
    def growCard(self, pixels: int) -> None:
        """Make the card on screen wider by `pixels`; below 0, narrower."""
        px_per_mm = with_wider_card(self._screen, pixels)
        if px_per_mm != self._screen.px_per_mm:
            self._screen = ScreenSize(self._screen.width, self._screen.height, px_per_mm)
            self.sizeChanged.emit()

    def _get_px_per_mm(self) -> float:
        return self._screen.px_per_mm

    def _get_orientation(self) -> str:
        return self._screen.orientation

    def _get_layout_px_per_mm(self) -> float:
        return self._layout_px_per_mm

    def _get_density_words(self) -> str:
        return f"{self._screen.px_per_mm * self._ratio:.2f}\N{NO-BREAK SPACE}px/mm"

    def _get_size_words(self) -> str:
        screen = self._screen
        return f"{screen.width_mm:.0f} × {screen.height_mm:.0f} mm, {screen.inches:.1f} inches"

    # --- The height ---

    @Slot(int)
    def lift(self, mm: int) -> None:
        """Set the screen's lower edge `mm` higher above the floor; the first press sets a usual height."""
        bottom = self._within("screen_bottom_mm", (self._bottom_mm or 0) + mm)
        self._set_height(FIRST_BOTTOM_MM if self._bottom_mm is None else bottom, self._distance_mm)

    @Slot(int)
    def standBack(self, mm: int) -> None:
        """Set the visitor's eyes `mm` farther away."""
        self._set_height(self._bottom_mm, self._within("viewing_distance_mm", self._distance_mm + mm))

    def _set_height(self, bottom_mm: float | None, distance_mm: float) -> None:
        if (bottom_mm, distance_mm) != (self._bottom_mm, self._distance_mm):
            self._bottom_mm, self._distance_mm = bottom_mm, distance_mm
            self.heightChanged.emit()

    @staticmethod
    def _within(key: str, value: float) -> float:
        least, most = limits(key)
        return max(least, min(most, value))

    def _get_bottom_mm(self) -> float:
        return -1.0 if self._bottom_mm is None else self._bottom_mm

    def _get_distance_mm(self) -> float:
        return self._distance_mm

    def _get_band_words(self) -> str:
        return "" if self._bottom_mm is None else reach_in_words(self._screen, self._bottom_mm)

    # --- Touch ---

    @Slot(float, float, bool)
    def touch(self, x: float, y: float, by_mouse: bool) -> None:
        """Note a touch for the target that is shown: where the device reported it, in pixels."""
        if len(self._touches) < len(TARGETS):
            self._touches.append(Touch(self._targets()[len(self._touches)], (x, y), by_mouse))
            self._has_touch = True
            self.touchChanged.emit()

    @Slot()
    def skipTouch(self) -> None:
        """Go on without a touch device."""
        self._forget_touches()
        self._has_touch = False
        self.touchChanged.emit()
        self._go_to(STEPS.index("summary"))

    @Slot()
    def testAgain(self) -> None:
        """Begin the touch test again."""
        self._forget_touches()

    def _forget_touches(self) -> None:
        self._touches = []
        self._has_touch = True
        self.touchChanged.emit()

    def _targets(self) -> list[Point]:
        return targets(self._screen)

    def _touch_test(self) -> TouchTest:
        return TouchTest(tuple(self._touches), self._screen)

    def _get_marks(self) -> list[MarkData]:
        return [{"x": x, "y": y, "name": name} for (x, y), (name, *_) in zip(self._targets(), TARGETS, strict=True)]

    def _get_touches(self) -> list[TouchData]:
        return [
            {"x": touch.reported[0], "y": touch.reported[1], "hit": off <= NEAR_MM, "words": f"{off:.0f} mm off"}
            for touch, off in zip(self._touches, self._touch_test().distances_mm, strict=True)
        ]

    def _get_touch_headline(self) -> str:
        return self._touch_test().headline

    def _get_touch_words(self) -> str:
        return self._touch_test().details

    def _get_summary(self) -> list[SummaryRow]:
        bottom = "not measured" if self._bottom_mm is None else f"{self._bottom_mm:.0f} mm above the floor"
        touch = self._touch_test().result if self._touches or self._has_touch else "no touch device"
        rows = {
            "Size": self._get_size_words(),
            "Pixels per millimetre": self.values["px_per_mm"],
            "The screen hangs": self._screen.orientation,
            "Its lower edge": bottom,
            "Eyes to screen": f"{self._distance_mm:.0f} mm",
            "Touch": touch,
            "Written to": str(self._file),
        }
        return [{"label": label, "value": value} for label, value in rows.items()]

    step = Property(int, _get_step, notify=stepChanged)
    problem = Property(str, _get_problem, notify=problemChanged)
    pxPerMm = Property(float, _get_px_per_mm, notify=sizeChanged)
    # In pixels of the screen, as the station file has it.
    densityWords = Property(str, _get_density_words, notify=sizeChanged)
    sizeWords = Property(str, _get_size_words, notify=sizeChanged)
    orientation = Property(str, _get_orientation, notify=sizeChanged)
    # The layout follows this one, so that nothing moves while the size is measured.
    layoutPxPerMm = Property(float, _get_layout_px_per_mm, notify=layoutChanged)
    # Below 0 if it was not measured.
    bottomMm = Property(float, _get_bottom_mm, notify=heightChanged)
    distanceMm = Property(float, _get_distance_mm, notify=heightChanged)
    bandWords = Property(str, _get_band_words, notify=heightChanged)
    # The targets; where touches were reported; what they show.
    marks = Property(QVariantList, _get_marks, notify=touchChanged)
    touches = Property(QVariantList, _get_touches, notify=touchChanged)
    touchHeadline = Property(str, _get_touch_headline, notify=touchChanged)
    touchWords = Property(str, _get_touch_words, notify=touchChanged)
    summary = Property(QVariantList, _get_summary, notify=stepChanged)
