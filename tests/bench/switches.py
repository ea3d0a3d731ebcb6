"""From input to frame: tabs, backgrounds, text sizes."""

import statistics
from collections.abc import Iterator

from rich.progress import track

from tests.bench.figures import Figure
from tests.bench.switching import Kiosk

ROUNDS = 40
PRESSES = {
    "tab": ("Allied presence", "Contributions", "Support to Ukraine", "Membership"),
    "background": ("Black", "High contrast", "White"),
    "text size": ("Large text", "Largest text", "Standard text"),
}


def measure() -> Iterator[Figure]:
    """Median and 95th percentile of the milliseconds from a press to its frame."""
    kiosk = Kiosk()
    for kind, names in PRESSES.items():
        times = [
            kiosk.frame_after(kiosk.press(names[count % len(names)]))
            for count in track(range(ROUNDS * len(names)), description=f"Pressing: {kind}")
        ]
        yield Figure(f"{kind}: press to frame, median", statistics.median(times), "ms", 16)
        yield Figure(f"{kind}: press to frame, 95th percentile", statistics.quantiles(times, n=20)[-1], "ms")
    kiosk.stage.close()
