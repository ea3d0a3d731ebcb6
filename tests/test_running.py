"""A whole kiosk in a process of its own, without a display: how it starts, takes input, loads the rest and ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SCRIPT = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # also if this process inherits it as ignored
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from kiosk import app, cli, loading

def say(*words):
    print(*words, flush=True)

appear = app.Running._appear
def appear_and_say(running):
    appear(running)
    say("appeared")
app.Running._appear = appear_and_say
close = app.Running.close
def close_and_say(running):
    say("closing")
    close(running)
    say("closed")
app.Running.close = close_and_say
{patch}
sys.exit(cli.main(["run", "--windowed", "800x600", *sys.argv[1:]]))
"""


class Kiosk:
    """A kiosk that runs, and what it prints."""

    def __init__(self, patch: str, options: tuple[str, ...], log: Path) -> None:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        with log.open("w") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SCRIPT.format(patch=patch), *options],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self._log = log

    def wait_for(self, line: str) -> list[str]:
        """The lines that it prints up to this one."""
        assert self.process.stdout is not None
        met: list[str] = []
        for each in self.process.stdout:
            met.append(each.strip())
            if met[-1] == line:
                return met
        raise AssertionError(f"{line!r} does not come: {met} {self.log}")

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def status(self) -> int:
        """Its exit status, once it has ended."""
        self.process.communicate(timeout=120)
        return self.process.returncode

    @property
    def log(self) -> str:
        return self._log.read_text()


Start = Callable[..., Kiosk]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a kiosk, with changes to it as Python code."""
    started: list[Kiosk] = []

    def start(*options: str, patch: str = "") -> Kiosk:
        started.append(Kiosk(patch, options, tmp_path / f"log-{len(started)}"))
        return started[-1]

    yield start
    for kiosk in started:
        kiosk.process.kill()
        kiosk.process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_ends_the_kiosk_and_every_part_is_closed(start: Start, number: signal.Signals):
    kiosk = start()
    kiosk.wait_for("appeared")
    kiosk.signal(number)
    assert kiosk.wait_for("closed") == ["closing", "closed"]
    assert kiosk.status() == 0
    assert kiosk.log == ""


def test_a_kiosk_that_takes_no_input_ends_with_a_message(start: Start):
    kiosk = start(
        patch="""
def fail(*_):
    raise RuntimeError("no keys today")
app.take_input = fail
"""
    )
    assert kiosk.status() == 1
    assert "the kiosk can't take input, so it ends" in kiosk.log
    assert "RuntimeError: no keys today" in kiosk.log


def test_a_second_signal_ends_a_kiosk_that_hangs_while_it_closes(start: Start):
    kiosk = start(
        patch="""
def hang():
    say("hangs")
    time.sleep(600)
make_stage = app.Running.make_stage
def make_stage_that_hangs(running):
    make_stage(running)
    running._parts.callback(hang)
app.Running.make_stage = make_stage_that_hangs
"""
    )
    kiosk.wait_for("appeared")
    kiosk.signal(signal.SIGTERM)
    kiosk.wait_for("hangs")
    kiosk.signal(signal.SIGTERM)
    assert kiosk.status() == -signal.SIGTERM


def test_a_part_that_fails_to_close_does_not_keep_the_others_open(start: Start):
    kiosk = start(
        patch="""
make_stage = app.Running.make_stage
def fail():
    raise RuntimeError("stuck")
def make_stage_that_fails(running):
    make_stage(running)
    running._parts.callback(fail)
app.Running.make_stage = make_stage_that_fails
loader_close = loading.Loader.close
def close_loader(loader):
    loader_close(loader)
    say("loader closed")
loading.Loader.close = close_loader
"""
    )
    kiosk.wait_for("appeared")
    kiosk.signal(signal.SIGTERM)
    kiosk.wait_for("loader closed")
    assert kiosk.status() == 1
    assert "RuntimeError: stuck" in kiosk.log


def test_a_kiosk_whose_other_languages_do_not_come_goes_on_with_its_first(start: Start):
    kiosk = start(
        patch="""
answers = loading._answers
def answers_and_fails(*arguments):
    yield next(answers(*arguments))
    yield loading.failure_of(ValueError("the page is torn"))
loading._answers = answers_and_fails
take = app.Running._take_all_languages
def take_and_say(running):
    take(running)
    say("gave up")
app.Running._take_all_languages = take_and_say
"""
    )
    kiosk.wait_for("gave up")
    kiosk.signal(signal.SIGTERM)
    assert kiosk.status() == 0
    assert "the other languages of the exhibit can't be shown" in kiosk.log
    assert "ValueError: the page is torn" in kiosk.log


def test_a_kiosk_takes_all_languages(start: Start):
    kiosk = start(
        "--language",
        "lt",
        patch="""
take = app.Running._take_all_languages
def take_and_say(running):
    take(running)
    if not running._more.isEnabled():
        say(sorted(running._stage._content.localised))
app.Running._take_all_languages = take_and_say
""",
    )
    kiosk.wait_for("['de', 'en', 'lt', 'uk']")
    kiosk.signal(signal.SIGTERM)
    assert kiosk.status() == 0


def test_an_exhibit_that_can_not_be_loaded_is_reported_with_a_traceback(start: Start):
    kiosk = start(
        patch="""
def fail(*_):
    raise ValueError("the page is torn")
loading._read = fail
"""
    )
    assert kiosk.status() == 1
    assert "ValueError: the page is torn" in kiosk.log
    assert "Traceback" in kiosk.log
    assert "kiosk: the exhibit can't be read: ValueError: the page is torn" in kiosk.log


def test_an_unexpected_error_keeps_its_traceback_and_gives_status_1(start: Start):
    kiosk = start(
        patch="""
def fail(running):
    raise ValueError("the lamp is out")
app.Running.compile_qml = fail
"""
    )
    assert kiosk.wait_for("closed") == ["closing", "closed"]
    assert kiosk.status() == 1
    assert "`kiosk run` failed" in kiosk.log
    assert "ValueError: the lamp is out" in kiosk.log
    assert kiosk.log.splitlines()[-2] == "kiosk: an unexpected error: the lamp is out"


@pytest.mark.parametrize(("scale", "logical"), [("1", "800 x 800, 3.6"), ("2", "400 x 400, 1.8")])
def test_the_station_file_counts_pixels_of_the_screen_whatever_the_scale(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scale: str, logical: str
):
    (tmp_path / "station.yaml").write_text("px_per_mm: 3.6\n")
    monkeypatch.setenv("QT_SCALE_FACTOR", scale)
    kiosk = start(
        "--station",
        str(tmp_path / "station.yaml"),
        patch="""
from PySide6.QtGui import QGuiApplication
theme = app.Running._fit
def fit_and_say(running, screen):
    theme(running, screen)
    window = running._stage.window
    px_per_mm = running._compiled.engine.singletonInstance("Kiosk.Style", "Theme").property("pxPerMm")
    say(f"{window.width()} x {window.height()}, {px_per_mm:g}")
app.Running._fit = fit_and_say
full_screen = cli.main
cli.main = lambda words: full_screen([word for word in words if word not in ("--windowed", "800x600")])
""",
    )
    kiosk.wait_for(logical)
    kiosk.wait_for("appeared")
    kiosk.signal(signal.SIGTERM)
    assert kiosk.status() == 0
