"""Nothing grows while visitors switch; the long form is `python -m tests.bench leaks`."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.stage import Stage

ROUNDS = 3000


class Counter(QObject):
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @Slot()
    def add(self) -> None:
        self.count += 1


def switch(stage: Stage, round_: int) -> None:
    session = stage.session
    session.setBackground(("black", "contrast", "white")[round_ % 3])
    session.setTextSize((1, 2, 0)[round_ % 3])
    session.setIllustrations(bool(round_ % 2))
    session.setPanel(round_ % 4)
    session.setLanguage(("lt", "en")[round_ % 2])


def items(root: QQuickItem) -> int:
    return 1 + sum(items(child) for child in root.childItems())


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are immortal since Python 3.12")
def test_signals_slots_timers_and_frames_keep_the_count_of_none_true_and_false(stage: Stage, qtbot: QtBot):
    # PySide6 6.12.0 on Python 3.11 loses one per signal, and aborts when none is left.
    counter = Counter()
    timer = QTimer()
    timer.timeout.connect(counter.add)
    for thing in (None, True, False):
        counter.told.connect(lambda _value: None)
        counter.told.emit(thing)
    singles = (None, True, False)
    before = [sys.getrefcount(single) for single in singles]
    for round_ in range(ROUNDS):
        for single in singles:
            counter.told.emit(single)
        stage.session.setIllustrations(bool(round_ % 2))
        stage.session.property("illustrations")
        stage.model.data(stage.model.index(99))
    timer.start(0)
    qtbot.waitUntil(lambda: counter.count >= ROUNDS, timeout=20_000)
    timer.stop()
    for _ in range(30):
        stage.window.grabWindow()
    after = [sys.getrefcount(single) for single in singles]
    lost = [then - now for then, now in zip(before, after, strict=True)]
    assert max(map(abs, lost)) < ROUNDS / 10, f"of None, True and False were lost or kept: {lost}"


def test_switching_builds_nothing_anew(make_stage: Callable[..., Stage]):
    stage = make_stage(1280, 720)
    for round_ in range(12):  # every panel once in every language and size
        switch(stage, round_)
        stage.settle()
    before = items(stage.window.contentItem()), len(stage.window.findChildren(QObject))
    for round_ in range(120):
        switch(stage, round_)
        if round_ % 20 == 0:
            stage.settle()
    switch(stage, 11)
    stage.settle()
    assert (items(stage.window.contentItem()), len(stage.window.findChildren(QObject))) == before
