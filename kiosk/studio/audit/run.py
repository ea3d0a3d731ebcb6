"""`kiosk audit`: look at every scene, and write down what was measured."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from rich.console import Console
from rich.progress import Progress

from kiosk.loading import Prepared
from kiosk.sizes import px_per_mm_of
from kiosk.studio.audit.measures import content as written
from kiosk.studio.audit.report import Report, write
from kiosk.studio.audit.results import Results
from kiosk.studio.audit.scenes import Scene, acts, layouts, pixels, within_reach
from kiosk.studio.audit.since import Verdicts, fallen, verdicts
from kiosk.studio.audit.view import Screen
from kiosk.studio.audit.ways import go, open_view
from kiosk.ui import environment
from kiosk.ui.stage import log_qt

LANDSCAPE, PORTRAIT = Screen(1920, 1080, 24), Screen(1080, 1920, 32)
OTHERS = (Screen(1366, 768, 17), Screen(3840, 2160, 55))
"""Little room; and so large that people stand back."""
HIGH = (Screen(1080, 1920, 43, bottom_mm=600), Screen(2160, 3840, 55, bottom_mm=600))
"""Hung upright, where much of the screen is out of reach."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What to look at; an empty choice stands for the useful ones. `quick`: few combinations."""

    sizes: tuple[tuple[int, int], ...] = ()
    languages: tuple[str, ...] = ()
    quick: bool = False


@dataclass(frozen=True)
class Leg:
    """A screen, and the scenes that are looked at on it."""

    screen: Screen
    scenes: tuple[Scene, ...]


def audit(folder: Path, prepared: Prepared, wanted: Wanted, out: Path, before: Verdicts | None = None) -> int:
    """Measure, write the report into `out`; 0 where all that could be measured passes, 1 where a row fails.

    Also 1 where something has fallen that passed `before`, which is told on standard error.
    Needs no display; a progress bar is drawn on standard error.
    """
    environment.prepare(pictures=True, lasting=False)
    log_qt()
    application = QGuiApplication.instance() or QGuiApplication([])
    out.mkdir(parents=True, exist_ok=True)
    results = Results()
    legs = plan(prepared, wanted)
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("Measuring", total=sum(len(leg.scenes) for leg in legs))
        for leg in legs:
            look(prepared, leg, results, lambda: progress.advance(task))
    reviewed = written.all_texts(folder, prepared.content, results)
    del application
    report = Report(prepared.content, tuple(str(leg.screen) for leg in legs), results, reviewed, quick=wanted.quick)
    now = verdicts(write(report, out))
    falls = list(fallen(before or {}, now))
    for fall in falls:
        print(f"kiosk: {fall}", file=sys.stderr)
    return 1 if falls or any(results.failing()) else 0


def plan(prepared: Prepared, wanted: Wanted) -> tuple[Leg, ...]:
    """The screens and the scenes on each; the first one is also touched, the first two are measured pixel by pixel."""
    content, quick = prepared.content, wanted.quick
    codes = wanted.languages or tuple(content.languages)
    screens = tuple(_screens(prepared, wanted))
    legs: list[Leg] = []
    for place, screen in enumerate(screens):
        main = place < 2
        scenes = [*layouts(content, codes[:1] if quick and place else codes, quick=quick, main=main)]
        if main and not (quick and place):
            scenes += pixels(content, codes, quick=quick)
        if place == 0:
            scenes += acts(content, codes, quick=quick)
        legs.append(Leg(screen, tuple(scenes)))
    reached = tuple(within_reach(content, codes[:1] if quick else codes, quick=quick))
    return (*legs, *(Leg(screen, reached) for screen in (HIGH[:1] if quick else HIGH)))


def _screens(prepared: Prepared, wanted: Wanted) -> Iterator[Screen]:
    if not wanted.sizes:
        yield from (LANDSCAPE, PORTRAIT) if wanted.quick else (LANDSCAPE, PORTRAIT, *OTHERS)
    for width, height in wanted.sizes:
        exactly = prepared.px_per_mm or px_per_mm_of(width, height)
        yield Screen(width, height, 24, prepared.screen_bottom_mm, exactly)


def look(prepared: Prepared, leg: Leg, results: Results, advance: Callable[[], None]) -> None:
    """Look at all scenes of one screen, on one stage."""
    view = open_view(prepared, leg.screen, results)
    for scene in leg.scenes:
        if go(view, scene.choice):
            results.scenes += 1
            for each in scene.looks:
                each(view)
                view.take_pictures()
        advance()
    view.stage.close()
