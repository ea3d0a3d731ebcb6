"""`python -m tests.bench [NAME ...]`: run all benchmarks, or the named ones; status 1 where a figure is missed."""

import argparse
import os
import platform
import sys

from tests.bench import browser, leaks, start, switches
from tests.bench.figures import report

BENCHMARKS = {"start": start.measure, "switches": switches.measure, "leaks": leaks.measure, "browser": browser.measure}


def main() -> int:
    """Measure, print a table, and say by the status whether every figure is reached."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    names = parser.parse_args().names or list(BENCHMARKS)
    load = os.getloadavg()[0]
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}"
    print(f"{machine}: software renderer, offscreen, 1080p")
    figures = [figure for name in names for figure in BENCHMARKS[name]()]
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
