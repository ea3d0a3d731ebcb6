"""The screen stays on for as long as the kiosk runs: the X server's screen saver, and the desktop's, are held off."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.log import LOG
from kiosk.ui.session_bus import Call, SessionBus
from kiosk.ui.x_server import XServer, XServerError

NAME, REASON = "exhibition-kiosk", "an exhibit is on screen"
IDLE = 8
"""What GNOME's session manager is to inhibit: that the session counts as idle."""

DESKTOP_CALLS = (
    Call(
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "Inhibit",
        (NAME, REASON),
    ),
    Call(
        "org.gnome.SessionManager",
        "/org/gnome/SessionManager",
        "org.gnome.SessionManager",
        "Inhibit",
        (NAME, 0, REASON, IDLE),
    ),
)
"""What desktops understand. Each holds until the connection ends, however it ends."""

RETRY_MS = 30_000
"""How long to wait before a desktop is asked again that has no screen saver, or none yet."""


class Awake(QObject):
    """Holds off whatever would blank the screen. Call `close` at the end; a kiosk that is killed lets go as well."""

    def __init__(self) -> None:
        super().__init__()
        self._server: XServer | None = None
        self._bus: SessionBus | None = None
        self._timer = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._timer.timeout.connect(self._ask_desktop)
        if QGuiApplication.platformName() == "xcb":
            self._suspend_saver()
        if QGuiApplication.platformName() != "offscreen":
            self._ask_desktop()

    def _suspend_saver(self) -> None:
        try:
            self._server = XServer()
        except XServerError as error:
            LOG.warning("the X server's screen saver can't be held off: %s", error)
            return
        if not self._server.suspend_saver():
            LOG.warning("the X server's screen saver can't be held off: switch it off with `xset s off -dpms`")

    def _ask_desktop(self) -> None:
        self._bus = SessionBus(DESKTOP_CALLS)
        self._bus.answered.connect(self._note)
        self._bus.open()

    def _note(self, *granted: bool) -> None:
        if not all(granted) and self._bus is not None:
            self._bus.close()
            self._timer.start()

    def close(self) -> None:
        """Let the screen be blanked again."""
        self._timer.stop()
        if self._bus is not None:
            self._bus.close()
        if self._server is not None:
            self._server.close()
