"""A machine for tests: an X server, a session bus and an accessibility bus.

What is started here is ended here, by its process group.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, TypeVar

from PIL import Image, ImageGrab

from kiosk.libraries import TEST_COMMANDS

SIZE = (1920, 1080)
SEARCHED = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/libexec", "/usr/lib/at-spi2-core"))

Answer = TypeVar("Answer")


def wait_for(what: Callable[[], Answer | None], hoped: str, seconds: float = 30) -> Answer:
    """The first true result of `what`; if there is none in time, a failure that names what was expected.

    Where it looks for what is gone meanwhile, it is asked again.
    """
    deadline = time.monotonic() + seconds
    while True:
        with suppress(LookupError):
            if answer := what():
                return answer
        assert time.monotonic() < deadline, f"not within {seconds} s: {hoped}"
        time.sleep(0.02)


def missing_programs() -> list[str]:
    return [name for name in TEST_COMMANDS if not shutil.which(name, path=SEARCHED)]


@contextmanager
def started(*words: str | Path, environment: dict[str, str], **pipes: Any) -> Generator[subprocess.Popen[bytes]]:
    """A program in a process group of its own; at the end the whole group is ended.

    It meets signals as in a terminal, even if the tests run under `nohup` and inherit some as ignored.
    """
    program, env = (shutil.which(name, path=SEARCHED) for name in (words[0], "env"))
    assert program is not None
    assert env is not None
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **pipes}
    command = [env, "--default-signal=INT,HUP", program, *words[1:]]
    with subprocess.Popen[bytes](command, env=environment, start_new_session=True, **pipes) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(5)
                os.killpg(process.pid, signal.SIGKILL)


class Machine:
    """A screen, a keyboard and a mouse, and the environment of a desktop session."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.environment["DISPLAY"])

    def still_picture(self) -> Image.Image:
        """The screen, after nothing has moved on it for 0.2 seconds."""
        return wait_for(self._picture_if_still, "a screen that rests")

    def _picture_if_still(self) -> Image.Image | None:
        before = self.picture()
        time.sleep(0.2)
        return before if self.picture() == before else None

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=10)

    def tap(self, x: int, y: int) -> None:
        self.xdotool("mousemove", str(x), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--clearmodifiers", *keys)


@contextmanager
def machine(folder: Path, *options: str) -> Generator[Machine]:
    """A machine that keeps its files in `folder`, without a window manager; `options` are its X server's, besides."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
        "LANG": "C.UTF-8",
        "QT_QUICK_BACKEND": "software",
    }
    screen = ("-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp", "-noreset", "-br", "-displayfd", "1")
    with started("Xvfb", *screen, *options, environment=environment, stdout=subprocess.PIPE) as server:
        environment["DISPLAY"] = f":{first_line(server.stdout)}"
        bus_options = ("--session", "--nofork", "--nopidfile", "--print-address")
        with started("dbus-daemon", *bus_options, environment=environment, stdout=subprocess.PIPE) as bus:
            environment["DBUS_SESSION_BUS_ADDRESS"] = first_line(bus.stdout)
            with started("at-spi-bus-launcher", "--launch-immediately", environment=environment):
                yield Machine(environment)


def first_line(stream: IO[bytes] | None) -> str:
    assert stream is not None
    line = stream.readline().decode().strip()
    assert line, "the program ended before it was ready"
    return line


def main_color(picture: Image.Image) -> str:
    """The colour of most pixels, as #rrggbb."""
    counts: Any = picture.convert("RGB").getcolors(picture.width * picture.height) or []
    return "#{:02x}{:02x}{:02x}".format(*max(counts)[1])
