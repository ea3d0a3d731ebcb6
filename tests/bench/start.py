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
    """Seconds from the start of the process to its first frame, and its PSS after that; medians of 15 turns."""
    times: dict[str, list[float]] = {"bare": [], "kiosk": []}
    memory: dict[str, list[float]] = {"bare": [], "kiosk": []}
    for kind in times:
        _run(kind)  # once, so that both have their files and their QML cache at hand
    for _ in track(range(ROUNDS), description="First frame"):
        for kind, measured in times.items():
            seconds, mebibytes = _run(kind)
            measured.append(seconds)
            memory[kind].append(mebibytes)
    bare, kiosk = (statistics.median(times[kind]) for kind in ("bare", "kiosk"))
    yield Figure("first frame, bare window", bare * 1000, "ms")
    yield Figure("first frame, kiosk", kiosk * 1000, "ms")
    ratios = [k / b for b, k in zip(times["bare"], times["kiosk"], strict=True)]
    yield Figure("first frame, kiosk / bare (median of turns)", statistics.median(ratios), "x", 1.5)
    bare, kiosk = (statistics.median(memory[kind]) for kind in ("bare", "kiosk"))
    yield Figure("memory (PSS), bare window", bare, "MiB")
    yield Figure("memory (PSS), kiosk", kiosk, "MiB")
    yield Figure("memory, kiosk / bare", kiosk / bare, "x", 1.5)


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
