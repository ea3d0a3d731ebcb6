"""SSIP, the text protocol of speech-dispatcher: what is sent, and what its answers mean. Bytes only, no socket.

The client sends a line and the server answers with one reply: any number of lines `249-Lithuanian`, then a last
one, `249 OK VOICE LIST SENT`. After `SPEAK` and its reply the client sends a text, which ends with a line that
has only a dot. Between the replies the server sends events, whose codes begin with 7: `701-12`, `701-3`,
`701 BEGIN` says that message 12 of client 3 is heard from now on.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

LONGEST_LINE = 4096
"""Bytes of a line from the server. The longest of speech-dispatcher 0.11 with espeak-ng has 70."""

RECEIVING_DATA = 230
"""The code of the reply to `SPEAK`: the text may follow."""

_LINE = re.compile(rb"([1-7][0-9][0-9])([ -])(.*)", re.DOTALL)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""All but tabulators and the ends of lines."""
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


class SsipError(Exception):
    """The other side does not speak SSIP. The message quotes what it sent, shortened."""


class EventKind(IntEnum):
    """What may happen to a message; the value is the event's code."""

    INDEX_MARK = 700
    BEGIN = 701
    END = 702
    CANCELED = 703
    PAUSED = 704
    RESUMED = 705


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a reply that goes on."""

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The last line of a reply."""

    code: int
    text: str

    @property
    def is_error(self) -> bool:
        """Whether the server has refused the command."""
        return self.code >= 300


@dataclass(frozen=True, slots=True)
class Event:
    """What has happened to a message. `mark` is empty unless an index mark was reached."""

    kind: EventKind
    message: int
    mark: str = ""


class Parser:
    """Cuts the server's bytes into parts, replies and events, however they arrive.

    It keeps at most one line and the lines of one event, so a server that sends without end fills no memory.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._event: tuple[str, ...] = ()

    def feed(self, data: bytes) -> list[Part | Reply | Event]:
        """Take the next bytes and return what they complete. Raises `SsipError` at the first bad line."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise SsipError(f"a line is too long: {_quoted(self._rest)}")
        found = [self._read(line.removesuffix(b"\r")) for line in lines]
        return [each for each in found if each is not None]

    def _read(self, line: bytes) -> Part | Reply | Event | None:
        match = _LINE.fullmatch(line) if len(line) <= LONGEST_LINE else None
        if match is None:
            raise SsipError(f"not a line of SSIP: {_quoted(line)}")
        code, text = int(match[1]), match[3].decode(errors="replace")
        if _CONTROLS.search(text) or "\r" in text:
            raise SsipError(f"a line has control characters: {_quoted(line)}")
        is_last = match[2] == b" "
        if code >= EventKind.INDEX_MARK:
            return self._read_event(code, text, is_last=is_last)
        return Reply(code, text) if is_last else Part(code, text)

    def _read_event(self, code: int, text: str, *, is_last: bool) -> Event | None:
        if not is_last:
            self._event += (text,)
            if len(self._event) > 3:  # message, client, mark
                raise SsipError(f"an event has too many lines: {_quoted(text.encode())}")
            return None
        values, self._event = self._event, ()
        if code not in EventKind.__members__.values():
            return None  # of a newer speech-dispatcher
        if len(values) < 2 or not (values[0].isascii() and values[0].isdigit()):
            raise SsipError(f"an event names no message: {_quoted(text.encode())}")
        return Event(EventKind(code), int(values[0]), *values[2:])


def line(*words: str | int) -> bytes:
    """Return a command as it is sent. Raises `ValueError` if a word would end the line."""
    command = " ".join(str(word) for word in words)
    if _CONTROLS.search(command) or _LINE_ENDS.search(command):
        raise ValueError(f"a command of SSIP is one line: {command!r}")
    return command.encode(errors="replace") + b"\r\n"


def text(words: str) -> bytes:
    """Return a text as it is sent after `SPEAK`, with the line that ends it.

    A dot at the beginning of a line is doubled; characters that no voice can say are left out.
    """
    lines = _LINE_ENDS.split(_CONTROLS.sub("", words))
    doubled = [f".{each}" if each.startswith(".") else each for each in lines]
    return "\r\n".join([*doubled, ".", ""]).encode(errors="replace")


def message_number(parts: tuple[str, ...]) -> int | None:
    """Return the number of a message from the parts of the reply that queued it; None if they have none."""
    is_number = len(parts) == 1 and parts[0].isascii() and parts[0].isdigit()
    return int(parts[0]) if is_number else None


def _quoted(line: bytes) -> str:
    return repr(line[:60])
