"""Start, touch and memory: the kiosk against browsers with the same exhibit as a web page, in turns."""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.progress import track

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.bench.browser_page import page
from tests.bench.browser_rivals import RIVALS, Rival
from tests.bench.browser_run import ASIDE, Start, Tour, start, tour
from tests.bench.figures import Figure
from tests.bench.framebuffer import Framebuffer, screen
from tests.desktop.machine import missing_programs, started, wait_for

ROUNDS = 5
BARRED = "Chromium"
"""The bars are for the comparison with this one: it is what the kiosk was weighed against (docs/decisions/0001)."""
MOST_SETTLED = MOST_TOUCH = 0.5
"""Ratios of milliseconds. An aim of this project: on the same PC twice as fast as the exhibit would be as a page."""
MOST_PSS, MOST_RSS = 0.30, 0.35
"""Ratios of MiB. An aim of this project, too: the decision for Qt Quick was made at a quarter of a browser's memory."""

KIOSK = Path(sys.executable).with_name("kiosk")


class Run(NamedTuple):
    """What one program did in one turn."""

    start: Start
    tour: Tour


def measure() -> Iterator[Figure]:
    """Medians of 5 turns of each program, and the medians of the turns' ratios, kiosk / browser.

    In milliseconds from the start of the process: to the first words on screen, and to the last change of the
    screen. In milliseconds on a tab: from a touch, which is a press and a lift at once, to the first changed pixel of
    the screen; from a press to the same; from a lift to the first changed pixel of the panel. In MiB: the memory of all
    processes once every panel was read to its end, after 5 seconds of rest.

    Nothing moves: the kiosk is started with motion off, and with a panel as the page, so without the attract screen.
    Chromium has an empty profile each time. What is outside a program's session is left out: Chromium's handler of
    crashes (2 MiB), and speech-dispatcher, which the kiosk starts and the page has no use for. Memory is the PSS, which
    shares out the kiosk's pages of Qt among all that have Qt loaded, as other programs may. The kiosk's RSS counts
    every page in full, and is compared with the browser's PSS too: that ratio is the strict one.
    """
    if lacking := missing_programs():
        print(f"NOT MEASURED: browser. Not installed: {', '.join(lacking)}.")
        print("On Debian: apt-get install xvfb xdotool dbus at-spi2-core desktop-file-utils")
        return
    for rival in RIVALS:
        if rival.program is None:
            print(f"NOT MEASURED: browser, against {rival.name}. Not installed: {rival.programs[0]}.")
            print(f"On Debian: apt-get install {rival.package}")
    rivals = [rival for rival in RIVALS if rival.program]
    if rivals:
        turns = list(_turns(rivals))
        yield from _told("kiosk", [kiosk for kiosk, _ in turns])
        for rival in rivals:
            yield from _told(rival.name, [runs[rival.name] for _, runs in turns])
        for rival in rivals:
            yield from _compared(rival.name, [(kiosk, runs[rival.name]) for kiosk, runs in turns])


def _told(name: str, runs: Sequence[Run]) -> Iterator[Figure]:
    yield Figure(f"first words on screen, {name}", statistics.median(run.start.words for run in runs), "ms")
    yield Figure(f"settled start, {name}", statistics.median(run.start.settled for run in runs), "ms")
    yield Figure(f"touch to changed pixels, {name}", statistics.median(run.tour.click for run in runs), "ms")
    yield Figure(f"press to changed pixels, {name}", statistics.median(run.tour.press for run in runs), "ms")
    yield Figure(f"lift to another panel, {name}", statistics.median(run.tour.lift for run in runs), "ms")
    yield Figure(f"memory (PSS), {name}", statistics.median(run.tour.pss for run in runs), "MiB")
    yield Figure(f"memory (RSS), {name}", statistics.median(run.tour.rss for run in runs), "MiB")


def _compared(name: str, turns: Sequence[tuple[Run, Run]]) -> Iterator[Figure]:
    ratios = {
        "first words on screen": ([kiosk.start.words / other.start.words for kiosk, other in turns], None),
        "settled start": ([kiosk.start.settled / other.start.settled for kiosk, other in turns], MOST_SETTLED),
        "touch to changed pixels": ([kiosk.tour.click / other.tour.click for kiosk, other in turns], MOST_TOUCH),
        "press to changed pixels": ([kiosk.tour.press / other.tour.press for kiosk, other in turns], None),
        "lift to another panel": ([kiosk.tour.lift / other.tour.lift for kiosk, other in turns], None),
        "memory": ([kiosk.tour.pss / other.tour.pss for kiosk, other in turns], MOST_PSS),
        "memory with all it shares (RSS)": ([kiosk.tour.rss / other.tour.pss for kiosk, other in turns], MOST_RSS),
    }
    for what, (values, most) in ratios.items():
        bar = most if name == BARRED else None
        yield Figure(f"{what}, kiosk / {name}", statistics.median(values), "x", bar)


def _turns(rivals: Sequence[Rival]) -> Iterator[tuple[Run, Mapping[str, Run]]]:
    """The kiosk's run and the rivals', turn by turn; the first isn't told: it is there to have all files at hand."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, screen(Path(name)) as watched:
        exhibit = load(BUILT_IN_EXHIBIT)
        shown = localise(exhibit, str(exhibit.file.default_language))
        html, station = Path(name, "page.html"), Path(name, "station.yaml")
        html.write_text(page(shown), encoding="utf-8")
        station.write_text("motion: no\n", encoding="utf-8")
        kiosk = (str(KIOSK), "run", "--station", str(station), "--panel", shown.panels[0].id)
        count = len(shown.panels)
        for turn in track(range(ROUNDS + 1), description="Kiosk and browsers"):
            profile = Path(name, f"profile-{turn}")
            commands = {rival.name: rival.command(html.as_uri(), profile) for rival in rivals}
            runs = {rival.name: _run(watched, commands[rival.name], count, rival) for rival in rivals}
            own = _run(watched, kiosk, count)
            if turn:
                yield own, runs


def _run(watched: Framebuffer, command: Sequence[str], panels: int, rival: Rival | None = None) -> Run:
    watched.machine.xdotool("mousemove", *map(str, ASIDE))
    wait_for(lambda: watched.machine.picture().getcolors(1), "an empty screen")
    begun = time.monotonic()
    with started(*command, environment=watched.machine.environment) as process:
        if rival is not None:
            rival.fill(watched.machine)
        return Run(start(watched, begun), tour(watched, process.pid, panels))
