"""The keypad: which action each key of a station asks for, and which strikes of trembling hands count once."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.visit.latin import is_latin_letter, latin_key

MOVING = frozenset({"next", "previous", "read_on", "read_back"})
"""The actions that a held key repeats. No other does."""

REPEAT_S = 0.25
"""Seconds from one repetition of a held key to the next: slow enough to stop at the right place."""

_SIDES = frozenset({Qt.Key.Key_Left.value, Qt.Key.Key_Right.value})
_MIRRORED: dict[str | None, str] = {"next": "previous", "previous": "next"}


class Keypad(QObject):
    """Emits `asked(action)` for the keys of `keys`: action names, each with the names of its keys.

    It is an event filter for the window's input; keys that have no action here go on to the window. `repeat_delay`
    and `double_strike` are in seconds: how long a key is held until it repeats, and how soon after its last
    release a new press counts as the same strike. The time of a press is that of its event, since a slow machine
    handles it later; `now` returns seconds for events without a time. While `mirrored` is true, as for a language that
    is read from right to left, the left and right arrow keys change places. On a layout without Latin letters, the keys
    are those of a US keyboard at the same places; there it also emits `leave_asked` for Ctrl+Q.
    """

    asked = Signal(str)
    leave_asked = Signal()

    def __init__(
        self,
        keys: Mapping[str, tuple[str, ...]],
        *,
        repeat_delay: float = 0.6,
        double_strike: float = 0.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._actions = {key_code(name): action for action, names in keys.items() for name in names}
        self.mirrored = False
        self._repeat_delay = repeat_delay
        self._double_strike = double_strike
        self._now = now
        self._pressed_at = 0.0
        self._repeated_at = 0.0
        self._released_at: dict[int, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Take the keys that have an action."""
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        code = self._code(event)
        action = self._action(code)
        chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if chord == Qt.KeyboardModifier.ControlModifier and self._is_foreign_q(event):
            if event.type() == QEvent.Type.KeyPress:
                self.leave_asked.emit()
            return True
        if action is None or chord != Qt.KeyboardModifier.NoModifier:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self.note_release(event)
        elif self._counts(code, action, self._time(event), held=event.isAutoRepeat()):
            self.asked.emit(action)
        return True

    def _code(self, event: QKeyEvent) -> int:
        """The key that the station file means: the one of this layout if it has an action, else the Latin one."""
        return event.key() if event.key() in self._actions else latin_key(event)

    @staticmethod
    def _is_foreign_q(event: QKeyEvent) -> bool:
        """Whether it is the Q of a layout without Latin letters. Of the others the window's shortcut takes care."""
        return not is_latin_letter(event.key()) and latin_key(event) == Qt.Key.Key_Q

    def _action(self, code: int) -> str | None:
        action = self._actions.get(code)
        return _MIRRORED.get(action, action) if self.mirrored and code in _SIDES else action

    def note_release(self, event: QKeyEvent) -> None:
        """Note when a key was released. For a filter that keeps the release from the keypad."""
        self._released_at[self._code(event)] = self._time(event)

    def _time(self, event: QKeyEvent) -> float:
        return event.timestamp() / 1000 or self._now()

    def _counts(self, code: int, action: str, now: float, *, held: bool) -> bool:
        if held:
            due = now - self._pressed_at >= self._repeat_delay and now - self._repeated_at >= REPEAT_S
            if action not in MOVING or not due:
                return False
            self._repeated_at = now
            return True
        self._pressed_at = now
        # The display's clock starts from zero every 49 days: no repetition is measured from that of an earlier
        # press, and a time before the last release is no second strike.
        self._repeated_at = now - REPEAT_S
        return not 0 <= now - self._released_at.get(code, -1e9) < self._double_strike


def key_code(name: str) -> int:
    """Qt's number of a key by its name, one of `keys.KeyName`."""
    return Qt.Key[f"Key_{name}"].value
