"""Waiting for work of Qt's, for as long as it goes on: a busy machine takes long, and that is no fault."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

LOOK_MS = 250
"""How often to look whether the work goes on, if no event comes."""

WORK_S = 0.25
"""Processor time that shows that something is done. Looking alone takes less in a minute."""

LONGEST_S = 1800.0
"""After this there is no more waiting, even if something is done all the time."""


@contextmanager
def waiting(patience: float) -> Generator[Callable[[], bool]]:
    """Wait for events, with the function that this gives; it handles them.

    It returns whether this process, in any of its threads, has worked during the last `patience` seconds.
    """
    timer = QTimer(interval=LOOK_MS)
    timer.start()
    began = worked_at = time.monotonic()
    worked = time.process_time()

    def goes_on() -> bool:
        nonlocal worked, worked_at
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        now, work = time.monotonic(), time.process_time()
        if work - worked >= WORK_S:
            worked, worked_at = work, now
        return now - worked_at < patience and now - began < LONGEST_S

    try:
        yield goes_on
    finally:
        timer.stop()
