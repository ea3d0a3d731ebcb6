"""Where the window is: it fills its screen, whatever happens to the screens while the kiosk runs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.log import LOG
from kiosk.ui.screens import find, name_of, screens, station_screen

LOOKS_MS = (0, 100, 150, 250, 500, 1000, 2000)
"""After a change of the screens: the pauses between the looks whether the window fits. Several changes come in one go,
a window manager moves the window in its own time, and a compositor may tell the scale last."""

WAIT_MS = 1000
"""How often a kiosk that has no screen of its own looks for one."""


def fill_screen(window: QQuickWindow, screen: QScreen) -> None:
    """Let a window fill a screen, without a frame, also without a window manager."""
    window.setProperty("frameless", True)
    if _is_wayland():  # the compositor gives it its size, and takes no window that is shown to another screen
        if window.screen() != screen:
            window.hide()
        window.setScreen(screen)
    else:
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
    window.showFullScreen()
    window.requestActivate()


def _is_wayland() -> bool:
    return QGuiApplication.platformName().startswith("wayland")


class Placement(QObject):
    """Keeps a window on its screen: at another resolution, turned, switched off and on, or with others beside it.

    Without a window manager nothing else does. `wanted` is the screen that the station file names, None for the primary
    one. `moved` is called with the screen whenever the window's screen, its size or its scale may have changed.
    `claim` says whether the window may have a screen; if another kiosk is there, the window waits out of sight.
    """

    def __init__(
        self,
        window: QQuickWindow,
        wanted: str | None,
        moved: Callable[[QScreen], object] = lambda _: None,
        claim: Callable[[QScreen], bool] = lambda _: True,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._moved = moved
        self._claim = claim
        self._looks = 0
        self._reported = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._add)
        application.screenRemoved.connect(self._follow)
        application.primaryScreenChanged.connect(self._follow)
        window.screenChanged.connect(self._look_again)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def show(self) -> None:
        """Put the window on its screen."""
        self._look()

    def _add(self, screen: QScreen) -> None:
        self._watch(screen)
        self._follow()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._follow)
        screen.physicalDotsPerInchChanged.connect(self._follow)
        screen.logicalDotsPerInchChanged.connect(self._follow)

    def _follow(self, *_: object) -> None:
        """Look at once, and again until everything has come to rest."""
        self._looks = 0
        self._timer.start(LOOKS_MS[0])

    def _look_again(self) -> None:
        """The window is on another screen, perhaps by itself: look, but never start from the beginning for that."""
        if not self._timer.isActive() and self._looks < len(LOOKS_MS):
            self._timer.start(LOOKS_MS[0])

    def _look(self) -> None:
        screen = station_screen(self._wanted)
        if screen.geometry().isEmpty():
            self._report("no screen is on: waiting for one")
            return
        if not self._claim(screen):
            self._report(f"another kiosk is on {name_of(screen)}: this one waits for a screen of its own")
            self._window.hide()
            self._timer.start(WAIT_MS)
            return
        self._report_where(screen)
        if not self._fits(screen):
            self._put(screen)
        self._moved(screen)
        self._looks += 1
        if self._looks < len(LOOKS_MS):
            self._timer.start(LOOKS_MS[self._looks])

    def _put(self, screen: QScreen) -> None:
        """Put the window on a screen; if a window manager has put it elsewhere before, in another way."""
        if self._looks > 1 and self._window.isVisible():  # it keeps a full-screen window where it is
            self._window.showNormal()
        if self._looks > 2 and not _is_wayland():  # it does not know the screens, so a plain window has to do
            self._window.setGeometry(screen.geometry())
            return
        fill_screen(self._window, screen)

    def _fits(self, screen: QScreen) -> bool:
        window = self._window
        if not window.isVisible() or window.screen() != screen:
            return False
        if _is_wayland():  # a window does not learn its place
            return window.visibility() == QQuickWindow.Visibility.FullScreen
        return window.geometry() == screen.geometry()

    def _report_where(self, screen: QScreen) -> None:
        if screen.name().startswith(":"):
            return  # what Qt has for X while every screen is off
        if self._wanted and find(self._wanted, screens()) is None:
            self._report(f"the screen '{self._wanted}' of the station file is not there: shown on {name_of(screen)}")
        elif self._reported:
            self._report(f"shown on {name_of(screen)}")

    def _report(self, message: str) -> None:
        if message != self._reported:
            LOG.warning("%s", message)
            self._reported = message
