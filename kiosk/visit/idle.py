"""How long nobody has touched the screen: when it is too long, the session rests."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
INPUT = frozenset(
    {
        _Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel,
        _Kind.MouseButtonPress, _Kind.MouseMove, _Kind.MouseButtonRelease, _Kind.Wheel,
        _Kind.TabletPress, _Kind.TabletMove, _Kind.TabletRelease,
        _Kind.KeyPress, _Kind.KeyRelease,
    }
)  # fmt: skip
"""Every press, move, release and key counts as somebody being there."""


class IdleClock(QObject):
    """Lets the session rest after `limit` seconds without input.

    Install it as the event filter of the kiosk's window, which gets all input there is; as the
    application's it would also see every timer and every repaint. `now` gives seconds on a clock that
    never jumps: after a power cut the system's own may start in 1970.
    """

    def __init__(self, session: VisitorSession, limit: float, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._session = session
        self._limit = limit
        self._now = now
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        session.restingChanged.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note input; never keep it from anybody."""
        if event.type() in INPUT:
            self._last = self._now()
        return False

    def _follow(self) -> None:
        self._last = self._now()
        if self._session.resting:
            self._timer.stop()
        else:
            self._wait(self._limit)

    def _look(self) -> None:
        left = self._limit - (self._now() - self._last)
        if left > 0:
            self._wait(left)
        else:
            self._session.rest()

    def _wait(self, seconds: float) -> None:
        # A little more, so that it does not come just before its time.
        self._timer.start(int(seconds * 1000) + 10)
