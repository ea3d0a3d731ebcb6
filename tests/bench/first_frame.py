"""What is done once a window has drawn its first frame: say when that was, and wait to be let go.

Imported only then, so that none of this is measured.
"""

import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

SETTLING_MS = 500
"""Between the first frame and the measurement of memory."""

_kept: list[QSocketNotifier] = []


def tell(first_frame: float) -> None:
    """Print the monotonic time of the first frame half a second later; leave when a line is sent."""
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(QGuiApplication.quit)
    _kept.append(notifier)
    QTimer.singleShot(SETTLING_MS, lambda: print(first_frame, flush=True))
