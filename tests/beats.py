"""Letting time pass in an event loop by counting, not by sleeping."""

from PySide6.QtCore import QEventLoop, QTimer

BEAT_MS = 20


def beats(count: int) -> None:
    """Let the event loop turn until a timer of 20 ms has fired `count` times.

    A timer that is due earlier has fired by then, and an animation had as many turns, however busy the machine is.
    """
    loop, heard = QEventLoop(), [0]

    def hear() -> None:
        heard[0] += 1
        if heard[0] >= count:
            loop.quit()

    timer = QTimer(interval=BEAT_MS)
    timer.timeout.connect(hear)
    timer.start()
    loop.exec()
    timer.stop()
