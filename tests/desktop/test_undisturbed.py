"""What nobody at the kiosk does: a screen saver that begins, a mouse that trembles, touches from a dirty screen."""

import ctypes
import struct
import subprocess
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import pytest

from kiosk.ui.x_server import XServer
from tests.desktop.conftest import FIRST_PANEL, StartKiosk
from tests.desktop.expected import ENGLISH
from tests.desktop.machine import Machine, wait_for

pytestmark = pytest.mark.desktop

SAVER_S = 2


class Roots(ctypes.Structure):
    """libxcb's `xcb_screen_iterator_t`."""

    _fields_: ClassVar = [("screen", ctypes.c_void_p), ("left", ctypes.c_int), ("index", ctypes.c_int)]


class WatchedServer(XServer):
    """An X server that says what its screen saver does."""

    def _saver(self) -> bytes:
        self._xcb.xcb_get_setup.restype = ctypes.c_void_p
        self._xcb.xcb_setup_roots_iterator.restype = Roots
        roots = self._xcb.xcb_setup_roots_iterator(ctypes.c_void_p(self._xcb.xcb_get_setup(self._connection)))
        answer = self._ask(self._SAVER, 1, ctypes.string_at(roots.screen, 4))
        assert answer is not None
        return answer

    def is_blanked(self) -> bool:
        return self._saver()[1] == 1

    def idle_ms(self) -> int:
        """How long there was no input."""
        return struct.unpack_from("=I", self._saver(), 16)[0]


@pytest.fixture
def saver(the_machine: Machine) -> Iterator[None]:
    """A screen saver that comes very soon."""

    def set_saver(*words: str) -> None:
        subprocess.run(["xset", "s", *words], env=the_machine.environment, check=True, timeout=10)

    set_saver(str(SAVER_S))
    yield
    set_saver("600")
    set_saver("reset")


@contextmanager
def asked(the_machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Generator[WatchedServer]:
    monkeypatch.setenv("DISPLAY", the_machine.environment["DISPLAY"])
    server = WatchedServer()
    yield server
    server.close()


@pytest.mark.usefixtures("saver")
def test_the_screen_saver_does_not_come_until_the_kiosk_ends(
    start_kiosk: StartKiosk, the_machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = start_kiosk(*FIRST_PANEL)
    with asked(the_machine, monkeypatch) as server:
        assert server.blanking().saver_s == SAVER_S
        kiosk.press("shift")  # from here on the saver's time counts
        wait_for(lambda: server.idle_ms() > 1000 * SAVER_S + 1500, "more time without input than the saver waits")
        assert not server.is_blanked()
        kiosk.press("ctrl+q")
        assert kiosk.process.wait(30) == 0
        wait_for(server.is_blanked, "a screen saver after the kiosk")


def test_touches_that_nobody_makes_do_not_keep_the_visit_going(
    start_kiosk: StartKiosk, the_machine: Machine, tmp_path: Path
) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, station="idle_s: 10\n")
    ended = threading.Event()

    def disturb() -> None:
        """A touch at one place every second, and a pointer that trembles there all the time."""
        while not ended.is_set():
            the_machine.tap(640, 400)
            for _ in range(8):
                the_machine.xdotool("mousemove_relative", "1", "0", "mousemove_relative", "--", "-1", "0")
                ended.wait(0.1)

    disturber = threading.Thread(target=disturb)
    disturber.start()
    try:
        wait_for(lambda: kiosk.window.find("push button", ENGLISH.still_there_yes), "the question")
        assert "presses at 640, 400 come again and again" in (tmp_path / "errors").read_text()
    finally:
        ended.set()
        disturber.join()
