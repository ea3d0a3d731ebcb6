"""Memory over 10,000 switches of background and text size."""

import functools
import gc
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

from rich.progress import track

from tests.bench.figures import Figure
from tests.bench.switching import Kiosk

WARM_UP = 500
SWITCHES = 10_000
EVERY = 50
SAMPLES = 20


def measure() -> Iterator[Figure]:
    """Growth of private memory in MB from the 500th to the 10,500th switch, each of them drawn.

    From the median of the first 20 samples to that of the last 20, one sample every 50 switches: one
    picture in Qt's cache is 1.7 MB, so a single sample swings as far.
    """
    kiosk = Kiosk()
    session = kiosk.stage.session
    samples: list[int] = []
    for count in track(range(WARM_UP + SWITCHES), description="Switching"):
        if count >= WARM_UP and count % EVERY == 0:
            samples.append(_private())
        turn = count // 2 % 3
        if count % 2:
            kiosk.frame_after(functools.partial(session.setBackground, ("black", "contrast", "white")[turn]))
        else:
            kiosk.frame_after(functools.partial(session.setTextSize, (1, 2, 0)[turn]))
    growth = statistics.median(samples[-SAMPLES:]) - statistics.median(samples[:SAMPLES])
    yield Figure(f"memory growth over {SWITCHES:,} switches", growth / 1e6, "MB", 2)
    kiosk.stage.close()


def _private() -> int:
    """What this process alone has written to, in bytes.

    Neither PSS nor USS: both also move when another process that shares Qt's libraries starts or ends.
    """
    gc.collect()
    found = re.search(r"^Private_Dirty: +(\d+) kB$", Path("/proc/self/smaps_rollup").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1]) * 1024
