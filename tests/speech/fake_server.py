"""A speech-dispatcher that says nothing, and fails at any step of a conversation in any way.

It speaks SSIP over a real local socket. In a test it runs in the event loop of what it serves: if that waited
for an answer, the answer could not come and the test would fail.

    python -m tests.speech.fake_server SOCKET [STEP FAULT]

runs it as a process of its own, for the faults of tests/faults.
"""

import json
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

STEPS = (
    "CONNECT", "SET CLIENT_NAME", "SET NOTIFICATION", "SET PRIORITY", "SET PUNCTUATION", "GET OUTPUT_MODULE",
    "LIST OUTPUT_MODULES", "SET OUTPUT_MODULE", "LIST SYNTHESIS_VOICES", "SET LANGUAGE", "SET SYNTHESIS_VOICE",
    "SET VOLUME", "SET RATE", "SPEAK", "TEXT", "BEGIN", "END", "CANCEL", "QUIT",
)  # fmt: skip
"""All that the kiosk asks, or hears of, in the order in which it comes."""

REPLIES = {
    "SET": ("209 OK SET",),
    "GET OUTPUT_MODULE": ("251-espeak-ng", "251 OK GET RETURNED"),
    "SPEAK": ("230 OK RECEIVING DATA",),
    "CANCEL": ("213 OK CANCELED",),
    "QUIT": ("231 HAPPY HACKING",),
}
VOICES = (
    "English (Great Britain)\ten-gb\tnone",
    "English (America)\ten-us\tnone",
    "English (America)+Adam\ten-us\tAdam",
    "Lithuanian\tlt\tnone",
    "Lithuanian+Adam\tlt\tAdam",
    "Latgalian\tltg\tnone",
    "German\tde\tnone",
)


class Fault(Enum):
    """What happens in place of an answer."""

    SILENCE = b""
    DEATH = b"-"
    BINARY = bytes(range(256)) * 8 + b"\r\n"
    LONG_LINE = b"249-" + b"x" * 100_000
    NO_CODE = b"good morning\r\n"
    WRONG_CODE = b"999 WHAT\r\n"
    REFUSAL = b"304 ERR NOT TODAY\r\n"
    STRAY_REPLY = b"209 OK\r\n209 OK\r\n209 OK\r\n"
    BAD_EVENT = b"701-one\r\n701 BEGIN\r\n"


@dataclass(eq=False)
class Client:
    """One connection: what it sent and was not read yet, and whether that is a text."""

    socket: QLocalSocket
    rest: bytes = b""
    sends_text: bool = False


class FakeServer(QObject):
    """Listens at a socket. `faults` says what goes wrong at which step; it may change at any time.

    A text is heard as soon as it was sent, and has been said at once if `is_quick`, or else after `finish`.
    """

    def __init__(self, path: Path, faults: dict[str, Fault] | None = None, voices: tuple[str, ...] = VOICES) -> None:
        super().__init__()
        self.path = path
        self.faults = faults or {}
        self.modules: dict[str, tuple[str, ...]] = {"espeak-ng": voices}
        self.is_quick = True
        self.commands: list[str] = []
        self.steps: list[str] = []
        self.texts: list[str] = []
        self.settings: dict[str, str] = {}
        self.said: list[tuple[str, dict[str, str]]] = []
        self._message = 0
        self._clients: list[Client] = []
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        self.listen()

    def listen(self) -> None:
        """Begin, or begin again after `die`."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.unlink(missing_ok=True)
        if not self._server.listen(str(self.path)):
            raise OSError(self._server.errorString())

    @property
    def clients(self) -> int:
        """How many are connected."""
        return len(self._clients)

    @property
    def is_listening(self) -> bool:
        """Whether anybody can connect."""
        return self._server.isListening()

    def die(self) -> None:
        """End all connections, and listen no more."""
        self._server.close()
        for client in list(self._clients):
            client.socket.abort()

    def finish(self) -> None:
        """Have the current text said to its end."""
        self._happen("END", self._message)

    def send(self, data: bytes) -> None:
        """Send any bytes to all who are connected."""
        for client in self._clients:
            client.socket.write(data)

    def _greet(self) -> None:
        client = Client(self._server.nextPendingConnection())
        self._clients.append(client)
        client.socket.readyRead.connect(lambda: self._read(client))
        client.socket.disconnected.connect(lambda: self._clients.remove(client))
        self._fail("CONNECT", client.socket)

    def _fail(self, step: str, client: QLocalSocket) -> bool:
        self.steps.append(step)
        fault = self.faults.get(step)
        if fault == Fault.DEATH:
            QTimer.singleShot(0, self, self.die)
        elif fault is not None:
            client.write(fault.value)
        return fault is not None

    def _read(self, client: Client) -> None:
        client.rest += client.socket.readAll().data()
        while b"\r\n" in client.rest:
            if not client.sends_text:
                command, _, client.rest = client.rest.partition(b"\r\n")
                self._take_command(client, command.decode())
            elif client.rest.startswith(b".\r\n"):
                self._take_text(client, b"", client.rest[3:])
            elif b"\r\n.\r\n" in client.rest:
                self._take_text(client, *client.rest.split(b"\r\n.\r\n", 1))
            else:
                return

    def _take_command(self, client: Client, command: str) -> None:
        self.commands.append(command)
        verb, *words = command.split()
        name = words[1] if verb == "SET" else "".join(words[:1]) if verb in ("GET", "LIST") else ""
        step = f"{verb} {name}".strip()
        if verb == "SET":
            self.settings[name] = command.split(" ", 3)[3]
        if self._fail(step, client.socket):
            return
        client.sends_text = verb == "SPEAK"
        if step == "LIST OUTPUT_MODULES":
            lines: tuple[str, ...] = (*(f"250-{module}" for module in self.modules), "250 OK MODULE LIST SENT")
        elif step == "LIST SYNTHESIS_VOICES":
            voices = self.modules[self.settings["OUTPUT_MODULE"]]
            lines = (*(f"249-{voice}" for voice in voices), "249 OK VOICE LIST SENT")
            lines = lines if voices else ("304 ERR CANT LIST VOICES",)
        else:
            lines = REPLIES.get(step) or REPLIES.get(verb) or ("500 ERR INVALID COMMAND",)
        client.socket.write("".join(f"{line}\r\n" for line in lines).encode())
        if verb == "CANCEL" and self._message:
            self._happen("CANCELED", self._message)

    def _take_text(self, client: Client, text: bytes, rest: bytes) -> None:
        client.sends_text, client.rest = False, rest
        self.commands.append("TEXT")
        if self._fail("TEXT", client.socket):
            return
        if not text:
            client.socket.write(b"227 OK MESSAGE CANCELED\r\n")
            return
        self._message += 1
        words = "\r\n".join(line.removeprefix(".") for line in text.decode().split("\r\n"))
        self.texts.append(words)
        self.said.append((words, dict(self.settings)))
        client.socket.write(f"225-{self._message}\r\n225 OK MESSAGE QUEUED\r\n".encode())
        self._happen("BEGIN", self._message)
        if self.is_quick and "BEGIN" not in self.faults:
            self._happen("END", self._message)

    def _happen(self, kind: str, message: int) -> None:
        code = {"BEGIN": 701, "END": 702, "CANCELED": 703}[kind]
        for client in self._clients:
            if not self._fail(kind, client.socket):
                client.socket.write(f"{code}-{message}\r\n{code}-1\r\n{code} {kind}\r\n".encode())


def main(words: list[str]) -> None:
    """Serve until killed; says `ready` when it listens."""
    application = QCoreApplication([])
    path, *fault = words
    voices = VOICES + tuple(f"Other {number}\txx\tnone" for number in range(13_000))
    server = FakeServer(Path(path), {fault[0]: Fault[fault[1]]} if fault else {}, voices)
    server.is_quick = False
    print(json.dumps("ready"), flush=True)
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
