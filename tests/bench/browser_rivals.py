"""The browsers that the kiosk is measured against, each full-screen with the same page, and without a GPU."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.machine import SIZE, Machine

CHROMIUM = (
    "--kiosk",
    f"--window-size={SIZE[0]},{SIZE[1]}",  # there is no window manager that would do it
    "--window-position=0,0",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",  # as on a PC without one; less memory than with OpenGL in software
    "--disable-extensions",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-breakpad",
    "--password-store=basic",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
)


@dataclass(frozen=True)
class Rival:
    """A browser: any one of `programs`, with options; `package` is Debian's.

    `profile` is the option by which it is given an empty profile. `window` is the class of its window, if that must be
    made as large as the screen from outside.
    """

    name: str
    programs: tuple[str, ...]
    package: str
    options: tuple[str, ...]
    profile: str = ""
    window: str = ""

    @property
    def program(self) -> str | None:
        """The program's path; a snap doesn't count, as it can't read the page and its profile."""
        found = map(shutil.which, self.programs)
        return next((path for path in found if path and "snap" not in Path(path).parts), None)

    def command(self, url: str, profile: Path) -> tuple[str, ...]:
        """How it is started with a page."""
        assert self.program is not None
        own = (self.profile + str(profile),) if self.profile else ()
        return (self.program, *self.options, *own, url)

    def fill(self, machine: Machine) -> None:
        """Make its window as large as the screen, as soon as there is one, and give it the keyboard."""
        if self.window:
            place = ("windowmove", "0", "0", "windowsize", *map(str, SIZE), "windowfocus")
            machine.xdotool("search", "--sync", "--onlyvisible", "--class", self.window, *place)


RIVALS = (
    Rival("Chromium", ("chromium", "google-chrome-stable", "google-chrome"), "chromium", CHROMIUM, "--user-data-dir="),
    Rival("WebKitGTK", ("surf",), "surf", ("-K",), window="surf"),
)
