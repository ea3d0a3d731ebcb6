"""The picture on an X server, read from the server's own memory, and presses of its mouse without a delay.

Asking the server for its picture takes 20 ms, in which it draws nothing. Its memory is read in 2 ms, and it draws on.
"""

import mmap
import struct
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from tests.desktop.machine import SIZE, Machine, machine, started, wait_for

BYTES = 4
"""The bytes of a pixel: blue, green, red and one that isn't used."""
MOMENT = 0.001
"""Seconds between two looks at the screen, beside the 2 ms that a look takes."""


class Framebuffer:
    """What is on a machine's screen, and the touches on it."""

    def __init__(self, of: Machine, file: Path, mouse: subprocess.Popen[bytes]) -> None:
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        # An X window dump: the size of its header, 18 other numbers, and the number of colours of 12 bytes each.
        header, *_, colors = struct.unpack(">20I", self._memory[:80])
        self._start = header + 12 * colors
        self.machine = of
        self._mouse = mouse

    def pixels(self, top: int = 0) -> bytes:
        """All pixels from a row on."""
        row = SIZE[0] * BYTES
        return self._memory[self._start + top * row : self._start + SIZE[1] * row]

    def picture(self) -> Image.Image:
        """The same as a picture."""
        return Image.frombytes("RGB", SIZE, self.pixels(), "raw", "BGRX", SIZE[0] * BYTES, 1)

    def rest(self, seconds: float, *, most: float = 60) -> bytes:
        """The pixels, once nothing has changed for so long. Fails if there is no such time within `most` seconds."""
        end, (pixels, since) = time.monotonic() + most, (self.pixels(), time.monotonic())
        while time.monotonic() - since < seconds:
            time.sleep(0.01)
            if (now := self.pixels()) != pixels:
                pixels, since = now, time.monotonic()
            assert time.monotonic() < end, f"not within {most} s: a screen that rests"
        return pixels

    def changes(self, before: bytes, top: int = 0, *, within: float = 10) -> bool:
        """Wait until the pixels from a row on have changed; False if they have not after so many seconds."""
        end = time.monotonic() + within
        while self.pixels(top) == before:
            if time.monotonic() > end:
                return False
            time.sleep(MOMENT)
        return True

    def mouse(self, act: str) -> None:
        """`click`, `mousedown` or `mouseup` where the pointer is. A program for each would need 7 ms to start."""
        assert self._mouse.stdin is not None
        self._mouse.stdin.write(f"{act} 1\n".encode())
        self._mouse.stdin.flush()


@contextmanager
def screen(folder: Path) -> Generator[Framebuffer]:
    """A machine that keeps its files in `folder`, and its screen in a file there, without the pointer."""
    with machine(folder, "-nocursor", "-fbdir", str(folder)) as of:
        file = folder / "Xvfb_screen0"
        wait_for(file.exists, "a screen in a file")
        with started("xdotool", "-", environment=of.environment, stdin=subprocess.PIPE) as mouse:
            yield Framebuffer(of, file, mouse)
