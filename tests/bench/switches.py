"""From input to frame: tabs, backgrounds, text sizes."""

import statistics
from collections.abc import Iterator

from rich.progress import track

from tests.bench.figures import Figure
from tests.bench.switching import Kiosk

ROUNDS = 40
TAPS = {
    "tab": ("Allied presence", "Contributions", "Support to Ukraine", "Membership"),
    "background": ("Black", "High contrast", "White"),
    "text size": ("Large text", "Largest text", "Standard text"),
}


def measure() -> Iterator[Figure]:
    """Median and 95th percentile of the milliseconds from a tap to its frame."""
    kiosk = Kiosk()
    for kind, names in TAPS.items():
        times = [
            kiosk.frame_after_tap(names[count % len(names)])
            for count in track(range(ROUNDS * len(names)), description=f"Tapping: {kind}")
        ]
        yield Figure(f"{kind}: tap to frame, median", statistics.median(times), "ms", 16)
        yield Figure(f"{kind}: tap to frame, 95th percentile", statistics.quantiles(times, n=20)[-1], "ms")
    kiosk.stage.close()
