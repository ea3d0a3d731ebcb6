"""First frame and memory: the kiosk against a bare PySide6 QML window, in turns."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

import psutil
from rich.progress import track

from tests.bench.figures import Figure

ROUNDS = 15
PLATFORM = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def measure() -> Iterator[Figure]:
    """Milliseconds from the start of the process to its first frame, and its PSS half a second later.

    Medians of 15 turns of three windows: the kiosk's; one that shows the same words and can do
    nothing, which is the rival; and one with a single line, told for comparison.
    """
    times: dict[str, list[float]] = {"bare": [], "text": [], "kiosk": []}
    memory: dict[str, list[float]] = {kind: [] for kind in times}
    for kind in times:
        _run(kind)  # once, so that all have their files and their QML cache at hand
    for _ in track(range(ROUNDS), description="First frame"):
        for kind, measured in times.items():
            seconds, mebibytes = _run(kind)
            measured.append(seconds)
            memory[kind].append(mebibytes)
    for kind, name in (
        ("bare", "a window with one line"),
        ("text", "a window with the same words"),
        ("kiosk", "kiosk"),
    ):
        yield Figure(f"first frame, {name}", statistics.median(times[kind]) * 1000, "ms")
        yield Figure(f"memory (PSS), {name}", statistics.median(memory[kind]), "MiB")
    for kind, most in (("text", 1.5), ("bare", None)):
        name = "the same words" if kind == "text" else "one line"
        yield Figure(f"first frame, kiosk / {name} (median of turns)", _ratio(times, kind), "x", most)
        yield Figure(f"memory, kiosk / {name} (median of turns)", _ratio(memory, kind), "x", most)


def _ratio(measured: dict[str, list[float]], rival: str) -> float:
    return statistics.median(k / r for r, k in zip(measured[rival], measured["kiosk"], strict=True))


def _run(kind: str) -> tuple[float, float]:
    environment = os.environ | PLATFORM
    start = time.monotonic()
    command = [sys.executable, "-m", f"tests.bench.first_frame_{kind}"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as child:
        assert child.stdout
        first_frame = float(child.stdout.readline())
        mebibytes = psutil.Process(child.pid).memory_full_info().pss / 2**20
        child.communicate("leave\n", timeout=30)
    return first_frame - start, mebibytes
