"""`kiosk audit`: measure every scene, and write the report."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from rich.console import Console
from rich.progress import Progress

from kiosk.loading import Loaded
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.sizes import px_per_mm_of
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.cases import Case, action_cases, layout_cases, pixel_cases, reach_cases
from kiosk.studio.audit.inspections.content import inspect_files
from kiosk.studio.audit.report import ConformanceReport, write
from kiosk.studio.audit.results import Results
from kiosk.studio.audit.since import Verdicts, fallen, verdicts
from kiosk.studio.scene.elements import kinds_on
from kiosk.studio.scene.kinds import KINDS
from kiosk.studio.scene.screen import Screen
from kiosk.ui import environment
from kiosk.ui.stage import log_qt
from kiosk.writing import make_folder

LANDSCAPE, PORTRAIT = Screen(1920, 1080, 24), Screen(1080, 1920, 32)
OTHERS = (Screen(1366, 768, 17), Screen(3840, 2160, 55))
"""A small screen, and one so large that people are further away from it."""
HIGH = (Screen(1080, 1920, 43, bottom_mm=600), Screen(2160, 3840, 55, bottom_mm=600))
"""Upright screens, much of which is out of reach."""
STATION_INCHES = 24


@dataclass(frozen=True, kw_only=True)
class AuditOptions:
    """What to measure. Without sizes or languages: useful sizes, all languages. `quick`: few combinations."""

    sizes: tuple[tuple[int, int], ...] = ()
    languages: tuple[str, ...] = ()
    quick: bool = False


@dataclass(frozen=True)
class ScreenPlan:
    """A screen, and the cases that are measured on it."""

    screen: Screen
    cases: tuple[Case, ...]


def audit(folder: Path, loaded: Loaded, options: AuditOptions, out: Path, before: Verdicts | None = None) -> int:
    """Measure the exhibit in `folder`, write the report into `out`, and return the exit status.

    0 if everything that could be measured passes. 1 if a requirement fails, if a measure that passed `before` does
    not pass now, or if the built-in exhibit does not show a kind of component that the measures look for; the last
    two are reported on standard error. Needs no display; a progress bar is drawn on standard error.
    """
    environment.prepare(pictures=True, lasting=False)
    log_qt()
    application = QGuiApplication.instance() or QGuiApplication([])
    make_folder(out)
    results = Results()
    plans = plan(loaded, options)
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("Measuring", total=sum(len(each.cases) for each in plans))
        for each in plans:
            measure(loaded, each, results, lambda: progress.advance(task))
    unreviewed = inspect_files(folder, loaded.content, results)
    del application
    screens = tuple(str(each.screen) for each in plans)
    report = ConformanceReport(loaded.content, screens, results, unreviewed, quick=options.quick)
    now = verdicts(write(report, out))
    problems = [*fallen(before or {}, now), *missing_kinds(folder, results)]
    for problem in problems:
        print(f"kiosk: {problem}", file=sys.stderr)
    return 1 if problems or any(results.failing()) else 0


def missing_kinds(folder: Path, results: Results) -> Iterator[str]:
    """A line for each kind of component that the built-in exhibit must show and that was not on any screen.

    An inspection that looks for a kind and never finds it measures nothing and passes. Another exhibit need not have
    every kind of block.
    """
    if folder.resolve() == BUILT_IN_EXHIBIT.resolve():
        for kind in sorted(KINDS - results.kinds):
            yield f"no {kind} was on any screen: see its kind in the QML files, or remove it from scene/kinds.py"


def plan(loaded: Loaded, options: AuditOptions) -> tuple[ScreenPlan, ...]:
    """The screens and their cases. The first screen is also touched; pixels are measured on the first two."""
    content, quick = loaded.content, options.quick
    codes = options.languages or tuple(content.languages)
    plans: list[ScreenPlan] = []
    for index, screen in enumerate(_screens(loaded, options)):
        is_main = index < 2
        layout_codes = codes[:1] if quick and index else codes
        cases = [*layout_cases(content, layout_codes, quick=quick, main=is_main)]
        if is_main and not (quick and index):
            cases += pixel_cases(content, codes, quick=quick)
        if index == 0:
            cases += action_cases(content, codes, quick=quick)
        plans.append(ScreenPlan(screen, tuple(cases)))
    reached = tuple(reach_cases(content, codes[:1] if quick else codes, quick=quick))
    return (*plans, *(ScreenPlan(screen, reached) for screen in (HIGH[:1] if quick else HIGH)))


def _screens(loaded: Loaded, options: AuditOptions) -> Iterator[Screen]:
    if not options.sizes:
        yield from (LANDSCAPE, PORTRAIT) if options.quick else (LANDSCAPE, PORTRAIT, *OTHERS)
    for width, height in options.sizes:
        px_per_mm = float(loaded.station.px_per_mm or 0) or px_per_mm_of(width, height)
        bottom = loaded.station.screen_bottom_mm
        yield Screen(width, height, STATION_INCHES, None if bottom is None else float(bottom), px_per_mm)


def measure(loaded: Loaded, plan: ScreenPlan, results: Results, advance: Callable[[], None]) -> None:
    """Measure all cases of one screen, on one stage; calls `advance` after each case."""
    scene = AuditedScene(loaded, plan.screen, results)
    for case in plan.cases:
        if scene.driver.bring_to(case.state):
            results.scenes += 1
            results.kinds |= kinds_on(scene.stage)
            for inspection in case.inspections:
                inspection(scene)
                scene.take_pictures()
        advance()
    scene.close()
