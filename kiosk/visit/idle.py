"""The idle clock: without input the kiosk asks the visitor whether they are still there, and at last ends the visit."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from kiosk.visit.input_chain import INPUT
from kiosk.visit.keypad import Keypad
from kiosk.visit.presence import Presence
from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
_RELEASE_OF = {
    _Kind.TouchBegin: _Kind.TouchEnd,
    _Kind.MouseButtonPress: _Kind.MouseButtonRelease,
    _Kind.TabletPress: _Kind.TabletRelease,
}
"""What ends the press of a finger, a mouse or a pen."""


class IdleClock(QObject):
    """Asks after `limit` seconds without input, and ends the visit `countdown` seconds later without an answer.

    It is an event filter for the window's input, to be asked before all others: input that answers the question goes
    no further. (As a filter of the application it would also see every timer and every repaint.) `now` returns
    seconds on a clock that never jumps: after a power cut the system's clock may start in 1970. While `hold(True)`
    holds, for something that plays or is read aloud, no time passes. The keypad hears of the releases that this
    filter keeps from it. `presence` knows which input nobody makes: it gives no time, and answers nothing.
    """

    def __init__(
        self,
        session: VisitorSession,
        limit: float,
        countdown: float,
        now: Callable[[], float] = time.monotonic,
        *,
        keypad: Keypad | None = None,
        presence: Presence | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._limit = limit
        self._countdown = countdown
        self._now = now
        self._keypad = keypad
        self._presence = presence or Presence()
        self._presence.person_found.connect(self._note_input)
        self._last_input = now()
        self._held = False
        # The rest of the touch or click that has answered the question; it goes no further.
        self._swallows: frozenset[QEvent.Type] = frozenset()
        # The key that has answered the question or woken the screen, until it is released.
        self._used_key: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        session.restingChanged.connect(self.begin)
        session.restingChanged.connect(self._presence.forget)
        session.stayed.connect(self.begin)
        self.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Note input. Takes what answers the question, and the rest of a key press that has woken the screen."""
        kind = event.type()
        if kind not in INPUT:
            return False
        counts, asks = self._presence.counts(event), self._session.is_asking
        if counts:
            self._note_input()
        if counts and asks:
            self._session.stay()
        if isinstance(event, QKeyEvent):
            return self._takes_key(event, answers=counts and asks) or (asks and not counts)
        if asks and not counts:
            return self._keeps_from_scene(kind)
        return self._takes_pointer(kind, answers=asks)

    def _note_input(self) -> None:
        self._last_input = self._now()

    def _keeps_from_scene(self, kind: QEvent.Type) -> bool:
        """Take a press that nobody makes while the question is on screen, and what belongs to it."""
        if kind in _RELEASE_OF:
            self._swallow_rest_of(kind)
            return True
        return self._takes_pointer(kind, answers=False)

    def _swallow_rest_of(self, press: QEvent.Type) -> None:
        self._swallows = frozenset({_RELEASE_OF[press], _Kind.TouchUpdate})

    def _takes_pointer(self, kind: QEvent.Type, *, answers: bool) -> bool:
        if answers:
            self._swallows = frozenset()
            if kind in _RELEASE_OF:
                self._swallow_rest_of(kind)
            return True
        if kind in self._swallows:
            if kind != _Kind.TouchUpdate:
                self._swallows = frozenset()
            return True
        if kind in _RELEASE_OF:  # a new press, so the release of the old one got lost
            self._swallows = frozenset()
        return False

    def _takes_key(self, event: QKeyEvent, *, answers: bool) -> bool:
        key, is_release = event.key(), event.type() == _Kind.KeyRelease
        if not is_release and (answers or self._session.resting):
            self._used_key = key
            return answers
        takes = answers or (key == self._used_key and (is_release or event.isAutoRepeat()))
        if event.isAutoRepeat():
            return takes
        if key == self._used_key:  # also at a new press, if the release went to another window
            self._used_key = None
        if takes and self._keypad is not None:
            self._keypad.note_release(event)
        return takes

    def hold(self, held: bool) -> None:
        """Stop the time, or start it again from zero. Not during the question, which is spoken itself."""
        self._held = held
        if not self._session.is_asking:
            self.begin()

    def begin(self) -> None:
        """Start from zero: the visitor has the whole time again."""
        self._last_input = self._now()
        if self._session.resting or self._held:
            self._timer.stop()
        else:
            self._look_in(self._limit)

    @property
    def seconds_to_look(self) -> float | None:
        """The seconds after which the clock looks at the time by itself; None while no time passes."""
        return self._timer.interval() / 1000 if self._timer.isActive() else None

    def look(self) -> None:
        """Ask, count down or end the visit, by the time since the last input. The clock does so by itself in time."""
        idle = self._now() - self._last_input
        left = self._limit + self._countdown - idle
        if idle < self._limit:
            self._look_in(self._limit - idle)
        elif left > 0:
            whole = math.ceil(left)
            self._session.ask(whole)
            self._look_in(left - (whole - 1))
        else:
            self._session.rest()

    def _look_in(self, seconds: float) -> None:
        # 10 ms more, so that the timer never comes before its time.
        self._timer.start(int(seconds * 1000) + 10)
