"""From input to frame: tabs, backgrounds, text sizes and scrolling, before every block of the exhibit."""

import functools
import statistics
from collections.abc import Iterator

from rich.progress import track

from tests.bench.figures import Figure
from tests.bench.switching import Kiosk

TAB_ROUNDS = 40
ROUNDS = 3
SCROLL_STEPS = 6
SCROLL_STEP_PX = 24
"""What a finger goes in a frame."""
TAPS = {
    "background": ("Black", "High contrast", "White"),
    "text size": ("Large text", "Largest text", "Standard text"),
}
TABS = ("Allied presence", "Contributions", "Support for Ukraine", "Membership")


def measure() -> Iterator[Figure]:
    """Median and 95th percentile of the milliseconds from a tap, or a step of a scroll, to its frame."""
    kiosk = Kiosk()
    taps = [TABS[count % len(TABS)] for count in range(TAB_ROUNDS * len(TABS))]
    yield from _figures("tab: tap", [kiosk.frame_after_tap(tab) for tab in track(taps, description="Tapping tabs")])
    times: dict[str, list[float]] = {"background: tap": [], "text size: tap": [], "scroll: step": []}
    for _ in track(kiosk.places(), description="Reading", total=kiosk.count_places()):
        for kind, names in TAPS.items():
            for name in names * ROUNDS:
                times[f"{kind}: tap"].append(kiosk.frame_after_tap(name))
                kiosk.settle()
        times["scroll: step"] += _scroll(kiosk)
    for kind, measured in times.items():
        yield from _figures(kind, measured)
    kiosk.stage.close()


def _scroll(kiosk: Kiosk) -> list[float]:
    start = kiosk.position
    step = SCROLL_STEP_PX if start == 0 else -SCROLL_STEP_PX
    times = [
        kiosk.frame_after(functools.partial(kiosk.jump_to, start + step * (count + 1))) for count in range(SCROLL_STEPS)
    ]
    kiosk.jump_to(start)
    kiosk.settle()
    return times


def _figures(kind: str, times: list[float]) -> Iterator[Figure]:
    yield Figure(f"{kind} to frame, median", statistics.median(times), "ms", 16)
    yield Figure(f"{kind} to frame, 95th percentile", statistics.quantiles(times, n=20)[-1], "ms", 33)
