"""What `kiosk calibrate` knows while it runs. The screen binds to this one object, and holds no state of its own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypedDict

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.settings import Station
from kiosk.studio.operator.calibrate import station_file as calibration
from kiosk.studio.operator.calibrate import touch_test as touching
from kiosk.studio.operator.calibrate.station_file import CARD_MM, Picture, StationFileError

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList: Any = "QVariantList"  # by name, since Qt has no Python type for it

STEPS = ("size", "height", "orientation", "touch", "summary")
FIRST_BOTTOM_MM = 700.0
"""Where the first press begins, while nobody has measured the height."""
LEAST_SHORT_SIDE_MM = 130.0
"""No kiosk's screen is smaller: one that says so is laid out as if it were as large as this."""


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

    `size` is the picture's in pixels; `px_per_mm` is what the station or the screen says at first. `ended`
    tells whether the file was written.
    """

    stepChanged = Signal()  # Qt's way of naming signals
    sizeChanged = Signal()
    layoutChanged = Signal()
    heightChanged = Signal()
    touchChanged = Signal()
    troubleChanged = Signal()
    ended = Signal(bool)

    def __init__(self, file: Path, station: Station, size: tuple[int, int], px_per_mm: float) -> None:
        super().__init__()
        self._file = file
        widest = calibration.MOST_CARD_OF_SCREEN * min(size) / CARD_MM[0]
        least, _ = calibration.limits("px_per_mm")
        self._picture = Picture(*size, max(least, min(px_per_mm, widest)))
        self._layout_px_per_mm = self._fit_to_be_read()
        bottom = station.screen_bottom_mm
        self._bottom_mm = None if bottom is None else float(bottom)
        self._distance_mm = float(station.viewing_distance_mm)
        self._step = 0
        self._touches: list[touching.Touch] = []
        self._has_touch = True
        self._trouble = ""
        self.is_saved = False

    @property
    def values(self) -> Mapping[str, str]:
        """What is written, by the station file's keys."""
        return calibration.new_values(self._picture, self._bottom_mm, self._distance_mm)

    @property
    def mending(self) -> str:
        """What mends the touch device, in words; empty where nothing is wrong."""
        return self._report().mending

    def set_size(self, width: int, height: int) -> None:
        """Follow the window's size."""
        if (width, height) != (self._picture.width, self._picture.height):
            self._picture = Picture(width, height, self._picture.px_per_mm)
            self.sizeChanged.emit()
            self._forget_touches()

    # --- The steps ---

    def _get_step(self) -> int:
        return self._step

    def _go_to(self, step: int) -> None:
        if step == self._step or not 0 <= step < len(STEPS):
            return
        self._set_trouble("")
        if STEPS[self._step] == "size":  # not before: nothing may move beneath a finger
            self._forget_touches()
            self._layout_px_per_mm = self._fit_to_be_read()
            self.layoutChanged.emit()
        self._step = step
        self.stepChanged.emit()

    @Slot()
    def goOn(self) -> None:  # the name QML calls
        """To the next step; from the last one, write the file."""
        if STEPS[self._step] == "summary":
            self._save()
        else:
            self._go_to(self._step + 1)

    @Slot()
    def goBack(self) -> None:
        """To the step before."""
        self._go_to(self._step - 1)

    @Slot()
    def leave(self) -> None:
        """Leave without writing."""
        self.ended.emit(False)  # as Qt has it

    def _save(self) -> None:
        try:
            calibration.save(self._file, self.values)
        except StationFileError as error:
            self._set_trouble(f"{error.cause}: {error.way_out}.")
        else:
            self.is_saved = True
            self.ended.emit(True)

    def _get_trouble(self) -> str:
        return self._trouble

    def _set_trouble(self, words: str) -> None:
        if words != self._trouble:
            self._trouble = words
            self.troubleChanged.emit()

    # --- The size ---

    def _fit_to_be_read(self) -> float:
        return min(self._picture.px_per_mm, min(self._picture.width, self._picture.height) / LEAST_SHORT_SIDE_MM)

    @Slot(int)
    def growCard(self, pixels: int) -> None:
        """Make the card on screen so many pixels wider; below 0, narrower."""
        px_per_mm = calibration.stepped(self._picture, pixels)
        if px_per_mm != self._picture.px_per_mm:
            self._picture = Picture(self._picture.width, self._picture.height, px_per_mm)
            self.sizeChanged.emit()

    def _get_px_per_mm(self) -> float:
        return self._picture.px_per_mm

    def _get_orientation(self) -> str:
        return self._picture.orientation

    def _get_layout_px_per_mm(self) -> float:
        return self._layout_px_per_mm

    def _get_size_words(self) -> str:
        picture = self._picture
        return f"{picture.width_mm:.0f} × {picture.height_mm:.0f} mm, {picture.inches:.1f} inches"

    # --- The height ---

    @Slot(int)
    def lift(self, mm: int) -> None:
        """Take the lower edge for so much higher above the floor."""
        bottom = self._within("screen_bottom_mm", (self._bottom_mm or 0) + mm)
        self._set_height(FIRST_BOTTOM_MM if self._bottom_mm is None else bottom, self._distance_mm)

    @Slot(int)
    def standBack(self, mm: int) -> None:
        """Take the visitor's eyes for so much further away."""
        self._set_height(self._bottom_mm, self._within("viewing_distance_mm", self._distance_mm + mm))

    def _set_height(self, bottom_mm: float | None, distance_mm: float) -> None:
        if (bottom_mm, distance_mm) != (self._bottom_mm, self._distance_mm):
            self._bottom_mm, self._distance_mm = bottom_mm, distance_mm
            self.heightChanged.emit()

    @staticmethod
    def _within(key: str, value: float) -> float:
        least, most = calibration.limits(key)
        return max(least, min(most, value))

    def _get_bottom_mm(self) -> float:
        return -1.0 if self._bottom_mm is None else self._bottom_mm

    def _get_distance_mm(self) -> float:
        return self._distance_mm

    def _get_band_words(self) -> str:
        return "" if self._bottom_mm is None else calibration.band_words(self._picture, self._bottom_mm)

    # --- Touch ---

    @Slot(float, float, bool)
    def touch(self, x: float, y: float, by_mouse: bool) -> None:  # Qt calls it so
        """Somebody touched the picture there, in pixels, at the target that is on."""
        if len(self._touches) < len(touching.TARGETS):
            self._touches.append(touching.Touch(self._targets()[len(self._touches)], (x, y), by_mouse))
            self._has_touch = True
            self.touchChanged.emit()

    @Slot()
    def skipTouch(self) -> None:
        """There is no touch device: go on without it."""
        self._forget_touches()
        self._has_touch = False
        self.touchChanged.emit()
        self._go_to(STEPS.index("summary"))

    @Slot()
    def testAgain(self) -> None:
        """Begin the touch test anew."""
        self._forget_touches()

    def _forget_touches(self) -> None:
        self._touches = []
        self._has_touch = True
        self.touchChanged.emit()

    def _targets(self) -> list[touching.Point]:
        return touching.targets(self._picture.width, self._picture.height, self._picture.px_per_mm)

    def _report(self) -> touching.Report:
        picture = self._picture
        return touching.Report(tuple(self._touches), picture.width, picture.height, picture.px_per_mm)

    def _get_marks(self) -> list[MarkData]:
        return [
            {"x": x, "y": y, "name": name} for (x, y), (name, *_) in zip(self._targets(), touching.TARGETS, strict=True)
        ]

    def _get_came(self) -> list[TouchData]:
        report = self._report()
        return [
            {"x": touch.came[0], "y": touch.came[1], "hit": off <= touching.NEAR_MM, "words": f"{off:.0f} mm off"}
            for touch, off in zip(self._touches, report.off_mm, strict=True)
        ]

    def _get_touch_headline(self) -> str:
        return self._report().headline

    def _get_touch_words(self) -> str:
        return self._report().words

    def _get_summary(self) -> list[SummaryRow]:
        bottom = "not measured" if self._bottom_mm is None else f"{self._bottom_mm:.0f} mm above the floor"
        touch = self._report().in_short if self._touches or self._has_touch else "no touch device"
        rows = {
            "Size": self._get_size_words(),
            "Pixels a millimetre": self.values["px_per_mm"],
            "The picture hangs": self._picture.orientation,
            "Its lower edge": bottom,
            "Eyes to screen": f"{self._distance_mm:.0f} mm",
            "Touch": touch,
            "Written to": str(self._file),
        }
        return [{"label": label, "value": value} for label, value in rows.items()]

    step = Property(int, _get_step, notify=stepChanged)
    trouble = Property(str, _get_trouble, notify=troubleChanged)
    pxPerMm = Property(float, _get_px_per_mm, notify=sizeChanged)
    sizeWords = Property(str, _get_size_words, notify=sizeChanged)
    orientation = Property(str, _get_orientation, notify=sizeChanged)
    # What everything is laid out by: it stands still while the size is measured.
    layoutPxPerMm = Property(float, _get_layout_px_per_mm, notify=layoutChanged)
    # Below 0 where nobody measured it.
    bottomMm = Property(float, _get_bottom_mm, notify=heightChanged)
    distanceMm = Property(float, _get_distance_mm, notify=heightChanged)
    bandWords = Property(str, _get_band_words, notify=heightChanged)
    # The targets; where touches came; what they tell.
    marks = Property(QVariantList, _get_marks, notify=touchChanged)
    came = Property(QVariantList, _get_came, notify=touchChanged)
    touchHeadline = Property(str, _get_touch_headline, notify=touchChanged)
    touchWords = Property(str, _get_touch_words, notify=touchChanged)
    summary = Property(QVariantList, _get_summary, notify=stepChanged)
