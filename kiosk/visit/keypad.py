"""Keys: what each does on this station, and what a trembling hand strikes twice."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

MOVING = frozenset({"next", "previous", "read_on", "read_back"})
"""The only actions that a held key repeats."""

REPEAT_S = 0.25
"""From one repetition of a held key to the next, in seconds: slow enough to stop where one wants to."""

_SIDES = frozenset({Qt.Key.Key_Left.value, Qt.Key.Key_Right.value})
_MIRRORED: dict[str | None, str] = {"next": "previous", "previous": "next"}


class Keypad(QObject):
    """Says `asked(action)` for the keys of `keys`: the names of actions, each with the names of its keys.

    Install it as the window's event filter. Keys that do nothing here go on to the window. `repeat_delay`
    and `double_strike` are in seconds: how long a key is held until it repeats, and how soon after its last
    release a key counts as the same strike. When a key was struck is told by its event, since a slow
    machine comes to it later; `now` gives seconds where an event does not tell. While `mirrored` is true, as
    for a language that is read from right to left, the arrows to the side change places.
    """

    asked = Signal(str)

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
        self._struck = 0.0  # when the key that is held now was struck
        self._repeated = 0.0
        self._released: dict[int, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Take the keys that do something."""
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        code = event.key()
        action = self._action(code)
        chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if action is None or chord != Qt.KeyboardModifier.NoModifier:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self.note_release(event)
        elif self._counts(code, action, self._time(event), held=event.isAutoRepeat()):
            self.asked.emit(action)
        return True

    def _action(self, code: int) -> str | None:
        action = self._actions.get(code)
        return _MIRRORED.get(action, action) if self.mirrored and code in _SIDES else action

    def note_release(self, event: QKeyEvent) -> None:
        """Learn when a key was let go; for whoever keeps that from the window, too."""
        self._released[event.key()] = self._time(event)

    def _time(self, event: QKeyEvent) -> float:
        return event.timestamp() / 1000 or self._now()

    def _counts(self, code: int, action: str, now: float, *, held: bool) -> bool:
        if held:
            due = now - self._struck >= self._repeat_delay and now - self._repeated >= REPEAT_S
            if action not in MOVING or not due:
                return False
            self._repeated = now
            return True
        self._struck = now
        # The display's clock begins anew after 49 days. So no repetition is measured from one of an earlier
        # strike, and a time before the last release is no second strike.
        self._repeated = now - REPEAT_S
        return not 0 <= now - self._released.get(code, -1e9) < self._double_strike


def key_code(name: str) -> int:
    """Qt's number of a key that `settings.KeyName` names."""
    return Qt.Key[f"Key_{name}"].value
