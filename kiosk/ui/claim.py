"""One kiosk a screen: the kiosk that is there holds a name of the system's, which ends with it, however it ends."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QAbstractSocket, QLocalServer

from kiosk.errors import CommandError

LONGEST_NAME = 100
"""Bytes; the system takes 107."""

SHARED_BY_NOBODY = ("offscreen", "minimal", "vnc")
"""Qt's platforms on which each program has screens of its own."""


class ScreenClaim:
    """The claim to one screen of the display that Qt uses. Needs a QGuiApplication; call `close` at the end.

    A socket in Linux' abstract namespace: no file is left behind by a kiosk that was killed, and it holds for all
    users of the display. On other systems and on displays that nobody shares every claim is granted.
    """

    def __init__(self) -> None:
        self._display = _display()
        self._name = ""
        self._server: QLocalServer | None = None

    def take(self, screen: str) -> bool:
        """Claim a screen by its name, instead of the one claimed before. Returns whether no other kiosk has it."""
        if self._display is None or self._name == screen:
            return True
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.AbstractNamespaceOption)
        if (
            not server.listen(_name(screen, self._display))
            and server.serverError() == QAbstractSocket.SocketError.AddressInUseError
        ):
            return False
        self.close()
        self._name, self._server = screen, server
        return True

    def take_or_refuse(self, screen: str, called: str) -> None:
        """Claim a screen that messages call `called`. Raises `CommandError` if another kiosk has it."""
        if not self.take(screen):
            holder = self.holder(screen)
            process = f" (process {holder})" if holder else ""
            raise CommandError(
                f"another kiosk is on {called} already{process}",
                "leave that one first with Ctrl+Q, or name another screen in the station file: `screen:`",
            )

    def holder(self, screen: str) -> int | None:
        """The process that has a screen; None if there is none any more."""
        import socket  # slow to load, and only needed for a message

        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect("\0" + _name(screen, self._display or ""))
                # A `struct ucred`: the process, its user and its group, four bytes each.
                credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
            except OSError:
                return None
        return int.from_bytes(credentials[:4], sys.byteorder)

    def close(self) -> None:
        """Give the screen up."""
        if self._server is not None:
            self._server.close()
        self._name, self._server = "", None


def _display() -> str | None:
    """What all programs on this display call it; None if nobody shares it."""
    platform = QGuiApplication.platformName()
    if sys.platform != "linux" or platform in SHARED_BY_NOBODY:
        return None
    if platform == "xcb":
        host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
        return f"{'' if host == 'unix' else host}:{number.partition('.')[0]}"
    if platform.startswith("wayland"):
        # WAYLAND_DISPLAY may be a whole path, which is then the result.
        return str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / os.environ.get("WAYLAND_DISPLAY", "wayland-0"))
    return platform


def _name(screen: str, display: str) -> str:
    return f"exhibition-kiosk {screen} {display}".encode()[:LONGEST_NAME].decode(errors="ignore")
