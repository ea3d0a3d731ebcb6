"""Headphones: when a visitor plugs them in or out, the sound server says so."""

import json
import shutil
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from kiosk.log import LOG

KINDS = ("headphones", "headset")
"""The types of port that count, as PulseAudio and PipeWire name them."""

RESTART_S = 5.0
"""How long after `pactl` has ended it is started again, in seconds: a sound server that restarts is back by then."""

END_MS = 200
"""How long a `pactl` that was killed may take to end when the kiosk is left."""


class Headphones(QObject):
    """Emits `plugged(bool)` when headphones come or go, and once at the start if some are plugged in.

    It listens to `pactl subscribe`, and asks `pactl -f json list sinks` when a sink or a card has changed.
    Without `pactl` (PulseAudio 16 or newer) or without a sound server it emits nothing. If the sound server
    ends, it listens to the next one. Nothing waits, except `close` for a process that it has killed.
    """

    plugged = Signal(bool)

    def __init__(self, pactl: str | None = None) -> None:
        super().__init__()
        self._pactl = pactl or shutil.which("pactl")  # None after `close`, too
        self._are_plugged = False
        self._asks_again = False
        self._heard = b""
        self._listener = self._process()
        self._listener.readyReadStandardOutput.connect(self._listen)
        self._listener.stateChanged.connect(self._follow)
        self._has_reported = False
        self._restart = QTimer(self)
        self._restart.setSingleShot(True)
        self._restart.setInterval(int(RESTART_S * 1000))
        self._restart.timeout.connect(self._start)
        self._question = self._process()
        self._question.finished.connect(self._look)
        self._start()

    @property
    def are_plugged(self) -> bool:
        """Whether headphones are plugged in, as far as is known."""
        return self._are_plugged

    def close(self) -> None:
        """Stop listening. Takes 0.4 s at most."""
        self._pactl = None
        self._restart.stop()
        for process in (self._listener, self._question):
            if process.state() != QProcess.ProcessState.NotRunning:
                process.kill()
                process.waitForFinished(END_MS)

    def _process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C")  # otherwise its words are in the station's language
        process.setProcessEnvironment(environment)
        return process

    @Slot()
    def _start(self) -> None:
        if self._pactl is not None:
            self._heard = b""
            self._listener.start(self._pactl, ["subscribe"])
            self._ask()

    @Slot(QProcess.ProcessState)
    def _follow(self, state: QProcess.ProcessState) -> None:
        # Unlike `finished`, this signal also comes if the process can't be started.
        if state != QProcess.ProcessState.NotRunning or self._pactl is None:
            return
        if not self._has_reported:  # once: without a sound server it would be logged for ever
            LOG.debug("`pactl subscribe` has ended; it is started again every %g s", RESTART_S)
            self._has_reported = True
        self._restart.start()

    @Slot()
    def _listen(self) -> None:
        *lines, self._heard = (self._heard + self._listener.readAllStandardOutput().data()).split(b"\n")
        # Every sound changes a `sink-input`: that does not count.
        if any(b" on sink #" in line or b" on card #" in line for line in lines):
            self._ask()

    def _ask(self) -> None:
        self._asks_again = self._question.state() != QProcess.ProcessState.NotRunning
        if not self._asks_again and self._pactl is not None:
            self._question.start(self._pactl, ["-f", "json", "list", "sinks"])

    @Slot()
    def _look(self) -> None:
        answer = bytes(self._question.readAllStandardOutput().data())
        if self._asks_again:  # something else has changed meanwhile
            self._ask()
            return
        there = _has_headphones(answer)
        if there is not None and there != self._are_plugged:
            self._are_plugged = there
            self.plugged.emit(there)


def _has_headphones(answer: bytes) -> bool | None:
    """Whether headphones are plugged in, by the answer of pactl; None if it can't be read."""
    try:
        sinks: list[dict[str, Any]] = json.loads(answer)
        ports = [port for sink in sinks for port in sink["ports"]]
        return any(port["type"].lower() in KINDS and port["availability"] == "available" for port in ports)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
