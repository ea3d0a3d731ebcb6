"""A kiosk in this process, its frames counted, its controls pressed."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.ui import environment
from kiosk.ui.sizes import px_per_mm_of
from tests.ui.people import control

WIDTH, HEIGHT = 1920, 1080


class Kiosk:
    """The built-in exhibit at 1080p, all its panels visited once."""

    def __init__(self) -> None:
        environment.prepare(pictures=True)
        self._application = QGuiApplication.instance() or QGuiApplication([])
        from kiosk.ui.stage import Stage

        shown = content(load(BUILT_IN_EXHIBIT))
        self.stage = Stage(shown, px_per_mm=px_per_mm_of(WIDTH, HEIGHT), viewing_distance_mm=600, language="en")
        self.stage.show_windowed(WIDTH, HEIGHT)
        self._frames = 0
        self.stage.window.frameSwapped.connect(self._count)
        for panel in (1, 2, 3, 0):
            self.stage.session.setPanel(panel)
            self.stage.settle()

    def _count(self) -> None:
        self._frames += 1

    def frame_after(self, act: Callable[[], object], limit: float = 5.0) -> float:
        """Milliseconds from an input to the frame that shows its effect. Raises `TimeoutError`."""
        self.rest()
        before, start = self._frames, time.perf_counter()
        act()
        while self._frames == before:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.perf_counter() - start > limit:
                raise TimeoutError("no frame came")
        return (time.perf_counter() - start) * 1000

    def rest(self) -> None:
        """Wait until nothing more is drawn: three turns of 5 ms without a frame."""
        quiet = 0
        while quiet < 3:
            before = self._frames
            QTest.qWait(5)
            quiet = quiet + 1 if self._frames == before else 0

    def press(self, name: str) -> Callable[[], object]:
        """Something that presses the control of that name, as a finger does."""
        place = control(self.stage.window, name)
        return lambda: QTest.mouseClick(
            self.stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place()
        )
