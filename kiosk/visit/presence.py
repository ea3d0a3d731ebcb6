"""Input that nobody makes: a mouse that trembles, a key that is stuck, touches that come from a dirty screen."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPointerEvent

from kiosk.log import LOG

_Kind = QEvent.Type
_PRESSES = frozenset({_Kind.TouchBegin, _Kind.MouseButtonPress, _Kind.MouseButtonDblClick, _Kind.TabletPress})
_MOVES = frozenset({_Kind.TouchUpdate, _Kind.MouseMove, _Kind.TabletMove})
_RELEASES = frozenset({_Kind.TouchEnd, _Kind.TouchCancel, _Kind.MouseButtonRelease, _Kind.TabletRelease})

SAME_PLACE_PX = 8
"""Presses that are no farther apart are at the same place. So far a finger must also go until it moves."""

ALIKE = 2
"""How many times the screen must look the same after presses at one place until they no longer count."""

REST_MS = 800
"""How long after a press the screen is looked at: by then everything that it moves has come to rest."""

PLACES = 8
"""How many places are remembered, the last ones."""

LOG_S = 3600.0
"""At most this often the log says that presses no longer count."""


@dataclass
class _Place:
    """A place that was pressed: how the screen looked after the last press, and after how many in a row."""

    at: QPointF
    look: object = None
    alike: int = 0


class Presence(QObject):
    """Says for each input event whether a person makes it. Ask it about all of them.

    A pointer that moves without a press is none, nor is a press that goes on at its place, nor a key that repeats.
    Presses at one place that come again and again are none once the screen has looked the same after `ALIKE` of them:
    `look` returns how it looks, as anything that can be compared, or None if that says nothing now. A button that
    changes something always counts; if a press that did not count changes the screen after all, `person_found` is
    emitted.
    """

    person_found = Signal()

    def __init__(self, look: Callable[[], object] = lambda: None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._look = look
        self._now = now
        self._places: list[_Place] = []
        self._pressed_at: QPointF | None = None
        self._ignores_press = False
        self._logged_at = -math.inf
        self._waiting: _Place | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.compare)

    def counts(self, event: QEvent) -> bool:
        """Whether a person makes this event."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            return not event.isAutoRepeat()
        if kind in _PRESSES:
            return self._press(_position(event))
        if kind in _MOVES:
            return self._move(_position(event))
        if kind in _RELEASES:
            self._pressed_at = None
            counts, self._ignores_press = not self._ignores_press, False
            return counts
        return True

    def forget(self) -> None:
        """The screen shows something else, for another visitor: forget where it was pressed."""
        self._places = []
        self._waiting = None
        self._timer.stop()

    def _press(self, at: QPointF) -> bool:
        self._pressed_at = at
        place = next((each for each in self._places if _are_near(each.at, at)), None)
        if place is None:
            self._places = [*self._places[1 - PLACES :], _Place(at)]
            return True
        if self._waiting is not place:  # presses in quick succession are looked at while they go on
            self._waiting = place
            self._timer.start()
        self._ignores_press = place.alike >= ALIKE
        return not self._ignores_press

    def _move(self, at: QPointF) -> bool:
        if self._pressed_at is None or self._ignores_press or _are_near(self._pressed_at, at):
            return False
        self._pressed_at = at
        return True

    def compare(self) -> None:
        """Look at what the last press has changed. Happens by itself when the screen has come to rest."""
        place, self._waiting = self._waiting, None
        look = self._look()
        if place is None or look is None:
            return
        if look == place.look:
            place.alike += 1
            if place.alike == ALIKE:
                self._log(place.at)
            return
        if place.alike >= ALIKE:
            self.person_found.emit()
        place.look, place.alike = look, 1

    def _log(self, at: QPointF) -> None:
        now = self._now()
        if now - self._logged_at >= LOG_S:
            self._logged_at = now
            LOG.warning(
                "presses at %.0f, %.0f come again and again and change nothing: they no longer keep a visit going; "
                "clean the screen there, or test it with `kiosk calibrate`",
                at.x(),
                at.y(),
            )


def _position(event: QEvent) -> QPointF:
    points = event.points() if isinstance(event, QPointerEvent) else []
    return points[0].position() if points else QPointF()


def _are_near(one: QPointF, other: QPointF) -> bool:
    return math.hypot(one.x() - other.x(), one.y() - other.y()) <= SAME_PLACE_PX
