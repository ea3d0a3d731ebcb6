"""Calls to the desktop: to a real bus with a service on it, and to buses that refuse, hang or are not there."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui import awake as awake_module
from kiosk.ui.awake import DESKTOP_CALLS, Awake
from kiosk.ui.session_bus import Call, SessionBus

pytestmark = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="dbus is not installed")

SERVICE = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Saver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, name, reason):
        print(f"{name}: {reason}", flush=True)
        return 7

application = QCoreApplication([])
saver = Saver()
bus = QDBusConnection.sessionBus()
bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.ScreenSaver")
print("ready", flush=True)
application.exec()
"""


@contextmanager
def running(*command: str) -> Generator[subprocess.Popen[str]]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGCONT)
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """A session bus without services."""
    with running("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address") as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", line(bus))
        yield bus


def answers(qtbot: QtBot, *calls: Call) -> bool:
    """Whether one of the calls is granted."""
    caller = SessionBus(calls)
    with qtbot.waitSignal(caller.answered, timeout=30_000) as answered:
        assert caller.open()
    caller.close()
    assert answered.args is not None
    return answered.args[0]


@pytest.mark.usefixtures("bus")
def test_the_desktop_is_asked_to_keep_the_screen_on(qtbot: QtBot):
    with running(sys.executable, "-c", SERVICE) as service:
        assert line(service) == "ready"
        assert answers(qtbot, *DESKTOP_CALLS)
        assert line(service) == "exhibition-kiosk: an exhibit is on screen"


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_a_screen_saver_is_asked_again_later(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    class Application:
        @staticmethod
        def platformName() -> str:  # noqa: N802 - Qt's name
            return "wayland"

    monkeypatch.setattr(awake_module, "QGuiApplication", Application)
    monkeypatch.setattr(awake_module, "RETRY_MS", 50)
    assert not answers(qtbot, *DESKTOP_CALLS)
    awake = Awake()
    with running(sys.executable, "-c", SERVICE) as service:
        assert line(service) == "ready"
        heard: list[str] = []
        qtbot.waitUntil(lambda: bool(heard) or _reads(service, heard), timeout=30_000)
    awake.close()


def _reads(process: subprocess.Popen[str], heard: list[str]) -> bool:
    assert process.stdout is not None
    os.set_blocking(process.stdout.fileno(), False)
    heard.extend(process.stdout.readlines())
    return bool(heard)


def test_a_bus_that_hangs_does_not_hold_up_the_screen(bus: subprocess.Popen[str], qtbot: QtBot):
    """`open` returns at once; the answer comes when the bus goes on."""
    bus.send_signal(signal.SIGSTOP)
    caller = SessionBus(DESKTOP_CALLS)
    heard: list[bool] = []
    caller.answered.connect(heard.append)
    assert caller.open()
    qtbot.wait(200)
    assert heard == []
    bus.send_signal(signal.SIGCONT)
    qtbot.waitUntil(lambda: heard == [False], timeout=30_000)
    caller.close()


@pytest.mark.parametrize("address", ["", "tcp:host=localhost,port=1", "unix:path=/no/such/bus"])
def test_without_a_bus_nothing_happens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str, tmp_path: Path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    caller = SessionBus(DESKTOP_CALLS)
    heard: list[bool] = []
    caller.answered.connect(heard.append)
    assert caller.open() == address.startswith("unix:")
    qtbot.wait(50)
    assert heard == []
    caller.close()
