"""`python -m tests.bench [NAME ...]`: run all benchmarks, or the named ones; status 1 where a figure is missed."""

import argparse
import importlib
import os
import platform
import sys

from tests.bench.figures import report

BENCHMARKS = ("start", "browser", "switches", "leaks")
"""In this order: the first two measure the memory of processes, of which Qt's part would count half if it
were loaded here, too."""


def _benchmark(name: str) -> str:
    if name not in BENCHMARKS:
        raise argparse.ArgumentTypeError(f"there is none named {name!r}; there are {', '.join(BENCHMARKS)}")
    return name


def main() -> int:
    """Measure, print a table, and say by the status whether every figure is reached."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    # Not by `choices`: Python 3.11 would also look for the empty list among them.
    parser.add_argument("names", nargs="*", type=_benchmark, metavar="NAME", help=", ".join(BENCHMARKS))
    names = parser.parse_args().names or list(BENCHMARKS)
    load = os.getloadavg()[0]
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}"
    print(f"{machine}: software renderer, offscreen, 1080p")
    figures = [figure for name in names for figure in importlib.import_module(f"tests.bench.{name}").measure()]
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
