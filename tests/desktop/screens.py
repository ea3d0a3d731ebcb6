"""An X server whose screens a test changes, and a Wayland compositor in it."""

import ctypes
import os
import signal
import struct
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desktop.conftest import COMMAND, WITHOUT_A_VOICE
from tests.desktop.expected import ENGLISH
from tests.desktop.machine import SEARCHED, first_line, started, wait_for

CONFIGURATION = """
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x720"
    Virtual 4096 2048
  EndSubSection
EndSection
"""
TURNED = ("60", "720", "760", "800", "840", "1280", "1285", "1290", "1300")
"""The timing of a mode of 720 by 1280 pixels; the server of the tests has none that is upright."""


class Screens:
    """An X server with the outputs DUMMY0, which is on, and DUMMY1."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder

    def xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.environment, check=True, timeout=30, capture_output=True)

    def output(self, name: str, *words: str) -> None:
        """Change an output: `--mode 1024x768`, `--off`."""
        self.xrandr("--output", name, *words)

    def windows(self) -> set[tuple[int, ...]]:
        """Where the kiosks' windows are: x, y, width, height of each that is shown."""
        search = ("search", "--onlyvisible", "--name", ENGLISH.title, "getwindowgeometry", "--shell", "%@")
        command = ["xdotool", *search]
        found = subprocess.run(command, env=self.environment, check=False, timeout=30, capture_output=True, text=True)
        lines = [line.partition("=")[::2] for line in found.stdout.splitlines()]
        columns = [[int(value) for name, value in lines if name == each] for each in ("X", "Y", "WIDTH", "HEIGHT")]
        return set(zip(*columns, strict=True))

    def wait_for_window(self, *place: int) -> None:
        """Wait until the only kiosk is at this place."""
        try:
            wait_for(lambda: self.windows() == {place}, f"a window at {place}")
        except AssertionError:
            pytest.fail(f"not at {place}, but {self.windows()}")

    def close_last_window(self, kind: str) -> None:
        """Ask the last window of a class to close, as its title bar would."""
        search = subprocess.run(
            ["xdotool", "search", "--class", kind], env=self.environment, check=True, capture_output=True, text=True
        )
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype, x11.XInternAtom.restype = ctypes.c_void_p, ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment["DISPLAY"].encode()))
        window = max(map(int, search.stdout.split()))
        protocols, delete = (x11.XInternAtom(display, each, 0) for each in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        # An XClientMessageEvent: its type, serial, sent or not, display, window, message, format, and the data.
        event = struct.pack("@iLiPLLi5l", 33, 0, 1, 0, window, protocols, 32, delete, 0, 0, 0, 0).ljust(192, b"\0")
        x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), event)
        x11.XCloseDisplay(display)

    def reset(self) -> None:
        """Back to one screen of 1280 by 720 pixels."""
        self.xrandr(
            "--output", "DUMMY1", "--off", "--output", "DUMMY0", "--mode", "1280x720", "--pos", "0x0", "--primary"
        )


@contextmanager
def screens(folder: Path) -> Generator[Screens]:
    """An X server without a window manager, which keeps its files in `folder`."""
    configuration = folder / "xorg.conf"
    configuration.write_text(CONFIGURATION)
    environment = {
        "PATH": SEARCHED,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
        "LANG": "C.UTF-8",
        "QT_QUICK_BACKEND": "software",
    }
    options = ("-displayfd", "1", "-noreset", "-nolisten", "tcp")
    files = ("-config", str(configuration), "-logfile", str(folder / "xorg.log"))
    with started("Xorg", *options, *files, environment=environment, stdout=subprocess.PIPE) as server:
        environment["DISPLAY"] = f":{first_line(server.stdout)}"
        found = Screens(environment, folder)
        found.xrandr("--newmode", "turned", *TURNED)
        found.xrandr("--addmode", "DUMMY0", "turned")
        found.xrandr("--addmode", "DUMMY1", "1024x768")
        found.reset()
        yield found


@contextmanager
def kiosk_on(environment: dict[str, str], log: Path, station: str = "") -> Generator[subprocess.Popen[bytes]]:
    """A kiosk on a display; its messages are in `log`. In the end SIGTERM leaves it with status 0."""
    file = log.with_suffix(".yaml")
    file.write_text(station or "idle_s: 120\n")
    with (
        log.open("w") as errors,
        started(COMMAND, "--station", str(file), environment=environment | WITHOUT_A_VOICE, stderr=errors) as process,
    ):
        yield process
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0, log.read_text()


def wait_for_log(log: Path, message: str) -> None:
    wait_for(lambda: message in log.read_text(), f"'{message}' in the log")
