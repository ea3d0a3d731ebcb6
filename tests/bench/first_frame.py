"""Says when a window has drawn its first frame, then waits to be let go."""

import sys
import time

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

SETTLING_MS = 500
"""Between the first frame and the measurement of memory."""


class FirstFrame(QObject):
    """Prints the monotonic time of the first frame, half a second later; leaves when a line is sent."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._time: float | None = None
        self._line = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._line.activated.connect(QGuiApplication.quit)
        window.frameSwapped.connect(self._note)

    def _note(self) -> None:
        if self._time is None:
            self._time = time.monotonic()
            QTimer.singleShot(SETTLING_MS, lambda: print(self._time, flush=True))
