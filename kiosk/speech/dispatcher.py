"""The connection to speech-dispatcher. Nothing waits: the server may hang, die or send anything at any moment."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalSocket

from kiosk.log import LOG
from kiosk.speech import server
from kiosk.speech.ssip import Event, Parser, Part, Reply, SsipError, line

CONNECT_S = 5.0
"""How long connecting may take, in seconds: a server that is stopped accepts nobody once its queue is full."""

REPLY_S = 4.0
"""How long a reply may take to be complete, in seconds, unless the request says otherwise."""

FIRST_RETRY_S = 0.5
"""When to connect again after the first failure, in seconds; each time after that, twice as long."""

LONGEST_RETRY_S = 30.0

TURN_BYTES = 8192
"""How much is read before the event loop goes on: some 250 lines, which take 1 to 4 ms."""

MOST_PARTS = 50_000
"""Parts of a reply that are kept. More is no answer."""


class Link(Enum):
    """How far the connection is."""

    CLOSED = auto()
    RESTING = auto()
    CONNECTING = auto()
    OPEN = auto()


def _keep_all(part: str) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command, and what to do with its reply: `answered(reply, parts)`.

    The server must answer within `seconds`, or within `REPLY_S`. `keeps(part)` says which parts of a long reply are
    worth keeping.
    """

    command: bytes
    answered: Callable[[Reply, tuple[str, ...]], None]
    keeps: Callable[[str], bool] = _keep_all
    seconds: float | None = None


class Dispatcher(QObject):
    """Connects to the user's speech-dispatcher, starts one if none runs, and connects again whenever it is lost.

    `opened()`: the server can be asked. `lost(why)`: it can't, or could not be reached; all requests are
    forgotten, and another attempt follows by itself, after 0.5 s at first and 30 s at most. `happened(event)`
    passes on what happens to messages. Requests are sent one at a time, in their order.
    """

    opened = Signal()
    lost = Signal(str)
    happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = Link.CLOSED
        self._socket: QLocalSocket | None = None
        self._parser = Parser()
        self._waiting: deque[Request] = deque()
        self._asked: Request | None = None
        self._parts: list[str] = []
        self._failures = 0
        self._reported: set[str] = set()
        self._patience = self._timer(self._lose_patience)
        self._retry = self._timer(self._connect)

    @property
    def link(self) -> Link:
        """How far the connection is."""
        return self._link

    def open(self) -> None:
        """Begin to connect; once."""
        self._connect()

    def close(self) -> None:
        """Cut what this connection makes the server say, and let go. Does not wait for the server to do so."""
        if self._link == Link.OPEN and self._socket is not None:
            self._socket.write(line("CANCEL", "self") + line("QUIT"))
            self._socket.flush()
        self._drop(Link.CLOSED)
        self._retry.stop()

    def ask(self, request: Request) -> None:
        """Send a request after those before it. Without effect while the connection is not open."""
        if self._link == Link.OPEN:
            self._waiting.append(request)
            self._send()

    def ask_next(self, request: Request) -> None:
        """Send a request before those that wait: the text that belongs to the reply just taken."""
        if self._link == Link.OPEN:
            self._waiting.appendleft(request)
            self._send()

    def lose(self, why: str) -> None:
        """Give up this connection, since the server does not do what it should, and try another one later."""
        if self._link in (Link.CONNECTING, Link.OPEN):
            self._drop(Link.RESTING)
            self._rest(why)

    def trust(self) -> None:
        """Note that the server works: after its next failure, try soon."""
        self._failures = 0

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def _connect(self) -> None:
        try:
            path = server.socket_path()
        except server.NoServerError as error:
            self._rest(str(error), logging.DEBUG)
            return
        self._link = Link.CONNECTING
        socket = self._socket = QLocalSocket(self)
        socket.setReadBufferSize(8 * TURN_BYTES)
        socket.connected.connect(self._note_connected)
        socket.readyRead.connect(self._read)
        socket.errorOccurred.connect(self._note_error)
        self._patience.start(int(CONNECT_S * 1000))
        socket.connectToServer(str(path))

    @Slot()
    def _note_connected(self) -> None:
        self._patience.stop()
        self._link = Link.OPEN
        self._parser = Parser()
        self.opened.emit()

    @Slot(QLocalSocket.LocalSocketError)
    def _note_error(self, error: QLocalSocket.LocalSocketError) -> None:
        socket = self._socket
        if socket is None:
            return
        if self._link == Link.CONNECTING:
            self._drop(Link.RESTING)
            self._start_server()
        else:
            self.lose(f"speech-dispatcher has gone: {socket.errorString()}")

    @Slot()
    def _lose_patience(self) -> None:
        self.lose("speech-dispatcher does not answer")

    def _start_server(self) -> None:
        try:
            program, *words = server.start_command(server.socket_path())
        except server.NoServerError as error:
            self._rest(str(error), logging.DEBUG)
            return
        process = QProcess()
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.setProgram(program)
        process.setArguments(words)
        process.startDetached()  # it outlives the kiosk: other programs may use it by then
        self._rest("no speech-dispatcher answers")

    def _drop(self, link: Link) -> None:
        self._link = link
        self._patience.stop()
        self._waiting.clear()
        self._asked = None
        self._parts = []
        socket, self._socket = self._socket, None
        if socket is not None:
            socket.blockSignals(True)
            socket.abort()
            socket.deleteLater()

    def _rest(self, why: str, level: int = logging.WARNING) -> None:
        """Try again later. A machine without speech-dispatcher has no problem: log that at a low level."""
        self._link = Link.RESTING
        self._retry.start(int(1000 * min(FIRST_RETRY_S * 2**self._failures, LONGEST_RETRY_S)))
        self._failures = min(self._failures + 1, 10)
        if self._failures > 1:  # the first time, the server may only have to be started
            self._report(why, level)
        self.lost.emit(why)

    def _report(self, why: str, level: int) -> None:
        """Log a reason once: a kiosk runs for months."""
        if why not in self._reported:
            self._reported.add(why)
            LOG.log(level, "no voice: %s", why)

    def _send(self) -> None:
        if self._asked is None and self._waiting and self._socket is not None:
            self._asked = self._waiting.popleft()
            self._patience.start(int(1000 * (self._asked.seconds or REPLY_S)))
            self._socket.write(self._asked.command)

    @Slot()
    def _read(self) -> None:
        socket = self._socket
        if socket is None:
            return
        try:
            for found in self._parser.feed(bytes(socket.read(TURN_BYTES).data())):
                self._take(found)
                if socket is not self._socket:  # it has been given up meanwhile
                    return
        except SsipError as error:
            self.lose(str(error))
            return
        if socket.bytesAvailable():
            QTimer.singleShot(0, self, self._read)

    def _take(self, found: Part | Reply | Event) -> None:
        if isinstance(found, Event):
            self.happened.emit(found)
        elif self._asked is None:
            raise SsipError(f"a reply to nothing: {found.text:.60}")
        elif isinstance(found, Part):
            if self._asked.keeps(found.text):
                self._parts.append(found.text)
            if len(self._parts) > MOST_PARTS:
                raise SsipError("a reply is too long")
        else:
            request, parts = self._asked, tuple(self._parts)
            self._asked, self._parts = None, []
            self._patience.stop()
            request.answered(found, parts)
            self._send()
