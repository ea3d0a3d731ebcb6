"""How long nobody has touched the screen: then somebody is asked, and at last the session rests."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from kiosk.visit.keypad import Keypad
from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
_BEGUN = {
    _Kind.TouchBegin: _Kind.TouchEnd,
    _Kind.MouseButtonPress: _Kind.MouseButtonRelease,
    _Kind.TabletPress: _Kind.TabletRelease,
}
"""What a finger, a mouse or a pen begins, and what ends it."""
INPUT = frozenset(
    {
        *_BEGUN, *_BEGUN.values(), _Kind.KeyPress, _Kind.KeyRelease, _Kind.TouchUpdate, _Kind.TouchCancel,
        _Kind.MouseMove, _Kind.MouseButtonDblClick, _Kind.Wheel, _Kind.TabletMove,
    }
)  # fmt: skip
"""Every press, move, release and key counts as somebody being there."""


class IdleClock(QObject):
    """Asks after `limit` seconds without input, and lets the session rest after `countdown` more.

    Install it as the event filter of the kiosk's window, which gets all input there is; as the
    application's it would also see every timer and every repaint. `now` gives seconds on a clock that
    never jumps: after a power cut the system's own may start in 1970. While `hold(True)` holds, as for
    something that plays or is read aloud, the time rests. `keypad` is told of the keys whose release it
    never sees.
    """

    def __init__(
        self,
        session: VisitorSession,
        limit: float,
        countdown: float,
        now: Callable[[], float] = time.monotonic,
        *,
        keypad: Keypad | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._limit = limit
        self._countdown = countdown
        self._now = now
        self._keypad = keypad
        self._last = now()
        self._held = False
        # What ends the press that answered the question: it does nothing else.
        self._swallows: frozenset[QEvent.Type] = frozenset()
        self._spent: int | None = None  # the key that answered or woke, until it is let go
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        session.restingChanged.connect(self.begin)
        session.stayed.connect(self.begin)
        self.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Note input. What answers the question goes no further, nor does what follows from a key that woke."""
        kind = event.type()
        if kind not in INPUT:
            return False
        answers = self._session.is_asking
        if answers and kind == _Kind.MouseMove:
            return False  # it answers nothing, and wins no time: whoever jolts the table may not be there
        self._last = self._now()
        if answers:
            self._session.stay()
        if isinstance(event, QKeyEvent):
            return self._keeps_key(event, answers=answers)
        return self._keeps(kind, answers=answers)

    def _keeps(self, kind: QEvent.Type, *, answers: bool) -> bool:
        if answers:
            self._swallows = frozenset({_BEGUN[kind], _Kind.TouchUpdate}) if kind in _BEGUN else frozenset()
            return True
        if kind in self._swallows:
            if kind != _Kind.TouchUpdate:
                self._swallows = frozenset()
            return True
        if kind in _BEGUN:
            self._swallows = frozenset()
        return False

    def _keeps_key(self, event: QKeyEvent, *, answers: bool) -> bool:
        key, released = event.key(), event.type() == _Kind.KeyRelease
        if not released and (answers or self._session.resting):
            self._spent = key
            return answers
        kept = answers or (key == self._spent and (released or event.isAutoRepeat()))
        if event.isAutoRepeat():
            return kept
        if key == self._spent:  # also by a new strike, where the release went to another window
            self._spent = None
        if kept and self._keypad is not None:
            self._keypad.note_release(event)
        return kept

    def hold(self, held: bool) -> None:  # a signal's one value
        """Let the time rest, or begin anew. Not while somebody is asked: the question is spoken, too."""
        self._held = held
        if not self._session.is_asking:
            self.begin()

    def begin(self) -> None:
        """Somebody is there: the whole time is left."""
        self._last = self._now()
        if self._session.resting or self._held:
            self._timer.stop()
        else:
            self._wait(self._limit)

    @property
    def seconds_to_look(self) -> float | None:
        """After how many seconds the clock looks at the time by itself; None while the time rests."""
        return self._timer.interval() / 1000 if self._timer.isActive() else None

    def look(self) -> None:
        """Compare the time with the limits: wait on, ask, or let the session rest. It does so by itself in time."""
        idle = self._now() - self._last
        left = self._limit + self._countdown - idle
        if idle < self._limit:
            self._wait(self._limit - idle)
        elif left > 0:
            whole = math.ceil(left)
            self._session.ask(whole)
            self._wait(left - (whole - 1))
        else:
            self._session.rest()

    def _wait(self, seconds: float) -> None:
        # A little more, so that it does not come just before its time.
        self._timer.start(int(seconds * 1000) + 10)
