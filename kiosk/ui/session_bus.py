"""A few calls to the desktop over its session bus (D-Bus), which never hold up the screen.

Qt's own D-Bus waits for the bus when it connects, and keeps Python from running meanwhile: with a bus that hangs, the
screen stood still for as long. The protocol is small, so it is spoken here, over a socket that does not wait.
"""

import os
import struct
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

from kiosk.log import LOG

_CALL, _ANSWER, _ERROR = 1, 2, 3
"""The types of messages."""
_NO_START = 2
"""A flag of a call: it starts no program that offers the service."""
_HEAD_BYTES = 16


class Call(NamedTuple):
    """A call of a method; its arguments are texts and numbers from 0 to 2**32 - 1."""

    service: str
    path: str
    interface: str
    method: str
    arguments: tuple[str | int, ...] = ()


_HELLO = Call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")


class SessionBus(QObject):
    """A connection that makes some calls at once, and stays open. Call `close` at the end.

    `answered` comes once, with whether at least one call was answered by something else than an error.
    """

    answered = Signal(bool)

    def __init__(self, calls: tuple[Call, ...]) -> None:
        super().__init__()
        self._calls = calls
        self._errors = 0
        self._greets = True
        self._received = bytearray()
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._send)
        self._socket.readyRead.connect(self._receive)

    def open(self) -> bool:
        """Connect. Returns whether the environment names a bus that can be reached that way."""
        name, is_abstract = _address()
        if not name:
            return False
        if is_abstract:
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self._socket.connectToServer(name)
        return True

    def close(self) -> None:
        """End the connection: what was asked for ends with it."""
        self._socket.abort()

    def _send(self) -> None:
        user = str(os.getuid()).encode().hex()
        self._socket.write(f"\0AUTH EXTERNAL {user}\r\nBEGIN\r\n".encode())
        for serial, call in enumerate((_HELLO, *self._calls), 1):
            self._socket.write(written(call, serial))

    def _receive(self) -> None:
        self._received += self._socket.readAll().data()
        if self._greets:
            line, end, rest = self._received.partition(b"\r\n")
            if not end:
                return
            if not line.startswith(b"OK"):
                LOG.warning("the session bus does not let the kiosk in: %s", line.decode(errors="replace"))
                self.close()
                return
            self._greets, self._received = False, rest
        while len(self._received) >= _HEAD_BYTES and len(self._received) >= (length := _length(self._received)):
            self._take(kind=self._received[1], serial=_reply_serial(self._received))
            del self._received[:length]

    def _take(self, *, kind: int, serial: int) -> None:
        if serial <= 1 or self._errors < 0:  # the greeting, a signal, or there was an answer already
            return
        self._errors = -1 if kind == _ANSWER else self._errors + (kind == _ERROR)
        if self._errors in (-1, len(self._calls)):
            self.answered.emit(self._errors < 0)


def _address() -> tuple[str, bool]:
    """The socket of the session bus, and whether it is abstract; an empty name if there is none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address and (folder := os.environ.get("XDG_RUNTIME_DIR")):
        address = f"unix:path={folder}/bus"
    for way in address.split(";"):
        transport, _, options = way.partition(":")
        for option in options.split(",") if transport == "unix" else ():
            key, _, value = option.partition("=")
            if key in ("path", "abstract"):
                return value, key == "abstract"
    return "", False


def written(call: Call, serial: int) -> bytes:
    """A call as it is sent, with its number."""
    body, signature = bytearray(), ""
    for argument in call.arguments:
        is_text = isinstance(argument, str)
        signature += "s" if is_text else "u"
        _align(body, 4)
        body += _text(argument) if isinstance(argument, str) else struct.pack("<I", argument)
    head = bytearray()
    texts = ((1, "o", call.path), (6, "s", call.service), (2, "s", call.interface), (3, "s", call.method))
    for code, kind, value in texts:
        _align(head, 8)
        head += struct.pack("<BB2s", code, 1, kind.encode() + b"\0") + _text(value)
    if signature:
        _align(head, 8)
        head += struct.pack("<BB2sB", 8, 1, b"g\0", len(signature)) + signature.encode() + b"\0"
    message = bytearray(struct.pack("<cBBBIII", b"l", _CALL, _NO_START, 1, len(body), serial, len(head))) + head
    _align(message, 8)
    return bytes(message + body)


def _align(data: bytearray, to: int) -> None:
    data += bytes(-len(data) % to)


def _text(value: str) -> bytes:
    encoded = value.encode()
    return struct.pack("<I", len(encoded)) + encoded + b"\0"


def _order(message: bytearray) -> str:
    return "<" if message[0] == ord("l") else ">"


def _length(message: bytearray) -> int:
    """The length of the first message, of which at least the head has come."""
    body, _, fields = struct.unpack_from(f"{_order(message)}III", message, 4)
    return _HEAD_BYTES + fields + -fields % 8 + body


def _reply_serial(message: bytearray) -> int:
    """The number of the call that this message answers; 0 for others."""
    order = _order(message)
    end = _HEAD_BYTES + struct.unpack_from(f"{order}I", message, 12)[0]
    place = _HEAD_BYTES
    while place < end:
        place += -place % 8
        code, kind = message[place], chr(message[place + 2])
        place += 4
        if kind == "g":
            place += message[place] + 2
            continue
        number: int = struct.unpack_from(f"{order}I", message, place)[0]
        if code == 5:
            return number
        place += 4 + (number + 1 if kind in "so" else 0)
    return 0
