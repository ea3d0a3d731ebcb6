"""A process that speaks while its speech-dispatcher fails, and measures how long its event loop stood still.

Started by tests/faults/speech.py with one word of JSON, see `Orders`. It prints a line of JSON whenever its driver
has to know something: that the fault has lasted long enough, and what was measured before it leaves.
"""

import json
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, QTimer

from kiosk.speech import dispatcher, synthesis
from kiosk.speech.dispatcher import Dispatcher
from kiosk.speech.protocol import Utterance
from kiosk.speech.voice import Voice

BEAT_MS = 5
ACT_MS = 150
LONGEST_S = 60


@dataclass(frozen=True)
class Orders:
    """`strike_at` is empty, or the step at which to send `signal` to `process`; `leaves` while the fault lasts."""

    fault_s: float
    leaves: bool
    strike_at: str = ""
    process: int = 0
    signal: int = 0
    seconds: dict[str, float] = field(default_factory=dict[str, float])


def waited_s() -> float:
    """How long this thread could have run but had to wait for a processor, in seconds."""
    return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9


class Heart(QObject):
    """Beats every 5 ms if the event loop lets it; notes the longest gap, and the longest less waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.longest_own = 0.0
        self._last = (time.monotonic(), waited_s())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start(BEAT_MS)

    def beat(self) -> None:
        now, waited = time.monotonic(), waited_s()
        gap = now - self._last[0]
        self.longest = max(self.longest, gap)
        self.longest_own = max(self.longest_own, gap - (waited - self._last[1]))
        self._last = now, waited


class Visitor:
    """Uses a voice without pause, as in a hurry."""

    def __init__(self, orders: Orders) -> None:
        self.orders = orders
        self.heart = Heart()
        self.step = 0
        self.has_struck = False
        self.is_healed = False
        self.back_s: float | None = None
        self.voice = Voice(("en", "lt", "uk", "de"), {})
        self.voice.set_language("en")
        self.voice.began.connect(self.note_began)
        self.acting = QTimer()
        self.acting.timeout.connect(self.act)
        self.acting.start(ACT_MS)
        self.stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.stdin.activated.connect(self.heal)
        if orders.strike_at in ("", "connecting", "closing"):
            QTimer.singleShot(int(1000 * orders.fault_s), self.end_fault)
        if orders.strike_at == "listing":
            self.strike_at_listing()
        QTimer.singleShot(LONGEST_S * 1000, QCoreApplication.quit)

    def act(self) -> None:
        """Do the next of the things that can be done with a voice."""
        voice, self.step = self.voice, self.step + 1
        if self.is_healed:
            voice.set_language("en")
            if not voice.speaking:
                voice.say([Utterance("Here I am again.")])
            return
        if self.step % 8 == 7:
            voice.set_language("lt" if self.step % 16 == 7 else "en")
        names = [Utterance("Lietuvių", language="lt"), Utterance("One.")]
        acts = (
            lambda: voice.say(names, 1),
            voice.pause,
            voice.resume,
            voice.louder,
            lambda: voice.say(names),
            voice.stop,
        )
        acts[self.step % len(acts)]()

    def strike_at_listing(self) -> None:
        send = Dispatcher._send

        def send_and_strike(connection: Dispatcher) -> None:
            send(connection)
            if connection._asked is not None and connection._asked.command.startswith(b"LIST SYNTHESIS"):
                self.strike()

        setattr(Dispatcher, "_send", send_and_strike)  # noqa: B010 - what types forbid

    def strike(self) -> None:
        if not self.has_struck:
            self.has_struck = True
            os.kill(self.orders.process, self.orders.signal)
            QTimer.singleShot(int(1000 * self.orders.fault_s), self.end_fault)

    def note_began(self) -> None:
        if self.orders.strike_at == "speaking":
            self.strike()
        if self.is_healed and self.back_s is None:
            self.back_s = time.monotonic() - self.healed_at
            QCoreApplication.quit()

    def end_fault(self) -> None:
        if self.orders.leaves:
            QCoreApplication.quit()
        else:
            say(at="fault")

    def heal(self) -> None:
        self.stdin.setEnabled(False)
        self.is_healed, self.healed_at = True, time.monotonic()

    def leave(self) -> None:
        if self.orders.strike_at == "closing":
            os.kill(self.orders.process, self.orders.signal)
        start = time.monotonic()
        self.voice.close()
        say(
            at="end",
            longest=self.heart.longest,
            own=self.heart.longest_own,
            back=self.back_s,
            close=time.monotonic() - start,
        )


def say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


def main() -> None:
    orders = Orders(**json.loads(sys.argv[1]))
    for name, seconds in orders.seconds.items():
        for module in (dispatcher, synthesis):
            if hasattr(module, name):
                setattr(module, name, seconds)
    application = QCoreApplication([])
    visitor = Visitor(orders)
    application.exec()
    say(at="leaving")
    visitor.leave()


if __name__ == "__main__":
    main()
