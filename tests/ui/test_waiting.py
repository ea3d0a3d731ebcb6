"""Waiting for a screen that is not complete: as long as work goes on, and with the cause if it does not."""

import os
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.errors import CommandError
from kiosk.exhibit.content import Content
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.loading import Loaded
from kiosk.settings import Station
from kiosk.studio.editor import render as render_module
from kiosk.studio.editor.render import Selection, render
from kiosk.ui import stage as stage_module
from kiosk.ui import waiting as module
from kiosk.ui.compiled import ScreenError
from kiosk.ui.stage import Stage
from kiosk.ui.waiting import waiting


def test_waiting_ends_when_nothing_works(qapp: object):
    with waiting(0.6) as goes_on:
        assert any(not goes_on() for _ in range(1000))


def test_waiting_goes_on_while_something_works(qapp: object, monkeypatch: pytest.MonkeyPatch):
    """In any thread of the process, however small its share of the processor is."""
    monkeypatch.setattr(module, "WORK_S", 0.001)
    stopped = threading.Event()

    def work() -> None:
        while not stopped.wait(0.01):
            sum(range(20_000))

    worker = threading.Thread(target=work)
    worker.start()
    try:
        with waiting(2.0) as goes_on:  # eight looks without work would end it
            assert all(goes_on() for _ in range(20))
    finally:
        stopped.set()
        worker.join()


def test_waiting_ends_at_last(qapp: object, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "LONGEST_S", 0.0)
    with waiting(3600) as goes_on:
        assert not goes_on()


@pytest.fixture
def stuck(qapp: object, exhibit: Exhibit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Content:
    """An exhibit whose attract screen has a drawing that never comes, as on a disk that has gone."""
    os.mkfifo(tmp_path / "slow-white.svg")
    monkeypatch.setattr(stage_module, "ILLUSTRATIONS", tmp_path)
    whole = content(exhibit)
    first = whole.localised[whole.default_language]
    assert first.illustration is not None
    illustration: Any = first.illustration | {"drawing": "slow"}
    return replace(whole, localised=whole.localised | {first.language: replace(first, illustration=illustration)})


@contextmanager
def ended_reading(file: Path) -> Generator[None]:
    """Let every thread go on that waits for a picture, or begins to wait for it meanwhile."""
    over = threading.Event()

    def end() -> None:
        while not over.wait(0.01):
            with suppress(OSError):  # nobody waits now
                os.close(os.open(file, os.O_WRONLY | os.O_NONBLOCK))

    ending = threading.Thread(target=end)
    ending.start()
    try:
        yield
    finally:
        over.set()
        ending.join()


@pytest.mark.qt_log_ignore("QFile::at: Cannot set file position 0")
def test_a_picture_that_does_not_come_is_named(stuck: Content, tmp_path: Path):
    language = stuck.default_language
    stage = Stage(stuck, (640, 480), px_per_mm=3, viewing_distance_mm=600, language=language, resting=True)
    stage.show_windowed()
    with pytest.raises(ScreenError, match=rf"nothing has happened for 0.6 s; still loading: {tmp_path}/slow-white.svg"):
        stage.settle(0.6)
    with ended_reading(tmp_path / "slow-white.svg"):
        stage.close()


def test_what_can_not_be_drawn_is_named_with_its_cause(
    exhibit: Exhibit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(stage: Stage, file: Path) -> Path:
        raise ScreenError("nothing has happened for 60 s; still loading: /pictures/slow.png")

    monkeypatch.setattr(render_module, "_save", fail)
    loaded = Loaded(content(exhibit), Station())
    panel = loaded.content.panels[1]
    selection = Selection(
        sizes=((640, 480),), languages=("en",), backgrounds=BACKGROUNDS[:1], text_sizes=TEXT_SIZES[:1], panels=(panel,)
    )
    with pytest.raises(CommandError) as failed:
        render(loaded, selection, tmp_path)
    assert failed.value.cause == (
        f"the panel '{panel}' can't be drawn in en at 640x480: "
        "nothing has happened for 60 s; still loading: /pictures/slow.png"
    )
