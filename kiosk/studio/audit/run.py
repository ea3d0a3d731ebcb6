"""`kiosk audit`: measure every scene, and write the report."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from rich.console import Console
from rich.progress import Progress

from kiosk.loading import Loaded
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.sizes import px_per_mm_of
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.cases import Case, action_cases, design_cases, layout_cases, pixel_cases, reach_cases
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
WIDE = Screen(3840, 2160, 55, bottom_mm=700)
"""Upright screens, much of which is out of reach."""
STATION_INCHES = 24
PROGRESS_S = 0.5
"""How often the progress bar moves."""


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
    two are reported on standard error. Needs no display; a progress bar is drawn on standard error. Each screen is
    measured in a process of its own, as many at once as there are cores.
    """
    make_folder(out)
    plans = plan(loaded, options)
    results = _on_all_cores(loaded, options, plans)
    unreviewed = inspect_files(folder, loaded.content, results)
    screens = tuple(str(each.screen) for each in plans)
    report = ConformanceReport(loaded.content, screens, results, unreviewed, quick=options.quick)
    now = verdicts(write(report, out))
    problems = [*fallen(before or {}, now), *missing_kinds(folder, results)]
    for problem in problems:
        print(f"kiosk: {problem}", file=sys.stderr)
    return 1 if problems or any(results.failing()) else 0


def _on_all_cores(loaded: Loaded, options: AuditOptions, plans: tuple[ScreenPlan, ...]) -> Results:
    """Measure all screens. What they give is added in their order, so the report does not depend on the cores."""
    context = multiprocessing.get_context("spawn")
    done: SimpleQueue[None] = context.SimpleQueue()
    cores = min(len(plans), os.cpu_count() or 1)
    with (
        Progress(console=Console(stderr=True)) as progress,
        ProcessPoolExecutor(cores, context, initializer=_begin, initargs=(done,)) as pool,
    ):
        task = progress.add_task("Measuring", total=sum(len(each.cases) for each in plans))
        running = [pool.submit(_measure_screen, loaded, options, index) for index in range(len(plans))]
        while wait(running, timeout=PROGRESS_S).not_done:
            _count(done, lambda: progress.advance(task))
        results = Results()
        for each in running:
            results.add(each.result())
    return results


def _count(done: "SimpleQueue[None]", advance: Callable[[], None]) -> None:
    while not done.empty():
        done.get()
        advance()


_done: "SimpleQueue[None] | None" = None
"""In a process that measures: gets an entry for each case that is measured."""


def _begin(done: "SimpleQueue[None]") -> None:
    """Prepare a process that measures."""
    global _done  # noqa: PLW0603 (the only way from an initializer to the calls)
    _done = done
    environment.prepare(pictures=True, lasting=False)
    log_qt()


def _measure_screen(loaded: Loaded, options: AuditOptions, index: int) -> Results:
    application = QGuiApplication.instance() or QGuiApplication([])
    results = Results()
    measure(loaded, plan(loaded, options)[index], results, lambda: _done.put(None) if _done is not None else None)
    gc.collect()
    del application
    return results


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
        cases = [*layout_cases(content, layout_codes, quick=quick, main=is_main), *design_cases(content, layout_codes)]
        if is_main and not (quick and index):
            cases += pixel_cases(content, codes, quick=quick)
        if index == 0:
            cases += action_cases(content, codes, quick=quick)
        plans.append(ScreenPlan(screen, tuple(cases)))
    reached = tuple(reach_cases(content, codes[:1] if quick else codes, quick=quick))
    return (*plans, *(ScreenPlan(screen, reached) for screen in (HIGH[:1] if quick else (*HIGH, WIDE))))


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
