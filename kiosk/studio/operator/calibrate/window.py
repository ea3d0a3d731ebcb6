"""`kiosk calibrate`: a full-screen tool that measures the screen and writes the station file."""

import shlex
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.settings import BAND_MM, Station
from kiosk.studio.operator.calibrate.measuring import CARD_MM
from kiosk.theme import screen_values, theme
from kiosk.ui import environment, graphics

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.studio.operator.calibrate.calibrator import Calibrator
    from kiosk.ui.compiled import CompiledQml


def calibrate(
    file: Path,
    station: Station,
    windowed: tuple[int, int] | None,
    leaving_on: Callable[[Callable[[], object]], AbstractContextManager[None]],
) -> int:
    """Let the operator measure until they save (0) or leave (1); print what was written.

    `station` is what the file says so far. `windowed` is the size of a window in pixels; without it the tool fills the
    screen. `leaving_on(leave)` calls `leave` when the system asks to end.
    """
    environment.prepare()
    # Qt is imported late: the caller has made sure first that the system has what it needs.
    from PySide6.QtGui import QGuiApplication

    from kiosk.studio.operator.calibrate.calibrator import Calibrator
    from kiosk.ui.placement import Placement
    from kiosk.ui.screens import px_per_mm, size_of, station_screen
    from kiosk.ui.stage import log_qt

    log_qt()
    application = QGuiApplication([])
    application.setApplicationName("kiosk")
    graphics.choose()
    screen = station_screen(station.screen)
    size, ratio = windowed or size_of(screen), screen.devicePixelRatio()
    calibrator = Calibrator(file, station, size, px_per_mm(screen, station, ratio), ratio)
    compiled, window = make_window(calibrator, size)
    calibrator.ended.connect(lambda saved: application.exit(0 if saved else 1))
    if windowed:
        window.show()
    else:
        placement = Placement(window, station.screen)
        placement.show()
    with leaving_on(lambda: application.exit(1)):
        status = application.exec()
    # If the window was closed by its title bar, nothing was written.
    status = status if calibrator.is_saved else 1
    compiled.close()
    print(report(calibrator, file) if status == 0 else "Nothing was written.")
    return status


def make_window(calibrator: "Calibrator", size: tuple[int, int]) -> tuple["CompiledQml", "QQuickWindow"]:
    """The window of the tool, not shown yet, and its compiled QML, which the caller closes. Needs a QGuiApplication."""
    from kiosk.ui.compiled import CompiledQml  # after the platform is chosen

    compiled = CompiledQml(module="Kiosk.Calibrate", root="Calibrate")
    width, height = size
    compiled.set("Theme", screen_values(theme()) | {"windowWidth": width, "windowHeight": height})
    window = compiled.window(
        {
            "calibrator": calibrator,
            "cardMm": list(CARD_MM),
            "bandMm": list(BAND_MM),
            "width": width,
            "height": height,
        }
    )

    def follow() -> None:
        calibrator.set_size(window.width(), window.height())

    window.widthChanged.connect(follow)
    window.heightChanged.connect(follow)
    return compiled, window


def report(calibrator: "Calibrator", file: Path) -> str:
    """What was written, and how to use it."""
    lines = [f"Wrote {file}:", *(f"  {key}: {value}" for key, value in calibrator.values.items())]
    if calibrator.correction:
        lines.append(f"The touch device is not right; {calibrator.correction}")
    return "\n".join((*lines, f"start with: kiosk run --station {shlex.quote(str(file))}"))
