"""First frame and memory: the kiosk against a bare PySide6 QML window, in turns."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import psutil
from rich.progress import track

from tests.bench.figures import Figure

ROUNDS = 15
WINDOWS = {
    "bare": ("one line", ("tests.bench.first_frame_bare",)),
    "text": ("the same words", ("tests.bench.first_frame_text",)),
    "kiosk": ("kiosk", ("tests.bench.first_frame_kiosk",)),
    "panel": ("kiosk with a panel", ("tests.bench.first_frame_kiosk", "--panel", "membership")),
}
"""What is started: how it is called, and the module with its options."""
PLATFORM = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def measure() -> Iterator[Figure]:
    """Milliseconds from the start of the process to its first frame, and its PSS half a second later.

    Medians of 15 turns: the kiosk as it starts, with its attract screen, against the barest window;
    and started with its first panel, against a window that shows the same words and can do nothing. All have
    their Python as bytecode, as an installed kiosk has it, also if the environment forbids Python to write any.
    """
    times: dict[str, list[float]] = {kind: [] for kind in WINDOWS}
    memory: dict[str, list[float]] = {kind: [] for kind in times}
    with tempfile.TemporaryDirectory(prefix="bench-") as bytecode:
        environment = os.environ | PLATFORM | {"PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for kind in times:
            _run(kind, environment)  # once, so that all have their files, their bytecode and their QML cache at hand
        for _ in track(range(ROUNDS), description="First frame"):
            for kind, measured in times.items():
                seconds, mebibytes = _run(kind, environment)
                measured.append(seconds)
                memory[kind].append(mebibytes)
    for kind, (name, _) in WINDOWS.items():
        yield Figure(f"first frame, {name}", statistics.median(times[kind]) * 1000, "ms")
        yield Figure(f"memory (PSS), {name}", statistics.median(memory[kind]), "MiB")
    for kind, rival in (("kiosk", "bare"), ("panel", "text")):
        name = f"{WINDOWS[kind][0]} / {WINDOWS[rival][0]}"
        yield Figure(f"first frame, {name}", _ratio(times, kind, rival), "x", 1.6)
        yield Figure(f"memory, {name}", _ratio(memory, kind, rival), "x", 1.6)


def _ratio(measured: dict[str, list[float]], kind: str, rival: str) -> float:
    """The median of the turns' ratios."""
    return statistics.median(k / r for r, k in zip(measured[rival], measured[kind], strict=True))


def _run(kind: str, environment: dict[str, str]) -> tuple[float, float]:
    start = time.monotonic()
    command = [sys.executable, "-m", *WINDOWS[kind][1]]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as child:
        assert child.stdout
        first_frame = float(child.stdout.readline())
        mebibytes = psutil.Process(child.pid).memory_full_info().pss / 2**20
        child.communicate("leave\n", timeout=30)
    return first_frame - start, mebibytes
