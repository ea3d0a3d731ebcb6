"""Memory over 10,000 switches of background and text size."""

import functools
import gc
from collections.abc import Iterator

import psutil
from rich.progress import track

from tests.bench.figures import Figure
from tests.bench.switching import Kiosk

WARM_UP = 500
SWITCHES = 10_000


def measure() -> Iterator[Figure]:
    """Growth of private memory in MB from the 500th to the 10,500th switch, each of them drawn.

    Private is the USS: the PSS also moves when other processes end.
    """
    kiosk = Kiosk()
    session = kiosk.stage.session
    process = psutil.Process()
    before = 0
    for count in track(range(WARM_UP + SWITCHES), description="Switching"):
        if count == WARM_UP:
            before = _uss(process)
        turn = count // 2 % 3
        if count % 2:
            kiosk.frame_after(functools.partial(session.setBackground, ("black", "contrast", "white")[turn]))
        else:
            kiosk.frame_after(functools.partial(session.setTextSize, (1, 2, 0)[turn]))
    yield Figure(f"memory growth over {SWITCHES:,} switches", (_uss(process) - before) / 1e6, "MB", 2)
    kiosk.stage.close()


def _uss(process: psutil.Process) -> int:
    gc.collect()
    return process.memory_full_info().uss
