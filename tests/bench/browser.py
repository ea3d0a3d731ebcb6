"""Memory and first words on screen: the kiosk against a browser in kiosk mode with the same exhibit, in turns."""

import dataclasses
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
from PIL import Image
from rich.progress import track

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.bench.browser_page import page
from tests.bench.figures import Figure
from tests.desktop.expected import OPENING, PAPER
from tests.desktop.machine import SIZE, Machine, machine, main_color, missing_programs, started, wait_for

ROUNDS = 5
RESTING_SECONDS = 5
MOST = 0.333
WORDS = (80, 120, 1100, 800)
"""A part of the screen where both have the claim of the panel, and no drawing."""

KIOSK = Path(sys.executable).with_name("kiosk")
BROWSERS = ("chromium", "google-chrome-stable", "google-chrome")
OPTIONS = (
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


@dataclasses.dataclass(frozen=True)
class Run:
    """Until the first words were on screen; and all processes once all panels were seen, in MiB."""

    milliseconds: float
    pss: float
    rss: float


def measure() -> Iterator[Figure]:
    """The memory of all processes in MiB once every panel was seen, and milliseconds to the first words on screen.

    Medians of 5 turns, the browser with an empty profile; both are led through their tabs by the same
    keys, and then rest for 5 seconds. Words are looked for in pictures of the screen, in both alike:
    the times are good to some 50 ms. What the browser keeps outside its session (its handler of
    crashes, 2 MiB) is left out. Memory is the PSS, which shares out the kiosk's pages of Qt among all
    that have Qt loaded, as other programs may. The kiosk's RSS counts every page in full, so the second
    ratio is the strict one. The kiosk starts with a panel, as the page does: no attract screen before it.
    """
    lacking = [*missing_programs(), *([] if _browser() else ["chromium"])]
    if lacking:
        print(f"NOT MEASURED: browser. Not installed: {', '.join(lacking)}.")
        print("On Debian: apt-get install chromium xvfb xdotool dbus at-spi2-core desktop-file-utils")
        return
    turns = list(_turns())
    for kind, runs in zip(("browser", "kiosk"), zip(*turns, strict=True), strict=True):
        yield Figure(f"memory, {kind}", statistics.median(run.pss for run in runs), "MiB")
        yield Figure(f"first words on screen, {kind}", statistics.median(run.milliseconds for run in runs), "ms")
    ratio = statistics.median(kiosk.pss / browser.pss for browser, kiosk in turns)
    yield Figure("memory, kiosk / browser", ratio, "x", MOST)
    ratio = statistics.median(kiosk.rss / browser.pss for browser, kiosk in turns)
    yield Figure("memory, kiosk with all it shares (RSS) / browser", ratio, "x", MOST)
    ratio = statistics.median(kiosk.milliseconds / browser.milliseconds for browser, kiosk in turns)
    yield Figure("first words on screen, kiosk / browser", ratio, "x")


def _turns() -> Iterator[tuple[Run, Run]]:
    """Browser and kiosk, turn by turn; the first turn isn't told: it is there to have all files at hand."""
    browser = _browser()
    assert browser is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, machine(Path(name)) as screen:
        exhibit = load(BUILT_IN_EXHIBIT)
        shown = localise(exhibit, str(exhibit.file.default_language))
        html = Path(name, "page.html")
        html.write_text(page(shown), encoding="utf-8")
        for count in track(range(ROUNDS + 1), description="Kiosk and browser"):
            profile = f"--user-data-dir={Path(name, f'profile-{count}')}"
            browsed = _run(screen, (browser, *OPTIONS, profile, html.as_uri()), len(shown.panels))
            kiosk = _run(screen, (KIOSK, "run", "--panel", shown.panels[0].id), len(shown.panels))
            if count:
                yield browsed, kiosk


def _browser() -> str | None:
    """The program's path; a snap doesn't count, as it can't read the page and its profile."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((path for path in found if path and "snap" not in Path(path).parts), None)


def _run(screen: Machine, command: tuple[str | Path, ...], panels: int) -> Run:
    wait_for(lambda: screen.picture().getcolors(1), "an empty screen")
    start = time.monotonic()
    with started(*command, environment=screen.environment) as process:
        wait_for(lambda: _has_words(screen.picture().crop(WORDS)), f"words of {command[0]}", seconds=60)
        milliseconds = (time.monotonic() - start) * 1000
        screen.still_picture()
        seen: set[bytes] = set()
        for place in range(panels):
            screen.press("Tab", "Return")
            seen.add(wait_for(lambda: _unseen(screen, seen), f"panel {place + 1} of {panels} of {command[0]}"))
        time.sleep(RESTING_SECONDS)
        memory = [each.memory_full_info() for each in psutil.process_iter() if _session_of(each.pid) == process.pid]
    return Run(milliseconds, sum(m.pss for m in memory) / 2**20, sum(m.rss for m in memory) / 2**20)


def _unseen(screen: Machine, seen: set[bytes]) -> bytes | None:
    """The words on screen, once they rest and are others than those seen."""
    words = screen.still_picture().crop(WORDS).tobytes()
    return None if words in seen else words


def _has_words(picture: Image.Image) -> bool:
    """Whether the picture is the page's paper, or the ground of an opening, with smooth-edged letters on it."""
    return picture.getcolors(16) is None and main_color(picture) in (PAPER["white"], OPENING["unchosen"])


def _session_of(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None
