import dataclasses
import os
import pickle
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk import loading
from kiosk.loading import ChildError, Loaded, Loader, LoaderError, RefusedError, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.settings import Station

LOAD = """
import sys
before = set(sys.modules)  # what counts lines imports json
from pathlib import Path
from kiosk.loading import Loader, LoaderError, RefusedError
loader = Loader(Path(sys.argv[1]), None, "lt")
{meanwhile}
try:
    loaded = loader.wait_for_first()
    unneeded = ("yaml", "json", "kiosk.reading.nodes", "kiosk.theme")
    print(loaded.content.panels, [name for name in set(sys.modules) - before if name.startswith(unneeded)])
except (LoaderError, RefusedError) as error:
    print(type(error).__name__, error)
loader.close()
"""


def load_apart(folder: Path, meanwhile: str = "") -> str:
    """What a fresh process prints that loads the folder in a child process."""
    command = [sys.executable, "-c", LOAD.format(meanwhile=meanwhile), str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert run.stderr == ""
    return run.stdout.strip()


def rest_of(loader: Loader) -> Any:
    """The whole exhibit once it has come; at the second call the break points of its words."""
    while (content := loader.poll()) is None:
        select.select([loader.fileno()], [], [], 60)
    return content


def is_reaped(loader: Loader) -> bool:
    """Whether the child process has ended and is not left as a zombie."""
    try:
        os.waitpid(loader.process, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes every child process give the answers of a function instead of reading files."""

    def use(function: Any) -> None:
        monkeypatch.setattr(loading, "_answers", lambda exhibit, station, language: function())

    return use


def test_the_exhibit_comes_and_what_reads_yaml_is_not_loaded_here():
    assert load_apart(BUILT_IN_EXHIBIT) == "('membership', 'presence', 'contributions', 'ukraine') []"


def test_a_faulty_exhibit_is_refused_with_its_problems(tmp_path: Path):
    (tmp_path / "exhibit.yaml").write_text("format: 2\n")
    said = load_apart(tmp_path)
    assert said.startswith("RefusedError ('exhibit', ")
    assert "exhibit.yaml:1:9: 2 is out of range; use 1" in said


def test_a_refusal_leaves_no_child_process_behind(answers: Any):
    def refuses() -> Any:
        yield loading.RefusedError("exhibit", ("exhibit.yaml:1:1: wrong",))
        time.sleep(600)

    answers(refuses)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    with pytest.raises(loading.RefusedError):
        loader.wait_for_first()
    assert is_reaped(loader)


def test_a_child_process_that_dies_is_reported_and_nothing_hangs():
    # Stopped first, so that it can't have answered already.
    killing = "import os; os.kill(loader.process, {}); os.kill(loader.process, {})"
    said = load_apart(Path("/nonexistent"), killing.format(int(signal.SIGSTOP), int(signal.SIGKILL)))
    assert said.startswith("LoaderError the process that reads the exhibit ended without an answer")


def test_a_child_process_that_dies_after_its_first_answer_is_reported(answers: Any):
    def one_answer() -> Any:
        yield "first"
        os._exit(3)

    answers(one_answer)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    assert loader.wait_for_first() == "first"
    with pytest.raises(LoaderError, match="ended without an answer"):
        rest_of(loader)
    assert is_reaped(loader)


def test_an_unexpected_error_of_the_child_process_crosses_with_its_traceback(answers: Any):
    class UnpicklableError(Exception):
        def __reduce__(self) -> Any:
            raise TypeError("not me")

    def explode() -> Any:
        try:
            raise UnpicklableError("the bulb is out")
        except UnpicklableError as error:
            yield loading.failure_of(error)

    answers(explode)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    with pytest.raises(LoaderError, match=r"the exhibit can't be read: .*the bulb is out") as failure:
        loader.wait_for_first()
    assert isinstance(failure.value.__cause__, ChildError)
    assert "in explode" in str(failure.value.__cause__)
    assert is_reaped(loader)


def test_an_error_in_what_reads_is_answered(monkeypatch: pytest.MonkeyPatch):
    def fail(exhibit: Path, station: Path | None) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr(loading, "_read", fail)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    with pytest.raises(LoaderError, match="ZeroDivisionError: by hand") as failure:
        loader.wait_for_first()
    assert "Traceback" in str(failure.value.__cause__)


def test_a_part_of_an_answer_is_not_waited_for(answers: Any):
    source, sink = os.pipe()

    def big() -> Any:
        yield "first"
        yield "x" * 1_000_000  # more than a pipe holds: it comes in parts
        os.read(source, 1)

    answers(big)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    assert loader.wait_for_first() == "first"
    os.kill(loader.process, signal.SIGSTOP)
    for _ in range(100):
        assert loader.poll() is None
    os.kill(loader.process, signal.SIGCONT)
    assert rest_of(loader) == "x" * 1_000_000
    os.close(source)
    os.close(sink)


def test_the_first_answer_is_waited_for_with_a_limit(answers: Any):
    def never() -> Any:
        time.sleep(600)
        yield "late"

    answers(never)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    with pytest.raises(LoaderError, match=r"were not read in 0\.05 s"):
        loader.wait_for_first(0.05)
    assert is_reaped(loader)


@pytest.mark.parametrize("stopped", [False, True])
def test_closing_kills_a_child_process_that_goes_on(answers: Any, stopped: bool):
    def never() -> Any:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(600)
        yield "late"

    answers(never)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    if stopped:
        os.kill(loader.process, signal.SIGSTOP)
    loader.close()
    loader.close()
    assert is_reaped(loader)
    with pytest.raises(ValueError, match="closed"):
        loader.fileno()


def test_what_comes_after_the_first_answer_leaves_the_processor_to_the_first_frame(answers: Any):
    def tell_niceness() -> Any:
        yield os.nice(0)
        yield os.nice(0)

    answers(tell_niceness)
    loader = Loader(BUILT_IN_EXHIBIT, None)
    before, after = loader.wait_for_first(), rest_of(loader)
    assert (before, after) == (os.nice(0), min(19, os.nice(0) + loading.YIELDED))


@pytest.mark.parametrize(("asked", "first"), [("lt", "lt"), (None, "en"), ("xx", "en")])
def test_the_language_that_is_asked_for_comes_first_and_all_of_them_after(asked: str | None, first: str):
    loader = Loader(BUILT_IN_EXHIBIT, None, asked)
    whole = load_both(BUILT_IN_EXHIBIT, None)
    begun = loader.wait_for_first()
    assert begun == dataclasses.replace(whole, content=begun.content)
    silent = dataclasses.replace(whole.content.localised[first], spoken={})  # nothing is spoken before the first frame
    assert begun.content.localised == {first: silent}
    assert begun.content.easy == {}
    assert begun.content.languages == whole.content.languages
    everything = rest_of(loader)
    assert everything == dataclasses.replace(whole.content, break_points=None)
    assert not is_reaped(loader)
    assert rest_of(loader) == whole.content.break_points
    assert is_reaped(loader)


def test_the_station_file_crosses_as_it_is(tmp_path: Path):
    file = tmp_path / "station.yaml"
    file.write_text("px_per_mm: 3.61\nviewing_distance_mm: 800\nkeys: {text_size: [F5]}\nvoices: {en: Alba}\n")
    loader = Loader(BUILT_IN_EXHIBIT, file)
    station = loader.wait_for_first().station
    loader.close()
    assert isinstance(station, Station)
    assert station == load_both(BUILT_IN_EXHIBIT, file).station
    assert (float(station.px_per_mm or 0), station.viewing_distance_mm) == (3.61, 800)
    assert station.keys.by_action()["text_size"] == ("F5",)


def test_a_faulty_station_is_reported_before_the_exhibit(tmp_path: Path):
    station = tmp_path / "station.yaml"
    station.write_text("px_per_mm: none\n")
    with pytest.raises(RefusedError) as refused:
        load_both(tmp_path, station)
    assert refused.value.what == "station"
    assert refused.value.problems[0].startswith("station.yaml:1:12: ")


def test_what_is_loaded_is_plain_enough_to_cross_between_processes():
    loaded = load_both(BUILT_IN_EXHIBIT, None)
    again = pickle.loads(pickle.dumps(loaded))
    assert isinstance(again, Loaded)
    assert again == loaded
    assert os.fspath(BUILT_IN_EXHIBIT) not in repr(again.content.localised["en"].panels[0].sections)
