"""A limit in seconds that also ends what would never return."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails if the body takes longer; after four times as long it is interrupted."""

    def give_up(*_: object) -> None:
        raise AssertionError(f"still not done after {4 * seconds} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, 4 * seconds)
    start = time.perf_counter()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    took = time.perf_counter() - start
    assert took < seconds, f"took {took:.2f} s"
