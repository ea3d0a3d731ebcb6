"""Requests to the X server that Qt does not make: about its screen saver and the screen's power saving.

They are sent through libxcb, which Qt needs anyway, so nothing more has to be installed.
"""

import ctypes
import struct
from typing import ClassVar, NamedTuple

_CHECKED = 1
"""A flag of `xcb_send_request`: errors come as the answer, not as an event."""


class _Extension(ctypes.Structure):
    """libxcb's `xcb_extension_t`: it must stay at its address."""

    _fields_: ClassVar = [("name", ctypes.c_char_p), ("id", ctypes.c_int)]


class _Request(ctypes.Structure):
    """libxcb's `xcb_protocol_request_t`."""

    _fields_: ClassVar = [
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    ]


class _Part(ctypes.Structure):
    """The system's `struct iovec`."""

    _fields_: ClassVar = [("bytes", ctypes.c_char_p), ("length", ctypes.c_size_t)]


class Blanking(NamedTuple):
    """When the X server blanks its screens, in seconds without input; 0 for never."""

    saver_s: int
    power_s: int


class XServerError(Exception):
    """No X server answers."""


class XServer:
    """A connection to the X server that DISPLAY names. Call `close` at the end. Raises `XServerError`."""

    _SAVER = _Extension(b"MIT-SCREEN-SAVER", 0)
    _POWER = _Extension(b"DPMS", 0)

    def __init__(self) -> None:
        try:
            self._xcb = ctypes.CDLL("libxcb.so.1")
            self._free = ctypes.CDLL(None).free
        except (OSError, AttributeError) as error:
            raise XServerError(str(error)) from error
        for name, result in (
            ("xcb_connect", ctypes.c_void_p),
            ("xcb_get_extension_data", ctypes.c_void_p),
            ("xcb_send_request", ctypes.c_uint),
            ("xcb_wait_for_reply", ctypes.c_void_p),
        ):
            getattr(self._xcb, name).restype = result
        self._connection = ctypes.c_void_p(self._xcb.xcb_connect(None, None))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise XServerError("no X server answers")

    def suspend_saver(self) -> bool:
        """Hold the screen saver and power saving off until this connection ends. Returns whether the server can."""
        if not self._has(self._SAVER):
            return False
        version = self._ask(self._SAVER, 0, struct.pack("=BBxx", 1, 1))
        if version is None or struct.unpack_from("=HH", version, 8) < (1, 1):
            return False
        self._send(self._SAVER, 5, struct.pack("=I", 1), is_void=True)
        self._send(None, 115, b"", is_void=True)  # one that has come already goes
        if self._has(self._POWER):
            self._send(self._POWER, 6, struct.pack("=Hxx", 0), is_void=True)
        self._xcb.xcb_flush(self._connection)
        return True

    def blanking(self) -> Blanking:
        """When the screen saver and power saving would begin."""
        saver = self._ask(None, 108, b"")
        saver_s = struct.unpack_from("=H", saver, 8)[0] if saver else 0
        power_s = 0
        if self._has(self._POWER):
            state, times = self._ask(self._POWER, 7, b""), self._ask(self._POWER, 2, b"")
            if state and times and state[10]:
                power_s = min((each for each in struct.unpack_from("=HHH", times, 8) if each), default=0)
        return Blanking(saver_s, power_s)

    def close(self) -> None:
        """End the connection."""
        self._xcb.xcb_disconnect(self._connection)

    def _has(self, extension: _Extension) -> bool:
        data = self._xcb.xcb_get_extension_data(self._connection, ctypes.byref(extension))
        return bool(data) and bool(ctypes.string_at(data + 8, 1)[0])

    def _send(self, extension: _Extension | None, opcode: int, body: bytes, *, is_void: bool) -> int:
        request = _Request(1, ctypes.pointer(extension) if extension is not None else None, opcode, is_void)
        # The library fills in the length, and the extension's number; a core request has its own in the first byte.
        whole = struct.pack("=BBH", 0 if extension is not None else opcode, 0, 0) + body
        parts = (_Part * 3)()  # the first two are for the library's own use
        parts[2] = _Part(whole, len(whole))
        first = ctypes.cast(ctypes.byref(parts, 2 * ctypes.sizeof(_Part)), ctypes.POINTER(_Part))
        return self._xcb.xcb_send_request(self._connection, _CHECKED, first, ctypes.byref(request))

    def _ask(self, extension: _Extension | None, opcode: int, body: bytes) -> bytes | None:
        """The answer to a request; None if it is an error."""
        sequence = self._send(extension, opcode, body, is_void=False)
        error = ctypes.c_void_p()
        answer = self._xcb.xcb_wait_for_reply(self._connection, sequence, ctypes.byref(error))
        if error:
            self._free(error)
        if not answer:
            return None
        taken = ctypes.string_at(answer, 32)
        self._free(ctypes.c_void_p(answer))
        return taken
