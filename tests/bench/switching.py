"""A kiosk in this process, its frames counted, its controls pressed."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.sizes import px_per_mm_of
from kiosk.studio.scene import input as touch
from kiosk.studio.scene.elements import box_of, controls, name_of
from kiosk.ui import environment
from kiosk.ui.stage import Stage

WIDTH, HEIGHT = 1920, 1080


class Kiosk:
    """The built-in exhibit at 1080p, all its panels visited once."""

    def __init__(self) -> None:
        environment.prepare(pictures=True)
        self._application = QGuiApplication.instance() or QGuiApplication([])
        shown = content(load(BUILT_IN_EXHIBIT))
        px_per_mm = px_per_mm_of(WIDTH, HEIGHT)
        self.stage = Stage(shown, (WIDTH, HEIGHT), px_per_mm=px_per_mm, viewing_distance_mm=600, language="en")
        self.stage.show_windowed()
        self._frames: list[float] = []  # when each was on screen
        self.stage.window.frameSwapped.connect(self._count)
        for panel in (1, 2, 3, 0):
            self.stage.session.setPanel(panel)
            self.stage.settle()
        self._controls = {name_of(control): control.object() for control in controls(self.stage)}
        QAccessible.setActive(False)  # a visitor's frame, not a screen reader's

    def _count(self) -> None:
        self._frames.append(time.perf_counter())

    def frame_after(self, act: Callable[[], object], limit: float = 5.0) -> float:
        """Milliseconds from an act to the frame that shows its effect. Raises `TimeoutError`."""
        before, start = len(self._frames), time.perf_counter()
        act()
        while len(self._frames) == before:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.perf_counter() - start > limit:
                raise TimeoutError("no frame came")
        milliseconds = (self._frames[before] - start) * 1000
        # As the kiosk's event loop does: `processEvents` alone keeps all that was put away with `deleteLater`.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return milliseconds

    def frame_after_tap(self, name: str) -> float:
        """Milliseconds from the lift of a finger off the control of that name to the frame that shows its effect."""
        control = self._controls[name]
        assert isinstance(control, QQuickItem)
        place = box_of(control).center().toPoint()
        touch.press(self.stage, place)
        self.rest()
        return self.frame_after(lambda: touch.release(self.stage, place))

    @property
    def position(self) -> float:
        """How far the panel is scrolled, in pixels."""
        return float(self.stage.window.property("position"))

    def jump_to(self, y: float) -> None:
        """Scroll the panel to so many pixels, at once."""
        window: Any = self.stage.window
        window.jumpTo(y)

    def settle(self) -> None:
        """Wait until all is laid out and nothing more is drawn."""
        self.stage.settle()
        self.rest()

    def places(self) -> Iterator[None]:
        """Go to every stop of every panel, one after the other."""
        for panel in range(len(self.stage.localised.panels)):
            self.stage.session.setPanel(panel)
            self.jump_to(0)
            self.settle()
            yield
            while not self.stage.at_end and self.stage.read_on():
                self.settle()
                yield

    def count_places(self) -> int:
        """How many there are, by going there."""
        return sum(1 for _ in self.places())

    def rest(self) -> None:
        """Wait until nothing more is drawn: three turns of 5 ms without a frame."""
        quiet = 0
        while quiet < 3:
            before = len(self._frames)
            QTest.qWait(5)
            quiet = quiet + 1 if len(self._frames) == before else 0
